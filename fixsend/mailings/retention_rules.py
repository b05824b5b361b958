"""How long this room keeps its own records."""

from datetime import datetime

from django.db.models import QuerySet

from fixsend.mailings.models import Delivery, Mailing, MailingState, Message, MessageState
from fixsend.people.retention import Rule, register


def register_own() -> None:
    """Declare the rules; called from `AppConfig.ready()`."""
    register(
        Rule(
            "mailings.messages",
            "the note that a single email was sent (its text goes within two hours)",
            90,
            _old_messages,
            lambda rows: rows.delete(),
            because="so that we can help people who say that an email did not reach them",
        ),
        Rule(
            "mailings.deliveries",
            "the note of which newsletter went to whom; the numbers stay",
            730,
            _old_deliveries,
            lambda rows: rows.update(person=None, address=""),
            because="the links in a newsletter work for two years",
        ),
    )


def _old_messages(before: datetime) -> QuerySet[Message]:
    finished = [MessageState.SENT, MessageState.STOPPED, MessageState.FAILED, MessageState.KEPT]
    return Message.objects.filter(state__in=finished, created_at__lt=before)


def _old_deliveries(before: datetime) -> QuerySet[Delivery]:
    over = Mailing.objects.filter(
        state__in=[MailingState.FINISHED, MailingState.CANCELLED], created_at__lt=before
    ).values("pk")
    return Delivery.objects.filter(mailing__in=over).exclude(address="", person=None)
