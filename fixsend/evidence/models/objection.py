"""What readers say is wrong with a figure or a report card, and what came of it."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.evidence import addresses
from fixsend.evidence.models.area import Area
from fixsend.evidence.models.figure import Figure
from fixsend.evidence.models.remarks import Correction


class ObjectionReason(models.TextChoices):
    """What is wrong, in the words of the form."""

    NUMBER = "number", "The number is not what the source says"
    WORDS = "words", "The number is right, but the words beside it are wrong or unfair"
    MISSING = "missing", "Something is missing that people should know"
    NEWER = "newer", "There is a newer figure"
    OTHER = "other", "Something else"


class ObjectionState(models.TextChoices):
    """How far staff are with an objection."""

    OPEN = "open", "Waiting"
    CHECKING = "checking", "Someone is checking"
    CORRECTED = "corrected", "Corrected"
    KEPT = "kept", "Kept as it was"
    ASIDE = "aside", "Put aside"


WAITING = (ObjectionState.OPEN, ObjectionState.CHECKING)
# Which state may follow which. A correction is public, so what led to it is not opened again.
MOVES: dict[str, set[str]] = {
    ObjectionState.OPEN: {
        ObjectionState.CHECKING,
        ObjectionState.CORRECTED,
        ObjectionState.KEPT,
        ObjectionState.ASIDE,
    },
    ObjectionState.CHECKING: {
        ObjectionState.OPEN,
        ObjectionState.CORRECTED,
        ObjectionState.KEPT,
        ObjectionState.ASIDE,
    },
    ObjectionState.CORRECTED: set(),
    ObjectionState.KEPT: {ObjectionState.OPEN},
    ObjectionState.ASIDE: {ObjectionState.OPEN},
}


class Objection(models.Model):
    """A reader's word that a figure, or something on a report card, is wrong.

    What they saw is copied (`seen`), because another edition may be shown by the time that staff look. `due_on` is the
    day by which we promised to have checked. The address that they leave is nobody's until it is proved.
    """

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="objections")
    # Empty: it is about the report card as a whole.
    figure = models.ForeignKey(Figure, null=True, blank=True, on_delete=models.PROTECT, related_name="objections")
    seen = models.TextField("What they saw")
    reason = models.CharField(max_length=10, choices=ObjectionReason.choices)
    words = models.TextField("What they wrote", blank=True)
    source = models.CharField("Where it can be checked", max_length=500, blank=True)
    reader_email = models.EmailField(max_length=254, blank=True, db_index=True)
    fingerprint = models.CharField(max_length=64, editable=False)
    told_at = models.DateTimeField(auto_now_add=True)
    due_on = models.DateField("To be checked by")

    state = models.CharField(max_length=10, choices=ObjectionState.choices, default=ObjectionState.OPEN)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answer = models.TextField(blank=True, help_text="In words that the reader can read")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    # One correction may answer several readers.
    correction = models.ForeignKey(
        Correction, null=True, blank=True, on_delete=models.PROTECT, related_name="objections"
    )

    class Meta:
        verbose_name = "reported figure"
        ordering = ["due_on", "id"]
        default_permissions = ("view", "change")
        indexes = [models.Index(fields=["state", "due_on"], name="objection_queue")]
        constraints = [
            models.CheckConstraint(name="objection_state_known", condition=Q(state__in=ObjectionState.values)),
            models.CheckConstraint(name="objection_reason_known", condition=Q(reason__in=ObjectionReason.values)),
            models.CheckConstraint(name="objection_says_what_was_seen", condition=~Q(seen="")),
            models.CheckConstraint(
                name="objection_decided_when",
                condition=Q(state__in=WAITING, decided_at=None) | (~Q(state__in=WAITING) & Q(decided_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="objection_decided_with_an_answer",
                condition=Q(state__in=[*WAITING, ObjectionState.ASIDE]) | ~Q(answer=""),
            ),
            models.CheckConstraint(
                name="objection_corrected_by_a_correction",
                condition=Q(state=ObjectionState.CORRECTED, correction__isnull=False)
                | (~Q(state=ObjectionState.CORRECTED) & Q(correction=None)),
            ),
            # A double click or a form sent again is one objection.
            models.UniqueConstraint(fields=["fingerprint"], condition=Q(state__in=WAITING), name="objection_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.about}"

    @property
    def number(self) -> str:
        """Return the reference that we give to the reader."""
        return f"F{self.pk}"

    @property
    def about(self) -> str:
        """Return in a few words what it is about."""
        return f"{self.area.name}: {self.figure.slice.indicator}" if self.figure else f"{self.area.name}: report card"

    @property
    def is_waiting(self) -> bool:
        """Tell whether staff have still to decide."""
        return self.state in WAITING

    @property
    def card_url(self) -> str:
        """Return the address of the report card that it is about."""
        return addresses.card(self.area.slug)

    def make_fingerprint(self) -> str:
        """Return one value for the same objection by the same reader."""
        parts = (self.area_id, self.figure_id or "", self.reason, self.words, self.source, self.reader_email)
        return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
