"""A new newsletter that is saved twice in the same moment: by the editor in the background and by a press."""

import uuid

import pytest
from django.test import Client

from fixsend.newsletters.models import Newsletter
from fixsend.people.staff import roles
from tests.at_once import at_once
from tests.newsletters.backoffice.test_newsletters import HEADING, WORDS
from tests.newsletters.writing import bodies
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db(transaction=True)

JSON = {"accept": "application/json"}
READY = {"action-publish": "1"}


def new() -> dict[str, str]:
    """Return what one form for a new newsletter sends."""
    return WORDS | HEADING | {"form_id": str(uuid.uuid4())}


@pytest.mark.parametrize("address", ["/admin/newsletters/add/", "/admin/newsletters/copy/{}/"])
def test_the_form_has_a_name_of_its_own_each_time(client, address):
    sign_in_staff(client, roles.CAMPAIGNER)
    address = address.format(bodies.newsletter(bodies.TEXT).pk)
    first, second = (client.get(address).context["form"]["form_id"].value() for _ in range(2))
    assert first != second


@pytest.mark.parametrize("headers", [JSON, {}])
def test_ready_to_send_while_the_first_draft_is_being_saved_makes_one_newsletter(headers):
    colleague, data, answers = staff_member(roles.CAMPAIGNER), new(), []

    def press(more, headers):
        browser = Client()
        sign_in_staff(browser, person=colleague)
        return lambda: answers.append(browser.post("/admin/newsletters/add/", data | more, headers=headers))

    assert at_once(press({}, headers), press(READY, {})) == ["done", "done"]
    assert {answer.status_code for answer in answers} <= {200, 302, 400}
    newsletter = Newsletter.objects.get()
    assert newsletter.live
    assert newsletter.subject == WORDS["subject"]


def test_the_last_words_count_until_it_is_ready(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    data = new()
    client.post("/admin/newsletters/add/", data, headers=JSON)
    client.post("/admin/newsletters/add/", data | READY | {"subject": "A later subject"})
    late = client.post("/admin/newsletters/add/", data | {"subject": "An old subject"}, headers=JSON)
    newsletter = Newsletter.objects.get()
    assert newsletter.subject == "A later subject"
    assert not newsletter.has_unpublished_changes
    assert (late.status_code, late.json()["success"]) == (200, False), "with another status, browsers log an error"
    assert late.json()["error_message"].startswith("This has just been saved")


def test_words_saved_in_the_background_that_come_late_do_not_undo_those_saved_by_hand(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    data = new()
    client.post("/admin/newsletters/add/", data | {"subject": "Later words"})
    late = client.post("/admin/newsletters/add/", data | {"subject": "Old words"}, headers=JSON)
    assert (late.status_code, late.json()["success"]) == (200, False)
    assert Newsletter.objects.get().get_latest_revision_as_object().subject == "Later words"


def test_words_that_are_being_saved_in_the_background_never_come_after_those_saved_by_hand():
    colleague = staff_member(roles.CAMPAIGNER)
    newsletter = bodies.newsletter(bodies.TEXT)
    address = f"/admin/newsletters/edit/{newsletter.pk}/"
    for turn in range(3):
        loaded = newsletter.save_revision()
        data = (
            WORDS
            | HEADING
            | {"loaded_revision_id": loaded.pk, "loaded_revision_created_at": loaded.created_at.isoformat()}
        )

        def press(subject, headers, data=data):
            browser = Client()
            sign_in_staff(browser, person=colleague)
            return lambda: browser.post(address, data | {"subject": subject}, headers=headers)

        assert at_once(press("Old words", JSON), press(f"By hand {turn}", {})) == ["done", "done"]
        newsletter.refresh_from_db()
        assert newsletter.get_latest_revision_as_object().subject == f"By hand {turn}"


def test_a_form_that_was_opened_before_there_was_any_version_undoes_none(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    newsletter = bodies.newsletter(bodies.TEXT)
    assert newsletter.latest_revision is None
    address = f"/admin/newsletters/edit/{newsletter.pk}/"
    client.post(address, WORDS | HEADING | {"subject": "By hand"})
    late = client.post(address, WORDS | HEADING | {"subject": "Old words"}, headers=JSON)
    assert (late.status_code, late.json()["error_code"]) == (200, "invalid_revision")
    newsletter.refresh_from_db()
    assert newsletter.get_latest_revision_as_object().subject == "By hand"
