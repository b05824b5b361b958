"""What happened, and when?: the timetable, and a page for each step of the law.

A family's days come by POST and are answered in place. They are in no address, no log, no cookie and no table, and no
cache keeps the answer (docs/decisions/0050).
"""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.rights import calendars, current_script, figures, shown
from fixsend.rights.current import law
from fixsend.rights.forms import TimetableForm, WhereForm
from fixsend.rights.letters import papers
from fixsend.rights.letters import shown as letters
from fixsend.rights.letters.forms import LetterForm
from fixsend.rights.letters.represented import actions
from fixsend.rights.rule_sets.declaration import Entry, RuleSet
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.shown import ShownStep
from fixsend.web import responses
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import cached_page


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_by_headers
@cached_page()
@sensitive_post_parameters()
def index(request: HttpRequest) -> HttpResponse:
    """Ask where a family is; tell from a postcode, which is not kept, whether the law of England holds there."""
    form = WhereForm.sent(request) if request.method == "POST" else WhereForm()
    place = form.place() if form.is_bound and form.is_valid() else ""
    context = {"groups": shown.groups(law()), "where_form": form, "place": place}
    response = render(request, "rights/index.html", context)
    if form.is_bound:
        add_never_cache_headers(response)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_by_headers
@cached_page()
@sensitive_post_parameters()
def timetable(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the days of one entry, and answer with its timetable or its calendar file."""
    rules = law()
    entry = _entry(rules, slug)[1]
    form = TimetableForm(rules, entry, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _page(request, rules, entry, form, None)
    today = timezone.localdate()
    steps = shown.steps_of(rules, entry, form.given(), today) if form.is_valid() else None
    problem = ""
    if steps is not None and request.POST.get("as") == "calendar":
        if calendars.open_steps(steps):
            return _calendar(request, entry, steps)
        problem = calendars.NOTHING_LEFT
    if steps is not None and request.POST.get("as") == "pdf":
        try:
            content = papers.timetable(entry, steps, today, shown.now(entry, form.given(), steps, today))
            return responses.attachment(content, papers.CONTENT_TYPE, f"{entry.id}.pdf")
        except papers.Busy:
            problem = papers.BUSY
    response = _page(request, rules, entry, form, steps, problem=problem)
    add_never_cache_headers(response)
    return response


@require_safe
@cached_page()
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what the law is about one step, with a worked example, what to write, and sources."""
    rules = law()
    try:
        rule = shown.rule_shown(rules, slug, timezone.localdate())
    except KeyError as error:
        raise Http404 from error
    example = shown.example(rules, rule.rule, rule.rule.vectors[0])
    context = {
        "shown": rule,
        "others": shown.other_laws(rules, rule),
        "example": example,
        "entries": shown.entries_with(rules, slug),
        "letters": letters.blank(rule.rule),
        "figures": figures.about(slug),
        "structured": _structured(rule, example.counted),
    }
    return render(request, "rights/step.html", context)


@require_safe
@cached_page()
def all_rules(request: HttpRequest) -> HttpResponse:
    """List every time limit, by the part of the law it belongs to."""
    return render(request, "rights/rules.html", {"parts": shown.parts(law(), timezone.localdate())})


def _entry(rules: Law, slug: str) -> tuple[RuleSet, Entry]:
    found = next((pair for pair in rules.entries() if pair[1].id == slug), None)
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest,
    rules: Law,
    entry: Entry,
    form: TimetableForm,
    steps: list[ShownStep] | None,
    *,
    problem: str = "",
) -> HttpResponse:
    first, *further = form.questions()
    given = form.given() if steps is not None else {}
    context = {
        "first": first,
        "further": further,
        "has_further": any(each.is_used for each in further),
        "entry": entry,
        "now": shown.now(entry, given, steps or [], timezone.localdate()),
        "ways": shown.ways(rules, entry),
        "given": given,
        "nothing_left": calendars.NOTHING_LEFT,
        "rule_set": _entry(rules, entry.id)[0],
        "form": form,
        "is_answered": steps is not None,
        "steps": shown.empty_steps(rules, entry) if steps is None else steps,
        "is_late": shown.is_any_late(steps or []),
        "text": shown.as_text(entry, steps) if steps else "",
        "problem": problem,
        **_letters(rules, entry),
    }
    return render(
        request, "rights/timetable.html", context, status=papers.BUSY_STATUS if problem == papers.BUSY else 200
    )


def _letters(rules: Law, entry: Entry) -> dict[str, Any]:
    """Return what the browser needs to write letters by itself."""
    return {
        "letters": letters.page_data(rules, entry),
        "letter_form": LetterForm(letters.kinds_of(rules, entry)),
        "actions": actions(),
    }


def _calendar(request: HttpRequest, entry: Entry, steps: list[ShownStep]) -> HttpResponse:
    content = calendars.file(steps, timezone.now(), neutral="neutral" in request.POST)
    name = "dates.ics" if "neutral" in request.POST else f"{entry.id}.ics"
    return responses.attachment(content, calendars.CONTENT_TYPE, name)


def _structured(rule: ShownStep, counted: tuple[str, ...]) -> str:
    """Return what search engines read (schema.org), so that it cannot end the element that it stands in."""
    answer = " ".join([rule.rule.says, *counted, f"({rule.rule.provision})"])
    question = {
        "@type": "Question",
        "name": rule.rule.title,
        "acceptedAnswer": {"@type": "Answer", "text": answer},
    }
    page = {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [question]}
    return json.dumps(page).replace("<", "\\u003c")


@require_safe
@cached_page()
def script(request: HttpRequest, digest: str) -> HttpResponse:
    """Return the timetable's script with the rules that are used now, where they are not those of the files.

    A page that is a moment older names another digest: it gets the rules of now, and no browser keeps them for it.
    """
    newest, content = current_script.made()
    response = HttpResponse(content, content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "public, max-age=31536000, immutable" if digest == newest else "no-cache"
    return response
