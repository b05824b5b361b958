"""The mailbox for trying the site out without a mail server: /dev/outbox/, on this very machine only."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fixsend.delivery.models import Message

_FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_VIA",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
)
_LINK = re.compile(r"https?://[^\s<>\"]+")
View = Callable[..., HttpResponse]


def only_here(view: View) -> View:
    """Answer only while the site is being tried out, and only requests from this machine itself; else with 404.

    A page elsewhere that has its name point at 127.0.0.1 fails the Host check; a proxy on this machine that passes
    strangers on fails the header check.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if settings.SERVING or settings.EMAIL_URL or not _is_from_here(request):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapper


@only_here
@never_cache
@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """List the mails that would have been sent, newest first."""
    messages = Message.objects.defer("text", "html", "headers")[:200]
    return render(request, "delivery/outbox/list.html", {"mails": messages})


@only_here
@never_cache
@require_safe
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one mail: its headers, its text with the links clickable, and the way to its HTML part."""
    found = get_object_or_404(Message, pk=pk)
    return render(request, "delivery/outbox/mail.html", {"mail": found, "text": _with_links(found.text)})


@only_here
@never_cache
@require_safe
def html_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the HTML part alone, unable to run anything."""
    response = HttpResponse(get_object_or_404(Message, pk=pk).html)
    # Mail needs inline styles and gets nothing else; its links open pages that are free of this sandbox.
    # Pictures are those of our own site: a mail carries its whole address, which may be another name of this machine.
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: {_origin(settings.SITE_URL)}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "sandbox allow-popups allow-popups-to-escape-sandbox"
    )
    return response


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _is_from_here(request: HttpRequest) -> bool:
    if any(request.META.get(header) for header in _FORWARDED):
        return False
    host = request.get_host().rpartition(":")[0] or request.get_host()
    return _is_loopback(request.META.get("REMOTE_ADDR", "")) and (host == "localhost" or _is_loopback(host.strip("[]")))


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _with_links(text: str) -> SafeString:
    """Return plain text as HTML with its addresses clickable; everything is escaped, link by link."""
    parts, end = [], 0
    for match in _LINK.finditer(text):
        url = match.group().rstrip(".,;:)")
        parts += [escape(text[end : match.start()]), f'<a href="{escape(url)}">{escape(url)}</a>']
        end = match.start() + len(url)
    return mark_safe("".join([*parts, escape(text[end:])]))  # noqa: S308 - every part is escaped above
