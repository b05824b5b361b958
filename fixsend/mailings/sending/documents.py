"""What is sent: the links of a mailing are counted; without one (checks, tests) they lead straight on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fixsend.mailings.delivery.document import Document
from fixsend.mailings.models import Mailing, Newsletter, SendPlan
from fixsend.mailings.sending import clicks
from fixsend.mailings.writing.document import document_for


def plain(newsletter: Newsletter, plan: SendPlan) -> Document:
    """Return what would be sent; raises writing.document.NotSendable."""
    return document_for(newsletter, other_subjects=plan.other_subjects)


def counted(newsletter: Newsletter, plan: SendPlan, mailing: Mailing) -> Document:
    """Return what a mailing sends; raises writing.document.NotSendable."""

    def track(links: Sequence[str]) -> Mapping[str, str]:
        clicks.track(mailing, links)
        return clicks.tracked_urls(mailing)

    return document_for(newsletter, other_subjects=plan.other_subjects, track=track)
