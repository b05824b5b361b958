"""A mailing's deliveries, partitioned by mailing; the batches that workers lease; and the tallies of results."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.delivery.models.mailing import Mailing


class DeliveryState(models.TextChoices):
    """The state of one person's copy. The numbers in all states always add up to `Mailing.size`."""

    QUEUED = "queued", "Waiting"
    SENT = "sent", "Accepted by the mail server"
    FAILED = "failed", "Refused for good"
    BOUNCED = "bounced", "Came back later"
    COMPLAINED = "complained", "Reported as spam"
    SKIPPED = "skipped", "Not sent"
    IN_DOUBT = "in_doubt", "In doubt: handed over, no reply came"


DELIVERY_MOVES: dict[DeliveryState, set[DeliveryState]] = {
    DeliveryState.QUEUED: {
        DeliveryState.SENT,
        DeliveryState.FAILED,
        DeliveryState.SKIPPED,
        DeliveryState.IN_DOUBT,
    },
    DeliveryState.SENT: {DeliveryState.BOUNCED, DeliveryState.COMPLAINED},
    DeliveryState.IN_DOUBT: {
        DeliveryState.QUEUED,
        DeliveryState.SENT,
        DeliveryState.FAILED,
        DeliveryState.BOUNCED,
        DeliveryState.COMPLAINED,
    },
    DeliveryState.FAILED: {DeliveryState.QUEUED},
    DeliveryState.BOUNCED: {DeliveryState.COMPLAINED},
    DeliveryState.COMPLAINED: set(),
    DeliveryState.SKIPPED: set(),
}


class SkipCause(models.TextChoices):
    """Why a person of the audience gets no copy; kept in `Delivery.cause`."""

    SUPPRESSED = "suppressed", "The address is kept from every list"
    PAUSED = "paused", "Has paused newsletters"
    FREQUENCY = "frequency", "Wants newsletters less often, and had one"
    WITHDREW = "withdrew", "Said no after the audience was frozen"
    GONE = "gone", "Has no address here any more"
    TWICE = "twice", "The address got a copy already"
    CANCELLED = "cancelled", "The mailing was cancelled"


class DoubtCause(models.TextChoices):
    """Why it is not known whether a mail arrived; kept in `Delivery.cause`."""

    NO_REPLY = "no_reply", "The mail server took the text and never answered"
    KILLED = "killed", "The worker ended while it handed the text over"
    LOST = "lost", "A worker on another machine fell silent and left no record here"


class Delivery(models.Model):
    """One person's copy of one mailing. The table is partitioned by mailing; a partition is made at the snapshot."""

    pk = models.CompositePrimaryKey("mailing_id", "position")
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="deliveries")
    position = models.PositiveIntegerField(help_text="1 to the mailing's size")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="deliveries"
    )
    address = models.EmailField(max_length=254, blank=True, help_text="Blank once the person is erased")
    variant = models.PositiveSmallIntegerField(default=0, help_text="Which subject of the document")
    # Bit n is set where the person meets condition n of the document.
    traits = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    cause = models.CharField(max_length=12, blank=True, help_text="Why it failed, bounced or was skipped, sorted")
    reason = models.CharField(max_length=300, blank=True, help_text="The server's or our words")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=DeliveryState.values), name="delivery_state_known"),
        ]

    def __str__(self) -> str:
        return f"Delivery {self.mailing_id}/{self.position}"


class DeliveryBatch(models.Model):
    """Deliveries that one worker leases at once: the positions without an outcome. With the last one it is deleted.

    Every queued delivery of a mailing is in exactly one batch, but for the rest of a subject test without a winner.
    """

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="batches")
    positions = ArrayField(models.PositiveIntegerField())
    due_at = models.DateTimeField(db_default=Now(), help_text="Not before")
    holder = models.UUIDField(null=True, blank=True, help_text="The worker that leases it")
    leased_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "delivery batches"
        indexes = [models.Index(fields=["mailing", "due_at", "id"], name="delivery_batch_to_do")]
        constraints = [
            models.CheckConstraint(
                condition=Q(holder=None, leased_until=None) | Q(holder__isnull=False, leased_until__isnull=False),
                name="delivery_batch_lease_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"Batch {self.pk} of mailing {self.mailing_id}"


class DeliveryTally(models.Model):
    """How a mailbox provider received the mails of one mailing at one moment, or, once rolled up, in one hour.

    Every worker appends rows, which are summed by the hour, so that no row is updated by many at once.
    """

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="tallies")
    at = models.DateTimeField(db_default=Now())
    provider = models.CharField(max_length=40, help_text="Who receives: a known provider's name, or “other”")
    accepted = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0, help_text="For good")
    deferred = models.PositiveIntegerField(default=0, help_text="Asked to come again later")
    exhausted = models.PositiveIntegerField(default=0, help_text="Of those refused: put off until no try was left")
    doubtful = models.PositiveIntegerField(default=0)
    rolled_up = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["mailing", "at"], name="delivery_tally_when")]

    def __str__(self) -> str:
        return f"{self.provider} at {self.at:%Y-%m-%d %H:%M}"
