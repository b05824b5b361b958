"""What became of mails, counted as they go: appended by every worker, rolled up by the hour, never one hot row."""

from django.db import models
from django.db.models.functions import Now

from fixsend.delivery.models.mailing import Mailing


class DeliveryTally(models.Model):
    """How a receiving provider took the mails of one mailing in one moment (later: in one hour)."""

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="tallies")
    at = models.DateTimeField(db_default=Now())
    provider = models.CharField(max_length=40, help_text="Who receives: a known provider's name, or “other”")
    accepted = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0, help_text="For good")
    deferred = models.PositiveIntegerField(default=0, help_text="Asked to come again later")
    exhausted = models.PositiveIntegerField(default=0, help_text="Of those refused: put off until no try was left")
    doubtful = models.PositiveIntegerField(default=0)
    rolled_up = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["mailing", "at"], name="delivery_tally_when")]

    def __str__(self) -> str:
        return f"{self.provider} at {self.at:%Y-%m-%d %H:%M}"
