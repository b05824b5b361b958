"""What came back: one row for each person and each report about a mail of ours."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from fixsend.delivery.bounces.cause import Cause


class ReturnKind(models.TextChoices):
    """What a report says about a mail that had left."""

    BOUNCE = "bounce", "Came back"
    COMPLAINT = "complaint", "Reported as spam"


class ReturnChannel(models.TextChoices):
    """How a report reached us."""

    MAILBOX = "mailbox", "Bounce mailbox"
    PIPE = "pipe", "Handed over by the mail server"
    WEBHOOK = "webhook", "Report by the mail provider"


class Return(models.Model):
    """One person's mail that came back or was complained about. The same report taken twice makes one row."""

    # What makes it the same report: a hash over the mail or event, and the address.
    digest = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=10, choices=ReturnKind.choices)
    channel = models.CharField(max_length=10, choices=ReturnChannel.choices)
    cause = models.CharField(max_length=10, choices=Cause.choices, blank=True)
    # Sure: our envelope sender, our Message-ID or the provider's secret vouch for it. Only then anything follows.
    is_sure = models.BooleanField()
    mailing = models.ForeignKey("delivery.Mailing", null=True, on_delete=models.SET_NULL, related_name="returns")
    position = models.PositiveIntegerField(null=True)
    message = models.ForeignKey("delivery.Message", null=True, on_delete=models.SET_NULL, related_name="returns")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="mail_returns"
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
            models.Index(fields=["domain", "received_at"], name="return_by_domain"),
            models.Index(fields=["mailing", "kind", "cause"], name="return_by_mailing"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ReturnKind.values), name="return_kind_known"),
            models.CheckConstraint(condition=Q(cause="") | Q(cause__in=Cause.values), name="return_cause_known"),
            models.CheckConstraint(condition=Q(kind="complaint") | ~Q(cause=""), name="return_bounce_has_cause"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.domain or 'unknown'}"


class SetAside(models.Model):
    """A mail to the bounce address that nothing was taken from, and why. Holds nothing of its text and no address.

    One from the bounce mailbox waits there with a flag; the same mail read twice makes one row.
    """

    digest = models.CharField(max_length=64, unique=True)
    channel = models.CharField(max_length=10, choices=ReturnChannel.choices)
    why = models.CharField(max_length=200)
    reporter = models.CharField(max_length=253, blank=True, help_text="The server or domain that it says it is from")
    size = models.PositiveIntegerField(help_text="In bytes")
    received_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "returned mail set aside"
        verbose_name_plural = "returned mail set aside"

    def __str__(self) -> str:
        return f"Set aside: {self.reporter or 'unknown'}"
