"""How often a person wants mail, whether they have paused it, and by which mailing a person left."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from fixsend.delivery.models.mailing import Mailing
from fixsend.people.models import Channel, ConsentEvent


class Frequency(models.TextChoices):
    """How often a person wants newsletters."""

    ALL = "all", "Whenever there is news"
    WEEKLY = "weekly", "At most once a week"
    MONTHLY = "monthly", "At most once a month"


class DeliveryPreference(models.Model):
    """How often a person wants mail, checked whenever one is to be sent; without a row, all mail they agreed to."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="delivery_preference"
    )
    frequency = models.CharField(max_length=10, choices=Frequency.choices, default=Frequency.ALL)
    paused_until = models.DateField(null=True, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(frequency__in=Frequency.values), name="delivery_preference_frequency_known"
            ),
        ]

    def __str__(self) -> str:
        return f"Delivery preference of person {self.person_id}"

    @property
    def is_paused(self) -> bool:
        """Tell whether mail is paused today."""
        return self.paused_until is not None and self.paused_until > timezone.localdate()


class Departure(models.Model):
    """A person withdrew consent in answer to one mailing. The row stays, for the figures, when the person is erased."""

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="departures")
    channel = models.CharField(max_length=20, choices=Channel.choices)
    at = models.DateTimeField(db_default=Now())
    # The ledger's line; one withdrawal counts once.
    event = models.OneToOneField(
        ConsentEvent, null=True, blank=True, on_delete=models.SET_NULL, related_name="departure"
    )

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"Left by mailing {self.mailing_id}"
