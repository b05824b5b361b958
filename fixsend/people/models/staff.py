"""What is kept for staff and the host: choices of notices, alarms that were mailed, and numbers day by day."""

from django.conf import settings
from django.db import models


class NoticeTiming(models.TextChoices):
    """When a member of staff wants to be told that work waits."""

    OFF = "off", "Never"
    AT_ONCE = "at_once", "At once"
    DAILY = "daily", "Once a day"


class StaffNotice(models.Model):
    """The choice of a member of staff for one kind of waiting work, and what they were last told."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_notices")
    slug = models.CharField(max_length=60)
    timing = models.CharField(max_length=10, choices=NoticeTiming.choices, default=NoticeTiming.DAILY)
    # How many were waiting when we last looked, so that only new ones are told of.
    last_count = models.PositiveIntegerField(default=0)
    # The day of the last digest, so that a repeated job sends no second one.
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["person", "slug"]
        constraints = [models.UniqueConstraint(fields=["person", "slug"], name="staff_notice_once")]

    def __str__(self) -> str:
        return f"{self.slug}: {self.get_timing_display()}"


class AlarmMail(models.Model):
    """When the host was last written to about one alarm: at most once a day each."""

    slug = models.CharField(max_length=60, unique=True)
    mailed_at = models.DateTimeField()

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class DailyCount(models.Model):
    """How large something was at the end of a day: the list, the members. It says how the alliance grows, of nobody."""

    slug = models.CharField(max_length=60)
    day = models.DateField()
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ["slug", "day"]
        constraints = [models.UniqueConstraint(fields=["slug", "day"], name="daily_count_once")]

    def __str__(self) -> str:
        return f"{self.slug} on {self.day}"
