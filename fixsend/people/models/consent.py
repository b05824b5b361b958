"""The consent ledger: an append-only record of every grant and withdrawal, and the state that follows from it."""

from enum import StrEnum

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models.functions import Now


class Purpose(models.TextChoices):
    """What a person can agree to receive; each is asked for separately and never ticked beforehand."""

    NEWS = "news", "Newsletters"
    ACTIONS = "actions", "Campaign actions"
    LOCAL = "local", "News for my area"
    UPDATES = "updates", "News about actions I took part in"


# Asked for where a person takes part in an action, and on no other form.
ASKED_IN_PLACE = frozenset({Purpose.UPDATES.value})


class Action(models.TextChoices):
    """What an entry of the ledger says."""

    GRANT = "grant", "Agreed"
    WITHDRAW = "withdraw", "Withdrew"


class Channel(models.TextChoices):
    """How an entry reached us."""

    WEB = "web", "Web form"
    EMAIL_LINK = "email_link", "Link in an email"
    ONE_CLICK = "one_click", "Unsubscribe button of their mail program"
    IMPORT = "import", "Imported list"
    PAPER = "paper", "Signed on paper"
    PHONE = "phone", "On the phone"
    EMAIL = "email", "In an email"
    IN_PERSON = "in_person", "In person"
    COMPLAINT = "complaint", "Spam complaint"
    STAFF = "staff", "Recorded by staff"
    SYSTEM = "system", "Restored or merged"


# How people tell staff, who then write it down.
TOLD_STAFF = (Channel.PAPER, Channel.PHONE, Channel.EMAIL, Channel.IN_PERSON)
# What people said themselves: not an imported list, nor a restored backup.
SAID_BY_THEMSELVES = [channel.value for channel in Channel if channel not in ("import", "staff", "system")]


class MailboxProof(StrEnum):
    """How a person proved that a mailbox is theirs, in the words that stand in the ledger."""

    LINK = "Confirmed by a link in an email"
    SIGNED_IN = "Signed in with this address"
    SAME_BROWSER = "In a browser where this address was confirmed by a link in an email less than an hour before"


class ConsentWording(models.Model):
    """The exact words a person agreed to; changing the words makes a new version, never a new text for an old one."""

    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    version = models.PositiveIntegerField()
    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["purpose", "-version"]
        constraints = [models.UniqueConstraint(fields=["purpose", "version"], name="consent_wording_version_once")]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, version {self.version}"


class ConsentEvent(models.Model):
    """One entry of the ledger. A database trigger refuses every change but the erasure of the subject."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="consent_events",
        db_index=False,  # `consent_latest` begins with it.
    )
    # Set when the person is erased: an HMAC of the address, so that the entry still counts but names no person.
    subject_hash = models.CharField(max_length=64, blank=True, db_index=True)
    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    action = models.CharField(max_length=10, choices=Action.choices)
    wording = models.ForeignKey(
        ConsentWording, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    # Wording that is not one of ours: what an imported list or a paper sheet said.
    wording_text = models.TextField(blank=True)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    source = models.CharField(max_length=200, help_text="The form, page, list or mail it came through")
    proof = models.CharField(max_length=200, help_text="How it was proved: a confirmed link, a sheet kept, …")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    happened_at = models.DateTimeField(help_text="When the person said so")
    recorded_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["person", "purpose", "-id"], name="consent_latest"),
            # The ledger grows at its end, so a few pages tell where a day begins.
            BrinIndex(fields=["recorded_at"], name="consent_recorded"),
            models.Index(
                fields=["person"], condition=models.Q(channel="paper", action="grant"), name="consent_on_paper"
            ),
            # Sign-ups by day, however long the list is that was brought in the day before.
            models.Index(
                fields=["happened_at"],
                condition=models.Q(action="grant", channel__in=SAID_BY_THEMSELVES),
                name="consent_said",
            ),
            # Of most entries these two are empty: nothing looks for them there.
            models.Index(fields=["wording"], condition=models.Q(wording__isnull=False), name="consent_wording"),
            models.Index(
                fields=["recorded_by"], condition=models.Q(recorded_by__isnull=False), name="consent_recorded_by"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | ~models.Q(subject_hash=""),
                name="consent_event_has_subject",
            ),
            models.CheckConstraint(
                condition=models.Q(action="withdraw") | models.Q(wording__isnull=False) | ~models.Q(wording_text=""),
                name="consent_grant_has_wording",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()}: {self.get_purpose_display()}"


class ConsentState(models.Model):
    """What the ledger says now for one person and purpose; written in the same transaction as the entry."""

    # Without an index of its own: `consent_state_once` begins with it.
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consent_states", db_index=False
    )
    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    granted = models.BooleanField()
    event = models.ForeignKey(ConsentEvent, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "purpose"], name="consent_state_once")]
        indexes = [models.Index(fields=["purpose", "granted", "person"], name="consent_audience")]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {'yes' if self.granted else 'no'}"


class SuppressionReason(models.TextChoices):
    """Why no newsletter goes to an address, even where an imported list names it."""

    UNSUBSCRIBED = "unsubscribed", "Unsubscribed on an earlier list"
    CLEANED = "cleaned", "Bounced on an earlier list"
    BOUNCED = "bounced", "Address gone"
    COMPLAINED = "complained", "Complained of spam"
    ERASED = "erased", "Asked to be erased"
    MOVED = "moved", "Given up for another address"


class Suppression(models.Model):
    """An address that gets no newsletter, even where an imported list names it, until its owner confirms there again.

    A suppression because a mail server called the address gone is lifted too where that was wrong; one after a
    withdrawal, a complaint or an erasure is lifted by the owner only. The address is kept as an HMAC, so that the
    suppression outlives the erasure of the person without naming them.
    """

    address_hash = models.CharField(max_length=64, db_index=True)
    reason = models.CharField(max_length=20, choices=SuppressionReason.choices)
    source = models.CharField(max_length=200, blank=True)
    happened_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["address_hash", "reason"], condition=models.Q(lifted_at=None), name="suppression_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_reason_display()
