"""The requests that wait for the owner of a mailbox, as pages show them."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from fixsend.people.confirmations.emails import alternative_mail
from fixsend.people.confirmations.handlers import handler_of
from fixsend.people.confirmations.services import open_requests
from fixsend.people.models import Confirmation

_MOST_SHOWN = 10


@dataclass(frozen=True)
class WaitingRequest:
    """One request, in words.

    `together` with the one that the link is about means in one sitting, `in_same_mail` that one mail named both.
    """

    id: uuid.UUID
    text: str
    asked_at: datetime
    version: str
    heading: str
    button: str
    together: bool = False
    in_same_mail: bool = False
    by_this_link: bool = True


def described(confirmation: Confirmation) -> tuple[WaitingRequest, list[WaitingRequest]]:
    """Return the request that a link is about, and the others that wait for the same mailbox.

    Those that the same mail named come first.
    """
    others = [_waiting_request(other, confirmation) for other in _waiting(confirmation)]
    return _waiting_request(confirmation, confirmation), sorted(others, key=lambda other: not other.in_same_mail)


def waiting_behind(used: Confirmation, *, is_owner: bool) -> list[WaitingRequest]:
    """Return what still waits for the mailbox of a link that has been used; nothing once its week is over.

    The link may have been forwarded. To its owner, in their own browser, it says everything. To others it names actions
    and mailings, no person; and it confirms only what waited already when it was used: a stranger with an old
    link cannot ask for something new with the owner's address and then confirm that themselves.
    """
    if used.done_at is None or used.expires_at <= timezone.now():
        return []
    return [
        WaitingRequest(
            each.public_id,
            handler_of(each.kind).describe(each) if is_owner else _title(each),
            each.created_at,
            each.version,
            *_heading_and_button(each),
            by_this_link=is_owner or each.created_at <= used.done_at,
        )
        for each in _waiting(used)
    ]


def pending_count() -> int:
    """Count the mailboxes that have a request waiting."""
    waiting = Confirmation.objects.filter(done_at=None, expires_at__gt=timezone.now())
    return waiting.order_by().values("email").distinct().count()


def _waiting(confirmation: Confirmation) -> list[Confirmation]:
    """Return what else waits for the same mailbox; where there is nothing to confirm, nothing waits."""
    others = open_requests(confirmation.email).exclude(pk=confirmation.pk).order_by("id")[:_MOST_SHOWN]
    return [other for other in others if alternative_mail(other) is None]


def _waiting_request(request: Confirmation, mailed: Confirmation) -> WaitingRequest:
    together = request.asked_with is not None and request.asked_with == mailed.asked_with
    in_same_mail = request.shares_mail and request.mailed_at == mailed.mailed_at and not together
    text = handler_of(request.kind).describe(request)
    return WaitingRequest(
        request.public_id,
        text,
        request.created_at,
        request.version,
        *_heading_and_button(request),
        together,
        in_same_mail,
    )


def _heading_and_button(request: Confirmation) -> tuple[str, str]:
    words = handler_of(request.kind).words(request)
    return words.heading, words.button


def _title(request: Confirmation) -> str:
    return handler_of(request.kind).words(request).item
