"""Individuals and practitioners who have joined."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from fixsend.membership.models.choices import HelpOffer, SupporterKind
from fixsend.membership.models.wording import AimsVersion
from fixsend.web import normalise

MEMBER_KINDS = [SupporterKind.INDIVIDUAL.value, SupporterKind.PRACTITIONER.value]


class Membership(models.Model):
    """One member, under the name they gave: two people may share one mailbox, and so one `Person`."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    name = models.CharField(max_length=120)
    # The name as it is compared: one active membership for each person and name.
    name_key = models.CharField(max_length=130, editable=False)
    kind = models.CharField(
        max_length=20, choices=[(kind.value, kind.noun) for kind in map(SupporterKind, MEMBER_KINDS)]
    )
    role = models.CharField(max_length=120, blank=True, help_text="A practitioner's work")
    help_offers = ArrayField(models.CharField(max_length=20, choices=HelpOffer.choices), default=list, blank=True)
    aims = models.ForeignKey(AimsVersion, on_delete=models.PROTECT, related_name="+")
    aims_agreed_at = models.DateTimeField()
    joined_at = models.DateTimeField(default=timezone.now, db_index=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-joined_at", "-id"]
        permissions = [("export_membership", "Can download the list of members")]
        indexes = [models.Index(fields=["name_key", "id"], name="membership_by_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "name_key"], condition=Q(ended_at=None), name="membership_once_while_active"
            ),
            models.CheckConstraint(condition=Q(kind__in=MEMBER_KINDS), name="membership_kind_known"),
            models.CheckConstraint(condition=~Q(name_key=""), name="membership_has_name"),
            models.CheckConstraint(
                condition=Q(help_offers__contained_by=HelpOffer.values), name="membership_help_offers_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, keeping the compared form of the name true."""
        self.name_key = normalise.search_key(self.name)[:130]
        super().save(*args, **kwargs)

    @property
    def is_active(self) -> bool:
        """Tell whether they are a member now."""
        return self.ended_at is None

    def help_offer_labels(self) -> list[str]:
        """Return labels of how they would like to help."""
        return [str(HelpOffer(offer).label) for offer in self.help_offers]
