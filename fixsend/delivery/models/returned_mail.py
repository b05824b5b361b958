"""Returned mail: bounces and complaints, reports that were not understood, and the suppressions that follow."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.models.mailing import Mailing
from fixsend.delivery.models.message import Message
from fixsend.people.models import Suppression


class ReturnedMailKind(models.TextChoices):
    """What a report says about a mail that had left."""

    BOUNCE = "bounce", "Came back"
    COMPLAINT = "complaint", "Reported as spam"


class ReturnedMailChannel(models.TextChoices):
    """How a report reached us."""

    MAILBOX = "mailbox", "Bounce mailbox"
    PIPE = "pipe", "Handed over by the mail server"
    WEBHOOK = "webhook", "Report by the mail provider"


class ReturnedMail(models.Model):
    """One person's mail that bounced or was complained about. The same report taken twice makes one row."""

    # What makes it the same report: a hash over the mail or event, and the address.
    digest = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=10, choices=ReturnedMailKind.choices)
    channel = models.CharField(max_length=10, choices=ReturnedMailChannel.choices)
    cause = models.CharField(max_length=10, choices=Cause.choices, blank=True)
    # Whether our envelope sender, our Message-ID or the provider's secret proves it. Only then does anything follow.
    is_sure = models.BooleanField()
    mailing = models.ForeignKey(Mailing, null=True, on_delete=models.SET_NULL, related_name="returned_mails")
    position = models.PositiveIntegerField(null=True)
    message = models.ForeignKey(Message, null=True, on_delete=models.SET_NULL, related_name="returned_mails")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="returned_mails"
    )
    domain = models.CharField(max_length=253, blank=True, help_text="Where the mail was to go: gmail.com")
    status = models.CharField(max_length=12, blank=True, help_text="RFC 3463: 5.1.1")
    words = models.CharField(max_length=300, blank=True, help_text="The server's words, without the address")
    reporter = models.CharField(max_length=253, blank=True)
    received_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "returned mail"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["domain", "received_at"], name="returned_mail_by_domain"),
            models.Index(fields=["mailing", "kind", "cause"], name="returned_mail_by_mailing"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ReturnedMailKind.values), name="returned_mail_kind_known"),
            models.CheckConstraint(condition=Q(cause="") | Q(cause__in=Cause.values), name="returned_mail_cause_known"),
            models.CheckConstraint(condition=Q(kind="complaint") | ~Q(cause=""), name="returned_mail_bounce_has_cause"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.domain or 'unknown'}"


class UnparsedMail(models.Model):
    """A mail to the bounce address that was not understood, and why. Holds nothing of its text and no address.

    One from the bounce mailbox stays there with a flag; the same mail read twice makes one row.
    """

    digest = models.CharField(max_length=64, unique=True)
    channel = models.CharField(max_length=10, choices=ReturnedMailChannel.choices)
    why = models.CharField(max_length=200)
    reporter = models.CharField(max_length=253, blank=True, help_text="The server or domain that it says it is from")
    size = models.PositiveIntegerField(help_text="In bytes")
    received_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = verbose_name_plural = "unparsed returned mail"

    def __str__(self) -> str:
        return f"Not understood: {self.reporter or 'unknown'}"


class LiftedBecause(models.TextChoices):
    """Why a suppression was lifted by us; one that its owner lifted, by confirming, has none of these."""

    STAFF = "staff", "Lifted by the team"
    PAUSE = "pause", "Too many addresses were refused at once"
    ACCEPTED = "accepted", "The mail server took a mail to this address later"


class BounceSuppression(models.Model):
    """Why an address was suppressed as gone: the person, the mail, and the server's words.

    A suppression by a refusal on the spot (`on_the_spot`) can turn out to be wrong, and is then lifted by
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
