"""The last part of a page's address is made of its title; where another page has it, its author need not know."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from fixsend.campaigns.models import PetitionPage
from fixsend.people.staff import roles
from tests.campaigns.factories import campaign, petition
from tests.pages.forms import sent
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
TYPED = {"title": "Fund our schools", "slug": "fund-our-schools", "summary": "One ask."}
TYPED |= {"ask": "Pay for it.", "target": "the minister", "goal": "100"}


@pytest.fixture(autouse=True)
def _campaigner(client: Client) -> None:
    sign_in_staff(client, roles.CAMPAIGNER)


def save(client: Client, page: PetitionPage, **typed: str) -> dict[str, list[str]]:
    """Save a page with something else typed; return what its author is told to correct."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(address, {**sent(client.get(address).context["form"]), **typed})
    return dict(answer.context["form"].errors) if answer.status_code == 200 else {}


def test_two_actions_of_one_title_have_addresses_of_their_own(client: Client) -> None:
    parent = campaign()
    address = reverse("wagtailadmin_pages:add", args=["campaigns", "petitionpage", parent.pk])
    for _ in range(3):
        answer = client.post(address, {**sent(client.get(address).context["form"]), **TYPED, "action-publish": "1"})
        assert answer.status_code == 302
    made = PetitionPage.objects.child_of(parent)
    assert sorted(made.values_list("slug", flat=True)) == [f"fund-our-schools{end}" for end in ("", "-2", "-3")]
    assert all(page.live for page in made)


def test_a_draft_that_is_given_the_title_of_another_page_takes_a_free_one_too(client: Client) -> None:
    parent = campaign()
    petition("Fund our schools", parent=parent)
    draft = petition("F", parent=parent, live=False)
    for _ in range(2):  # Saved again, it stays what it is.
        assert save(client, draft, title="Fund our schools", slug="fund-our-schools") == {}
        draft.refresh_from_db()
        assert draft.slug == "fund-our-schools-2"


def test_the_address_of_a_page_that_people_may_have_seen_changes_by_its_authors_word_only(client: Client) -> None:
    parent = campaign()
    petition("Fund our schools", parent=parent)
    seen = petition("Another", parent=parent)
    assert "slug" in save(client, seen, slug="fund-our-schools")
    seen.refresh_from_db()
    assert seen.slug == "another"


def test_a_copy_is_offered_an_address_that_is_free(client: Client) -> None:
    parent = campaign()
    petition("Fund our schools", parent=parent)
    first = Page.objects.child_of(parent).get()
    form = client.get(reverse("wagtailadmin_pages:copy", args=[first.pk])).context["form"]
    assert form["new_slug"].value() == "fund-our-schools-2"
