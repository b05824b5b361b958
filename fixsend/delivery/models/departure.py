"""Who left by which mailing."""

from django.db import models
from django.db.models.functions import Now

from fixsend.delivery.models.mailing import Mailing
from fixsend.people.models import Channel, ConsentEvent


class Departure(models.Model):
    """Somebody said no to mail by a link of one mailing. The figure stays when the person is forgotten."""

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="departures")
    channel = models.CharField(max_length=20, choices=Channel.choices)
    at = models.DateTimeField(db_default=Now())
    # The line of the ledger that says so; one person's no counts once for each mailing.
    event = models.OneToOneField(
        ConsentEvent, null=True, blank=True, on_delete=models.SET_NULL, related_name="departure"
    )

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"Left by mailing {self.mailing_id}"
