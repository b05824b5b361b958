"""Signatures on paper: counted by staff, and kept apart from those online in every figure."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.campaigns.models.action import ActionPage
from fixsend.places.models import Council


class OfflineCount(models.Model):
    """How many signatures a colleague counted on some sheets. A mistake is struck out, never changed."""

    action = models.ForeignKey(ActionPage, on_delete=models.PROTECT, related_name="offline_counts")
    # Comes with the form: sent twice, it is one entry.
    form = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField("how many signatures")
    council = models.ForeignKey(
        Council, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name="council area"
    )
    collected_on = models.DateField(null=True, blank=True)
    note = models.CharField("where they come from", max_length=200, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    entered_at = models.DateTimeField(db_default=Now())
    struck_at = models.DateTimeField(null=True, blank=True)
    struck_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    struck_because = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(number__gt=0), name="offline_count_positive"),
            models.CheckConstraint(
                condition=Q(struck_at=None) | ~Q(struck_because=""), name="offline_count_struck_because"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} on paper in action {self.action_id}"


class OfflineScan(models.Model):
    """A picture or PDF of the sheets behind a count. It shows names, so it goes when the names of the action go."""

    count = models.ForeignKey(OfflineCount, on_delete=models.CASCADE, related_name="scans")
    name = models.CharField(max_length=120)
    content_type = models.CharField(max_length=40)
    content = models.BinaryField()
    added_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name
