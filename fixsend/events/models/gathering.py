"""Gatherings: where and when people meet, and what a person with access needs has to know beforehand."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from fixsend.events.models.day import DayOfActionPage
from fixsend.places.models import Council, Region
from fixsend.web import dates

LARGEST = 5000


class GatheringState(models.TextChoices):
    """The state of a gathering."""

    UNCONFIRMED = "unconfirmed", "Not confirmed yet"
    PROPOSED = "proposed", "Proposed"
    APPROVED = "approved", "Approved"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"
    CANCELLED = "cancelled", "Cancelled"


class StepFree(models.TextChoices):
    """Whether people who use a wheelchair get everywhere."""

    YES = "yes", "Step-free everywhere"
    PARTLY = "partly", "Partly step-free: see the note on access"
    NO = "no", "Not step-free"


class Toilets(models.TextChoices):
    """Which toilets there are."""

    ACCESSIBLE = "accessible", "Accessible toilet"
    OTHERS = "others", "Toilets, but no accessible toilet"
    NONE = "none", "No toilets"


class QuietSpace(models.TextChoices):
    """Whether there is a quiet space to withdraw to."""

    YES = "yes", "Quiet space"
    NO = "no", "No quiet space"


class BSL(models.TextChoices):
    """Whether what is said is interpreted."""

    YES = "yes", "BSL interpreter"
    ASKED = "asked", "BSL interpreter if someone asks in time"
    NO = "no", "No BSL interpreter"


@dataclass(frozen=True)
class Comfort:
    """Something that people with access needs may look for: its icon's name, what it is called, and who has it."""

    icon: str
    words: str
    field: str
    value: str


COMFORTS = (
    Comfort("step-free", "Step-free", "step_free", StepFree.YES),
    Comfort("toilet", "Accessible toilet", "toilets", Toilets.ACCESSIBLE),
    Comfort("quiet", "Quiet space", "quiet_space", QuietSpace.YES),
    Comfort("bsl", "BSL", "bsl", BSL.YES),
)


class Gathering(models.Model):
    """One gathering of a day of action, proposed by a volunteer (its host), or made by staff."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    day = models.ForeignKey(DayOfActionPage, on_delete=models.PROTECT, related_name="gatherings")
    title = models.CharField(max_length=120)
    about = models.TextField(max_length=1500)
    # The group or charity behind it, as the public page names it.
    run_by = models.CharField(max_length=120, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    venue = models.CharField(max_length=160)
    address = models.CharField(max_length=240, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    # On the Ordnance Survey's grid, in steps of a hundred metres.
    east = models.PositiveSmallIntegerField(null=True, blank=True)
    north = models.PositiveSmallIntegerField(null=True, blank=True)
    step_free = models.CharField(max_length=6, choices=StepFree.choices)
    toilets = models.CharField(max_length=10, choices=Toilets.choices)
    quiet_space = models.CharField(max_length=3, choices=QuietSpace.choices)
    bsl = models.CharField("BSL", max_length=5, choices=BSL.choices)
    access_note = models.TextField("note on access", max_length=600, blank=True)
    places = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(LARGEST)]
    )
    host = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="gatherings"
    )
    host_name = models.CharField(max_length=120, blank=True)
    host_email = models.EmailField(max_length=254, null=True, blank=True)
    state = models.CharField(max_length=12, choices=GatheringState.choices, default=GatheringState.UNCONFIRMED)
    # Why it was declined or cancelled, as its host and the people who signed up read it.
    reason = models.CharField(max_length=400, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    # Goes up with every change that people who signed up have to know (RFC 5545 §3.8.7.4).
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(db_default=Now())
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["starts_at", "council__sort_name", "pk"]
        indexes = [models.Index(fields=["day", "state", "starts_at"], name="gathering_of_day")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=GatheringState.values), name="gathering_state_known"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="gathering_ends_after_start"),
            models.CheckConstraint(
                condition=Q(step_free__in=StepFree.values)
                & Q(toilets__in=Toilets.values)
                & Q(quiet_space__in=QuietSpace.values)
                & Q(bsl__in=BSL.values),
                name="gathering_access_told",
            ),
            models.CheckConstraint(condition=Q(places=None) | Q(places__gt=0), name="gathering_places_positive"),
            models.CheckConstraint(
                condition=~Q(state__in=["declined", "cancelled"]) | ~Q(reason=""), name="gathering_reason_given"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; line endings in the host's texts become plain newlines."""
        self.about = self.about.replace("\r\n", "\n")
        self.access_note = self.access_note.replace("\r\n", "\n")
        super().save(*args, **kwargs)

    @property
    def version(self) -> str:
        """Return a version that changes with every change of the gathering."""
        return self.changed_at.isoformat()

    @property
    def url(self) -> str:
        """Return the address of its page."""
        return f"{self.day.url}gatherings/{self.pk}/"

    @property
    def is_public(self) -> bool:
        """Tell whether visitors see it: a cancelled one too, so that none waits there alone."""
        return self.state in (GatheringState.APPROVED, GatheringState.CANCELLED)

    @property
    def takes_sign_ups(self) -> bool:
        """Tell whether a person can sign up for it now."""
        return self.state == GatheringState.APPROVED and self.starts_at > timezone.now()

    @property
    def is_over(self) -> bool:
        """Tell whether it has ended."""
        return self.ends_at <= timezone.now()

    @property
    def region(self) -> str:
        """Return the region's code."""
        return self.council.region

    @property
    def region_name(self) -> str:
        """Return the region's name."""
        return str(Region(self.council.region).label)

    @property
    def when(self) -> str:
        """Return day and hours in English time: "Saturday 5 December 2026, 11am to 1pm"."""
        return f"{timezone.localtime(self.starts_at):%A %-d %B %Y}, {self.hours}"

    @property
    def hours(self) -> str:
        """Return the hours in English time: "11am to 1pm"."""
        start, end = timezone.localtime(self.starts_at), timezone.localtime(self.ends_at)
        day = "" if start.date() == end.date() else f"{end:%A %-d %B}, "
        return f"{dates.hour_words(start)} to {day}{dates.hour_words(end)}"

    @property
    def where_in_full(self) -> str:
        """Return the place with its council area, where the place does not name it already."""
        council = str(self.council)
        return self.where if council in self.where else f"{self.where} ({council})"

    @property
    def where(self) -> str:
        """Return the place in one line."""
        return ", ".join(part for part in (self.venue, self.address, self.postcode) if part)

    @property
    def access(self) -> list[str]:
        """Return labels that say what there is for people with access needs, and what there is not."""
        return [
            self.get_step_free_display(),
            self.get_toilets_display(),
            self.get_quiet_space_display(),
            self.get_bsl_display(),
        ]

    @property
    def comforts(self) -> list[Comfort]:
        """Return what there is for people with access needs."""
        return [each for each in COMFORTS if getattr(self, each.field) == each.value]
