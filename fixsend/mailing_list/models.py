"""What a subscriber wants to hear about.

Whether they want mail at all is in the consent ledger, how often in their delivery preference.
"""

from django.conf import settings
from django.db import models


class Topic(models.Model):
    """A subject that people can choose to hear about. Staff add and close them; choosing none means all."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80, unique=True)
    description = models.CharField(max_length=200, blank=True)
    is_open = models.BooleanField("offered on forms", default=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class Subscription(models.Model):
    """What a person has chosen to hear about."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="subscription")
    topics = models.ManyToManyField(Topic, blank=True, related_name="subscriptions")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"Subscription of person {self.person_id}"
