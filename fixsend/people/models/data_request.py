"""What people ask about their own data, with the date by which the law wants an answer."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from fixsend.web import written


class DataRequestKind(models.TextChoices):
    """The rights people use (UK GDPR Articles 15 to 21; complaints: Data (Use and Access) Act 2025, s. 103)."""

    ACCESS = "access", "See my data"
    CORRECTION = "correction", "Correct my data"
    ERASURE = "erasure", "Delete my data"
    OBJECTION = "objection", "Stop using my data"
    COMPLAINT = "complaint", "Complaint about how data was used"


class DataRequestStatus(models.TextChoices):
    """Where a request stands."""

    OPEN = "open", "Open"
    DONE = "done", "Answered"
    REFUSED = "refused", "Refused with reasons"


class RequestCameBy(models.TextChoices):
    """How a request reached us; a request is one in whatever form it is made (UK GDPR Article 12)."""

    SITE = "site", "My page"
    LETTER = "letter", "Letter"
    PHONE = "phone", "Phone"
    EMAIL = "email", "Email"
    IN_PERSON = "in_person", "In person"


class DataRequest(models.Model):
    """A request (answer due one month after receipt, Article 12(3)) or complaint (acknowledgement due in 30 days).

    `received_on` is the day on which it reached us, and the clock begins; `received_at` when it was entered here.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="data_requests",
    )
    email = models.EmailField(blank=True)
    name = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=20, choices=DataRequestKind.choices)
    text = models.TextField(blank=True)
    came_by = models.CharField(max_length=10, choices=RequestCameBy.choices, default=RequestCameBy.SITE)
    # How staff know that it is them (Article 12(6)); on My page they have signed in.
    identity = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    received_on = models.DateField(default=timezone.localdate)
    status = models.CharField(max_length=10, choices=DataRequestStatus.choices, default=DataRequestStatus.OPEN)
    received_at = models.DateTimeField(auto_now_add=True)
    due_on = models.DateField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["status", "due_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(came_by__in=RequestCameBy.values), name="data_request_came_by_known"
            ),
            models.CheckConstraint(
                condition=models.Q(due_on__gte=models.F("received_on")), name="data_request_due_after_receipt"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, due {written.day(self.due_on)}"
