"""A page that is saved twice in the same moment: by the editor in the background and by a press, or by two presses."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, Revision

from fixsend.campaigns.models import CampaignPage, PetitionPage, Threshold
from fixsend.people.models import Person
from fixsend.people.staff import roles
from tests.at_once import at_once
from tests.campaigns.factories import campaign, petition
from tests.pages.forms import sent
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("started_site")]

TYPED = {"title": "Fund our schools", "slug": "fund-our-schools", "summary": "One ask."}
TYPED |= {"ask": "Pay for it.", "target": "the minister", "goal": "100"}
# A row that the editor adds: it has no number of its own yet.
ROW = {"thresholds-TOTAL_FORMS": "1", "thresholds-0-number": "500", "thresholds-0-words": "A meeting"}
ROW |= {"thresholds-0-id": "", "thresholds-0-ORDER": "1", "thresholds-0-DELETE": ""}
PUBLISH = {"action-publish": "1"}


@pytest.fixture
def colleague() -> Person:
    return staff_member(roles.CAMPAIGNER)


def browser(colleague: Person) -> Client:
    """Return a browser in which the colleague is signed in."""
    client = Client()
    sign_in_staff(client, person=colleague)
    return client


def new(client: Client, parent: CampaignPage) -> tuple[str, dict[str, object]]:
    """Open the form for a new petition; return where it goes to and what it sends once something is typed."""
    address = reverse("wagtailadmin_pages:add", args=["campaigns", "petitionpage", parent.pk])
    return address, {**sent(client.get(address).context["form"]), **TYPED, **ROW}


class Presses:
    """What a browser sends at once, and what it is answered."""

    def __init__(self, colleague: Person) -> None:
        self.colleague, self.answers = colleague, []

    def press(self, address: str, data: dict[str, object]):
        client = browser(self.colleague)
        return lambda: self.answers.append(client.post(address, data))

    def saved_in_the_background(self, address: str, data: dict[str, object]):
        client = browser(self.colleague)
        return lambda: self.answers.append(client.post(address, data, headers={"accept": "application/json"}))

    def all_were_answered(self, *acts) -> bool:
        """Do everything at once; tell whether nothing failed."""
        return at_once(*acts) == ["done"] * len(acts) and all(each.status_code < 500 for each in self.answers)


def made() -> PetitionPage:
    """Return the one petition that the forms made; the starter's draft is another."""
    return PetitionPage.objects.exclude(slug="make-the-law-an-everyday-habit").get()


def test_publishing_while_the_first_draft_is_being_saved_publishes_one_page(colleague: Person) -> None:
    address, data = new(browser(colleague), campaign())
    for _ in range(3):
        presses = Presses(colleague)
        assert presses.all_were_answered(
            presses.saved_in_the_background(address, data), presses.press(address, {**data, **PUBLISH})
        )
        page = made()
        assert page.live
        assert Threshold.objects.filter(page=page).count() == 1
        page.delete()


@pytest.mark.parametrize(("first", "then"), [({}, {}), ({}, PUBLISH), (PUBLISH, PUBLISH), (PUBLISH, {})])
def test_a_form_for_a_new_page_that_is_sent_twice_makes_one_page(colleague: Person, first, then) -> None:
    address, data = new(browser(colleague), campaign())
    presses = Presses(colleague)
    assert presses.all_were_answered(
        presses.press(address, {**data, **first}), presses.press(address, {**data, **then})
    )
    page = made()
    assert page.live is bool(first or then)
    assert len(page.get_latest_revision_as_object().thresholds.all()) == 1


def test_what_was_typed_last_counts(colleague: Person) -> None:
    client = browser(colleague)
    address, data = new(client, campaign())
    client.post(address, data, headers={"accept": "application/json"})
    client.post(address, {**data, **PUBLISH, "ask": "Pay all of it.", "thresholds-0-words": "An answer"})
    page = made()
    assert (page.ask, page.thresholds.get().words) == ("Pay all of it.", "An answer")


def test_a_draft_that_comes_late_does_not_change_what_was_published(colleague: Person) -> None:
    client = browser(colleague)
    address, data = new(client, campaign())
    client.post(address, {**data, **PUBLISH})
    late = client.post(address, {**data, "ask": "Old words"}, headers={"accept": "application/json"})
    page = made()
    assert (late.status_code, late.json()["success"]) == (200, False), "with another status, browsers log an error"
    assert late.json()["error_message"].startswith("This has just been saved")
    assert not page.has_unpublished_changes
    assert page.ask == "Pay for it."


def test_a_draft_saved_in_the_background_that_comes_late_does_not_undo_the_one_saved_by_hand(colleague: Person) -> None:
    client = browser(colleague)
    address, data = new(client, campaign())
    client.post(address, {**data, "ask": "Later words"})
    late = client.post(address, {**data, "ask": "Old words"}, headers={"accept": "application/json"})
    assert (late.status_code, late.json()["success"]) == (200, False)
    assert made().get_latest_revision_as_object().ask == "Later words"
    assert made().revisions.count() == 1


def test_what_cannot_be_saved_in_the_background_is_said_by_the_editor_and_is_no_error_of_the_page(
    colleague: Person,
) -> None:
    client = browser(colleague)
    page = petition()
    loaded = page.save_revision()
    page.save_revision()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = sent(client.get(address).context["form"])
    late = {"loaded_revision_id": loaded.pk, "loaded_revision_created_at": loaded.created_at.isoformat()}
    half = {"slug": "not an address"}
    for refused, why in ((late, "invalid_revision"), (half, "validation_error")):
        answer = client.post(address, {**data, **refused}, headers={"accept": "application/json"})
        assert (answer.status_code, answer.json()["success"], answer.json()["error_code"]) == (200, False, why)
    address, data = new(client, campaign())
    answer = client.post(address, {**data, **half}, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["error_code"]) == (200, "validation_error")


def test_what_is_missing_when_a_saved_draft_is_published_is_asked_for_on_its_own_screen(colleague: Person) -> None:
    client = browser(colleague)
    address, data = new(client, campaign())
    client.post(address, data, headers={"accept": "application/json"})
    screen = client.post(address, {**data, **PUBLISH, "ask": ""})
    page = made()
    assert screen.status_code == 200
    assert f'action="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"' in screen.content.decode()
    assert screen.context["form"].errors.keys() == {"ask"}


def test_two_tabs_make_two_pages_and_never_an_error(colleague: Person) -> None:
    parent = campaign()
    (address, one), (_, two) = new(browser(colleague), parent), new(browser(colleague), parent)
    presses = Presses(colleague)
    assert presses.all_were_answered(
        presses.press(address, {**one, **PUBLISH}), presses.press(address, {**two, **PUBLISH, "slug": "another"})
    )
    assert PetitionPage.objects.live().count() == 2
    presses = Presses(colleague)
    (address, one), (_, two) = new(browser(colleague), parent), new(browser(colleague), parent)
    same = {**PUBLISH, "slug": "the-same"}
    assert presses.all_were_answered(presses.press(address, {**one, **same}), presses.press(address, {**two, **same}))
    assert PetitionPage.objects.filter(slug="the-same").count() == 1
    assert Page.find_problems() == ([], [], [], [], [])


def test_publishing_while_a_draft_of_a_page_is_being_saved_leaves_what_was_published(colleague: Person) -> None:
    page = petition()
    page.save_revision()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client = browser(colleague)
    for turn in range(3):
        loaded = client.get(address)
        data = {**sent(loaded.context["form"]), "loaded_revision_id": str(Revision.page_revisions.latest("pk").pk)}
        data["loaded_revision_created_at"] = Revision.page_revisions.latest("pk").created_at.isoformat()
        presses = Presses(colleague)
        assert presses.all_were_answered(
            presses.saved_in_the_background(address, {**data, "ask": "Half of it"}),
            presses.press(address, {**data, **PUBLISH, "ask": f"All of it, {turn}"}),
        )
        page.refresh_from_db()
        assert page.ask == f"All of it, {turn}"
        assert page.get_latest_revision_as_object().ask == f"All of it, {turn}"


def test_an_old_version_that_is_brought_back_is_entered_as_such(colleague: Person) -> None:
    page = petition()
    first = page.save_revision()
    page.ask = "Other words."
    page.save_revision().publish()
    client = browser(colleague)
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk])
    client.post(address, {**sent(client.get(address).context["form"]), **PUBLISH})
    page.refresh_from_db()
    assert page.ask != "Other words."
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.revert").exists()
