"""What people ask about their own data, with the date by which the law wants an answer."""

from django.conf import settings
from django.db import models


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


class DataRequest(models.Model):
    """A request (answer due one month after receipt, Article 12(3)) or complaint (acknowledgement due in 30 days)."""

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

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, due {self.due_on:%d %B %Y}"
