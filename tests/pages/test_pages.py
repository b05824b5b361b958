"""Every page of the site, as visitors see it."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from fixsend.pages.models import FounderPage, HelpPage, HomePage, ManifestoPage, PartPage, StandardPage
from fixsend.people.retention import Topic
from fixsend.people.staff import roles
from tests.campaigns.factories import petition
from tests.pages.factories import body, news_page, standard_page
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.usefixtures("home")


def test_every_live_page_can_be_read_except_the_parts_that_are_programs(client: Client) -> None:
    for page in Page.objects.live().filter(depth__gt=1).specific():
        if page.specific_class.__name__ == "PartPage":
            continue
        response = client.get(page.url)
        assert response.status_code == 200, page.url
        assert response.content.decode().count("<h1") == 1, page.url


def test_the_home_page_shows_the_call_the_figures_with_their_sources_and_the_founders(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "Join us to help #FixSEND" in page
    assert "46.1%" in page
    assert "England, 2025" in page
    assert "/figures/sen2-timeliness-2026/plans-in-20-weeks/E92000001/2025/" in page
    for founder in ("Special Needs Jungle", "SEND National Crisis", "SEND Action", "SOS!SEN"):
        assert founder in page


def test_the_way_back_leads_over_every_page_above(client: Client) -> None:
    page = client.get(petition().url).content.decode()
    way = re.findall(
        r'<li><a href="([^"]+)">([^<]+)</a></li>', page.split('aria-label="You are here"')[1].split("</nav>")[0]
    )
    assert way == [("/", "Home"), ("/campaigns/", "Campaigns"), ("/campaigns/fix-send/", "Fix SEND")]
    assert "You are here" not in client.get("/about/").content.decode()


def test_a_founder_that_is_taken_off_the_site_leaves_the_home_page(client: Client) -> None:
    FounderPage.objects.get(slug="send-action").unpublish()
    assert "About SEND Action" not in client.get("/").content.decode()


def test_an_unpublished_page_is_not_visible(client: Client) -> None:
    standard_page("Draft", slug="draft", live=False)
    assert client.get("/draft/").status_code == 404


def test_slots_for_staff_are_never_visible_to_the_public(client: Client) -> None:
    standard_page("Slotted", slug="slotted", body=body(("slot", {"what": "Sekretwords"})))
    for page in [*Page.objects.live().filter(depth__gt=2).specific()]:
        text = client.get(page.url, follow=True).content.decode()
        assert "Still to be filled in" not in text, page.url
    assert "Sekretwords" not in client.get("/slotted/").content.decode()


def test_editors_see_the_slots_in_the_preview() -> None:
    page = ManifestoPage.objects.get()
    shown = page.make_preview_request(preview_mode=page.default_preview_mode).render().content.decode()
    assert "Still to be filled in" in shown


@pytest.mark.parametrize("model", [HomePage, StandardPage, FounderPage, HelpPage, ManifestoPage])
def test_every_kind_of_page_can_be_previewed(model: type[Page]) -> None:
    page = model.objects.first()
    assert page.make_preview_request(preview_mode=page.default_preview_mode).status_code == 200


def test_pages_answer_only_reading(client: Client) -> None:
    assert client.post("/about/").status_code in (403, 405)


def test_easy_read_and_bsl_versions_are_offered_where_they_exist(client: Client) -> None:
    easy = standard_page("About, in Easy Read", slug="easy")
    standard_page("With both", slug="both", easy_read_page=easy, bsl_url="https://example.org/bsl")
    text = client.get("/both/").content.decode()
    assert 'href="/easy/"' in text
    assert "https://example.org/bsl" in text
    assert "British Sign Language" not in client.get("/easy/").content.decode()


@pytest.mark.parametrize(
    ("slug", "address"),
    [
        ("join", "/join/"),
        ("join", "/join/individual/"),
        ("join", "/join/group/"),
        ("stay-in-touch", "/stay-in-touch/"),
        ("organisations", "/organisations/"),
        ("newsletters", "/newsletters/"),
        ("timetable", "/timetable/law/final-plan/"),
    ],
)
def test_a_part_of_the_site_offers_its_easy_read_version_too(client: Client, slug: str, address: str) -> None:
    easy = standard_page("How to do it, in Easy Read", slug="easy")
    assert 'href="/easy/"' not in client.get(address).content.decode()
    PartPage.objects.filter(slug=slug).update(easy_read_page=easy, bsl_url="https://example.org/bsl")
    text = client.get(address).content.decode()
    assert 'href="/easy/"' in text
    assert "https://example.org/bsl" in text


def test_editors_can_choose_the_easy_read_version_of_a_part_of_the_site(client: Client) -> None:
    sign_in_staff(client, roles.EDITOR)
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[PartPage.objects.get(slug="join").pk]))
    assert "Easy Read and BSL" in screen.content.decode()


def test_the_privacy_page_has_its_periods_under_headings(client: Client) -> None:
    page = client.get("/privacy/").content.decode()
    places = [page.index(f"<summary>{topic.value}</summary>") for topic in Topic]
    assert places == sorted(places)
    of_emails = page[places[1] : places[2]]
    assert "Emails that came back" in of_emails
    assert "Messages from the contact form" not in of_emails


def test_menus_come_from_the_page_tree_in_its_order(client: Client) -> None:
    standard_page("Our march", slug="march", show_in_menus=True)
    text = client.get("/").content.decode()
    titles = ["About us", "Organisations", "News", "Need help now?", "Stay in touch", "Our march"]
    menu = text[text.index("<header") : text.index("</header>")]
    places = [menu.index(f">{title}</a>") for title in titles]
    assert places == sorted(places)


def test_a_page_that_is_not_there_suggests_pages_with_a_like_address(client: Client) -> None:
    response = client.get("/manifest/")
    assert response.status_code == 404
    assert 'href="/manifesto/"' in response.content.decode()


def test_a_missing_page_never_suggests_drafts_or_private_pages(client: Client) -> None:
    standard_page("Secret plans", slug="secret-plans", live=False)
    private = standard_page("Secret plan", slug="secret-plan")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert "Secret plan" not in client.get("/secret-plam/").content.decode()


def test_the_home_page_asks_few_questions_of_the_database(client: Client, django_assert_max_num_queries) -> None:
    client.get("/")
    for number in range(10):
        news_page(f"News {number}")
    # Nine of them are for three figures; a web process keeps those of all pages together.
    with django_assert_max_num_queries(31):
        client.get("/")
