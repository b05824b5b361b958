"""A small crowd with every kind of record, different with every seed."""

from datetime import UTC, datetime, timedelta
from random import Random

from fixsend.audiences import recipient_bitmap
from fixsend.delivery.models import Delivery, DeliveryState, Frequency, MailingState
from fixsend.delivery.services import mailings
from fixsend.delivery.services.delivery_preferences import set_preference
from fixsend.mailing_list.models import Topic
from fixsend.mailing_list.services.subscribing import subscription_of
from fixsend.membership.models import HelpOffer, Organisation
from fixsend.people.models import Channel, Person, Purpose, SuppressionReason, Tag
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.places.models import Constituency, Council
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.newsletters.factories import CONFIRMED, frozen_mailing
from tests.people.factories import PersonFactory

DAYS = [datetime(2026, 5, day, hour, tzinfo=UTC) for day in (1, 2, 10) for hour in (0, 12, 23)]
ON_PAPER = Evidence(Channel.PAPER, "a sheet", "kept", wording_text="Yes please.")


def seats() -> list[Constituency]:
    """Return the few constituencies that the crowd lives in."""
    return list(Constituency.objects.order_by("pk")[:5])


def crowd(chance: Random, size: int = 24) -> list[Person]:
    """Make people, a mailing that is over and one that is still being sent."""
    councils = list(Council.objects.order_by("pk")[:40])
    topics = [Topic.objects.create(slug=name, name=name) for name in ("law", "schools", "health")]
    tags = [Tag.objects.create(name=name) for name in ("parent", "carer")]
    people = [_person(chance, councils, topics, tags) for _ in range(size)]
    for over in (True, False):
        _mailing(chance, over=over)
    for person in chance.sample(people, size // 5):
        _change(chance, person)
    return people


def _person(chance: Random, councils: list[Council], topics: list[Topic], tags: list[Tag]) -> Person:
    person = PersonFactory(
        council=chance.choice([None, *councils]),
        constituency=chance.choice([None, *seats()]),
        email_proved_at=chance.choice([None, chance.choice(DAYS)]),
        is_active=chance.random() > 0.1,
    )
    Person.objects.filter(pk=person.pk).update(created_at=chance.choice(DAYS))
    how = ON_PAPER if chance.random() < 0.2 else CONFIRMED
    consent.grant(person, [purpose for purpose in Purpose if chance.random() < 0.8], how)
    person.tags.set(tag for tag in tags if chance.random() < 0.4)
    if chance.random() < 0.6:
        wishes = subscription_of(person)
        wishes.topics.set(topic for topic in topics if chance.random() < 0.3)
        set_preference(person, chance.choice(Frequency.values), None)
    _joining(chance, person)
    return person


def _joining(chance: Random, person: Person) -> None:
    for number in range(chance.choice([0, 0, 1, 2])):
        MembershipFactory(
            person=person,
            name=f"{person.name} {number}",
            kind=chance.choice(["individual", "practitioner"]),
            joined_at=chance.choice(DAYS),
            help_offers=chance.sample(HelpOffer.values, chance.randint(0, 3)),
            ended_at=chance.choice([None, None, datetime.now(UTC)]),
        )
    if chance.random() < 0.2:
        group = OrganisationFactory(steward=person, kind=chance.choice(["group", "company"]))
        group.stewardships.update(since=chance.choice(DAYS))
    if chance.random() < 0.2:
        ApplicationFactory(person=person)


def _mailing(chance: Random, *, over: bool) -> None:
    mailing = frozen_mailing()
    for copy in Delivery.objects.filter(mailing=mailing):
        state = chance.choice(DeliveryState.values)
        Delivery.objects.filter(mailing=mailing, position=copy.position).update(state=state)
    mailings.move(mailing.pk, MailingState.SENDING)
    if over:
        mailing.batches.all().delete()
        mailings.move(mailing.pk, MailingState.FINISHED)
        recipient_bitmap.collect(mailing.pk)


def _change(chance: Random, person: Person) -> None:
    """Let something happen to somebody after all this."""
    what = chance.choice(["suppressed", "withdrew", "moved", "no address", "group ended", "later bounce"])
    if what == "suppressed":
        consent.suppress(person.email, SuppressionReason.BOUNCED, "test")
    elif what == "withdrew":
        consent.withdraw(person, [chance.choice(Purpose.values)], CONFIRMED)
    elif what == "moved":
        Person.objects.filter(pk=person.pk).update(council=None, created_at=DAYS[0] - timedelta(days=1))
    elif what == "no address":
        person.refresh_from_db()
        person.email = None
        person.save()
    elif what == "group ended":
        Organisation.objects.filter(stewardships__person=person).update(status="ended", ended_at=datetime.now(UTC))
    else:
        Delivery.objects.filter(person=person).update(state=chance.choice(["bounced", "sent"]))
