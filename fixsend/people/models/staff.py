"""What is kept about staff accounts: one-time links, notices, alarms already mailed."""

from django.conf import settings
from django.db import models


class StaffLink(models.Model):
    """A link that signs a member of staff in once. Only a hash of its token is kept."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_links")
    token_hash = models.CharField(max_length=64, unique=True)
    # Made on the host's own machine: whoever can do that may also replace a lost passkey or app.
    from_host = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"Link of {self.created_at:%d %B %Y}"


class NoticeTiming(models.TextChoices):
    """When a member of staff wants to hear that something waits."""

    OFF = "off", "Never"
    AT_ONCE = "at_once", "At once"
    DAILY = "daily", "Once a day"


class StaffNotice(models.Model):
    """One person's choice for one kind of waiting work, and what they were last told."""

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
