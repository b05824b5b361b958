"""Who looks after an organisation's entry."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from fixsend.membership.models.organisation import Organisation


class Stewardship(models.Model):
    """One person looking after one organisation's entry for a time."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="stewardships")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="stewardships")
    # The steward's own name, because two people may share one mailbox.
    name = models.CharField(max_length=120, blank=True)
    since = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person"], condition=Q(ended_at=None), name="stewardship_once_while_active"
            )
        ]

    def __str__(self) -> str:
        return self.name or str(self.person)


class StewardInvitation(models.Model):
    """A request to a person to become a steward; accepted from the mailbox that it was sent to."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(max_length=254)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    # Handing over: the inviter's own stewardship ends when the invitation is accepted.
    hands_over = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "email"],
                condition=Q(accepted_at=None, cancelled_at=None),
                name="steward_invitation_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"Invitation to look after {self.organisation}"

    @property
    def is_open(self) -> bool:
        """Tell whether it can still be accepted."""
        return self.accepted_at is None and self.cancelled_at is None and self.expires_at > timezone.now()
