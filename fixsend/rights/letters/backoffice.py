"""The staff's screens of letters about time limits: their words, a preview against sample dates, and versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.people.authentication import signed_in
from fixsend.rights.current import law
from fixsend.rights.letters import marks, services
from fixsend.rights.letters.forms import LetterWordsForm
from fixsend.rights.letters.kinds import LetterKind, LetterWords, kind, rules_of
from fixsend.rights.letters.queries import current, listed, versions
from fixsend.rights.rule_sets.declaration import Rule
from fixsend.rights.timetable import Span, work_out
from fixsend.rights.words import day_words
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

VIEW, CHANGE = "rights.view_letterversion", "rights.add_letterversion"
_TITLE = "Letters about time limits"


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the letters in the order of their steps."""
    titles = {rule.id: rule.title for _, rule in law().rules()}
    rows = [(one, [(rule, titles.get(rule, rule)) for rule in one.rules_with_own]) for one in listed()]
    return render(request, "rights/backoffice/letters.html", {"rows": rows, **_header(_TITLE)})


@permission_required(VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: HttpRequest, letter: str, rule: str = "") -> HttpResponse:
    """Show the words of a letter with a preview; publish changed ones, or preview them without publishing."""
    found, rules = _found(letter, rule)
    may_change = signed_in(request).has_perm(CHANGE)
    now = current().of(letter, rule)
    sent = request.POST if request.method == "POST" and may_change else None
    form = LetterWordsForm(rules, sent, initial={"subject": now.subject, "text": now.text})
    if sent and form.is_valid():
        written = LetterWords(form.cleaned_data["subject"], form.cleaned_data["text"])
        if "publish" in sent:
            services.publish(law(), letter, rule, written, actor=signed_in(request))
            messages.success(request, f"“{found.title}” now begins with these words.")
            return redirect(request.path)
        now = written
    context = {
        "form": form,
        "may_change": may_change,
        "kind": found,
        "rule": rules[0] if rule else None,
        "is_previewed": bool(sent) and form.is_valid(),
        "marks": _marks(rules),
        "preview": _preview(found, _sample(rules, request.GET.get("step", "")), now),
        "rules": rules_of(law(), found),
        "versions": versions(letter, rule),
        "first": found,
        "has_own": bool(rule) and (letter, rule) in current().own,
        **_header(f"{found.title}: {rules[0].title}" if rule else found.title),
    }
    return render(request, "rights/backoffice/letter.html", context)


@permission_required(CHANGE)
@require_POST
def drop(request: HttpRequest, letter: str, rule: str) -> HttpResponse:
    """Let a rule have the words for all again; its own stay among the versions."""
    found, rules = _found(letter, rule)
    services.drop_own(letter, rule, actor=signed_in(request))
    messages.success(request, f"“{rules[0].title}” has the usual words of “{found.title}” again.")
    return redirect("deadline_letters:words", letter)


def _found(letter: str, rule: str) -> tuple[LetterKind, list[Rule]]:
    try:
        return kind(letter), services.rules_for(law(), letter, rule)
    except KeyError as error:
        raise Http404 from error


def _sample(rules: list[Rule], wanted: str) -> Rule:
    """Return the rule that a preview is about."""
    return next((each for each in rules if each.id == wanted), rules[0])


@dataclass(frozen=True)
class _Preview:
    """A letter against the days of a worked example, a week after the last day."""

    rule: Rule
    days: list[str]
    subject: str
    text: str


def _preview(letter: LetterKind, rule: Rule, written: LetterWords) -> _Preview:
    vector = rule.vectors[0]
    given = {event: Span.of(day) for event, day in vector.given.items()}
    last = vector.last_day or max(vector.given.values())
    today = last + services.SAMPLE_DELAY
    now = law()
    step = work_out(now, [rule.id], given, today)[0]
    values = marks.values(now, step, letter, today, "Example Council")
    days = [f"{now.event(event).words}: {day_words(day)}" for event, day in vector.given.items()]
    return _Preview(rule, days, marks.fill(written.subject, values), marks.fill(written.text, values))


def _marks(rules: list[Rule]) -> list[tuple[str, str]]:
    """Return the marks that all of the rules can fill, each with what it becomes."""
    common = set.intersection(*(marks.fillable(rule) for rule in rules))
    known = [(name, words) for name, words in marks.MARKS.items() if name in common]
    days = sorted(name for name in common if name not in marks.MARKS)
    now = law()
    return known + [(name, f"the day alone: {now.event(name.removeprefix('day of ')).words}") for name in days]


def _header(title: str) -> dict[str, Any]:
    above = [] if title == _TITLE else [(_TITLE, reverse("deadline_letters:index"))]
    return header(title, *above, icon="form")
