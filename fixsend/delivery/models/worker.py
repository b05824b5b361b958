"""What sends: workers, installations that may send, rate limits for all of them, and checks of our sender in DNS."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.web import written


class MailWorker(models.Model):
    """One running mail worker; it writes every few seconds that it is alive."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80)
    host = models.CharField(max_length=120)
    started_at = models.DateTimeField(db_default=Now())
    seen_at = models.DateTimeField(db_default=Now())
    # The mail server's last words while it cannot be reached; empty while all is well.
    trouble = models.CharField(max_length=300, blank=True)
    trouble_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-seen_at"]

    def __str__(self) -> str:
        return f"{self.name} on {self.host}"


class Installation(models.Model):
    """An installation that has asked to send: this database together with a machine and a folder.

    A restored backup or a copy of the site is one that the database does not know, and sends nothing until staff
    release its send lock.
    """

    fingerprint = models.CharField(max_length=64, unique=True)
    # Which database it asked from: a dump that was brought back is another one (empty: not noted).
    database = models.CharField(max_length=64, blank=True)
    host = models.CharField(max_length=120)
    first_seen_at = models.DateTimeField(db_default=Now())
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["first_seen_at"]

    def __str__(self) -> str:
        return self.host


class Pace(models.Model):
    """The rate limit of our mail server, of a mailing, of a mailbox provider or of a domain, in mails a minute.

    Workers book slots here before they use them, so that the limit holds for all of them together.
    """

    key = models.CharField(max_length=254, primary_key=True, help_text="“relay”, “mailing:12”, “Gmail”, “example.org”")
    limit_per_minute = models.PositiveIntegerField(null=True, blank=True, help_text="Set by staff")
    # Lowered by ourselves when a server asked for a slower pace; rises by itself until it no longer matters.
    slowed_to = models.FloatField(null=True, blank=True, help_text="Emails a minute")
    fastest = models.FloatField(null=True, blank=True, help_text="What was too fast; at twice this the slowing ends")
    reason = models.CharField(max_length=300, blank=True, help_text="The words that slowed us down")
    changed_at = models.DateTimeField(db_default=Now())
    next_at = models.DateTimeField(db_default=Now(), help_text="The first moment that no worker has booked")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(limit_per_minute=None) | Q(limit_per_minute__gt=0), name="pace_limit_positive"
            ),
            models.CheckConstraint(condition=Q(slowed_to=None) | Q(slowed_to__gt=0), name="pace_slowed_positive"),
        ]

    def __str__(self) -> str:
        return self.key


class SenderCheck(models.Model):
    """One check of our sender's DNS records, stored because no screen waits for another site's answer."""

    domain = models.CharField(max_length=253)
    findings = models.JSONField(default=list)
    checked_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.domain}, {written.day(self.checked_at)}"
