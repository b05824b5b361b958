"""How long this room keeps its own records."""

from datetime import datetime

from django.db.models import QuerySet

from fixsend.mailings.models import Message, MessageState
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
    )


def _old_messages(before: datetime) -> QuerySet[Message]:
    finished = [MessageState.SENT, MessageState.STOPPED, MessageState.FAILED, MessageState.KEPT]
    return Message.objects.filter(state__in=finished, created_at__lt=before)
