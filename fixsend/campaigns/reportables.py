"""Which texts of people who took part visitors can report, and how a moderator takes one down."""

from __future__ import annotations

from fixsend.campaigns import emails
from fixsend.campaigns.models import ParticipationState, Reason, ReasonState
from fixsend.campaigns.services.reasons import take_down
from fixsend.moderation.models import Report
from fixsend.moderation.reportables import Reportable


def _is_on_page(reason: Reason) -> bool:
    part = reason.participation
    counts = part.state == ParticipationState.CONFIRMED
    return reason.state == ReasonState.SHOWN and counts and part.action.live


def _tell_writer(report: Report) -> None:
    """Tell the person who gave a reason that a moderator took it down, and how to appeal."""
    if isinstance(report.subject, Reason):
        emails.reason_removed(report.subject.participation, report.decision, report.number)


REASON = Reportable(
    model="campaigns.Reason",
    fields={"text": "why someone took part"},
    title=lambda reason: reason.participation.action.title,
    url=lambda reason: reason.participation.action.url or "",
    is_public=_is_on_page,
    hide=take_down,
    tell_owners=_tell_writer,
)
