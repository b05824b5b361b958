"""Versions of the rules of law that staff propose and approve, and changes in the law that they heard of.

The file that comes with the program is version 1 of its rule set; a rule set without a file begins with version 1 here.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class VersionState(models.TextChoices):
    """How far a version has come."""

    PROPOSED = "proposed", "Proposed"
    APPROVED = "approved", "Approved"
    DECLINED = "declined", "Not approved"
    CANCELLED = "cancelled", "Cancelled"


class RuleSetVersion(models.Model):
    """One wording of a rule set, as a whole file. It is used from `starts_on`, once somebody else has approved it.

    What was approved can be cancelled until it starts; a colleague then reads by whom and why.

    `file_hash` is that of the program's own file when it was proposed, or when staff last said that theirs stays.
    """

    rule_set = models.SlugField(max_length=60, help_text="The id in the file")
    number = models.PositiveIntegerField()
    text = models.TextField()
    because = models.CharField("why", max_length=500)
    state = models.CharField(max_length=10, choices=VersionState.choices, default=VersionState.PROPOSED)
    starts_on = models.DateField("used from", null=True, blank=True)
    file_hash = models.CharField(max_length=64, blank=True)
    proposed_at = models.DateTimeField(auto_now_add=True)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decision_note = models.CharField("note on the decision", max_length=500, blank=True)
    cancelled_because = models.CharField("why it was cancelled", max_length=300, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["rule_set", "-number"]
        permissions = [("approve_rulesetversion", "Can approve rules of law")]
        constraints = [
            models.UniqueConstraint(fields=["rule_set", "number"], name="rule_set_version_once"),
            models.UniqueConstraint(
                fields=["rule_set"], condition=Q(state=VersionState.PROPOSED), name="rule_set_one_proposal"
            ),
            models.CheckConstraint(condition=Q(state__in=VersionState.values), name="rule_set_version_state_known"),
            models.CheckConstraint(
                condition=Q(state=VersionState.PROPOSED, decided_at=None)
                | (~Q(state=VersionState.PROPOSED) & Q(decided_at__isnull=False)),
                name="rule_set_version_decided",
            ),
            models.CheckConstraint(
                condition=~Q(state=VersionState.APPROVED) | Q(starts_on__isnull=False), name="rule_set_version_starts"
            ),
            models.CheckConstraint(
                condition=~Q(state=VersionState.APPROVED)
                | Q(decided_by=None)
                | Q(proposed_by=None)
                | ~Q(decided_by=F("proposed_by")),
                name="rule_set_version_by_two_people",
            ),
            models.CheckConstraint(
                condition=(Q(cancelled_at=None, cancelled_because="") & ~Q(state=VersionState.CANCELLED))
                | (Q(state=VersionState.CANCELLED, cancelled_at__isnull=False) & ~Q(cancelled_because="")),
                name="rule_set_version_cancelled",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule_set}, version {self.number}"


class Announcement(models.Model):
    """That families who asked are told of a version: it waits until its newsletter is sent, or staff set it aside.

    `newsletter` is gone where staff deleted the draft; the announcement still waits.
    """

    version = models.OneToOneField(RuleSetVersion, on_delete=models.CASCADE, related_name="announcement")
    newsletter = models.ForeignKey(
        "newsletters.Newsletter", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    set_aside_because = models.CharField("why nobody is told", max_length=300, blank=True)
    set_aside_at = models.DateTimeField(null=True, blank=True)
    set_aside_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(set_aside_at=None, set_aside_because="")
                | (Q(set_aside_at__isnull=False) & ~Q(set_aside_because="")),
                name="announcement_set_aside_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"Telling families of {self.version}"


class LawChange(models.Model):
    """Something that staff heard: the law behind a rule set may have changed. It waits until somebody settles it."""

    rule_set = models.SlugField(max_length=60)
    note = models.CharField("what has changed, and where you read it", max_length=500)
    noticed_at = models.DateTimeField(auto_now_add=True)
    noticed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-noticed_at"]
        constraints = [models.CheckConstraint(condition=~Q(note=""), name="law_change_says_what")]

    def __str__(self) -> str:
        return f"{self.rule_set}: {self.note}"


class SearchCount(models.Model):
    """How often visitors looked for a topic in one month (`fixsend.rights.law_desk.searches`); none of their words."""

    pk = models.CompositePrimaryKey("month", "topic")
    month = models.DateField(help_text="Its first day")
    topic = models.CharField(max_length=20)
    searches = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(month__day=1), name="search_count_of_a_month")]

    def __str__(self) -> str:
        return f"{self.topic}, {self.month:%B %Y}: {self.searches}"
