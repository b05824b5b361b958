"""Who sends, from where, and how fast: the workers, the places that may send, and the paces that hold for all."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class MailWorker(models.Model):
    """One running mail worker; it says every few seconds that it lives."""

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


class SendingPlace(models.Model):
    """An installation that has asked to send: this database, seen from this machine and folder.

    A restored backup or a copy of the site asks from a place that the database does not know, and sends nothing until
    staff release it.
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
    """How fast mail may go to one receiver of it: our mail server, a mailing, a provider or a domain.

    Workers book moments here before they use them, so that the pace holds for all of them together.
    """

    key = models.CharField(max_length=254, primary_key=True, help_text="“relay”, “mailing:12”, “Gmail”, “example.org”")
    limit_per_minute = models.PositiveIntegerField(null=True, blank=True, help_text="Set by staff")
    # Our own slowing down after “too fast, later”; grows again by itself until it is of no consequence.
    slowed_to = models.FloatField(null=True, blank=True, help_text="Mails a minute")
    fastest = models.FloatField(null=True, blank=True, help_text="What was too fast; at twice this the slowing ends")
    reason = models.CharField(max_length=300, blank=True, help_text="The words that slowed us down")
    changed_at = models.DateTimeField(db_default=Now())
    next_at = models.DateTimeField(db_default=Now(), help_text="The first moment that nobody has booked")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(limit_per_minute=None) | Q(limit_per_minute__gt=0), name="pace_limit_positive"
            ),
            models.CheckConstraint(condition=Q(slowed_to=None) | Q(slowed_to__gt=0), name="pace_slowed_positive"),
        ]

    def __str__(self) -> str:
        return self.key
