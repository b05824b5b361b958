"""Files that staff load, the editions of data sets in them, and which of their slices are shown."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.formats import date_format

from fixsend.evidence.models.area import Level
from fixsend.evidence.models.information_request import InformationRequest


class FileState(models.TextChoices):
    """What became of a file."""

    UNMAPPED = "columns", "Say which column is what"
    WAITING = "waiting", "Waiting to be read"
    READ = "read", "Read: compare, then publish"
    REFUSED = "refused", "Stopped: nothing was loaded"


class SourceFile(models.Model):
    """A file as it was loaded. Its content is kept until a job has read it; its hash stays.

    That of a table which staff map is kept until something of it is published: they may map it another way.
    """

    name = models.CharField(max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    retrieved_on = models.DateField(help_text="The day on which it was fetched from its publisher")
    # For the generic table: what it is, and which of its columns mean what (`loading.generic.Mapping`).
    mapping = models.JSONField(null=True, blank=True)
    # Whose answers a table of our own holds.
    information_request = models.ForeignKey(
        InformationRequest, null=True, blank=True, on_delete=models.SET_NULL, related_name="tables"
    )
    content = models.BinaryField(null=True, blank=True)
    state = models.CharField(max_length=7, choices=FileState.choices, default=FileState.WAITING)
    # `loading.report.FileReport` as data: what was read, and why it was refused.
    report = models.JSONField(default=dict, blank=True)
    loaded_at = models.DateTimeField(auto_now_add=True)
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="source_file_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(name="source_file_state_known", condition=Q(state__in=FileState.values)),
            models.CheckConstraint(
                name="source_file_waits_with_content",
                condition=~Q(state__in=[FileState.WAITING, FileState.UNMAPPED]) | Q(content__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class EditionState(models.TextChoices):
    """Who sees the figures of an edition: staff, everybody, or those who follow a citation of them."""

    LOADED = "loaded", "Loaded"
    PUBLISHED = "published", "Published"
    TAKEN_BACK = "taken_back", "Withdrawn"


class Edition(models.Model):
    """One edition of one data set ("2025" of the timeliness of EHC plans), out of one file.

    Its figures never change: a corrected file makes a new edition with the next `number`. What is taken back stays, so
    that who cited it finds the figure and is told.
    """

    data_set = models.SlugField(max_length=50)
    name = models.CharField(max_length=20, help_text="As the publisher calls it, so that later ones sort behind")
    number = models.PositiveSmallIntegerField(default=1)
    # What addresses of figures carry: "sen2-timeliness-2025", "sen2-timeliness-2025-2".
    reference = models.SlugField(max_length=80, unique=True)
    source_file = models.ForeignKey(SourceFile, on_delete=models.PROTECT, related_name="editions")
    member = models.CharField(max_length=200, blank=True, help_text="Its file inside a ZIP")
    # Where staff mapped a generic table: its title, source, licence and page.
    about = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=EditionState.choices, default=EditionState.LOADED)
    # `loading.report.Report` as data.
    report = models.JSONField(default=dict, blank=True)
    loaded_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_back_because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["data_set", "name", "number"]
        permissions = [("publish_edition", "Can publish editions and withdraw them")]
        constraints = [
            models.UniqueConstraint(fields=["data_set", "name", "number"], name="edition_once"),
            models.UniqueConstraint(fields=["source_file", "data_set", "member"], name="edition_once_in_a_file"),
            models.CheckConstraint(name="edition_state_known", condition=Q(state__in=EditionState.values)),
            models.CheckConstraint(
                name="edition_published_when",
                condition=Q(state=EditionState.LOADED, published_at=None)
                | Q(state=EditionState.PUBLISHED, published_at__isnull=False, taken_back_at=None)
                | Q(state=EditionState.TAKEN_BACK, published_at__isnull=False, taken_back_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def in_words(self) -> str:
        """Return what staff call it: "edition of 29 June 2026", "edition 2025", "edition 2025, number 2"."""
        try:
            words = f"edition of {date_format(date.fromisoformat(self.name), 'j F Y')}"
        except ValueError:
            words = f"edition {self.name}"
        return f"{words}, number {self.number}" if self.number > 1 else words


class PeriodKind(models.TextChoices):
    """How long a period is, and when it begins."""

    CALENDAR = "calendar", "Calendar year"
    ACADEMIC = "academic", "School year"
    FINANCIAL = "financial", "Financial year"
    # A list of which only the newest counts (neighbours, inspections) is about no period.
    STANDING = "standing", "Newest list"


class Slice(models.Model):
    """The figures of one indicator, period and level in one edition. They are shown together, or none of them is.

    So no list of councils ever mixes editions. For each indicator, period and level at most one slice `is_shown`:
    `services.publishing` works out which.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="slices")
    indicator = models.SlugField(max_length=60)
    # The year in which the period begins: 2024 for the school year 2024/25. 0 for what is about no period.
    year = models.PositiveSmallIntegerField()
    period_kind = models.CharField(max_length=9, choices=PeriodKind.choices)
    level = models.CharField(max_length=7, choices=Level.choices)
    areas = models.PositiveSmallIntegerField(help_text="How many areas have a figure or a mark")
    # Of a sample: far fewer councils than there are. It takes the place of nothing, and its councils are not shown.
    is_partial = models.BooleanField(default=False)
    is_shown = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "indicator", "year", "period_kind", "level"], name="slice_once_in_an_edition"
            ),
            models.UniqueConstraint(
                fields=["indicator", "year", "period_kind", "level"],
                condition=Q(is_shown=True),
                name="slice_shown_once",
            ),
            models.CheckConstraint(name="slice_kind_known", condition=Q(period_kind__in=PeriodKind.values)),
            models.CheckConstraint(name="slice_level_known", condition=Q(level__in=Level.values)),
            models.CheckConstraint(
                name="slice_year_of_a_period",
                condition=Q(period_kind=PeriodKind.STANDING, year=0)
                | (~Q(period_kind=PeriodKind.STANDING) & Q(year__gte=1990, year__lte=2200)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.year} ({self.edition_id})"
