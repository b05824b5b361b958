"""The mails that ask the owner of a mailbox to confirm, and those that are sent in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse

from fixsend.people.confirmations import handlers
from fixsend.people.confirmations.handlers import MailContent
from fixsend.people.models import Confirmation
from fixsend.web import email, signing
from fixsend.web.email import Mail

LIFETIME = timedelta(days=7)
TOKEN = "confirm"  # noqa: S105 - the purpose of the signature, not a secret
# The kind of mail in which something can be confirmed; what goes out in its place has another.
KIND = "confirmation"
_MOST_LISTED = 10


def mail_about(request: Confirmation) -> MailContent:
    """Return the mail about one request: the usual one, or what its kind sends in its place."""
    return alternative_mail(request) or usual_mail(request)


def alternative_mail(request: Confirmation) -> MailContent | None:
    """Return what the kind of a request sends in place of the usual mail; None where there is something to confirm."""
    return handlers.handler_of(request.kind).alternative_mail(request)


def usual_mail(request: Confirmation, *, token: str = "") -> MailContent:
    """Return the mail that asks to confirm, with a token of the request in its link, or with `token` in its place."""
    handler = handlers.handler_of(request.kind)
    words = handler.words(request)
    context = {
        "url": _url(token or signing.sign(TOKEN, str(request.public_id))),
        "words": words,
        "days": LIFETIME.days,
        "imprint": handler.imprint(request),
    }
    return MailContent(words.subject, "people/email/confirm", context, kind=KIND)


def mail_about_all(requests: Sequence[tuple[Confirmation, MailContent | None]]) -> MailContent:
    """Return one mail about several requests of a mailbox, each given with its alternative mail (None: the usual one).

    It has one link, to the first request that can be confirmed: its page shows the others. Where none can be, it says
    in a sentence each what there is to know, or is the one mail that there is.
    """
    waiting = [request for request, alternative in requests if alternative is None]
    done = list(dict.fromkeys(mail.gist or f"{mail.subject}." for _, mail in requests if mail is not None))
    if not waiting and len(done) > 1:
        subject = f"{requests[0][1].subject} (and {len(done) - 1} more)" if requests[0][1] else done[0]
        return MailContent(subject, "people/email/notes", {"lines": done}, kind="receipt")
    if not waiting:
        return mail_about(requests[-1][0])
    context = {**_about(waiting), "done": done}
    subject = f"Please confirm: {_listed(context)}"
    return MailContent(subject, "people/email/confirm_several", context, kind=KIND)


def reminder(requests: Sequence[Confirmation]) -> MailContent:
    """Return the reminder of the requests that wait for a mailbox; it leads to the first of them."""
    context = _about(requests)
    subject = f"Reminder to confirm: {_listed(context)}"
    return MailContent(subject, "people/email/confirm_reminder", context, kind=KIND)


def _about(requests: Sequence[Confirmation]) -> dict[str, Any]:
    """Return the context of a mail that lists several requests; nothing that a stranger typed is in it."""
    items = list(dict.fromkeys(handlers.handler_of(each.kind).words(each).item for each in requests))
    return {
        "url": _url(signing.sign(TOKEN, str(requests[0].public_id))),
        "items": items[:_MOST_LISTED],
        "more": len(items[_MOST_LISTED:]),
        "days": LIFETIME.days,
        "imprints": list(dict.fromkeys(filter(None, map(_imprint, requests)))),
    }


def _listed(context: Mapping[str, Any]) -> str:
    """Return the first of the listed requests, and how many more there are, for a subject."""
    first, *others = context["items"]
    more = len(others) + context["more"]
    return f"{first} (and {more} more)" if more else first


def _imprint(request: Confirmation) -> str:
    handler = handlers.handler_of(request.kind)
    return handler.imprint(request)


def _url(token: str) -> str:
    return settings.SITE_URL + reverse("people:confirm", args=[token])


def prepared(address: str, content: MailContent) -> Mail:
    """Return rendered content as a mail to one address."""
    return email.prepare(
        address, content.subject, content.template, content.context, headers=content.headers, kind=content.kind
    )
