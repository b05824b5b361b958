"""Requests to join that staff approve or decline."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from fixsend.membership.models.choices import SupporterKind
from fixsend.membership.models.membership import Membership
from fixsend.membership.models.organisation import Organisation
from fixsend.membership.models.wording import AimsVersion
from fixsend.places.models import Region
from fixsend.web import normalise

APPLICATION_KINDS = [kind.value for kind in SupporterKind if kind != SupporterKind.INDIVIDUAL]


class ApplicationStatus(models.TextChoices):
    """The state of an application."""

    WAITING = "waiting", "Waiting for us"
    QUESTION = "question", "Waiting for an answer"
    APPROVED = "approved", "Approved"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


DECIDED = frozenset({ApplicationStatus.APPROVED, ApplicationStatus.DECLINED})
OPEN = [ApplicationStatus.WAITING.value, ApplicationStatus.QUESTION.value]
# The moves between states that are allowed; only `services.applications` makes them.
MOVES: dict[ApplicationStatus, frozenset[ApplicationStatus]] = {
    ApplicationStatus.WAITING: frozenset(
        {
            ApplicationStatus.QUESTION,
            ApplicationStatus.APPROVED,
            ApplicationStatus.DECLINED,
            ApplicationStatus.WITHDRAWN,
        }
    ),
    ApplicationStatus.QUESTION: frozenset(
        {
            ApplicationStatus.WAITING,
            ApplicationStatus.QUESTION,
            ApplicationStatus.APPROVED,
            ApplicationStatus.DECLINED,
            ApplicationStatus.WITHDRAWN,
        }
    ),
    ApplicationStatus.DECLINED: frozenset({ApplicationStatus.WAITING}),
    ApplicationStatus.APPROVED: frozenset({ApplicationStatus.WAITING}),
    ApplicationStatus.WITHDRAWN: frozenset(),
}


class Application(models.Model):
    """A practitioner's, group's or company's request to join, as it was submitted from a confirmed mailbox."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(
        max_length=20, choices=[(kind, SupporterKind(kind).noun) for kind in APPLICATION_KINDS], db_index=True
    )
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="applications")
    # The organisation's name, or the practitioner's own.
    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=130, editable=False)
    search_text = models.TextField(editable=False, default="")
    website_domain = models.CharField(max_length=253, blank=True, db_index=True)
    regions = ArrayField(
        models.CharField(max_length=9, choices=Region.choices),
        default=list,
        blank=True,
        help_text="Every region that the areas named touch, for the queue's filter",
    )
    details = models.JSONField(help_text="The form as it was submitted")
    aims = models.ForeignKey(AimsVersion, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=ApplicationStatus.choices, default=ApplicationStatus.WAITING)
    # Goes up whenever the applicant sends other answers while a decision is open.
    version = models.PositiveIntegerField(default=1, db_default=1)
    corrected_at = models.DateTimeField(
        null=True, blank=True, help_text="When the applicant last sent other answers than those before"
    )
    received_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now_add=True, help_text="When the status last changed")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(blank=True, help_text="Why it was declined, as told to the applicant")
    membership = models.ForeignKey(
        Membership, null=True, blank=True, on_delete=models.SET_NULL, related_name="applications"
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="applications"
    )

    class Meta:
        ordering = ["received_at", "id"]
        permissions = [("decide_application", "Can decide about applications")]
        indexes = [models.Index(fields=["status", "received_at"], name="application_queue")]
        constraints = [
            # A form sent twice, or a link pressed twice, makes one application.
            models.UniqueConstraint(
                fields=["person", "kind", "name_key"], condition=Q(status__in=OPEN), name="application_open_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=APPLICATION_KINDS), name="application_kind_known"),
            models.CheckConstraint(condition=Q(status__in=ApplicationStatus.values), name="application_status_known"),
            models.CheckConstraint(
                condition=Q(status__in=["approved", "declined"], decided_at__isnull=False)
                | (~Q(status__in=["approved", "declined"]) & Q(decided_at=None)),
                name="application_decided_has_date",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, updating the columns for comparing and searching."""
        self.name_key = normalise.search_key(self.name)[:130]
        details = [str(self.details.get(field, "")) for field in ("contact_name", "about", "role", "offers", "website")]
        self.search_text = normalise.search_key(self.name, *details)
        super().save(*args, **kwargs)

    @property
    def applicant_name(self) -> str:
        """Return the name of the person where they apply for themselves; empty for an organisation's application."""
        return "" if SupporterKind(self.kind).is_organisation else self.name

    @applicant_name.setter
    def applicant_name(self, name: str) -> None:
        self.name = name
        self.details = {**self.details, "name": name}

    @property
    def is_open(self) -> bool:
        """Tell whether a decision is still to come."""
        return self.status in OPEN


class MessageFrom(models.TextChoices):
    """The author of a message."""

    STAFF = "staff", "The alliance"
    APPLICANT = "applicant", "The applicant"


class ApplicationMessage(models.Model):
    """A question by staff or the applicant's answer."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="thread")
    written_by = models.CharField(max_length=10, choices=MessageFrom.choices)
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(max_length=4000)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:60]
