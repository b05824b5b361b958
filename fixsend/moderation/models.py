"""What people tell us about texts on the site, and what we decided."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class ReportStatus(models.TextChoices):
    """Where a report stands."""

    OPEN = "open", "Waiting for a decision"
    UPHELD = "upheld", "Upheld: text removed"
    REJECTED = "rejected", "Not upheld: text kept"


# Which status may follow which. A decision is final; a text reported again is a new report.
MOVES: dict[str, set[str]] = {
    ReportStatus.OPEN: {ReportStatus.UPHELD, ReportStatus.REJECTED},
    ReportStatus.UPHELD: set(),
    ReportStatus.REJECTED: set(),
}


class ReportReason(models.TextChoices):
    """Why a text is reported. The first three are what the Online Safety Act 2023 asks us to hear about first."""

    ILLEGAL = "illegal", "I think it is against the law"
    CHILD = "child", "It names a child, or could put a child at risk"
    HATE = "hate", "It is hateful, threatening or bullying"
    PRIVATE = "private", "It tells something private about a person"
    UNTRUE = "untrue", "It is untrue or misleading"
    ADVERT = "advert", "It is an advert, a scam or spam"
    COPIED = "copied", "It is someone else’s work, used without permission"
    OTHER = "other", "Something else"


class Report(models.Model):
    """A visitor's report that a text on the site is wrong or harmful.

    The text is copied as it stood, because its author may change it before a moderator looks.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("content_type", "object_id")
    field = models.CharField(max_length=60)
    title = models.CharField(max_length=200, help_text="What the text belonged to, when it was reported")
    text = models.TextField(help_text="The text as it stood")
    reason = models.CharField(max_length=20, choices=ReportReason.choices)
    explanation = models.TextField(blank=True)
    reporter_email = models.EmailField(max_length=254, blank=True, db_index=True)
    fingerprint = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    status = models.CharField(max_length=10, choices=ReportStatus.choices, default=ReportStatus.OPEN)
    decision = models.TextField(blank=True, help_text="Our reasons, in words the person who reported it can read")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        default_permissions = ("view", "change")
        indexes = [
            models.Index(fields=["status", "created_at"], name="report_queue"),
            models.Index(fields=["content_type", "object_id", "field"], name="report_subject"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=ReportStatus.values), name="report_status_known"),
            models.CheckConstraint(condition=models.Q(reason__in=ReportReason.values), name="report_reason_known"),
            models.CheckConstraint(
                condition=models.Q(status="open", decided_at=None)
                | (~models.Q(status="open") & models.Q(decided_at__isnull=False) & ~models.Q(decision="")),
                name="report_decided_with_reasons",
            ),
            # A double click or a form sent again is one report.
            models.UniqueConstraint(
                fields=["fingerprint"], condition=models.Q(status="open"), name="report_once_while_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_reason_display()}"

    @property
    def number(self) -> str:
        """Return the reference that we give to people who write about a decision."""
        return f"R{self.pk}"

    @property
    def is_open(self) -> bool:
        """Tell whether it still waits for a decision."""
        return self.status == ReportStatus.OPEN

    def make_fingerprint(self) -> str:
        """Return one value for the same report of the same text by the same person."""
        parts = (self.content_type_id, self.object_id, self.field, self.text, self.reason)
        words = (*map(str, parts), self.explanation, self.reporter_email)
        return hashlib.sha256("\x1f".join(words).encode()).hexdigest()
