"""How an organisation's entry changes: what waits for a moderator, what went live, and addresses it had before."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.membership.models.organisation import Organisation


class ChangeableField(models.TextChoices):
    """The fields whose changes may wait for a moderator."""

    NAME = "name", "Name"
    WEBSITE = "website", "Web address"
    CHARITY_NUMBER = "charity_number", "Charity number"
    CONTACT_EMAIL = "contact_email", "Public email"
    ABOUT = "about", "What it does"
    OFFERS = "offers", "What it offers families"
    INTERESTS = "interests", "Declaration of interests"


# Always looked at first, because a stranger could use them to pose as another person. The others wait only where a
# moderator took the last text down.
ALWAYS_MODERATED = frozenset({"name", "website", "charity_number"})


class ChangeStatus(models.TextChoices):
    """The state of a proposed change."""

    WAITING = "waiting", "Waiting"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


class ProposedChange(models.Model):
    """A steward's change that waits for a moderator; what is public stays as it is until one has looked."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="proposed_changes")
    field = models.CharField(max_length=20, choices=ChangeableField.choices)
    old_value = models.TextField(blank=True)
    new_value = models.TextField(blank=True)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    status = models.CharField(max_length=10, choices=ChangeStatus.choices, default=ChangeStatus.WAITING)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["proposed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "field"], condition=Q(status="waiting"), name="proposed_change_one_waiting"
            ),
            models.CheckConstraint(
                condition=Q(status="waiting", decided_at=None) | (~Q(status="waiting") & Q(decided_at__isnull=False)),
                name="proposed_change_decided_has_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_field_display()}: {self.old_value} → {self.new_value}"


class EntryChange(models.Model):
    """One change to an entry that went live: its history."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="history")
    field = models.CharField(max_length=30)
    old_value = models.TextField(blank=True)
    new_value = models.TextField(blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.label} changed"

    @property
    def label(self) -> str:
        """Return the field's name as people read it."""
        return str(Organisation._meta.get_field(self.field).verbose_name)  # type: ignore[union-attr]


class FormerSlug(models.Model):
    """An address that an organisation's page had under an earlier name; it leads to the page for good."""

    slug = models.SlugField(max_length=80, unique=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="former_slugs")

    def __str__(self) -> str:
        return self.slug
