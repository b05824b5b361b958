"""Requests under the Freedom of Information Act 2000: what was asked, which bodies, when, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fixsend.evidence.models.area import Area


class InformationRequest(models.Model):
    """One request, as it is sent to one body or to many, in somebody's name (section 8 of the Act)."""

    title = models.CharField(max_length=120)
    questions = models.TextField()
    # Section 8(1)(b): a request states the name of the applicant and an address for correspondence.
    requester = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    requester_name = models.CharField(max_length=120, blank=True)
    requester_address = models.CharField(max_length=300, blank=True)
    drafted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="information_request_asks", condition=~Q(title="") & ~Q(questions="")),
            # Both are there, or both were removed when they were no longer needed.
            models.CheckConstraint(
                name="information_request_name_with_address",
                condition=Q(requester_name="", requester_address="")
                | (~Q(requester_name="") & ~Q(requester_address="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Outcome(models.TextChoices):
    """What a body answered."""

    WAITING = "", "No answer recorded"
    FULL = "full", "Answered in full"
    PART = "part", "Answered in part"
    REFUSED = "refused", "Refused"
    NOT_HELD = "not_held", "Does not hold it"


class AskedBody(models.Model):
    """A council or other public body to which staff sent a request, and what came of it.

    `due_on` is the last day for an answer (`services.information_requests.last_day`), kept so that the database finds
    what is overdue.
    """

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="asked")
    area = models.ForeignKey(Area, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)
    sent_to = models.EmailField(blank=True)
    sent_on = models.DateField()
    # Section 1(3): until what a body needed to be told, it need not answer; section 10(6): the days count from then.
    clarified_on = models.DateField(null=True, blank=True)
    # Section 10(3): more time to weigh the public interest; the body has to say until when.
    extended_until = models.DateField(null=True, blank=True)
    due_on = models.DateField()
    outcome = models.CharField(max_length=8, choices=Outcome.choices, blank=True, default=Outcome.WAITING)
    answered_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "asked bodies"
        constraints = [
            models.UniqueConstraint(fields=["request", "name"], name="asked_body_once_in_a_request"),
            models.CheckConstraint(name="asked_body_outcome_known", condition=Q(outcome__in=Outcome.values)),
            models.CheckConstraint(
                name="asked_body_answered_when",
                condition=Q(outcome="", answered_on=None)
                | (~Q(outcome="") & Q(answered_on__isnull=False, answered_on__gte=F("sent_on"))),
            ),
            models.CheckConstraint(
                name="asked_body_clarified_after_sending",
                condition=Q(clarified_on=None) | Q(clarified_on__gte=F("sent_on")),
            ),
            models.CheckConstraint(name="asked_body_due_after_sending", condition=Q(due_on__gt=F("sent_on"))),
            models.CheckConstraint(name="asked_body_has_a_name", condition=~Q(name="")),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(outcome=""), name="asked_body_waiting")]

    def __str__(self) -> str:
        return self.name
