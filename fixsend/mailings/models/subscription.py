"""What a subscriber wants to hear about, and how often. Whether they want mail at all is in the consent ledger."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Frequency(models.TextChoices):
    """How often a person wants newsletters."""

    ALL = "all", "Whenever there is news"
    WEEKLY = "weekly", "At most once a week"
    MONTHLY = "monthly", "At most once a month"


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
    """A person's wishes about the mailing list."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="subscription")
    topics = models.ManyToManyField(Topic, blank=True, related_name="subscriptions")
    frequency = models.CharField(max_length=10, choices=Frequency.choices, default=Frequency.ALL)
    paused_until = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(frequency__in=Frequency.values), name="subscription_frequency_known"
            ),
        ]

    def __str__(self) -> str:
        return f"Subscription of person {self.person_id}"

    @property
    def is_paused(self) -> bool:
        """Tell whether newsletters are to be held back today."""
        return self.paused_until is not None and self.paused_until > timezone.localdate()
