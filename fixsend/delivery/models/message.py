"""Single mails: one row each, with its state."""

import uuid

from django.db import models


class MessageState(models.TextChoices):
    """The state of a single mail."""

    KEPT = "kept", "Kept here, because no mail server is set up"
    QUEUED = "queued", "Waiting to be sent"
    SENDING = "sending", "Being handed to the mail server"
    SENT = "sent", "Accepted by the mail server"
    FAILED = "failed", "Refused for good"
    STOPPED = "stopped", "Not sent: no longer wanted, or the mailbox is gone"


# Every allowed move; `delivery.services.outbox` makes them and nothing else does.
MOVES: dict[MessageState, set[MessageState]] = {
    MessageState.KEPT: set(),
    MessageState.QUEUED: {MessageState.SENDING, MessageState.STOPPED},
    MessageState.SENDING: {MessageState.SENT, MessageState.FAILED, MessageState.QUEUED},
    MessageState.SENT: set(),
    MessageState.FAILED: {MessageState.QUEUED},
    MessageState.STOPPED: set(),
}


class FailureKind(models.TextChoices):
    """What the trouble was with at the last failed attempt."""

    RELAY = "relay", "Our mail server"
    ADDRESS = "address", "The address"
    CONTENT = "content", "The mail itself"


class Message(models.Model):
    """One mail to one address. Its text is blanked soon after it was sent."""

    # Also the Message-ID: a copy sent again after a crash can be recognised as the same mail.
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=40, blank=True)
    to = models.EmailField(max_length=254)
    from_email = models.CharField(max_length=320)
    reply_to = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=250)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    headers = models.JSONField(default=dict)
    needs_consent = models.CharField(max_length=20, blank=True, help_text="A purpose, or “any”, checked when it leaves")
    # The keyed hash of another person's address, whose words or details the mail repeats: it goes when they are erased.
    about_hash = models.CharField(max_length=64, blank=True, default="")
    can_wait = models.BooleanField(default=False, help_text="One of very many: others go first")
    state = models.CharField(max_length=10, choices=MessageState.choices, default=MessageState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    # Attempts of which it is not known whether the mail was sent: the worker died, or the server's reply was lost.
    unsure_attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.CharField(max_length=300, blank=True)
    failure_kind = models.CharField(max_length=10, choices=FailureKind.choices, blank=True)
    # The first of its failures in a row that were our mail server's.
    relay_failing_since = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    holder = models.UUIDField(null=True, blank=True, help_text="The worker that claimed it last")
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    blanked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "single email"
        ordering = ["-id"]
        # Each is paid for three times by every mail: when it is stored, claimed and sent.
        indexes = [
            models.Index(fields=["to"], name="message_to"),
            models.Index(
                fields=["state", "claimed_at"],
                condition=models.Q(state__in=["queued", "sending", "failed"]),
                name="message_unfinished",
            ),
            models.Index(fields=["can_wait", "id"], condition=models.Q(state="queued"), name="message_next"),
            models.Index(fields=["about_hash"], condition=~models.Q(about_hash=""), name="message_about"),
            models.Index(fields=["-sent_at"], condition=models.Q(sent_at__isnull=False), name="message_last_sent"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=MessageState.values), name="message_state_known"),
            models.CheckConstraint(
                condition=~models.Q(state="sent") | models.Q(sent_at__isnull=False), name="message_sent_has_time"
            ),
        ]

    def __str__(self) -> str:
        return self.subject
