"""The engine's personal data sources: copies of newsletters, single mails, and returned mail."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet

from fixsend.delivery.models import BounceSuppression, Delivery, DeliveryPreference, Message, MessageState, ReturnedMail
from fixsend.people import addresses
from fixsend.people.models import Confirmation, Person
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry
from fixsend.web import signing


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


def _message_lines(person: Person) -> Iterator[TimelineEntry]:
    for message in _messages(person).order_by("-id")[:200]:
        yield TimelineEntry(message.created_at, f"Email “{message.subject}”: {message.get_state_display().lower()}")


def _unlink_deliveries(person: Person) -> None:
    """Forget whom copies went to; the copies stay in the sums."""
    Delivery.objects.filter(person=person).update(person=None, address="")


def _delivery_lines(person: Person) -> Iterator[TimelineEntry]:
    for delivery in _deliveries(person).order_by("-mailing_id")[:200]:
        what = f"Newsletter “{delivery.mailing.name}”: {delivery.get_state_display().lower()}"
        yield TimelineEntry(delivery.settled_at or delivery.mailing.created_at, what)


def _deliveries(person: Person) -> QuerySet[Delivery]:
    return Delivery.objects.filter(person=person).select_related("mailing")


def _suppression_lines(person: Person) -> Iterator[TimelineEntry]:
    for row in BounceSuppression.objects.filter(person=person).select_related("suppression")[:100]:
        yield TimelineEntry(row.made_at, "A mail server said that the address is gone: no newsletters")
        if row.suppression.lifted_at:
            why = row.get_lifted_because_display() or "Confirmed from the mailbox"
            yield TimelineEntry(row.suppression.lifted_at, f"Newsletters again: {why.lower()}")


def _returned_lines(person: Person) -> Iterator[TimelineEntry]:
    rows: QuerySet[ReturnedMail] = ReturnedMail.objects.filter(person=person)
    for row in rows[:100]:
        why = f" ({row.get_cause_display().lower()})" if row.cause else ""
        yield TimelineEntry(row.received_at, f"A mail: {row.get_kind_display().lower()}{why}")


def _merge_preference(kept: Person, other: Person) -> list[int]:
    """Move the other's preference over where the kept person has none."""
    if DeliveryPreference.objects.filter(person=kept).exists():
        return []
    return [kept.pk] if DeliveryPreference.objects.filter(person=other).update(person=kept) else []


def _by_address(kept: Person, other: Person) -> list[int]:
    """Mails and requests belong to an address, and stay with it."""
    return []


SOURCES = [
    PersonalDataSource(
        "delivery.DeliveryPreference",
        "person",
        "How often you want to hear from us",
        fields=("frequency", "paused_until", "updated_at"),
        on_merge=_merge_preference,
    ),
    PersonalDataSource(
        "delivery.Message",
        "to",
        "Emails we sent you",
        fields=("subject", "state", "created_at", "sent_at"),
        rows=_messages,
        timeline=_message_lines,
        on_merge=_by_address,
    ),
    PersonalDataSource(
        "delivery.Message",
        "about_hash",
        "Emails to others that say something about you",
        fields=("kind", "state", "created_at", "sent_at"),
        rows=_messages_about,
        on_merge=_by_address,
    ),
    PersonalDataSource(
        "delivery.Delivery",
        "person",
        "Newsletters we sent you",
        fields=("mailing", "address", "state", "settled_at"),
        rows=_deliveries,
        on_erase=_unlink_deliveries,
        timeline=_delivery_lines,
        on_merge=_by_address,
    ),
    PersonalDataSource(
        "delivery.BounceSuppression",
        "person",
        "When a mail server said that your address no longer exists",
        fields=("words", "made_at", "lifted_because"),
        timeline=_suppression_lines,
    ),
    PersonalDataSource(
        "delivery.BounceSuppression", "lifted_by", "Who let an address back", on_erase="unlink", internal=True
    ),
    PersonalDataSource(
        "delivery.Installation", "released_by", "Who let a place send", on_erase="unlink", internal=True
    ),
    PersonalDataSource("delivery.Mailing", "created_by", "Who sent a newsletter", on_erase="unlink", internal=True),
    PersonalDataSource(
        "delivery.ReturnedMail",
        "person",
        "Emails to you that came back",
        fields=("kind", "cause", "words", "received_at"),
        on_erase="unlink",
        timeline=_returned_lines,
    ),
]
