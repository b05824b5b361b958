"""What the mailing list holds about a person."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet

from fixsend.mailings.audiences import receipts
from fixsend.mailings.models import (
    BounceSuppression,
    Delivery,
    DeliveryPreference,
    Message,
    MessageState,
    Reader,
    Subscription,
)
from fixsend.people import addresses
from fixsend.people.models import Confirmation, Person
from fixsend.people.personal_data import Holding, TimelineEntry, register
from fixsend.web import signing


def register_own() -> None:
    """Declare this room's tables, and the requests that wait for a mailbox; called from `AppConfig.ready()`."""
    for holding in _OWN:
        register(holding)


def _messages(person: Person) -> QuerySet[Message]:
    return Message.objects.filter(addresses.records_of(person, "to", "created_at"))


def _messages_about(person: Person) -> QuerySet[Message]:
    """Return mails to others that repeat what the person wrote, and those to an address that they wanted to move to.

    One that is being handed over now is left alone.
    """
    own = addresses.all_of(person)
    known_as = [signing.address_hash(address) for address in own]
    asked = Q(kind="confirmation", to__in=_moves(person).exclude(email__in=own).values("email"))
    return Message.objects.filter(Q(about_hash__in=known_as) | asked).exclude(state=MessageState.SENDING)


def _moves(person: Person) -> QuerySet[Confirmation]:
    return Confirmation.objects.filter(details__person=str(person.public_id))


def _confirmations(person: Person) -> QuerySet[Confirmation]:
    """Return what was asked for with the person's addresses, and moves that they asked for to other addresses."""
    own = Confirmation.objects.filter(addresses.records_of(person, "email", "created_at"))
    return own | _moves(person)


def _message_lines(person: Person) -> Iterator[TimelineEntry]:
    for message in _messages(person).order_by("-id")[:200]:
        yield TimelineEntry(message.created_at, f"Email “{message.subject}”: {message.get_state_display().lower()}")


def _confirmation_lines(person: Person) -> Iterator[TimelineEntry]:
    for request in _confirmations(person)[:200]:
        yield TimelineEntry(request.created_at, f"Asked with this address: {request.kind}")
        if request.done_at:
            yield TimelineEntry(request.done_at, f"Confirmed by email: {request.kind}")


def _unlink_deliveries(person: Person) -> None:
    """Forget whom a copy went to; that one went stays in the sums."""
    Delivery.objects.filter(person=person).update(person=None, address="")


def _delivery_lines(person: Person) -> Iterator[TimelineEntry]:
    for delivery in _deliveries(person).order_by("-mailing_id")[:200]:
        what = f"Newsletter “{delivery.mailing.subject}”: {delivery.get_state_display().lower()}"
        yield TimelineEntry(delivery.settled_at or delivery.mailing.created_at, what)


def _deliveries(person: Person) -> QuerySet[Delivery]:
    return Delivery.objects.filter(person=person).select_related("mailing")


def _suppression_lines(person: Person) -> Iterator[TimelineEntry]:
    for row in BounceSuppression.objects.filter(person=person).select_related("suppression")[:100]:
        yield TimelineEntry(row.made_at, "A mail server said that the address is gone: no newsletters")
        if row.suppression.lifted_at:
            why = row.get_lifted_because_display() or "Confirmed from the mailbox"
            yield TimelineEntry(row.suppression.lifted_at, f"Newsletters again: {why.lower()}")


def _reader(person: Person) -> QuerySet[Reader]:
    return Reader.objects.filter(person_id=person.pk)


def _forget_receipts(person: Person) -> None:
    """Take the person out of the bits of who got which mailing; the reader's row goes with the person."""
    receipts.forget(person)


def _merge_subscription(kept: Person, other: Person) -> list[int]:
    """Move the other's wishes over where the kept person has none; a person has one set of wishes."""
    wishes = Subscription.objects.filter(person=other)
    moved = list(wishes.values_list("pk", flat=True))
    if Subscription.objects.filter(person=kept).exists():
        return []
    wishes.update(person=kept)
    return moved


def _merge_preference(kept: Person, other: Person) -> list[int]:
    """Move the other's preference over where the kept person has none."""
    if DeliveryPreference.objects.filter(person=kept).exists():
        return []
    return [kept.pk] if DeliveryPreference.objects.filter(person=other).update(person=kept) else []


def _by_address(kept: Person, other: Person) -> list[int]:
    """Mails and requests belong to an address, and stay with it."""
    return []


_OWN = [
    Holding(
        "mailings.Subscription",
        "person",
        "What you want to hear about",
        fields=("topics", "created_at", "updated_at"),
        on_merge=_merge_subscription,
    ),
    Holding(
        "mailings.DeliveryPreference",
        "person",
        "How often you want to hear from us",
        fields=("frequency", "paused_until", "updated_at"),
        on_merge=_merge_preference,
    ),
    Holding(
        "mailings.Message",
        "to",
        "Single emails that we sent you",
        fields=("subject", "state", "created_at", "sent_at"),
        rows=_messages,
        timeline=_message_lines,
        on_merge=_by_address,
    ),
    Holding(
        "mailings.Message",
        "about_hash",
        "Emails to others that say something about you",
        fields=("kind", "state", "created_at", "sent_at"),
        rows=_messages_about,
        on_merge=_by_address,
    ),
    Holding(
        "mailings.Delivery",
        "person",
        "Newsletters that we sent you",
        fields=("mailing", "address", "state", "settled_at"),
        rows=_deliveries,
        on_erase=_unlink_deliveries,
        timeline=_delivery_lines,
        on_merge=_by_address,
    ),
    Holding(
        "mailings.BounceSuppression",
        "person",
        "When a mail server said that your address is gone",
        fields=("words", "made_at", "lifted_because"),
        timeline=_suppression_lines,
    ),
    Holding("mailings.BounceSuppression", "lifted_by", "Who let an address back", on_erase="unlink", internal=True),
    Holding("mailings.Newsletter", "created_by", "Who wrote a newsletter", on_erase="unlink", internal=True),
    Holding("mailings.Newsletter", "locked_by", "Who locked a newsletter", on_erase="unlink", internal=True),
    Holding("mailings.Segment", "created_by", "Who kept rules as a segment", on_erase="unlink", internal=True),
    Holding("mailings.SendingPlace", "released_by", "Who let a place send", on_erase="unlink", internal=True),
    Holding("mailings.Mailing", "created_by", "Who sent a newsletter", on_erase="unlink", internal=True),
    Holding(
        "mailings.Reader",
        "person_id",
        "Where you live, how you joined and what you chose, once more in one row for counting",
        rows=_reader,
        on_erase=_forget_receipts,
        on_merge=_by_address,
        internal=True,
    ),
    Holding(
        "people.Confirmation",
        "email",
        "What was asked for with your address",
        fields=("kind", "details", "created_at", "done_at"),
        rows=_confirmations,
        timeline=_confirmation_lines,
        on_merge=_by_address,
    ),
]
