"""Decisions about applications where two people decide: one proposes, another agrees or sends it back.

Every step locks the application first, as the decisions themselves do, so that of two people at once one wins.
"""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.membership.models import Application, ApplicationStatus, DecisionKind, ProposalState, ProposedDecision
from fixsend.membership.queries.applications import reason_not_to_reopen
from fixsend.membership.services import applications
from fixsend.membership.services.applications import CannotMove
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.people.staff import emails

_TO = {
    DecisionKind.APPROVE: ApplicationStatus.APPROVED,
    DecisionKind.DECLINE: ApplicationStatus.DECLINED,
    DecisionKind.REOPEN: ApplicationStatus.WAITING,
}


class NotYours(Exception):
    """Who proposed cannot agree or send it back, and nobody else can withdraw it."""


@transaction.atomic
def propose(
    application_id: int, kind: DecisionKind, *, actor: Person, text: str, reason: str = "", seen: int | None = None
) -> ProposedDecision:
    """Propose a decision with its email; colleagues find it among what waits.

    Raises CannotMove where the decision could not be made now, or where a colleague has proposed one already.
    """
    application = applications.locked(application_id)
    if kind == DecisionKind.REOPEN and (problem := reason_not_to_reopen(application)):
        raise CannotMove(problem)
    applications.check_move(application, _TO[kind], seen=seen)
    if already := application.proposals.filter(state=ProposalState.OPEN).first():
        if (already.proposed_by, already.kind, already.text, already.reason) == (actor, kind, text, reason.strip()):
            return already
        who = already.proposed_by or "A colleague who has left"
        raise CannotMove(f"{who} has already proposed what to do. Agree to that, or send it back.")
    proposal = application.proposals.create(kind=kind, text=text, reason=reason.strip(), proposed_by=actor)
    _note(actor, "application.proposed", proposal)
    return proposal


@transaction.atomic
def agree(proposal_id: int, *, actor: Person) -> Application:
    """Agree to what a colleague proposed: it is done, and its email goes. Raises NotYours, CannotMove."""
    proposal = _open(proposal_id, actor)
    _close(proposal, ProposalState.AGREED, actor)
    pk, text = proposal.application_id, proposal.text
    if proposal.kind == DecisionKind.APPROVE:
        return applications.approve(pk, actor=actor, text=text, agreed=proposal)
    if proposal.kind == DecisionKind.DECLINE:
        return applications.decline(pk, actor=actor, reason=proposal.reason, text=text, agreed=proposal)
    return applications.reopen(pk, actor=actor, text=text, agreed=proposal)


@transaction.atomic
def send_back(proposal_id: int, answer: str, *, actor: Person) -> ProposedDecision:
    """Say why not, and tell by mail who proposed it. Raises NotYours, CannotMove."""
    proposal = _open(proposal_id, actor)
    _close(proposal, ProposalState.SENT_BACK, actor, answer)
    _note(actor, "application.sent_back", proposal)
    subject = f"Your proposal came back: {proposal.application.name}"
    sentence = f"{actor} looked at what you proposed for the application of {proposal.application.name}, and says:"
    path = reverse("membership_applications:show", args=[proposal.application_id])
    emails.tell(proposal.proposed_by, subject, sentence, words=proposal.answer, path=path, by=actor)
    return proposal


@transaction.atomic
def withdraw(proposal_id: int, *, actor: Person) -> ProposedDecision:
    """Withdraw one's own proposal; withdrawn already, nothing changes. Raises NotYours, CannotMove."""
    proposal = _locked(proposal_id)
    if proposal.proposed_by_id != actor.pk:
        raise NotYours
    if proposal.state == ProposalState.WITHDRAWN:
        return proposal
    _close(proposal, ProposalState.WITHDRAWN, actor)
    _note(actor, "application.proposal_withdrawn", proposal)
    return proposal


def _locked(proposal_id: int) -> ProposedDecision:
    applications.locked(ProposedDecision.objects.values_list("application", flat=True).get(pk=proposal_id))
    return ProposedDecision.objects.select_related("application__person", "proposed_by").get(pk=proposal_id)


def _open(proposal_id: int, actor: Person) -> ProposedDecision:
    proposal = _locked(proposal_id)
    if proposal.proposed_by_id == actor.pk:
        raise NotYours
    return proposal


def _close(proposal: ProposedDecision, state: ProposalState, actor: Person, answer: str = "") -> None:
    if proposal.state != ProposalState.OPEN:
        raise CannotMove(f"This proposal is now “{proposal.get_state_display()}”.")
    proposal.state, proposal.decided_by, proposal.decided_at = state, actor, timezone.now()
    proposal.answer = answer.strip()
    proposal.save()


def _note(actor: Person, action: str, proposal: ProposedDecision) -> None:
    application = proposal.application
    audit.record(actor, action, person=application.person, subject=f"application {application.pk}", what=proposal.kind)
