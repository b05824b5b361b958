"""Why people take part, in their own words, which staff read before they are shown."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.campaigns.models.participation import Participation

LONGEST = 280  # characters


class ReasonState(models.TextChoices):
    """What staff have decided."""

    WAITING = "waiting", "Waiting to be read"
    SHOWN = "shown", "Shown"
    DECLINED = "declined", "Not shown"


class Reason(models.Model):
    """Why one person took part. Without their leave to show their name it is shown without a name."""

    participation = models.OneToOneField(Participation, on_delete=models.CASCADE, related_name="reason")
    text = models.CharField(max_length=LONGEST)
    state = models.CharField(max_length=10, choices=ReasonState.choices, default=ReasonState.WAITING)
    given_at = models.DateTimeField(db_default=Now())
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-given_at", "-pk"]
        indexes = [models.Index(fields=["state", "-given_at"], name="reason_by_state")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ReasonState.values), name="reason_state_known"),
            models.CheckConstraint(condition=~Q(text=""), name="reason_has_text"),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_at=None) | (~Q(state="waiting") & Q(decided_at__isnull=False)),
                name="reason_decided_when",
            ),
        ]

    def __str__(self) -> str:
        return f"Reason {self.pk}"

    @property
    def who(self) -> str:
        """Return whom it is shown as: first name and council of those who let them be shown, else nobody."""
        part = self.participation
        if not part.shows_name:
            return "A supporter"
        return ", ".join(filter(None, [part.first_name or "A supporter", str(part.council or "")]))
