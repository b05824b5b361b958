"""Saying that a figure or a report card is wrong; and the public log of corrections."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

from django.contrib.syndication.views import Feed
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.evidence import addresses, sentences
from fixsend.evidence.emails import CHECKED_WITHIN_DAYS
from fixsend.evidence.feeds import CorrectionFeed
from fixsend.evidence.forms.objection import ObjectionForm
from fixsend.evidence.models import Area, Level
from fixsend.evidence.queries import citations, corrections
from fixsend.evidence.queries.rows import figure_rows
from fixsend.evidence.services import cards, objections
from fixsend.evidence.services.objections import Said, Subject
from fixsend.people.authentication import owner_of
from fixsend.web import abuse
from fixsend.web.decorators import cached_page, public_form

_A_PAGE = 30
# What the page behind the form is told.
_RECEIVED: dict[str, str] = {}
_TO_CONFIRM = {"confirm": "1"}
# The addresses of figures and report cards: to no other does that page lead back.
_OF_EVIDENCE = re.compile(r"/(?:figures|councils)(?:/[\w-]+)+/", re.ASCII)
_feed: Feed[Any, Any] = CorrectionFeed()


@require_safe
@cached_page()
def log(request: HttpRequest) -> HttpResponse:
    """Show the public log of corrections."""
    page = Paginator(corrections.corrections(), _A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page_obj": page,
        "logged": corrections.logged(page.object_list),
        "feed": addresses.CORRECTIONS_FEED,
        "days": CHECKED_WITHIN_DAYS,
    }
    return render(request, "evidence/corrections.html", context)


@require_safe
@cached_page()
def feed(request: HttpRequest) -> HttpResponse:
    """Give the log as RSS."""
    return _feed(request)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def wrong_figure(request: HttpRequest, edition: str, indicator: str, area: str, year: int) -> HttpResponse:
    """Show a figure with the form that says it is wrong."""
    figure = citations.find_figure(edition, indicator, area, year)
    if figure is None:
        raise Http404
    row = next(figure_rows([figure]))
    subject = Subject(figure.area, figure, f"{sentences.sentence(row)}. Source: {row.source_line}.")
    return _form_page(request, subject, row.url, f"{row.area_name}: {row.indicator.title}, {row.period}")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def wrong_card(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the first sentence of a report card with the form that says something on the card is wrong."""
    area = Area.objects.filter(slug=slug, level=Level.COUNCIL).first()
    kept = cards.find(slug) if area else None
    if area is None or kept is None:
        raise Http404
    return _form_page(request, Subject(area, None, kept.headline), addresses.card(slug), f"{area.name}: report card")


@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """Say that we have a message, or that it waits to be confirmed; and lead back to what it is about.

    The page is the same whatever the address is.
    """
    about = request.GET.get("about", "")
    given = {
        "days": CHECKED_WITHIN_DAYS,
        "waits": "confirm" in request.GET,
        "about_url": about if _OF_EVIDENCE.fullmatch(about) else "",
    }
    return render(request, "evidence/told.html", given)


def _form_page(request: HttpRequest, subject: Subject, url: str, title: str) -> HttpResponse:
    form = ObjectionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and (taken := _take(request, subject, form)) is not None:
        return redirect(f"{addresses.TOLD_US}?{urlencode({'about': url, **taken})}")
    context = {"form": form, "subject": subject, "about_url": url, "title": title, "days": CHECKED_WITHIN_DAYS}
    return render(request, "evidence/wrong.html", context)


def _take(request: HttpRequest, subject: Subject, form: ObjectionForm) -> dict[str, str] | None:
    """Receive an objection, or send it the slower way; None when the form has to be shown again.

    What it returns tells the next page whether the objection still waits to be confirmed.
    """
    verdict = abuse.check(request, form, limit="objection")
    if verdict == abuse.Verdict.BOT:
        return None
    said = Said(**{name: form.cleaned_data[name] for name in ("reason", "words", "source", "email")})
    is_proved = bool(said.email) and owner_of(request, said.email) is not None
    if verdict == abuse.Verdict.SLOWER and not is_proved:
        return _take_slowly(subject, said, form)
    objections.receive(subject, said, is_proved=is_proved)
    return _RECEIVED


def _take_slowly(subject: Subject, said: Said, form: ObjectionForm) -> dict[str, str] | None:
    """Let the owner of a mailbox confirm first, because very many come from this network."""
    if not said.email:
        form.ask_for_address()
        return None
    objections.receive_once_confirmed(subject, said)
    return _TO_CONFIRM


urlpatterns = [
    path("corrections/", log, name="corrections"),
    path("corrections/feed/", feed, name="corrections_feed"),
    path("corrections/thank-you/", told, name="told"),
    path(
        "figures/<slug:edition>/<slug:indicator>/<slug:area>/<int:year>/wrong/",
        wrong_figure,
        name="wrong_figure",
    ),
    path("councils/<slug:slug>/wrong/", wrong_card, name="wrong_card"),
]
