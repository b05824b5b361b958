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
from fixsend.people.retention import Rule, Topic


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
        "the record that we sent a single email (we delete its text within two hours)",
        90,
        _old_messages,
        lambda rows: rows.delete(),
        topic=Topic.EMAILS,
        because="so that we can help people who say that an email did not reach them",
    ),
    Rule(
        "delivery.deliveries",
        "which newsletter went to which person (we keep the numbers)",
        730,
        _old_deliveries,
        _unname,
        topic=Topic.EMAILS,
        because="the links in a newsletter work for two years",
    ),
    Rule(
        "delivery.bounce_suppressions",
        "what a mail server said about an address that no longer exists (we still do not email it)",
        365,
        lambda before: BounceSuppression.objects.filter(made_at__lt=before),
        lambda rows: rows.delete(),
        topic=Topic.EMAILS,
        because="so that we can help someone who does not get our newsletters",
    ),
    Rule(
        "delivery.departures",
        "which newsletter someone left from (we keep the numbers)",
        730,
        lambda before: Departure.objects.filter(at__lt=before, event__isnull=False),
        lambda rows: rows.update(event=None),
        topic=Topic.EMAILS,
        because="the links in a newsletter work for two years",
    ),
    Rule(
        "delivery.returned_mail",
        "emails that came back",
        365,
        due=lambda moment: ReturnedMail.objects.filter(received_at__lt=moment),
        remove=lambda rows: rows.delete(),
        topic=Topic.EMAILS,
        because="so that we only give up on an address when it fails again and again",
    ),
    Rule(
        "delivery.unparsed_mail",
        "emails to the bounce address that we could not use",
        90,
        due=lambda moment: UnparsedMail.objects.filter(received_at__lt=moment),
        remove=lambda rows: rows.delete(),
        topic=Topic.EMAILS,
        because="so that staff can look into them",
    ),
]
