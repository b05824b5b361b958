"""What is said about figures: footnotes beside them, and corrections in public."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.evidence import addresses
from fixsend.evidence.models.area import Area
from fixsend.evidence.models.edition import Edition, PeriodKind
from fixsend.evidence.models.figure import Figure


class Footnote(models.Model):
    """What has to be said at a number wherever it is shown: "Norfolk classed every plan of 2025 as an exception".

    It holds for all that is left empty: any area, any indicator of its data sets, any year.
    """

    area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="footnotes")
    # Slugs of data sets separated by spaces; and where it is about some of their indicators only, theirs.
    data_sets = models.CharField(max_length=300)
    indicators = models.CharField(max_length=300, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    period_kind = models.CharField(max_length=9, choices=PeriodKind.choices, blank=True)
    text = models.CharField(max_length=500)
    source = models.CharField(max_length=200)
    source_url = models.URLField(blank=True)
    # Those that come with the site have a key, by which a newer version of the site finds them again.
    key = models.SlugField(max_length=80, unique=True, null=True, blank=True)
    is_withdrawn = models.BooleanField(default=False)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["area", "year", "id"]
        constraints = [
            models.CheckConstraint(name="footnote_has_text", condition=~Q(text="")),
            models.CheckConstraint(name="footnote_has_source", condition=~Q(source="")),
            models.CheckConstraint(
                name="footnote_year_with_kind",
                condition=Q(year=None, period_kind="") | (Q(year__isnull=False) & Q(period_kind__in=PeriodKind.values)),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Correction(models.Model):
    """That something on the site was wrong, and what it is now. Everybody can read it."""

    corrected_on = models.DateField()
    # What it is about: a figure, a whole edition, or in words where it is about several or a text.
    figure = models.ForeignKey(Figure, null=True, blank=True, on_delete=models.SET_NULL, related_name="corrections")
    edition = models.ForeignKey(Edition, null=True, blank=True, on_delete=models.SET_NULL, related_name="corrections")
    about = models.CharField(max_length=200)
    was = models.TextField("What was wrong")
    now = models.TextField("What is right")
    source = models.CharField(max_length=300, blank=True)
    logged_at = models.DateTimeField(auto_now_add=True)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-corrected_on", "-id"]
        constraints = [
            models.CheckConstraint(name="correction_says_what", condition=~Q(was="") & ~Q(now="") & ~Q(about=""))
        ]

    def __str__(self) -> str:
        return self.about

    @property
    def url(self) -> str:
        """Return its address in the public log."""
        return addresses.correction(self.pk)
