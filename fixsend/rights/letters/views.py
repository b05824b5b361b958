"""A letter that asks for what is due, where no script fills it in; and the files made of a letter.

The promise of the timetable holds: what is sent is in no address, log, cookie or table, and no cache keeps the answer
(docs/decisions/0050 and 0057).
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from fixsend.rights.current import law
from fixsend.rights.forms import TimetableForm
from fixsend.rights.letters import docx, papers, shown
from fixsend.rights.letters.addresses import addresses
from fixsend.rights.letters.forms import LetterFileForm, LetterForm
from fixsend.rights.letters.kinds import LetterKind, ladder
from fixsend.rights.letters.represented import actions
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.timetable import Step, work_out
from fixsend.rights.views import timetable
from fixsend.web import responses
from fixsend.web.csrf import csrf_by_headers


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_by_headers
@sensitive_post_parameters()
def letter(request: HttpRequest, slug: str, rule: str) -> HttpResponse:
    """Fill in a letter about one step of a family's timetable, or show it with what they changed."""
    rules = law()
    entry = next((each for _, each in rules.entries() if each.id == slug), None)
    kinds = ladder(rules.newest(rule)[1]) if entry and rule in entry.rules else ()
    if entry is None or not kinds:
        raise Http404
    days = TimetableForm(rules, entry, request.POST)
    if request.method != "POST":
        return redirect("rights:timetable", slug)
    steps = work_out(rules, [rule], days.given(), timezone.localdate()) if days.is_valid() else []
    if not steps:
        # Days that cannot be, or an answer after which there is nothing to ask for: the timetable says so.
        refused: HttpResponse = timetable(request, slug)
        return refused
    response = _letter(request, rules, days, steps[0], kinds)
    add_never_cache_headers(response)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_by_headers
@sensitive_post_parameters()
def letter_file(request: HttpRequest) -> HttpResponse:
    """Make a PDF or a Word document of a letter that was sent."""
    if request.method != "POST":
        return redirect("rights:index")
    form = LetterFileForm(request.POST)
    problem = ""
    if form.is_valid():
        subject, text = form.cleaned_data["subject"], form.cleaned_data["text"]
        if request.POST.get("as") == "word":
            return responses.attachment(docx.write(subject, text), docx.CONTENT_TYPE, "letter.docx")
        try:
            return responses.attachment(papers.letter(subject, text), papers.CONTENT_TYPE, "letter.pdf")
        except papers.Busy:
            problem = papers.BUSY
    response = render(request, "rights/letter_again.html", {"form": form, "problem": problem})
    response.status_code = papers.BUSY_STATUS if problem else 200
    add_never_cache_headers(response)
    return response


def _letter(
    request: HttpRequest, rules: Law, days: TimetableForm, step: Step, kinds: tuple[LetterKind, ...]
) -> HttpResponse:
    chosen = LetterForm(kinds, request.POST)
    chosen.full_clean()
    kind = next((each for each in kinds if each.id == chosen.cleaned_data.get("letter")), kinds[0])
    council = chosen.cleaned_data.get("council")
    if request.POST.get("as") == "page":
        form = chosen
        subject, text = (request.POST.get(name, "") for name in ("subject", "text"))
    else:
        made = shown.filled(rules, step, kind, timezone.localdate(), str(council or ""))
        subject, text = made.subject, made.text
        initial = {"letter": kind.id, "council": council.code if council else "", "subject": subject, "text": text}
        form = LetterForm(kinds, initial=initial)
    address = addresses().get(council.code, {}).get(kind.address, "") if council else ""
    context: dict[str, Any] = {
        "entry": days.entry,
        "rule": step.rule,
        "days": [(name, days.data.get(name, "")) for name in days.fields if days.data.get(name)],
        "form": form,
        "kind": kind,
        "address": address,
        "mail_link": shown.mail_link(address, subject, text),
        "subject": subject,
        "text": text,
        "actions": [each for each in actions() if each.represents == kind.represents],
    }
    return render(request, "rights/letter.html", context)
