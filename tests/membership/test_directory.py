"""The public directory: who is in it, how it is filtered, what stays private, and what it costs."""

import csv
import io

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from fixsend.membership.models import FormerSlug, Organisation, OrganisationStatus
from fixsend.membership.queries import directory
from fixsend.membership.queries.directory import directory_search
from fixsend.pages.sitemaps import OrganisationSitemap
from fixsend.places.models import Council, Postcode, PostcodeDirectory, Region
from tests.membership.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def names(client, **query):
    answer = client.get(reverse("membership:directory"), query)
    assert answer.status_code == 200
    return [organisation.name for organisation in answer.context["page_obj"]]


def test_only_affiliated_organisations_that_agreed_to_be_listed_are_shown(client):
    OrganisationFactory(name="Listed")
    OrganisationFactory(name="Not listed", is_listed=False)
    OrganisationFactory(name="Lapsed", status=OrganisationStatus.LAPSED)
    OrganisationFactory(name="Name taken down", removed_fields=["name"])
    ended = OrganisationFactory(name="Ended")
    Organisation.objects.filter(pk=ended.pk).update(status="ended", ended_at=ended.approved_at)
    assert names(client) == ["Listed"]
    for slug in Organisation.objects.exclude(name="Listed").values_list("slug", flat=True):
        assert client.get(f"/organisations/{slug}/").status_code == 404
        assert client.get(f"/organisations/{slug}/data.json").status_code == 404


def test_the_list_is_in_the_order_in_which_people_look_names_up(client):
    for name in ("The Zebra Group", "Álamo Families", "able together"):
        OrganisationFactory(name=name)
    assert names(client) == ["able together", "Álamo Families", "The Zebra Group"]


def test_a_region_finds_those_that_serve_it_one_of_its_councils_or_all_of_england(client):
    leeds = Council.objects.get(name="Leeds")
    OrganisationFactory(name="A whole region", regions=[Region.YORKSHIRE])
    OrganisationFactory(name="Leeds only").councils.add(leeds)
    OrganisationFactory(name="Nationwide", nationwide=True)
    OrganisationFactory(name="Somewhere else", regions=[Region.LONDON])
    assert names(client, region="yorkshire-and-the-humber") == ["A whole region", "Leeds only", "Nationwide"]


def test_near_a_council_come_those_who_work_there_then_in_its_region_then_everywhere(client):
    leeds, york = Council.objects.get(name="Leeds"), Council.objects.get(name="York")
    OrganisationFactory(name="York only").councils.add(york)
    OrganisationFactory(name="A nationwide one", nationwide=True)
    OrganisationFactory(name="All of Yorkshire", regions=[Region.YORKSHIRE])
    OrganisationFactory(name="Leeds and York").councils.add(leeds, york)
    OrganisationFactory(name="London", regions=[Region.LONDON])
    found = ["Leeds and York", "All of Yorkshire", "A nationwide one", "York only"]
    assert names(client, council="383") == found
    shown = client.get("/organisations/?council=383").content.decode()
    headings = [
        "Works in Leeds",
        "Works in all of Yorkshire and The Humber",
        "Works in all of England",
        "Works elsewhere in Yorkshire and The Humber",
    ]
    places = [shown.index(f"<h3>{heading}</h3>") for heading in headings]
    assert places == sorted(places)
    assert "Near Leeds" in shown
    assert len(names(client, council="000")) == 5, "an unknown council asks for nothing"


def test_a_region_has_its_article_in_the_headings():
    devon = Council.objects.get(name="Devon")
    assert directory.nearness_words(directory.IN_REGION, devon) == "Works in all of the South West"
    assert directory.nearness_words(directory.ELSEWHERE_IN_REGION, devon) == "Works elsewhere in the South West"


def test_a_postcode_leads_to_what_is_near_and_is_in_no_address(client):
    leeds = Council.objects.get(name="Leeds")
    PostcodeDirectory.objects.create(name="test", postcodes=1, in_use=1)
    Postcode.objects.create(compact="LS14AP", country="E", council=leeds)
    near = reverse("membership:directory_near")
    assert client.post(near, {"postcode": "ls1 4ap"}).url == "/organisations/?council=383#found"
    assert client.post(near, {"council": "383"}).url == "/organisations/?council=383#found"
    assert "Enter your postcode, or choose your council." in client.post(near, {}).content.decode()
    assert client.get(near).url == "/organisations/"


def test_an_entry_shows_its_logo_whole_in_the_list_and_on_its_page(client):
    image = Image.objects.create(title="Logo", file=get_test_image_file(size=(400, 200)))
    organisation = OrganisationFactory(logo=image)
    for path in ("/organisations/", organisation.get_absolute_url()):
        shown = client.get(path).content.decode()
        assert 'class="organisation-logo"' in shown
        assert 'width="160"' in shown
        assert 'height="80"' in shown


def test_many_logos_cost_as_few_queries_as_one(client, django_assert_max_num_queries):
    for number in range(8):
        image = Image.objects.create(title="Logo", file=get_test_image_file(filename=f"{number}.png"))
        OrganisationFactory(logo=image)
    client.get("/organisations/")
    with django_assert_max_num_queries(12):
        client.get("/organisations/")


def test_kind_and_need_narrow_the_list_together(client):
    OrganisationFactory(name="Autism group", needs=["autism"])
    OrganisationFactory(name="Autism company", kind="company", needs=["autism"])
    OrganisationFactory(name="Any need", needs=["any"])
    OrganisationFactory(name="Sight loss", needs=["vision"])
    assert names(client, need="autism") == ["Any need", "Autism company", "Autism group"]
    assert names(client, need="autism", kind="company") == ["Autism company"]


def test_every_word_has_to_be_found_in_the_text_or_in_a_council_s_name(client):
    leeds = OrganisationFactory(name="Café for families", about="Sensory play.")
    leeds.councils.add(Council.objects.get(name="Leeds"))
    OrganisationFactory(name="Sensory room", about="In London.")
    assert names(client, q="cafe SENSORY") == ["Café for families"]
    assert names(client, q="leeds sensory") == ["Café for families"]
    assert names(client, q="sensory") == ["Café for families", "Sensory room"]


@pytest.mark.parametrize("wildcard", ["%", "_", "\\", "a%b"])
def test_wildcards_are_letters_like_any_other(client, wildcard):
    OrganisationFactory(name="Plain")
    assert names(client, q=wildcard) == []


@pytest.mark.parametrize(
    "query", ["?region=atlantis", "?kind=x&need=y", "?page=999", "?page=x", "?q=%00", "?region=a&region=b"]
)
def test_a_broken_link_shows_the_directory_all_the_same(client, query):
    OrganisationFactory()
    answer = client.get(reverse("membership:directory") + query)
    assert answer.status_code == 200
    assert len(answer.context["page_obj"]) == 1


def test_each_filter_can_be_taken_away_by_a_link(client):
    page = client.get("/organisations/?region=london&need=autism").content.decode()
    assert 'href="/organisations/?need=autism"' in page
    assert 'href="/organisations/?region=london"' in page


def test_nothing_found_says_what_to_do(client):
    OrganisationFactory()
    page = client.get("/organisations/?q=nothing-like-it").content.decode()
    assert "0 organisations found" in page
    assert "see all organisations" in page


def test_an_empty_directory_invites(client):
    assert "Yours could be the first" in client.get("/organisations/").content.decode()


def test_a_page_shows_the_entry_and_marks_the_link_as_somebody_else_s(client):
    organisation = OrganisationFactory(
        kind="company",
        website="https://www.example.org/x",
        offers="Free advice.",
        interests="Paid by two councils.",
        contact_email="hello@example.org",
        end_reason="secret",
    )
    page = " ".join(client.get(organisation.get_absolute_url()).content.decode().split())
    assert 'href="https://www.example.org/x" rel="nofollow ugc noopener">example.org<' in page
    assert "Free advice." in page
    assert "Paid by two councils." in page
    assert "Last checked" in page
    assert page.count("Report this") == 6
    assert "secret" not in page
    steward = organisation.stewardships.get()
    assert steward.person.email not in page
    assert steward.name not in page


def test_a_company_that_declared_nothing_is_shown_as_such(client):
    organisation = OrganisationFactory(kind="company")
    assert "declared no interests" in client.get(organisation.get_absolute_url()).content.decode()


def test_texts_are_shown_as_text(client):
    organisation = OrganisationFactory(about="<script>alert(1)</script>")
    for url in (organisation.get_absolute_url(), "/organisations/"):
        assert "<script>alert" not in client.get(url).content.decode()


def test_an_address_from_before_a_new_name_leads_to_the_page(client):
    organisation = OrganisationFactory(slug="new-name")
    FormerSlug.objects.create(slug="old-name", organisation=organisation)
    answer = client.get("/organisations/old-name/")
    assert answer.status_code == 301
    assert answer.url == "/organisations/new-name/"
    organisation.is_listed = False
    organisation.save()
    assert client.get("/organisations/old-name/").status_code == 404


def test_machines_read_the_entry_as_json_ld(client):
    organisation = OrganisationFactory(website="https://example.org")
    page = client.get(organisation.get_absolute_url()).content.decode()
    data = client.get(f"/organisations/{organisation.slug}/data.json")
    assert f"/organisations/{organisation.slug}/data.json" in page
    assert data.headers["Content-Type"] == "application/ld+json"
    assert data.json()["name"] == organisation.name


def test_the_download_has_what_the_pages_show_and_no_address_of_a_person(client):
    person = PersonFactory(name="Secret Steward", email="secret@example.org")
    OrganisationFactory(name="=cmd()", steward=person, contact_email="public@example.org", needs=["autism"])
    OrganisationFactory(name="Other")
    answer = client.get("/organisations/download.csv?need=autism")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["Name"] for row in rows] == ["'=cmd()"]  # No formula for a spreadsheet program to run.
    assert "example.org" not in text
    assert "Secret Steward" not in text


@pytest.mark.parametrize("size", [10, 1000])
def test_the_list_costs_the_same_few_queries_at_any_size(client, size, django_assert_max_num_queries):
    councils = list(Council.objects.all()[:3])
    made = Organisation.objects.bulk_create(_rows(size))
    Organisation.councils.through.objects.bulk_create(
        Organisation.councils.through(organisation=each, council=council) for each in made for council in councils
    )
    client.get("/organisations/")  # What is read once for each process: the site, its details.
    with django_assert_max_num_queries(10):
        page = client.get("/organisations/?region=london&need=autism&q=group")
    assert page.context["page_obj"].paginator.count == size
    with django_assert_max_num_queries(6):
        b"".join(client.get("/organisations/download.csv").streaming_content)


def _rows(size):
    """Rows as the team looks after them: made in one go, they have no stewards."""
    now = timezone.now()
    for number in range(size):
        words = f"group {number:04}"
        yield Organisation(
            name=words, sort_name=words, search_text=words, slug=f"bulk-{number}", kind="group", about="We help.",
            nationwide=True, needs=["autism"], is_listed=True, approved_at=now, entry_confirmed_at=now,
            team_took_over_at=now,
        )  # fmt: skip


def test_search_and_sitemap_know_listed_organisations_only():
    listed = OrganisationFactory(name="Listed group")
    OrganisationFactory(name="Hidden group", is_listed=False)
    assert list(directory_search("group")) == [listed]
    assert list(directory_search("  ")) == []
    assert list(OrganisationSitemap().items()) == [listed]
