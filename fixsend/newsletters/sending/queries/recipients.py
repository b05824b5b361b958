"""Who would get a newsletter if it left now: in words, and how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fixsend.audiences import queries as audiences
from fixsend.audiences import sql, words
from fixsend.audiences.models import RECEIVED_STATES
from fixsend.audiences.rules import BadTree
from fixsend.delivery.models import Delivery, MailingState
from fixsend.delivery.queries.left_out import LeftOut, left_out
from fixsend.newsletters.models import Newsletter
from fixsend.people.models import AuditEntry, Purpose

AUDIENCE_SET = "newsletter.audience_set"


@dataclass(frozen=True)
class Recipients:
    """Whom a newsletter goes to. With `problem` its rules cannot be asked, and `number` means nothing."""

    words: str
    number: int
    problem: str = ""
    got_before: int = 0  # By a mailing of the same newsletter that was cancelled on its way.


def recipients_of(newsletter: Newsletter) -> Recipients:
    """Return the recipients as of now: the people who agreed to this kind of mail and meet the rules."""
    try:
        sentence = in_words(newsletter.audience, newsletter.purpose)
        number = audiences.count(newsletter.audience, newsletter.purpose)
        return Recipients(sentence, number, got_before=_got_before(newsletter))
    except BadTree as error:
        return Recipients("", 0, f"The rules for who gets it cannot be used: {error}")


def left_out_of(newsletter: Newsletter) -> LeftOut:
    """Return how many of its recipients would get no copy now, because they want less mail; raises BadTree."""
    asked = sql.audience(newsletter.audience, newsletter.purpose)
    return left_out(asked, corrects=newsletter.corrects_id)


def in_words(audience: Any, purpose: Purpose | str) -> str:
    """Return an audience as a sentence; raises BadTree."""
    described, agreed = words.describe(audience), f"agreed to “{Purpose(purpose).label}”"
    if described == words.EVERYBODY:
        return f"Everyone who {agreed}."
    return f"{described[0].upper()}{described[1:]}, if they {agreed}."


def last_change(newsletter_id: int) -> AuditEntry | None:
    """Return who changed the rules of a newsletter last, and when."""
    changes = AuditEntry.objects.filter(action=AUDIENCE_SET, subject=f"newsletter {newsletter_id}")
    return changes.select_related("actor").order_by("-id").first()


def _got_before(newsletter: Newsletter) -> int:
    cancelled = newsletter.mailings.filter(state=MailingState.CANCELLED, first_sent_at__isnull=False)
    return Delivery.objects.filter(mailing__in=cancelled, state__in=RECEIVED_STATES).count()
