"""The public pages of newsletters: the archive, the web version of a mailed copy, and counted links."""

from __future__ import annotations

from typing import Any

from django.contrib.syndication.views import Feed
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fixsend.delivery.engine import rendering
from fixsend.newsletters import archive
from fixsend.newsletters.feeds import NewsletterFeed
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending import clicks
from fixsend.newsletters.writing.document import render_page
from fixsend.web import network
from fixsend.web.decorators import cached_page, private_page

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
    subject, body = render_page(newsletter)
    context = {"newsletter": newsletter, "subject": subject, "body": mark_safe(body)}  # noqa: S308 - the renderer escapes
    return render(request, "newsletters/archive/newsletter.html", context)


@private_page
@require_safe
def web_version(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a copy says to everybody of its reader's kind: no name and no personal link, as it may be passed on.

    It is a page of the site, not the mail's own HTML, so that it reads well at any size and needs no inline styles.
    """
    found = archive.web_version(token)
    if found is None:
        raise Http404
    body = rendering.web(found.document, {}, traits=found.traits)
    context = {
        "subject": rendering.subject(found.document, {}, variant=found.variant, traits=found.traits),
        "body": mark_safe(body),  # noqa: S308 - the renderer escapes
        "text": "" if body else rendering.text(found.document, {}, traits=found.traits),
        "sent_at": found.sent_at,
    }
    return render(request, "newsletters/archive/web_version.html", context)


@never_cache
@require_safe
def click(request: HttpRequest, code: str, letter: str = "") -> HttpResponse:
    """Count a click and lead on to where the link led when it was mailed; asking for headers alone counts nothing."""
    link = clicks.follow(code)
    if link is None:
        return render(request, "mailing_list/link_gone.html", status=404)
    if request.method == "GET":
        clicks.record(link, letter, network.network_key(request), request.META)
    response = HttpResponseRedirect(link.url)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"  # The other site does not learn which page led there.
    return response
