"""Two changes to one person at the same moment, in two connections: the row ends true, whoever comes first."""

import time
from threading import Event

import pytest
from django.db import connection, transaction

from fixsend.audiences import queries, readers
from fixsend.mailing_list.services.subscribing import subscription_of
from fixsend.people.models import Person, Purpose, SuppressionReason, Tag
from fixsend.people.services import consent
from tests.mailing_list.test_two_at_once import at_once
from tests.membership.factories import MembershipFactory
from tests.newsletters.factories import CONFIRMED, subscriber
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db(transaction=True)


def overlapping(first, second):
    """Run the first in a transaction that stays open until the second one waits for it (or is done)."""
    begun = Event()

    def one():
        with transaction.atomic():
            first()
            begun.set()
            _until_somebody_waits()

    def other():
        begun.wait(10)
        second()

    at_once(one, other)


def _until_somebody_waits() -> None:
    """Ask until another connection waits for a lock of ours; go on after five seconds if none does."""
    until = time.monotonic() + 5
    with connection.cursor() as cursor:
        while time.monotonic() < until:
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # What was seen once is seen again in a transaction.
            cursor.execute(
                "SELECT EXISTS (SELECT FROM pg_stat_activity "
                "WHERE datname = current_database() AND wait_event_type = 'Lock')"
            )
            if cursor.fetchone()[0]:
                return


def test_two_changes_to_different_records_of_one_person_are_both_in_the_row():
    person = subscriber(name="Ada")
    tag = Tag.objects.create(name="parent")
    overlapping(lambda: person.tags.add(tag), lambda: MembershipFactory(person=person))
    assert readers.differing() == []
    tree = {"all": [{"rule": "tag", "tags": [str(tag.pk)]}, {"rule": "kind", "kinds": ["individual"]}]}
    assert queries.count(tree, Purpose.NEWS) == 1


def test_leaving_while_the_wishes_change_leaves_nobody_on_the_list():
    person = subscriber()
    overlapping(lambda: consent.withdraw_all(person, CONFIRMED), lambda: subscription_of(person))
    assert readers.differing() == []
    assert queries.count({}, Purpose.NEWS) == 0


def test_an_address_suppressed_while_somebody_takes_it_on_is_not_written_to():
    person = subscriber("old@example.org")

    def move():
        mover = Person.objects.get(pk=person.pk)
        mover.email = "new@example.org"
        mover.save()

    overlapping(move, lambda: consent.suppress("new@example.org", SuppressionReason.BOUNCED, "test"))
    assert readers.differing() == []
    assert queries.count({}, Purpose.NEWS) == 0


def test_many_people_brought_in_while_one_of_them_changes_end_true():
    people = [PersonFactory() for _ in range(5)]

    def bring_in():
        with readers.deferred_refresh("SELECT id FROM people_person"):
            for person in people:
                consent.grant(person, [Purpose.NEWS], CONFIRMED)

    overlapping(lambda: people[2].tags.add(Tag.objects.create(name="parent")), bring_in)
    assert readers.differing() == []
    assert queries.count({}, Purpose.NEWS) == 5
