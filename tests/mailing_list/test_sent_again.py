"""A sign-up to the mailing list, or a new address, that is sent again: the newest is what counts."""

import pytest
from django.utils import timezone

from fixsend.delivery.models import Frequency, Message
from fixsend.delivery.services.delivery_preferences import preference_of
from fixsend.mailing_list.models import Subscription, Topic
from fixsend.mailing_list.services import address_change, subscribing
from fixsend.mailing_list.services.subscribing import SubscriptionRequest
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import handler_of
from fixsend.people.models import Confirmation, Person
from fixsend.people.queries.consent import granted_purposes
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db
ADDRESS = "ada@example.org"


def ask(purposes, topics=(), frequency="", name=""):
    """Ask with a form, and let the owner of the mailbox be mailed; return the newest request."""
    subscribing.ask(
        ADDRESS, SubscriptionRequest(dict.fromkeys(purposes, 1), "test", topics=topics, frequency=frequency, name=name)
    )
    batches.mail_everything()
    return Confirmation.objects.latest("id")


@pytest.fixture
def topics():
    return [Topic.objects.create(slug=f"t{number}", name=f"Topic {number}") for number in range(2)]


def test_the_newest_wish_is_confirmed_by_any_link(topics):
    older = ask(["news", "actions"], ["t0"], Frequency.WEEKLY, "Ada")
    ask(["news"], ["t1"], Frequency.MONTHLY, "Ada Lovelace")
    said = handler_of(older.kind).describe(Confirmation.objects.get())
    assert "Topic 1" in said
    assert "At most once a month" in said
    confirmations.confirm(older)
    person = Person.objects.get()
    own = Subscription.objects.get()
    assert (granted_purposes(person), list(own.topics.all()), preference_of(person).frequency, person.name) == (
        ["news"],
        [topics[1]],
        "monthly",
        "Ada Lovelace",
    )


@pytest.mark.parametrize(
    ("wish", "changes"),
    [
        ({"frequency": Frequency.MONTHLY, "topics": ["t0"]}, True),
        ({"frequency": Frequency.WEEKLY, "topics": []}, True),
        ({"frequency": Frequency.WEEKLY, "topics": ["t0"]}, False),
        ({}, False),
    ],
    ids=["another rhythm", "no topic any more", "the same", "a form that does not ask"],
)
def test_who_is_on_the_list_is_asked_to_confirm_what_would_change_and_else_told_so(topics, wish, changes):
    confirmations.confirm(ask(["news", "actions"], ["t0"], Frequency.WEEKLY))
    Confirmation.objects.update(mailed_at=timezone.now() - timezone.timedelta(hours=1))
    newer = ask(["news"], **wish)
    assert (Message.objects.latest("id").subject == "You are already on our mailing list") != changes
    assert newer.is_open == changes
    if changes:
        confirmations.confirm(newer)
    own, person = Subscription.objects.get(), Person.objects.get()
    expected = wish or {"frequency": Frequency.WEEKLY, "topics": ["t0"]}
    assert preference_of(person).frequency == expected["frequency"]
    assert list(own.topics.values_list("slug", flat=True)) == expected["topics"]
    # A box left empty on a form says nothing about what was agreed to before.
    assert set(granted_purposes(Person.objects.get())) == {"news", "actions"}


def test_only_the_address_that_somebody_named_last_becomes_theirs():
    person = PersonFactory(email="old@example.org")
    mistyped = address_change.ask(person, "other@example.org")
    right = address_change.ask(person, "new@example.org")
    assert confirmations.confirm(mistyped) == "/confirm/lapsed/"
    person.refresh_from_db()
    assert person.email == "old@example.org"
    confirmations.confirm(right)
    person.refresh_from_db()
    assert person.email == "new@example.org"
