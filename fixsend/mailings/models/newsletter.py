"""A newsletter as staff write it; what becomes of it once it is sent is a `Mailing`."""

import uuid

from django.conf import settings
from django.db import models

from fixsend.mailings.models.subscription import Topic
from fixsend.people.models import Purpose


class Newsletter(models.Model):
    """One newsletter: words, audience and how it is to go out."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField("name among colleagues", max_length=120)
    subject = models.CharField(max_length=150)
    preheader = models.CharField(
        max_length=150, blank=True, help_text="The line that mail programs show after the subject."
    )
    purpose = models.CharField(
        max_length=20,
        choices=Purpose.choices,
        default=Purpose.NEWS,
        help_text="Only people who agreed to this kind of mail get it.",
    )
    topic = models.ForeignKey(Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="newsletters")
    # A tree of audience rules (`fixsend.mailings.audiences`); empty means everybody who agreed to the purpose.
    audience = models.JSONField(default=dict, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name
