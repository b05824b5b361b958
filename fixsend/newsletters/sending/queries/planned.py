"""A newsletter that waits for its time, and was saved again after it was planned: the plan keeps the earlier words."""

from __future__ import annotations

from datetime import timedelta

from fixsend.delivery.models import Mailing, MailingState
from fixsend.newsletters.models import Newsletter
from fixsend.web import written

_TO_COME = (MailingState.PREPARING, MailingState.WAITING, MailingState.ASKING, MailingState.PAUSED)


def newsletter_of(mailing: Mailing) -> Newsletter | None:
    """Return the newsletter that a mailing sends, if any."""
    return Newsletter.objects.filter(newsletter_mailings__mailing=mailing).select_related("latest_revision").first()


def planned_mailing(newsletter: Newsletter) -> Mailing | None:
    """Return the mailing by which a newsletter is going to be sent and of which nothing has left, or None."""
    waiting = newsletter.mailings.filter(is_rolling=False, state__in=_TO_COME, first_sent_at=None)
    return waiting.defer("document").first()


def plan_words(newsletter: Newsletter) -> str:
    """Return which words a planned newsletter goes out with, and what to do for others; "" where it is not planned."""
    mailing = planned_mailing(newsletter)
    if mailing is None:
        return ""
    return (
        f"It is planned for {written.moment(mailing.starts_at)}, with the words of "
        f"{written.moment(mailing.created_at)}. What you change now is not in it. To send other "
        "words, cancel the mailing and plan it again."
    )


def older_words(newsletter: Newsletter | None) -> str:
    """Return that a newsletter was saved again after it was planned, or ""."""
    mailing = planned_mailing(newsletter) if newsletter else None
    newest = newsletter.latest_revision if newsletter else None
    if mailing is None or newest is None or newest.created_at <= mailing.created_at + timedelta(seconds=1):
        return ""
    return (
        "The newsletter was saved again after it was planned. This mailing has the words of "
        f"{written.moment(mailing.created_at)}. To send the new ones, cancel it, and plan it again."
    )
