"""How long the engine keeps its records."""

from datetime import datetime

from django.db.models import QuerySet

from fixsend.delivery.models import (
    BounceSuppression,
    Delivery,
    Departure,
    Mailing,
    MailingState,
    Message,
    MessageState,
    ReturnedMail,
    UnparsedMail,
)
from fixsend.people.retention import Rule


def _unname(rows: QuerySet[Delivery]) -> int:
    """Forget whom the copies went to."""
    return rows.update(person=None, address="")


def _old_messages(before: datetime) -> QuerySet[Message]:
    finished = [MessageState.SENT, MessageState.STOPPED, MessageState.FAILED, MessageState.KEPT]
    return Message.objects.filter(state__in=finished, created_at__lt=before)


def _old_deliveries(before: datetime) -> QuerySet[Delivery]:
    over = Mailing.objects.filter(
        state__in=[MailingState.FINISHED, MailingState.CANCELLED], created_at__lt=before
    ).values("pk")
    return Delivery.objects.filter(mailing__in=over).exclude(address="", person=None)


RULES = [
    Rule(
        "delivery.messages",
        "the note that a single email was sent (its text goes within two hours)",
        90,
        _old_messages,
        lambda rows: rows.delete(),
        because="so that we can help people who say that an email did not reach them",
    ),
    Rule(
        "delivery.deliveries",
        "the note of which newsletter went to whom; the numbers stay",
        730,
        _old_deliveries,
        _unname,
        because="the links in a newsletter work for two years",
    ),
    Rule(
        "delivery.bounce_suppressions",
        "the words by which a mail server called an address gone; that it is kept off stays",
        365,
        lambda before: BounceSuppression.objects.filter(made_at__lt=before),
        lambda rows: rows.delete(),
        because="so that we can see and put right that a person gets no newsletters",
    ),
    Rule(
        "delivery.departures",
        "the note by which newsletter somebody left; the numbers stay",
        730,
        lambda before: Departure.objects.filter(at__lt=before, event__isnull=False),
        lambda rows: rows.update(event=None),
        because="the links in a newsletter work for two years",
    ),
    Rule(
        "delivery.returned_mail",
        "mails that came back",
        365,
        due=lambda moment: ReturnedMail.objects.filter(received_at__lt=moment),
        remove=lambda rows: rows.delete(),
        because="so that an address is given up only when it fails time and again",
    ),
    Rule(
        "delivery.unparsed_mail",
        "mails to the bounce address that nothing was taken from",
        90,
        due=lambda moment: UnparsedMail.objects.filter(received_at__lt=moment),
        remove=lambda rows: rows.delete(),
        because="so that staff can look into them",
    ),
]
