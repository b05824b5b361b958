"""One sending of one document to a frozen audience, and its states."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.people.models import Purpose


class MailingState(models.TextChoices):
    """The state of a mailing."""

    PREPARING = "preparing", "The audience is being frozen"
    WAITING = "waiting", "Waiting for its hour"
    # Its hour passed while the system was down, or the site was brought back from a backup while it was going.
    ASKING = "asking", "Waiting for the team to decide"
    SENDING = "sending", "Being sent"
    PAUSED = "paused", "Paused"
    FINISHED = "finished", "Finished"
    CANCELLED = "cancelled", "Cancelled"


# Every allowed move; `delivery.services.mailings.move` makes them and nothing else does.
MAILING_MOVES: dict[MailingState, set[MailingState]] = {
    MailingState.PREPARING: {MailingState.WAITING, MailingState.CANCELLED},
    MailingState.WAITING: {MailingState.SENDING, MailingState.ASKING, MailingState.PAUSED, MailingState.CANCELLED},
    MailingState.ASKING: {MailingState.WAITING, MailingState.SENDING, MailingState.CANCELLED},
    MailingState.SENDING: {
        MailingState.PAUSED,
        MailingState.ASKING,
        MailingState.FINISHED,
        MailingState.CANCELLED,
    },
    MailingState.PAUSED: {
        MailingState.WAITING,
        MailingState.SENDING,
        MailingState.ASKING,
        MailingState.CANCELLED,
    },
    # Staff may have the doubtful or the refused ones sent again.
    MailingState.FINISHED: {MailingState.SENDING},
    MailingState.CANCELLED: set(),
}


class DoubtPolicy(models.TextChoices):
    """What to do about a mail that was handed over and got no reply."""

    LEAVE = "leave", "Do not send again: it may have arrived"
    REPEAT = "repeat", "Send again: some people may get it twice"


class StoppedItself(models.TextChoices):
    """Why a mailing paused by itself."""

    REFUSED = "refused", "Too many of its emails were refused at once"
    EXHAUSTED = "exhausted", "Too many of its emails could not be delivered for days"
    UNSENDABLE = "unsendable", "It cannot be sent as it is"


def new_stem() -> str:
    """Return twelve hexadecimal digits that no other mailing has."""
    return uuid.uuid4().hex[:12]


class Mailing(models.Model):
    """One run of the delivery engine. The engine reads only this row, its deliveries and its batches."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=120, help_text="What staff call it")
    subject = models.CharField(max_length=150, help_text="As it was written, with its merge fields")
    # What must not be sent twice has one key, chosen by the caller; without a key it may be sent again.
    idempotency_key = models.CharField(max_length=80, blank=True)
    # The mailing that had a mistake in it, where this one puts it right.
    corrects = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="corrections")
    # What stands before the person's id in Message-ID: a newsletter sent again to a person has the same one.
    message_id_stem = models.CharField(max_length=32, default=new_stem, editable=False)
    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    # Rules as they stood when the audience was frozen.
    audience = models.JSONField(default=dict)
    # `fixsend.delivery.document.Document` as JSON: static parts and merge fields, never a person's data.
    document = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=MailingState.choices, default=MailingState.PREPARING)
    state_reason = models.CharField(max_length=300, blank=True, help_text="Why it is paused, cancelled or asking")
    # Why it stopped by itself; the host is told (`delivery.queries.self_paused`). Any move takes it away.
    stopped_itself = models.CharField(max_length=10, choices=StoppedItself.choices, blank=True)
    state_changed_at = models.DateTimeField(auto_now_add=True)
    starts_at = models.DateTimeField(help_text="No mail leaves before this moment")
    pace_per_minute = models.PositiveIntegerField(null=True, blank=True, help_text="At most so many; empty: full speed")
    doubt_policy = models.CharField(max_length=10, choices=DoubtPolicy.choices, default=DoubtPolicy.LEAVE)
    # A subject test: this share gets the subjects in turn; the rest waits, without batches, for `winner`.
    test_percent = models.PositiveSmallIntegerField(default=0)
    test_size = models.PositiveIntegerField(default=0, help_text="Positions 1 to this one are the test")
    winner = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The subject that the rest gets")
    size = models.PositiveIntegerField(default=0, help_text="Deliveries in the frozen audience")
    # A step of a series: people are added to it as they reach the step (`delivery.engine.append_recipients`).
    is_rolling = models.BooleanField(default=False)
    # The caller's fingerprint of the words that it sends, which tells whether they have changed since.
    content_print = models.CharField(max_length=64, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    # When its sending began, and what its keyed merge fields stand for was fixed (`delivery.services.mailings`).
    begun_at = models.DateTimeField(null=True, blank=True)
    first_sent_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "starts_at"], name="mailing_to_do")]
        constraints = [
            # Two presses of the button, or two people, make one mailing.
            models.UniqueConstraint(
                fields=["idempotency_key"],
                condition=~Q(state="cancelled") & ~Q(idempotency_key=""),
                name="mailing_sent_once",
            ),
            models.CheckConstraint(condition=Q(state__in=MailingState.values), name="mailing_state_known"),
            models.CheckConstraint(condition=Q(doubt_policy__in=DoubtPolicy.values), name="mailing_policy_known"),
            models.CheckConstraint(
                condition=~Q(state__in=["paused", "asking"]) | ~Q(state_reason=""), name="mailing_stop_has_reason"
            ),
            models.CheckConstraint(
                condition=Q(stopped_itself__in=["", *StoppedItself.values]), name="mailing_stopped_itself_known"
            ),
            models.CheckConstraint(condition=Q(test_percent__lt=100), name="mailing_test_is_a_part"),
            models.CheckConstraint(
                condition=Q(pace_per_minute=None) | Q(pace_per_minute__gt=0), name="mailing_pace_positive"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_state_display().lower()})"
