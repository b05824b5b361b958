"""England's regions and the councils responsible for SEND."""

from django.db import models


class Region(models.TextChoices):
    """The nine regions of England, by their ONS codes."""

    NORTH_EAST = "E12000001", "North East"
    NORTH_WEST = "E12000002", "North West"
    YORKSHIRE = "E12000003", "Yorkshire and The Humber"
    EAST_MIDLANDS = "E12000004", "East Midlands"
    WEST_MIDLANDS = "E12000005", "West Midlands"
    EAST = "E12000006", "East of England"
    LONDON = "E12000007", "London"
    SOUTH_EAST = "E12000008", "South East"
    SOUTH_WEST = "E12000009", "South West"


class Council(models.Model):
    """A local authority with responsibility for SEND (Children and Families Act 2014, s. 24 and s. 579 EA 1996)."""

    code = models.CharField("DfE code", max_length=3, unique=True, help_text="The three-digit code that DfE uses")
    gss_code = models.CharField("GSS code", max_length=9, unique=True)
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, unique=True)
    sort_name = models.CharField(max_length=100, db_index=True)
    region = models.CharField(max_length=9, choices=Region.choices, db_index=True)
    kind = models.CharField(max_length=40)
    website = models.URLField(blank=True)

    class Meta:
        ordering = ["sort_name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(region__in=Region.values), name="council_region_known"),
        ]

    def __str__(self) -> str:
        return self.name
