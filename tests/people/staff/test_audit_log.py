"""The audit log's screen."""

import pytest

from fixsend.people.services import audit
from fixsend.people.staff import roles
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def entries():
    robin = staff_member(roles.EDITOR, name="Robin Actor")
    audit.record(robin, "people.viewed", person=PersonFactory(name="Ada Subject"))
    audit.record(None, "staff.role_changed", person=PersonFactory(name="Bo Subject"), after="Editor")
    return robin


def test_it_says_who_did_what_to_whom(client, entries):
    sign_in_staff(client)
    page = client.get("/admin/audit/").content.decode()
    assert all(
        words in page for words in ("Robin Actor", "Ada Subject", "The system", "Staff: role changed", "After: Editor")
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("person=ada", "Ada"),
        ("action=staff.role_changed", "Bo"),
        ("at_from=2000-01-01&person=bo", "Bo"),
        ("actor={robin}", "Ada"),
    ],
)
def test_it_can_be_filtered(client, entries, query, found):
    sign_in_staff(client)
    page = client.get("/admin/audit/results/?" + query.format(robin=entries.pk)).content.decode()
    assert ("Ada Subject" in page, "Bo Subject" in page) == (found == "Ada", found == "Bo")


def test_supporters_are_not_offered_as_colleagues(client, entries):
    sign_in_staff(client)
    PersonFactory(name="Quill Unlikely")
    assert "Quill Unlikely" not in client.get("/admin/audit/").content.decode()


def test_only_administrators_read_it(client, entries):
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    assert client.get("/admin/audit/").status_code == 302


def test_it_takes_as_few_queries_for_many_entries(client, entries, django_assert_max_num_queries):
    sign_in_staff(client)
    for _ in range(200):
        audit.record(entries, "people.viewed", person=entries)
    with django_assert_max_num_queries(25):
        client.get("/admin/audit/")
