"""The letters that ask the owner of a mailbox to confirm."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse

from fixsend.people.confirmations import handlers
from fixsend.people.confirmations.handlers import Letter
from fixsend.people.models import Confirmation
from fixsend.web import email as mail
from fixsend.web import signing
from fixsend.web.email import Mail

LIFETIME = timedelta(days=7)
TOKEN = "confirm"  # noqa: S105 - the purpose of the signature, not a secret
# The kind of mail in which something can be confirmed; what goes out in its place has another.
KIND = "confirmation"
_MOST_LISTED = 10


def letter_about(request: Confirmation) -> Letter:
    """Return the letter about one request: the usual one, or what its kind sends in its place."""
    return letter_instead(request) or usual_letter(request)


def letter_instead(request: Confirmation) -> Letter | None:
    """Return what its kind sends in place of the usual letter, where there is nothing to confirm."""
    return handlers.handler_of(request.kind).letter_instead(request)


def usual_letter(request: Confirmation, *, token: str = "") -> Letter:
    """Return the letter that asks for a press of the button, with the request's own token or what stands for it."""
    handler = handlers.handler_of(request.kind)
    context = {
        "url": _url(token or signing.sign(TOKEN, str(request.public_id))),
        "purpose": handler.purpose_of_mail(request),
        "days": LIFETIME.days,
        "imprint": handler.imprint(request),
    }
    return Letter("Please confirm your email address", "people/email/confirm", context, kind=KIND)


def letter_about_all(requests: Sequence[tuple[Confirmation, Letter | None]]) -> Letter:
    """Return one letter about several requests of a mailbox, each with what its kind sends in place of the usual one.

    It has one link, to the first request that can be confirmed: its page shows the others. Where none can be, it is
    the newest one's own letter.
    """
    waiting = [request for request, letter in requests if letter is None]
    done = list(dict.fromkeys(letter.subject for _, letter in requests if letter is not None))
    if not waiting:
        return letter_about(requests[-1][0])
    context = {**_about(waiting), "done": done}
    return Letter("Please confirm what you asked us for", "people/email/confirm_several", context, kind=KIND)


def reminder(requests: Sequence[Confirmation]) -> Letter:
    """Return the only reminder of what waits for a mailbox; it leads to the first request."""
    subject = "Reminder: please confirm your email address"
    return Letter(subject, "people/email/confirm_reminder", _about(requests), kind=KIND)


def _about(requests: Sequence[Confirmation]) -> dict[str, Any]:
    """Return what a letter says that lists several requests: in words of ours or of staff, never of who asked."""
    purposes = list(dict.fromkeys(handlers.handler_of(each.kind).purpose_of_mail(each) for each in requests))
    return {
        "url": _url(signing.sign(TOKEN, str(requests[0].public_id))),
        "purposes": purposes[:_MOST_LISTED],
        "more": len(purposes[_MOST_LISTED:]),
        "days": LIFETIME.days,
        "imprints": list(dict.fromkeys(filter(None, map(_imprint, requests)))),
    }


def _imprint(request: Confirmation) -> str:
    handler = handlers.handler_of(request.kind)
    return handler.imprint(request)


def _url(token: str) -> str:
    return settings.SITE_URL + reverse("people:confirm", args=[token])


def prepared(address: str, letter: Letter) -> Mail:
    """Return a letter as a mail to one address."""
    return mail.prepare(
        address, letter.subject, letter.template, letter.context, headers=letter.headers, kind=letter.kind
    )
