"""How often a person wants mail from us, and whether not for a while: asked whenever a mail is to go."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Frequency(models.TextChoices):
    """How often a person wants newsletters."""

    ALL = "all", "Whenever there is news"
    WEEKLY = "weekly", "At most once a week"
    MONTHLY = "monthly", "At most once a month"


class DeliveryPreference(models.Model):
    """A person's wish about when mail comes. Whoever has none gets all mail that they agreed to."""

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
        """Tell whether mail is to be held back today."""
        return self.paused_until is not None and self.paused_until > timezone.localdate()
