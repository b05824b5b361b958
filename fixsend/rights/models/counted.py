"""Families' reports that a council was late, and the counts that were published of them.

A report has no account, address, network, time or free text, and its key is a hash: whoever reads the table learns no
more than the week. Nothing but `fixsend.rights.counted` may read it, and what is published comes from a snapshot.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.places.models import Council
from fixsend.rights.rule_sets.declaration import DutyGroup

# Ten years: nobody waits longer for what a school child is owed.
MOST_WEEKS_LATE = 520


class Duty(models.TextChoices):
    """The six groups of what councils can be late with, in the words of screens and files."""

    ASSESS = DutyGroup.ASSESS.value, "Deciding about an assessment"
    PLAN = DutyGroup.PLAN.value, "The final plan"
    REVIEW = DutyGroup.REVIEW.value, "The yearly review"
    TRANSFER = DutyGroup.TRANSFER.value, "The plan for the next school or college"
    APPEAL = DutyGroup.APPEAL.value, "After an appeal or mediation"
    MOVE = DutyGroup.MOVE.value, "Moving to another council"


def _monday(field: str) -> Q:
    return Q(**{f"{field}__iso_week_day": 1})


class LateReport(models.Model):
    """One family's word that a council was late with one thing; `key` is a hash of the code that they alone have.

    `is_over_cap` says that others in the same network had reported that week already.
    """

    key = models.CharField(max_length=64, primary_key=True)
    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=10, choices=Duty.choices)
    weeks_late = models.PositiveSmallIntegerField()
    week = models.DateField(help_text="The Monday of the week in which it was reported or last changed")
    is_over_cap = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["week", "council", "duty"], name="late_report_week")]
        constraints = [
            models.CheckConstraint(condition=Q(key__regex="^[0-9a-f]{64}$"), name="late_report_key_is_a_hash"),
            models.CheckConstraint(condition=Q(duty__in=Duty.values), name="late_report_duty_known"),
            models.CheckConstraint(condition=Q(weeks_late__lte=MOST_WEEKS_LATE), name="late_report_weeks"),
            models.CheckConstraint(condition=_monday("week"), name="late_report_week_is_a_monday"),
        ]

    def __str__(self) -> str:
        return f"{self.get_duty_display()}, {self.weeks_late} weeks late"


class WeekDecision(models.Model):
    """What staff decided about the reports of one week on one council and duty, where they looked like a burst."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=10, choices=Duty.choices)
    week = models.DateField()
    counts = models.BooleanField()
    decided_at = models.DateTimeField(auto_now=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["council", "duty", "week"], name="week_decision_once"),
            models.CheckConstraint(condition=Q(duty__in=Duty.values), name="week_decision_duty_known"),
            models.CheckConstraint(condition=_monday("week"), name="week_decision_week_is_a_monday"),
        ]

    def __str__(self) -> str:
        return f"{self.get_duty_display()}, week of {self.week:%d %B %Y}"


class Snapshot(models.Model):
    """The counts that were published for one quarter, over the 52 weeks before its end; they never change."""

    quarter = models.DateField(unique=True, help_text="Its first day")
    last_week = models.DateField(help_text="The Monday of the last week that was counted")
    published_at = models.DateTimeField(auto_now_add=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-quarter"]
        permissions = [("publish_snapshot", "Can publish counts of families' reports")]
        constraints = [
            models.CheckConstraint(
                condition=Q(quarter__day=1, quarter__month__in=[1, 4, 7, 10]), name="snapshot_of_a_quarter"
            ),
            models.CheckConstraint(condition=_monday("last_week"), name="snapshot_week_is_a_monday"),
        ]

    def __str__(self) -> str:
        return f"Counts of the quarter from {self.quarter:%d %B %Y}"


class PublishedCount(models.Model):
    """What the gate let out about one area and duty: a number rounded to five, or nothing.

    `area` is a council's DfE code, or the ONS code of a region or of England. `basis` has the families by week when the
    number was last set, by which the next snapshot knows how many have come and gone; only the newest snapshot has it.
    """

    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="counts")
    area = models.CharField(max_length=9)
    duty = models.CharField(max_length=10, choices=Duty.choices)
    number = models.PositiveIntegerField(null=True)
    basis = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "area", "duty"], name="published_count_once"),
            models.CheckConstraint(condition=Q(duty__in=Duty.values), name="published_count_duty_known"),
            models.CheckConstraint(
                condition=Q(number=None) | Q(number__gte=10), name="published_count_of_ten_families_or_more"
            ),
            models.CheckConstraint(
                condition=Q(number=None) | Q(number__endswith="0") | Q(number__endswith="5"),
                name="published_count_is_rounded",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area}, {self.get_duty_display()}: {self.number}"
