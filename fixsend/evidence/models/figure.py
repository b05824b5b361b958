"""Figures, and the two lists that are no figures: inspections and statistical neighbours."""

from django.db import models
from django.db.models import F, Q

from fixsend.evidence.models.area import Area
from fixsend.evidence.models.edition import Slice


class Mark(models.TextChoices):
    """What a file has in the place of a number, as its publisher means it."""

    UNAVAILABLE = "x", "Not available"
    NOT_APPLICABLE = "z", "Does not apply"
    CONFIDENTIAL = "c", "Withheld so that nobody can be recognised"
    SUPPRESSED = "~", "Withheld by the publisher"
    NO_DATA = "..", "Not available"
    DASH = "-", "Not available"
    # Ours: the file contradicts itself, so that its number is not shown (`loading.contradictions`).
    FLAWED = "!", "Plainly wrong in the published file"


class Figure(models.Model):
    """What one edition says about one area: a number or a mark, never both, with the place where it stands in the file.

    Numerator and denominator are there where they are published. Its address is `queries.rows.FigureRow.reference`.
    """

    slice = models.ForeignKey(Slice, on_delete=models.CASCADE, related_name="figures", db_index=False)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="figures", db_index=False)
    value = models.DecimalField(max_digits=16, decimal_places=4, null=True, blank=True)
    mark = models.CharField(max_length=2, choices=Mark.choices, blank=True)
    numerator = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    denominator = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    # Where it stands: the row as a spreadsheet numbers it, and the heading of the column as it is spelled there.
    row = models.PositiveIntegerField()
    column = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slice", "area"], name="figure_once"),
            models.CheckConstraint(
                name="figure_value_or_mark",
                condition=Q(value__isnull=False, mark="") | Q(value=None, mark__in=Mark.values),
            ),
            models.CheckConstraint(
                name="figure_denominator_positive", condition=Q(denominator=None) | Q(denominator__gte=0)
            ),
            models.CheckConstraint(name="figure_row_counts_from_1", condition=Q(row__gte=1)),
            models.CheckConstraint(name="figure_has_a_column", condition=~Q(column="")),
        ]
        indexes = [models.Index(fields=["area", "slice"], name="figure_of_area")]

    def __str__(self) -> str:
        return f"{self.area_id}: {self.mark or self.value}"


class Inspection(models.Model):
    """An inspection of an area's SEND arrangements by Ofsted and the Care Quality Commission, as a file lists it."""

    slice = models.ForeignKey(Slice, on_delete=models.CASCADE, related_name="inspections")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="inspections")
    # The list may lack a date or an outcome: then it says so, and nothing is made up.
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=30, blank=True)  # `inspections.OUTCOMES`
    outcome_text = models.TextField(blank=True)
    next_inspection = models.CharField(max_length=100, blank=True)
    # Of the first framework: whether a later visit found enough progress, and when.
    revisited_on = models.DateField(null=True, blank=True)
    revisit = models.CharField(max_length=10, blank=True)
    report_url = models.URLField(blank=True)
    row = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["slice", "area"], name="inspection_once")]

    def __str__(self) -> str:
        return f"{self.area_id}: {self.outcome}"


class Neighbour(models.Model):
    """One of the ten councils that the Department finds most like a council (its statistical neighbours)."""

    slice = models.ForeignKey(Slice, on_delete=models.CASCADE, related_name="neighbours", db_index=False)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="neighbours", db_index=False)
    neighbour = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+", db_index=False)
    rank = models.PositiveSmallIntegerField()
    closeness = models.CharField(max_length=30)
    row = models.PositiveIntegerField()

    class Meta:
        ordering = ["rank"]
        constraints = [
            models.UniqueConstraint(fields=["slice", "area", "rank"], name="neighbour_rank_once"),
            models.UniqueConstraint(fields=["slice", "area", "neighbour"], name="neighbour_once"),
            models.CheckConstraint(name="neighbour_is_another", condition=~Q(area=F("neighbour"))),
            models.CheckConstraint(name="neighbour_rank_of_ten", condition=Q(rank__gte=1, rank__lte=10)),
        ]

    def __str__(self) -> str:
        return f"{self.area_id} {self.rank}: {self.neighbour_id}"
