"""The public pages for reporting a text."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.moderation import services
from fixsend.moderation.forms import ReportForm
from fixsend.people.authentication import owner_of
from fixsend.web import abuse
from fixsend.web.decorators import public_form
from fixsend.web.signing import BadLink


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def report(request: HttpRequest, token: str) -> HttpResponse:
    """Show a text with the form that reports it."""
    try:
        found = services.find_text(token)
    except (BadLink, services.TextIsGone):
        return render(request, "moderation/gone.html", status=404)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _take(request, token, form):
        return redirect("moderation:done")
    return render(request, "moderation/report.html", {"form": form, "found": found})


@require_safe
def done(request: HttpRequest) -> HttpResponse:
    """Thank the reporter; the page is the same whatever became of the form."""
    return render(request, "moderation/done.html")


def _take(request: HttpRequest, token: str, form: ReportForm) -> bool:
    """File a report, or send it the slower way; False when the form has to be shown again."""
    verdict = abuse.check(request, form, limit="report")
    if verdict == abuse.Verdict.BOT:
        return False
    if verdict == abuse.Verdict.SLOWER:
        return _take_slowly(request, token, form)
    answers = _answers(form)
    services.file_report(token, **answers, is_proved=owner_of(request, answers["email"]) is not None)
    return True


def _take_slowly(request: HttpRequest, token: str, form: ReportForm) -> bool:
    """Let the owner of a mailbox confirm the report first, because very many come from this network."""
    answers = _answers(form)
    if not answers["email"]:
        form.ask_for_address()
        return False
    if owner_of(request, answers["email"]):
        services.file_report(token, **answers, is_proved=True)
    else:
        services.file_once_confirmed(token, **answers)
    return True


def _answers(form: ReportForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in ("reason", "explanation", "email")}
