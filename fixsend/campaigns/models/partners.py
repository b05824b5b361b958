"""Partner organisations of actions, and the ledger of consents to their emails."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from fixsend.campaigns.models.action import ActionPage


class Partner(models.Model):
    """An organisation with which an action is run. Nothing is handed to it before its agreement is on record."""

    name = models.CharField(max_length=120, unique=True)
    privacy_notice = models.URLField("its privacy notice", max_length=400, blank=True)
    agreed_on = models.DateField(
        "agreement signed on", null=True, blank=True, help_text="The agreement on what they may do with the addresses."
    )
    agreement = models.CharField("where the agreement is kept", max_length=200, blank=True)

    class Meta:
        ordering = ["name"]
        permissions = [("hand_over_partner", "Can hand addresses over to partners")]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_on=None) | ~Q(agreement=""),
                name="partner_agreement_kept",
                violation_error_message="Enter where the agreement is kept.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_ready(self) -> bool:
        """Tell whether people may be asked for it: agreement and privacy notice are on record."""
        return self.agreed_on is not None and bool(self.agreement and self.privacy_notice)

    @property
    def question(self) -> str:
        """Return the label of its box, which goes into the ledger as the wording."""
        return f"Can {self.name} email you too?"


class ActionPartner(models.Model):
    """That an action is run with a partner."""

    page = ParentalKey(ActionPage, on_delete=models.CASCADE, related_name="action_partners")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    panels = [FieldPanel("partner")]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "partner"], name="action_partner_once")]

    def __str__(self) -> str:
        return str(self.partner)


class PartnerConsentEvent(models.Model):
    """One line of the ledger: consent to a partner, or its withdrawal. A trigger refuses every change but erasure."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="consent_events")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="partner_consent_events"
    )
    subject_hash = models.CharField(max_length=64, blank=True)
    granted = models.BooleanField()
    wording = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=200)
    happened_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(subject_hash=""), name="partner_consent_event_has_subject"
            ),
            models.CheckConstraint(condition=Q(granted=False) | ~Q(wording=""), name="partner_grant_has_wording"),
        ]

    def __str__(self) -> str:
        return f"{'Yes' if self.granted else 'No'} to {self.partner}"


class PartnerConsentState(models.Model):
    """What the ledger says now, and whether the address was handed over; written in the same transaction."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="consents")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="partner_consents")
    granted = models.BooleanField()
    handed_over_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partner", "person"], name="partner_consent_once")]

    def __str__(self) -> str:
        return f"{'Yes' if self.granted else 'No'} to {self.partner_id}"


class PartnerRemoval(models.Model):
    """An address that a partner has and has to remove; kept only for a while after the partner was told."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="removals")
    email = models.EmailField(max_length=254)
    since = models.DateTimeField(db_default=Now())
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partner", "email"], name="partner_removal_once")]

    def __str__(self) -> str:
        return f"To remove at {self.partner_id}"
