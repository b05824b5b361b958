"""Newsletters in the browser: the public archive, and the web version of a mailed copy."""

from __future__ import annotations

from typing import Any

from django.contrib.syndication.views import Feed
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from fixsend.delivery.engine import reading
from fixsend.newsletters.archive import queries as archive
from fixsend.newsletters.archive.feeds import NewsletterFeed
from fixsend.newsletters.archive.web_version import find
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing.document import page_of as drawn_page
from fixsend.web.decorators import cached_page
from fixsend.web.private import private_page

NEWSLETTERS_A_PAGE = 20
_feed: Feed[Any, Any] = NewsletterFeed()


@require_safe
@cached_page()
def index(request: HttpRequest) -> HttpResponse:
    """List the newsletters of the archive, newest first."""
    page_obj = Paginator(archive.published(), NEWSLETTERS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "newsletters/archive/index.html", {"page_obj": page_obj})


@require_safe
@cached_page()
def newsletter(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show one newsletter; an address with other words in it leads to the one of now."""
    found = archive.find(pk)
    if found is None:
        raise Http404
    if slug != found.slug:
        return redirect(found, permanent=True)
    return page_of(found, request)


@require_safe
@cached_page()
def feed(request: HttpRequest) -> HttpResponse:
    """Answer with the newest newsletters as RSS."""
    return _feed(request)


def page_of(newsletter: Newsletter, request: HttpRequest) -> HttpResponse:
    """Answer with a newsletter's page, whether or not it is in the archive yet."""
    subject, body = drawn_page(newsletter)
    context = {"newsletter": newsletter, "subject": subject, "body": mark_safe(body)}  # noqa: S308 - the pen escapes
    return render(request, "newsletters/archive/newsletter.html", context)


@private_page
@require_safe
def web_version(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a copy says to everybody of its reader's kind: no name and no personal link, as it may be passed on.

    It is a page of the site, not the mail's own HTML, so that it reads well at any size and needs no inline styles.
    """
    found = find(token)
    if found is None:
        raise Http404
    body = reading.web(found.document, {}, traits=found.traits)
    context = {
        "subject": reading.subject(found.document, {}, variant=found.variant, traits=found.traits),
        "body": mark_safe(body),  # noqa: S308 - the pen escapes
        "text": "" if body else reading.text(found.document, {}, traits=found.traits),
        "sent_at": found.sent_at,
    }
    return render(request, "newsletters/archive/web_version.html", context)
