"""The law desk's screen of one version: what it changes, trying it out, deciding, and telling families."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.people.authentication import signed_in
from fixsend.rights import current, shown
from fixsend.rights.backoffice.law import APPROVE, PROPOSE, VIEW, law_header, title_of
from fixsend.rights.forms import TimetableForm
from fixsend.rights.law_desk import checking, comparison, second_look
from fixsend.rights.law_desk.checking import BadProposal
from fixsend.rights.law_desk.forms.fields import problems_of
from fixsend.rights.law_desk.forms.versions import CancelForm, DecisionForm, SetAsideForm
from fixsend.rights.law_desk.queries import announcements, desk, texts
from fixsend.rights.law_desk.services import announcing, versions
from fixsend.rights.law_desk.services.versions import NotPossibleNow
from fixsend.rights.models import RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.shown import ShownStep
from fixsend.web import responses
from fixsend.web.backoffice import permission_required

_NEWSLETTERS = "newsletters.add_newsletter"


@permission_required(VIEW)
@require_safe
def version(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a version changes, with the buttons to decide."""
    return _version(request, get_object_or_404(RuleSetVersion, pk=pk))


@permission_required(VIEW)
@require_safe
def version_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Return a version as the file that it is."""
    found = get_object_or_404(RuleSetVersion, pk=pk)
    name = f"{found.rule_set}-version-{found.number}.toml"
    return responses.attachment(found.text.encode(), "text/plain; charset=utf-8", name)


@permission_required(APPROVE)
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve a colleague's version from a day, or set it aside."""
    found, form = get_object_or_404(RuleSetVersion, pk=pk), DecisionForm(request.POST)
    if not form.is_valid():
        return _version(request, found, form)
    said, by = form.cleaned_data, signed_in(request)
    try:
        if request.POST.get("step") == "approve":
            starts_on = said["starts_on"] or timezone.localdate()
            versions.approve(pk, starts_on=starts_on, by=by, note=said["note"])
            messages.success(request, "Approved. Every page, letter and calendar follows it from its day on.")
        else:
            versions.decline(pk, by=by, note=said["note"])
            messages.success(request, "Set aside. Nothing changes.")
    except (NotPossibleNow, BadProposal) as error:
        messages.warning(request, str(error))
    return redirect("law_office:version", pk)


@permission_required(PROPOSE)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw one's own proposal."""
    found, by = get_object_or_404(RuleSetVersion, pk=pk), signed_in(request)
    if found.proposed_by != by:
        messages.warning(request, "A colleague proposed this version, so only they can withdraw it.")
        return redirect("law_office:version", pk)
    try:
        versions.decline(pk, by=by, note="Withdrawn")
    except NotPossibleNow as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, "Withdrawn. Nothing changes.")
    return redirect("law_office:version", pk)


@permission_required(APPROVE)
@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a version before the day from which it would be used."""
    found, form = get_object_or_404(RuleSetVersion, pk=pk), CancelForm(request.POST)
    if not form.is_valid():
        return _version(request, found, cancelling=form)
    try:
        with transaction.atomic():
            cancelled = versions.cancel(pk, because=form.cleaned_data["because"], by=signed_in(request))
            was_told = announcing.forget(cancelled, by=signed_in(request))
    except NotPossibleNow as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, "Cancelled. The timetable stays as it is today.")
        if was_told:
            messages.warning(request, "Families were told of it by email. Tell them that it does not come.")
    return redirect("law_office:version", pk)


@permission_required(VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def try_case(request: HttpRequest, pk: int, entry: str) -> HttpResponse:
    """Work a case out under a version and under what is used now, side by side. The days are not kept."""
    found = get_object_or_404(RuleSetVersion, pk=pk)
    try:
        _, whole = checking.checked(found.text, timezone.localdate())
    except BadProposal as error:
        messages.warning(request, str(error))
        return redirect("law_office:version", pk)
    chosen = next((each for _, each in whole.entries() if each.id == entry), None)
    if chosen is None:
        raise Http404
    form = TimetableForm(whole, chosen, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {
        "version": found,
        "entry": chosen,
        "form": form,
        **law_header("Try a case", found.rule_set),
    }
    if request.method == "POST" and form.is_valid():
        context["with_it"] = shown.steps_of(whole, chosen, form.given(), timezone.localdate())
        context["now"] = _now(current.law(), entry, form)
    response = render(request, "rights/backoffice/law_preview.html", context)
    add_never_cache_headers(response)
    return response


@permission_required(_NEWSLETTERS)
@require_POST
def announce(request: HttpRequest, pk: int) -> HttpResponse:
    """Draft the mail about an approved version, and go on to it."""
    get_object_or_404(RuleSetVersion, pk=pk)
    try:
        newsletter = announcing.draft(pk, by=signed_in(request))
    except NotPossibleNow as error:
        messages.warning(request, str(error))
        return redirect("law_office:version", pk)
    messages.success(request, "The email is drafted. Read it, change what you like, and send it.")
    return redirect("newsletters:edit", newsletter.pk)


@permission_required(_NEWSLETTERS)
@require_POST
def set_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that nobody has to be told of a version."""
    found, form = get_object_or_404(RuleSetVersion, pk=pk), SetAsideForm(request.POST)
    if not form.is_valid():
        return _version(request, found, aside=form)
    try:
        announcing.set_aside(pk, because=form.cleaned_data["because"], by=signed_in(request))
    except NotPossibleNow as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, "Set aside. You can still draft the email later.")
    return redirect("law_office:version", pk)


def _now(law: Law, entry: str, form: TimetableForm) -> list[ShownStep]:
    """Return the steps of a case by what is used now; none where that does not have the entry."""
    chosen = next((each for _, each in law.entries() if each.id == entry), None)
    known = set(chosen.asks) if chosen else set()
    given = {name: span for name, span in form.given().items() if name in known}
    return shown.steps_of(law, chosen, given, timezone.localdate()) if chosen else []


def _version(
    request: HttpRequest,
    found: RuleSetVersion,
    form: DecisionForm | None = None,
    aside: SetAsideForm | None = None,
    cancelling: CancelForm | None = None,
) -> HttpResponse:
    proposed = files.rule_set_of(found.text, str(found)) if _is_readable(found) else None
    before = announcements.before_it(found)
    by, today, coming = signed_in(request), timezone.localdate(), texts.to_come(found.rule_set)
    is_open = found.state == VersionState.PROPOSED
    context = {
        "version": found,
        "found": [problem for each in (form, aside, cancelling) if each for problem in problems_of(each)],
        "changes": comparison.changes(before, proposed) if proposed else [],
        "looks": second_look.at(before, proposed) if proposed else [],
        "entries": proposed.entries if proposed else (),
        "form": form or DecisionForm(initial={"starts_on": coming.starts_on if coming else today}),
        "coming": coming,
        "may_decide": is_open and by.has_perm(APPROVE) and found.proposed_by != by,
        "is_own": is_open and found.proposed_by == by,
        "slug": found.rule_set if desk.find(found.rule_set) else "new",
        "told": announcements.of(found),
        "aside": aside or SetAsideForm(),
        "cancelling": cancelling or CancelForm(),
        "may_cancel": _is_to_come(found) and by.has_perm(APPROVE),
        "may_announce": found.state == VersionState.APPROVED and by.has_perm(_NEWSLETTERS),
        **law_header(f"{title_of(found.rule_set)}, version {found.number}", found.rule_set),
    }
    return render(request, "rights/backoffice/law_version.html", context)


def _is_to_come(found: RuleSetVersion) -> bool:
    return found.state == VersionState.APPROVED and bool(found.starts_on and found.starts_on > timezone.localdate())


def _is_readable(found: RuleSetVersion) -> bool:
    return current.is_readable(found.text)
