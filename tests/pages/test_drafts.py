"""A draft is always kept, and what nobody could see yet leaves nothing behind on the site."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from fixsend.cms.picture import ALT_MISSING
from fixsend.pages.models import NewsPage
from tests.campaigns.factories import petition
from tests.cms.test_pictures import picture
from tests.pages.factories import news_page
from tests.pages.forms import sent
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
LONGEST = "x" * 255


@pytest.fixture(autouse=True)
def _editor(client: Client) -> None:
    sign_in_staff(client)


@pytest.fixture
def save(client: Client, django_capture_on_commit_callbacks):
    """Save a page with something else typed, by a press or in the background; return the answer."""

    def press(page: Page, accept: str = "text/html", **typed: object):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        given = {**sent(client.get(address).context["form"]), **typed}
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, given, headers={"accept": accept})

    return press


def in_the_background(save, page: Page, **typed: object) -> dict[str, object]:
    return save(page, "application/json", **typed).json()


def newest(page: NewsPage) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_a_picture_that_nobody_has_described_yet_is_kept_in_the_draft_and_asked_about_before_all_see_it(save) -> None:
    draft, image = news_page("Hundreds came", live=False), picture()
    assert in_the_background(save, draft, picture=image.pk)["success"]
    assert newest(draft).picture == image
    assert save(draft, title="Thousands came").status_code == 302
    assert (newest(draft).title, newest(draft).picture) == ("Thousands came", image)
    refused = save(draft, **{"action-publish": "1"})
    assert refused.context["form"].errors["picture_alt"] == [ALT_MISSING]
    assert save(draft, picture_alt="Parents with banners", **{"action-publish": "1"}).status_code == 302
    shown = NewsPage.objects.get(pk=draft.pk)
    assert (shown.live, shown.picture, shown.picture_alt) == (True, image, "Parents with banners")


def test_a_change_to_a_live_page_may_wait_for_the_words_of_its_picture_too(save) -> None:
    page, image = news_page("Hundreds came"), picture()
    assert in_the_background(save, page, picture=image.pk)["success"]
    assert newest(page).picture == image
    assert NewsPage.objects.get(pk=page.pk).picture is None


def test_a_new_page_with_such_a_picture_is_made(client) -> None:
    above = news_page("Another").get_parent()
    address = reverse("wagtailadmin_pages:add", args=["pages", "newspage", above.pk])
    typed = {"title": "New", "slug": "new", "summary": "It is new.", "picture": picture().pk}
    assert client.post(address, {**sent(client.get(address).context["form"]), **typed}).status_code == 302
    assert newest(NewsPage.objects.get(slug="new")).picture is not None


def test_what_only_a_published_page_needs_may_come_later(save) -> None:
    draft = petition("Fund our schools", live=False)
    assert in_the_background(save, draft, given_to="the Department")["success"]
    refused = save(draft, **{"action-publish": "1"})
    assert "given_details" in refused.context["form"].errors


def test_a_draft_that_gets_another_address_leaves_no_redirect_and_a_page_that_was_seen_does(save) -> None:
    draft, seen = news_page("Not yet", live=False), news_page("Seen")
    for page in (draft, seen):
        assert save(page, slug=f"{page.slug}-after-all", **{"action-publish": "1"}).status_code == 302
    assert list(Redirect.objects.filter(automatically_created=True).values_list("old_path", flat=True)) == [
        "/news/seen"
    ]


def test_the_longest_title_is_kept_under_an_address_that_anybody_can_read(save) -> None:
    draft = news_page("Not yet", live=False)
    assert in_the_background(save, draft, title=LONGEST, slug=LONGEST)["success"]
    assert in_the_background(save, draft, title=f"y{LONGEST[1:]}", slug=f"y{LONGEST[1:]}")["success"]
    assert len(newest(draft).slug) == 100


def test_too_long_an_address_for_a_page_that_was_seen_is_said_plainly(save) -> None:
    seen = news_page("Seen")
    answer = save(seen, slug=LONGEST, **{"action-publish": "1"})
    assert "This is too long for an address." in answer.context["form"].errors["slug"][0]
