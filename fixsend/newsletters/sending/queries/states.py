"""How far each newsletter has come, from the first word to the last copy."""

from __future__ import annotations

from django.db.models import Case, CharField, Exists, OuterRef, QuerySet, Value, When
from django.db.models import TextChoices as Choices

from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter, NewsletterMailing, Step
from fixsend.newsletters.sending.queries.approval import waiting_for_approval


class NewsletterState(Choices):
    """Where a newsletter stands."""

    DRAFT = "draft", "Draft"
    READY = "ready", "Ready"
    APPROVAL = "approval", "Waits for approval"
    BACK = "back", "Sent back"
    PLANNED = "planned", "Planned"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"
    SERIES = "series", "In a series"


_BY_MAILING = {
    NewsletterState.SENT: [MailingState.FINISHED],
    NewsletterState.SENDING: [MailingState.SENDING, MailingState.PAUSED, MailingState.ASKING],
    NewsletterState.PLANNED: [MailingState.PREPARING, MailingState.WAITING],
}


def with_state(newsletters: QuerySet[Newsletter]) -> QuerySet[Newsletter]:
    """Return newsletters with `state`, one of `NewsletterState`, worked out by the database so that it can filter.

    A message of a series that waits for approval, or came back, is found as that: a colleague looks for it.
    """
    mailings = NewsletterMailing.objects.filter(newsletter=OuterRef("pk"))
    sent = [
        When(Exists(mailings.filter(mailing__state__in=states)), then=Value(state.value))
        for state, states in _BY_MAILING.items()
    ]
    asked = waiting_for_approval().filter(newsletter=OuterRef("pk"))
    return newsletters.annotate(
        state=Case(
            *sent,
            When(Exists(asked), then=Value(NewsletterState.APPROVAL.value)),
            When(plan__sent_back__gt="", then=Value(NewsletterState.BACK.value)),
            When(Exists(Step.objects.filter(newsletter=OuterRef("pk"))), then=Value(NewsletterState.SERIES.value)),
            When(live=True, then=Value(NewsletterState.READY.value)),
            default=Value(NewsletterState.DRAFT.value),
            output_field=CharField(),
        )
    )
