"""A decision about an application that one member of staff proposed and another has to agree to."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from fixsend.membership.models.application import Application


class DecisionKind(models.TextChoices):
    """What is proposed."""

    APPROVE = "approve", "Approve"
    DECLINE = "decline", "Decline"
    REOPEN = "reopen", "Reopen the decision"


class ProposalState(models.TextChoices):
    """What became of a proposal. It is void once something else happened to the application."""

    OPEN = "open", "Waiting for a colleague"
    AGREED = "agreed", "Agreed and done"
    SENT_BACK = "sent_back", "Sent back"
    WITHDRAWN = "withdrawn", "Withdrawn"
    VOID = "void", "No longer needed"


class ProposedDecision(models.Model):
    """A decision with the email that goes with it, as it was proposed; nothing happens until a colleague agrees."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="proposals")
    kind = models.CharField(max_length=10, choices=DecisionKind.choices)
    text = models.TextField(max_length=8000, help_text="The email to the applicant")
    reason = models.TextField(blank=True, help_text="Why it is to be declined, for our records")
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=ProposalState.choices, default=ProposalState.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True, help_text="Why it was sent back")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["application"], condition=Q(state="open"), name="proposed_decision_open_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=DecisionKind.values), name="proposed_decision_kind_known"),
            models.CheckConstraint(condition=Q(state__in=ProposalState.values), name="proposed_decision_state_known"),
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None) | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="proposed_decision_decided_has_date",
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed")
                | Q(decided_by=None)
                | Q(proposed_by=None)
                | ~Q(decided_by=F("proposed_by")),
                name="proposed_decision_agreed_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.application}"
