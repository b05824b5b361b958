"""The rows that audiences are counted from: true after every change, whoever makes it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import connection

from fixsend.audiences import readers
from fixsend.audiences.models import Fact, Reader
from fixsend.delivery.models import Frequency
from fixsend.delivery.services.delivery_preferences import set_preference
from fixsend.mailing_list.models import Topic
from fixsend.mailing_list.services.subscribing import subscription_of
from fixsend.membership.models import HelpOffer, Organisation
from fixsend.people.models import Channel, Person, Purpose, Suppression, SuppressionReason, Tag
from fixsend.people.services import consent, merging
from fixsend.people.services.erasure import erase_person
from fixsend.places.models import Council
from fixsend.web import signing
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.newsletters.factories import CONFIRMED, subscriber
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db


def facts(person: Person) -> Fact:
    return Fact(Reader.objects.get(person_id=person.pk).facts)


def truthful() -> bool:
    """Compare every row with what it follows from."""
    return readers.differing() == []


def test_everything_that_a_rule_asks_is_in_the_row_at_once():
    person = subscriber("ada@example.org", (Purpose.NEWS, Purpose.LOCAL), name="Ada", council=Council.objects.first())
    person.tags.add(tag := Tag.objects.create(name="parent"))
    wishes = subscription_of(person)
    wishes.topics.add(topic := Topic.objects.create(slug="law", name="Law"))
    set_preference(person, Frequency.WEEKLY, None)
    joined = datetime(2026, 5, 1, tzinfo=UTC)
    MembershipFactory(person=person, kind="practitioner", joined_at=joined, help_offers=["share", "skills"])
    row = Reader.objects.get(person_id=person.pk)
    assert Fact(row.facts) == (
        Fact.AGREED_NEWS | Fact.AGREED_LOCAL | Fact.PRACTITIONER | Fact.HELP_SHARE | Fact.HELP_SKILLS
        | Fact.MAIL_WEEKLY | Fact.REACHABLE
    )  # fmt: skip
    assert (row.tags, row.topics, row.council_id, row.joined_at) == ([tag.pk], [topic.pk], person.council_id, joined)


def test_what_is_taken_back_goes_from_the_row_at_once():
    person = subscriber(name="Ada", council=Council.objects.first())
    person.tags.add(tag := Tag.objects.create(name="parent"))
    membership = MembershipFactory(person=person)
    wishes = subscription_of(person)
    wishes.topics.add(Topic.objects.create(slug="law", name="Law"))
    consent.withdraw_all(person, CONFIRMED)
    membership.ended_at = datetime.now(UTC)
    membership.save()
    wishes.topics.clear()
    tag.delete()
    person.council, person.email = None, None
    person.save()
    row = Reader.objects.get(person_id=person.pk)
    assert (row.facts, row.council_id, row.joined_at, row.topics, row.tags) == (Fact.MAIL_ALL, 0, None, None, None)


def test_every_choice_has_its_bit_in_the_database():
    person = subscriber(purposes=tuple(Purpose), name="Ada", email_proved_at=datetime.now(UTC))
    for kind in ("individual", "practitioner"):
        MembershipFactory(person=person, name=kind, kind=kind, help_offers=HelpOffer.values)
    for kind in ("group", "company"):
        OrganisationFactory(steward=person, kind=kind)
    ApplicationFactory(person=person)
    other = subscriber("other@example.org", ())
    consent.grant(other, [Purpose.NEWS], replace(CONFIRMED, channel=Channel.PAPER))
    seen = facts(person) | facts(other)
    for frequency in Frequency.values:
        set_preference(person, frequency, None)
        seen |= facts(person)
    assert seen == ~Fact(0)
    assert {f"AGREED_{name.upper()}" for name in Purpose.values} <= set(Fact.__members__)
    assert {f"HELP_{name.upper()}" for name in HelpOffer.values} <= set(Fact.__members__)
    assert {f"MAIL_{name.upper()}" for name in Frequency.values} <= set(Fact.__members__)


def test_a_suppression_counts_at_once_and_so_does_its_lifting():
    person = subscriber("ada@example.org")
    consent.suppress("Ada@Example.org", SuppressionReason.BOUNCED, "test")
    assert Fact.REACHABLE not in facts(person)
    consent.lift_suppressions("ada@example.org")
    assert Fact.REACHABLE in facts(person)
    suppression = Suppression.objects.get()
    suppression.lifted_at = None
    suppression.save()
    suppression.delete()
    assert Fact.REACHABLE in facts(person)


def test_a_new_address_that_is_suppressed_makes_its_owner_unreachable():
    consent.suppress("gone@example.org", SuppressionReason.BOUNCED, "test")
    person = subscriber("ada@example.org")
    person.email = "gone@example.org"
    person.save(update_fields=["email"])
    assert Fact.REACHABLE not in facts(person)
    assert Fact.REACHABLE not in facts(PersonFactory(email=None))


def test_an_organisation_that_ends_has_no_stewards():
    person = subscriber()
    group = OrganisationFactory(steward=person)
    assert Fact.GROUP_STEWARD in facts(person)
    Organisation.objects.filter(pk=group.pk).update(status="ended", ended_at=datetime.now(UTC))
    assert Fact.GROUP_STEWARD not in facts(person)


def test_an_erased_person_leaves_no_row():
    person = subscriber(name="Ada")
    MembershipFactory(person=person)
    erase_person(person)
    assert not Reader.objects.filter(person_id=person.pk).exists()


def test_a_merge_and_its_undoing_keep_both_rows_true():
    kept, other = subscriber("a@example.org", name="Ada"), subscriber("b@example.org", ("actions",), name="Ada B")
    MembershipFactory(person=other)
    other.tags.add(Tag.objects.create(name="parent"))
    record = merging.merge(kept, other, actor=staff_member())
    assert Fact.INDIVIDUAL in facts(kept)
    assert Fact.REACHABLE not in facts(other)
    assert truthful()
    merging.undo(record, actor=staff_member())
    assert truthful()


def test_work_on_many_people_writes_their_rows_at_the_end():
    with readers.deferred_refresh("SELECT id FROM people_person"):
        people = [subscriber(f"p{number}@example.org") for number in range(5)]
        assert not Reader.objects.filter(person_id=people[0].pk).exists()
    assert Fact.AGREED_NEWS in facts(people[4])
    later = subscriber("later@example.org")
    assert Fact.AGREED_NEWS in facts(later)
    assert truthful()


def test_the_nightly_comparison_puts_right_what_went_wrong_and_tells_the_host():
    person, other, third = (subscriber(f"{name}@example.org") for name in "abc")
    assert readers.compare() == 0
    assert readers.alarm() is None
    with connection.cursor() as cursor:
        cursor.execute("UPDATE audiences_reader SET facts = 0 WHERE person_id = %s", [person.pk])
        cursor.execute("DELETE FROM audiences_reader WHERE person_id = %s", [other.pk])
    Reader.objects.create(person_id=0, facts=0, council_id=0, known_at=datetime.now(UTC))
    Person.objects.filter(pk=third.pk).update(address_hash="0" * 64)
    assert readers.compare() == 4
    assert "4 places" in (readers.alarm() or "")
    assert truthful()
    assert Person.objects.get(pk=third.pk).address_hash == signing.address_hash("c@example.org")
    assert readers.compare() == 0
    assert readers.alarm() is None


def test_a_person_with_an_address_always_has_its_hash():
    person = PersonFactory()
    assert person.address_hash == signing.address_hash(person.email)
