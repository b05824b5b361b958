"""What the mailing list holds about a person."""

from collections.abc import Iterator

from django.db.models import QuerySet

from fixsend.mailing_list.models import Subscription
from fixsend.people import addresses
from fixsend.people.confirmations import handlers
from fixsend.people.models import Confirmation, Person
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry


def _moves(person: Person) -> QuerySet[Confirmation]:
    return Confirmation.objects.filter(details__person=str(person.public_id))


def _confirmations(person: Person) -> QuerySet[Confirmation]:
    """Return what was asked for with the person's addresses, and moves that they asked for to other addresses."""
    own = Confirmation.objects.filter(addresses.records_of(person, "email", "created_at"))
    return own | _moves(person)


def _confirmation_lines(person: Person) -> Iterator[TimelineEntry]:
    for request in _confirmations(person)[:200]:
        what = handlers.handler_of(request.kind).asks
        yield TimelineEntry(request.created_at, f"Asked with this address {what}")
        if request.done_at:
            yield TimelineEntry(request.done_at, f"Confirmed that they asked {what}")


def _merge_subscription(kept: Person, other: Person) -> list[int]:
    """Move the other's wishes over where the kept person has none; a person has one set of wishes."""
    wishes = Subscription.objects.filter(person=other)
    moved = list(wishes.values_list("pk", flat=True))
    if Subscription.objects.filter(person=kept).exists():
        return []
    wishes.update(person=kept)
    return moved


def _by_address(kept: Person, other: Person) -> list[int]:
    """Mails and requests belong to an address, and stay with it."""
    return []


SOURCES = [
    PersonalDataSource(
        "mailing_list.Subscription",
        "person",
        "What you want to hear about",
        fields=("topics", "created_at", "updated_at"),
        on_merge=_merge_subscription,
    ),
    PersonalDataSource(
        "people.Confirmation",
        "email",
        "Requests made with your address",
        fields=("kind", "details", "created_at", "done_at"),
        rows=_confirmations,
        timeline=_confirmation_lines,
        on_merge=_by_address,
    ),
]
