"""What takes two people: which kinds of decision do, and the downloads that one asks for and another agrees to."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class FourEyes(models.Model):
    """A kind of decision that takes two people here: one proposes, another decides. No row: one person decides."""

    subject = models.CharField(max_length=40, primary_key=True)

    class Meta:
        ordering = ["subject"]
        verbose_name_plural = "which decisions take two people"

    def __str__(self) -> str:
        return self.subject


class ExportRequestState(models.TextChoices):
    """The state of an export request."""

    OPEN = "open", "Waiting for a colleague"
    AGREED = "agreed", "Agreed"
    DECLINED = "declined", "Not agreed"
    WITHDRAWN = "withdrawn", "Withdrawn"
    NOT_NEEDED = "not_needed", "No longer needed"


class ExportRequest(models.Model):
    """A member of staff who wants to download a list of people, and what a colleague said.

    `list_hash` stands for the list with its filters, so that the answer is about nothing else. `screen` and `address`
    are paths: where the list can be looked at, and where it is downloaded.
    """

    list_hash = models.CharField(max_length=64)
    title = models.CharField(max_length=160)
    screen = models.TextField()
    address = models.TextField()
    permission = models.CharField(max_length=100, help_text="What a colleague needs to agree: may download it too")
    number = models.PositiveIntegerField(help_text="How many rows the list had when it was asked for")
    reason = models.CharField(max_length=300)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=ExportRequestState.choices, default=ExportRequestState.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["asked_by", "list_hash"], condition=Q(state="open"), name="export_request_open_once"
            ),
            models.CheckConstraint(condition=Q(state__in=ExportRequestState.values), name="export_request_state_known"),
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None) | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="export_request_decided_has_date",
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed") | Q(decided_by=None) | Q(asked_by=None) | ~Q(decided_by=F("asked_by")),
                name="export_request_agreed_by_another",
            ),
        ]

    def __str__(self) -> str:
        return self.title
