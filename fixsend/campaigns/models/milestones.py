"""Numbers that mean something: what happens at 10,000 signatures, and when they were reached."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from fixsend.campaigns.models.action import ActionPage


class Threshold(models.Model):
    """A number that staff set, with what it means; a colleague is told when it is reached."""

    page = ParentalKey(ActionPage, on_delete=models.CASCADE, related_name="thresholds")
    number = models.PositiveIntegerField("at how many", validators=[MinValueValidator(1)])
    words = models.CharField(
        "what it means", max_length=120, help_text="Shown on the page: “We hand it in at Downing Street.”"
    )
    panels = [FieldPanel("number"), FieldPanel("words")]

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="threshold_once"),
            models.CheckConstraint(condition=Q(number__gt=0), name="threshold_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.words}"


class Milestone(models.Model):
    """That an action reached a number. It stays when the number falls again: it was so on that day."""

    action = models.ForeignKey(ActionPage, on_delete=models.CASCADE, related_name="milestones")
    number = models.PositiveIntegerField()
    reached_at = models.DateTimeField(db_default=Now())
    seen_at = models.DateTimeField(null=True, blank=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["action", "number"], name="milestone_once")]

    def __str__(self) -> str:
        return f"{self.number} in action {self.action_id}"
