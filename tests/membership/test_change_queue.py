"""The moderators' queue of changes to entries, on screen."""

import pytest
from django.test import Client
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership.models import ProposedChange
from fixsend.membership.queries import organisations as changes
from fixsend.membership.services import entries
from fixsend.people.staff import roles, work_queue
from tests.membership.factories import OrganisationFactory, PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
QUEUE = "/admin/entry-changes/"


@pytest.fixture
def organisation():
    steward = PersonFactory(name="Ada", email="ada@example.org")
    return OrganisationFactory(name="Leeds Families", slug="leeds-families", steward=steward)


def propose(organisation, **values):
    entries.change_entry(organisation.pk, values, by=organisation.stewardships.get().person)
    return ProposedChange.objects.latest("id")


def test_a_moderator_sees_the_change_beside_what_stands_and_makes_it(client, organisation):
    change = propose(organisation, name="Yorkshire Families")
    sign_in_staff(client, roles.MODERATOR)
    assert "Leeds Families" in client.get(QUEUE).content.decode()
    page = client.get(f"{QUEUE}{change.pk}/").content.decode()
    assert "Leeds Families" in page
    assert "Yorkshire Families" in page
    client.post(f"{QUEUE}{change.pk}/", {"accept": "yes", "reason": ""})
    assert Client().get("/organisations/yorkshire-families/").status_code == 200
    again = client.post(f"{QUEUE}{change.pk}/", {"accept": "no", "reason": "Changed my mind"}, follow=True)
    assert "has already been decided" in again.content.decode()
    assert "You wrote: “Changed my mind”" in again.content.decode()
    assert Message.objects.exclude(subject__startswith="We have your changes").count() == 1


def test_leaving_the_entry_as_it_is_needs_a_reason(client, organisation):
    change = propose(organisation, website="https://example.org")
    sign_in_staff(client, roles.MODERATOR)
    for answers in ({}, {"accept": "no", "reason": ""}, {"accept": "maybe"}):
        assert client.post(f"{QUEUE}{change.pk}/", answers).status_code == 200
    change.refresh_from_db()
    assert change.status == "waiting"
    client.post(f"{QUEUE}{change.pk}/", {"accept": "no", "reason": "It is for sale."})
    assert "It is for sale." in Message.objects.latest("id").text


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", "the other group"), ("website", "https://www.other.example.org/new"), ("charity_number", "1234567")],
)
def test_a_moderator_is_warned_of_somebody_posing_as_another_organisation(client, organisation, field, value):
    OrganisationFactory(name="Other Group", website="https://other.example.org", charity_number="1234567")
    change = propose(organisation, **{field: value})
    sign_in_staff(client, roles.MODERATOR)
    page = client.get(f"{QUEUE}{change.pk}/").content.decode()
    assert "Another organisation already uses this: Other Group." in page


def test_whoever_only_reads_cannot_decide(client, organisation):
    change = propose(organisation, name="New Name")
    sign_in_staff(client, roles.READ_ONLY)
    assert "Record the decision" not in client.get(f"{QUEUE}{change.pk}/").content.decode()
    client.post(f"{QUEUE}{change.pk}/", {"accept": "yes"})
    change.refresh_from_db()
    assert change.status == "waiting"


def test_waiting_changes_come_first_and_are_counted_for_those_who_decide(organisation):
    decided = propose(organisation, name="New Name")
    entries.decide_change(decided.pk, accept=True, reason="", by=staff_member(roles.MODERATOR))
    old, new = propose(organisation, website="https://a.example.org"), propose(organisation, charity_number="1")
    assert list(changes.change_queue()) == [old, new, decided]
    assert changes.waiting_changes() == 2
    assert "entry-changes" in {kind.slug for kind in work_queue.items_for(staff_member(roles.MODERATOR))}
    assert "entry-changes" not in {kind.slug for kind in work_queue.items_for(staff_member(roles.EDITOR))}


@pytest.mark.parametrize("size", [10, 200])
def test_the_queue_costs_the_same_at_any_length(client, organisation, size, django_assert_max_num_queries):
    now = timezone.now()
    ProposedChange.objects.bulk_create(
        ProposedChange(
            organisation=organisation,
            field="name",
            new_value=str(n),
            status="withdrawn",
            decided_at=now,
        )
        for n in range(size)
    )
    sign_in_staff(client, roles.ADMINISTRATOR)
    client.get(QUEUE)
    with django_assert_max_num_queries(35):
        client.get(QUEUE)
