"""Who looks after the gatherings of a region."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.events.models.day import DayOfActionPage
from fixsend.places.models import Region


class Coordinator(models.Model):
    """Somebody who decides about the gatherings of one region on one day of action. They need no staff account."""

    day = models.ForeignKey(DayOfActionPage, on_delete=models.CASCADE, related_name="coordinators")
    region = models.CharField(max_length=9, choices=Region.choices)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="coordinates")
    appointed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["region", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["day", "region", "person"], name="coordinator_once"),
            models.CheckConstraint(condition=Q(region__in=Region.values), name="coordinator_region_known"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_region_display()}"
