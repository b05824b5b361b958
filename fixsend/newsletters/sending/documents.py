"""What is sent: the links of a mailing are counted; without one (checks, tests) they lead straight on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fixsend.delivery.document import Document
from fixsend.delivery.models import Mailing
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.sending import clicks
from fixsend.newsletters.writing.document import document_for


def plain(newsletter: Newsletter, plan: SendPlan) -> Document:
    """Return what would be sent; raises writing.document.NotSendable."""
    return document_for(newsletter, other_subjects=plan.other_subjects)


def counted(newsletter: Newsletter, plan: SendPlan, mailing: Mailing) -> Document:
    """Return what a mailing sends; raises writing.document.NotSendable."""

    def track(links: Sequence[str]) -> Mapping[str, str]:
        clicks.track(mailing, links)
        return clicks.tracked_urls(mailing)

    return document_for(newsletter, other_subjects=plan.other_subjects, track=track)
