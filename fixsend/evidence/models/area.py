"""What figures are about: a council (today's or a former one), a region, or England."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from fixsend.places.models import Council, FormerCouncil, Region


class Level(models.TextChoices):
    """How large an area is; figures of different levels stand beside each other and never in one order."""

    COUNCIL = "council", "Council"
    REGION = "region", "Region"
    ENGLAND = "england", "England"


ENGLAND = "E92000001"


class Area(models.Model):
    """An area of which figures are published, by the one code that stays the same.

    Councils have the Department's three digits, regions and England the ONS code. It follows `places`
    (`services.areas.follow_places`), and stays when a council there becomes a former one: its figures are about it.
    """

    code = models.CharField(primary_key=True, max_length=9)
    level = models.CharField(max_length=7, choices=Level.choices)
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=110, unique=True)
    sort_name = models.CharField(max_length=100, db_index=True)
    region = models.CharField(max_length=9, choices=Region.choices, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    # Other codes and search keys of other names by which files mean this area.
    other_codes = ArrayField(models.CharField(max_length=9), default=list, blank=True)
    name_keys = ArrayField(models.CharField(max_length=100), default=list, blank=True)
    # Responsible from the first of these days on, and no longer on the second. Empty: before our figures begin; still.
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    council = models.OneToOneField(Council, null=True, blank=True, on_delete=models.SET_NULL, related_name="area")
    former_council = models.OneToOneField(
        FormerCouncil, null=True, blank=True, on_delete=models.SET_NULL, related_name="area"
    )
    successors = models.ManyToManyField("self", symmetrical=False, related_name="predecessors", blank=True)

    class Meta:
        ordering = ["sort_name"]
        constraints = [
            models.CheckConstraint(
                name="area_code_of_its_level",
                condition=Q(level=Level.COUNCIL, code__regex=r"^\d{3}$")
                | Q(level=Level.REGION, code__in=Region.values)
                | Q(level=Level.ENGLAND, code=ENGLAND),
            ),
            models.CheckConstraint(
                name="area_region_known", condition=Q(region__in=Region.values) | Q(region="", level=Level.ENGLAND)
            ),
            models.CheckConstraint(
                name="area_ends_after_it_begins", condition=Q(since=None) | Q(until=None) | Q(since__lt=F("until"))
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_current(self) -> bool:
        """Tell whether it is one of today's areas."""
        return self.until is None

    def existed_on(self, day: date) -> bool:
        """Tell whether it was responsible on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)
