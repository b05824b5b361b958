"""Mail to the staff who want it."""

from datetime import date

import pytest

from fixsend.delivery.models import Message
from fixsend.people.models import StaffNotice
from fixsend.people.staff import notices, roles, work_queue
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def queue(monkeypatch) -> list[int]:
    """What waits: one number that a test may change."""
    waits = [0]
    monkeypatch.setattr(work_queue.registry, "_entries", {})
    work_queue.registry.register(
        work_queue.WorkItem("things", "Things", lambda: waits[0], "wagtailadmin_home", "wagtailadmin.access_admin")
    )
    return waits


def test_at_once_means_when_more_waits_than_before(queue):
    person = staff_member(roles.EDITOR)
    notices.choose(person, {"things": "at_once"})
    assert notices.tell_at_once() == 0
    queue[0] = 2
    assert notices.tell_at_once() == 1
    assert "Things: 2" in Message.objects.latest("pk").text
    assert notices.tell_at_once() == 0
    queue[0] = 1
    assert notices.tell_at_once() == 0
    queue[0] = 2
    assert notices.tell_at_once() == 1


def test_once_a_day_is_the_rule_and_a_repeated_job_sends_nothing_twice(queue):
    staff_member(roles.EDITOR)
    assert notices.tell_daily(TODAY) == 0
    queue[0] = 4
    assert notices.tell_daily(date(2026, 3, 3)) == 1
    assert notices.tell_daily(date(2026, 3, 3)) == 0
    assert notices.tell_at_once() == 0
    assert Message.objects.count() == 1


def test_who_wants_none_gets_none(queue):
    person = staff_member(roles.EDITOR)
    notices.choose(person, {"things": "off"})
    queue[0] = 4
    assert notices.tell_daily(TODAY) + notices.tell_at_once() == 0


def test_nobody_hears_of_what_their_role_may_not_see(monkeypatch):
    monkeypatch.setattr(work_queue.registry, "_entries", {})
    work_queue.registry.register(
        work_queue.WorkItem("secret", "Secret", lambda: 1, "wagtailadmin_home", "people.view_auditentry")
    )
    staff_member(roles.EDITOR)
    assert notices.tell_daily(TODAY) == 0


def test_colleagues_choose_on_their_account_screen(client, queue):
    person = sign_in_staff(client, roles.EDITOR)
    page = client.get("/admin/account/").content.decode()
    assert "Things" in page
    form = {"name-name": "Robin Reed", "theme-theme": "dark", "theme-contrast": "system", "theme-density": "default",
            "theme-keyboard_shortcuts": "on", "waiting-things": "at_once"}  # fmt: skip
    response = client.post("/admin/account/", form)
    assert response.status_code == 302, response.context["panels_by_tab"]
    assert StaffNotice.objects.get(person=person).timing == "at_once"
    person.refresh_from_db()
    assert person.name == "Robin Reed"


def test_the_account_screen_changes_no_address_and_no_password(client):
    person = sign_in_staff(client, roles.EDITOR)
    page = client.get("/admin/account/").content.decode()
    assert 'type="password"' not in page
    assert 'type="email"' not in page
    before = person.email, person.password
    client.post("/admin/account/", {"name-name": "R", "name-email": "x@y.example", "password-new_password1": "abc"})
    person.refresh_from_db()
    assert (person.email, person.password) == before
