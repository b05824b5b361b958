"""Rules that staff keep under a name, to be used as one rule of many audiences."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class Segment(models.Model):
    """A kept tree of audience rules. Audiences that use it follow its changes until they are frozen."""

    name = models.CharField(max_length=80)
    tree = models.JSONField(default=dict, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = [Lower("name"), "id"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="segment_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="segment_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
