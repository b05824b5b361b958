"""Why an address was taken for gone, and who lifted that again."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.delivery.models.mailing import Mailing
from fixsend.delivery.models.message import Message
from fixsend.people.models import Suppression


class LiftedBecause(models.TextChoices):
    """Why a suppression was lifted by us; one that its owner lifted, by confirming, has none of these."""

    STAFF = "staff", "Lifted by the team"
    PAUSE = "pause", "Too many addresses were refused at once"
    ACCEPTED = "accepted", "The mail server took a mail to this address later"


class BounceSuppression(models.Model):
    """What stands behind one suppression “address gone”: the person, the mail, and the server's words.

    One that was made by a refusal on the spot (`on_the_spot`) can turn out to be wrong: see
    `fixsend.delivery.services.gone_addresses`.
    """

    suppression = models.OneToOneField(Suppression, on_delete=models.CASCADE, related_name="bounce")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    mailing = models.ForeignKey(Mailing, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    message = models.ForeignKey(Message, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    # Refused by our mail server while it was being sent; otherwise a mail that came back, or a provider's report.
    on_the_spot = models.BooleanField(default=False)
    words = models.CharField(max_length=300, blank=True, help_text="The server's words, without the address")
    made_at = models.DateTimeField(db_default=Now())
    lifted_because = models.CharField(max_length=10, choices=LiftedBecause.choices, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [
            models.Index(fields=["mailing", "made_at"], name="bounce_suppression_run"),
            models.Index(fields=["made_at"], name="bounce_suppression_made"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(lifted_because__in=["", *LiftedBecause.values]), name="bounce_suppression_lift_known"
            ),
            models.CheckConstraint(
                condition=Q(lifted_by=None) | Q(lifted_because="staff"), name="bounce_suppression_lifted_by_staff"
            ),
        ]

    def __str__(self) -> str:
        return f"Suppression {self.suppression_id}"
