"""The law desk's screens: rule sets and what waits, proposing, comparing, trying out, deciding."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin.widgets import AdminDateInput

from fixsend.people.authentication import signed_in
from fixsend.rights import current, shown
from fixsend.rights.forms import TimetableForm
from fixsend.rights.law_desk import checking, comparison, searches, second_look
from fixsend.rights.law_desk.checking import BadProposal
from fixsend.rights.law_desk.forms.fields import problems_of
from fixsend.rights.law_desk.forms.part import CheckedForm
from fixsend.rights.law_desk.queries import announcements, desk, texts
from fixsend.rights.law_desk.queries.desk import OnDesk
from fixsend.rights.law_desk.queries.texts import text_to_change
from fixsend.rights.law_desk.services import announcing, changes, versions
from fixsend.rights.law_desk.services.versions import NotPossibleNow
from fixsend.rights.models import LawChange, RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.shown import ShownStep
from fixsend.web import responses
from fixsend.web.backoffice import permission_required

VIEW, PROPOSE, APPROVE = (f"rights.{verb}_rulesetversion" for verb in ("view", "add", "approve"))
_NEWSLETTERS = "newsletters.add_newsletter"


class ProposalForm(forms.Form):
    """A whole rule set as a file has it, and why it should be used."""

    text = forms.CharField(
        label="The rules, as a file",
        max_length=200_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "class": "desk-file", "spellcheck": "false"}),
        help_text="Change the worked examples too: we count them again, and refuse a rule that does not give them.",
        error_messages={"required": "Enter the rules."},
    )
    because = forms.CharField(
        label="Why do you propose this?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Say what you read and where. The mail to families who asked to be told begins with it.",
        error_messages={"required": "Say why."},
    )
    begun_with = forms.CharField(required=False, widget=forms.HiddenInput)

    def refuse_newer(self, now: str) -> None:
        """Raise NotPossibleNow where the rules are not those any more with which the text began."""
        begun_with = self.cleaned_data["begun_with"]
        if begun_with and begun_with != texts.hash_of(now):
            raise NotPossibleNow(
                "These rules have changed since you opened this page. Open it again in another tab, and bring your "
                "changes over."
            )


class NoticeForm(forms.Form):
    """What somebody heard of the law."""

    note = forms.CharField(label="What has changed, and where did you read it?", max_length=500)


class DecisionForm(forms.Form):
    """From when a version is used, with a note for colleagues."""

    starts_on = forms.DateField(label="Used from", required=False, widget=AdminDateInput)
    note = forms.CharField(label="Note for colleagues (optional)", required=False, max_length=500)


class SetAsideForm(forms.Form):
    """Why nobody is told of a version."""

    because = forms.CharField(
        label="Why does nobody have to be told?", max_length=300, error_messages={"required": "Say why."}
    )


class CancelForm(forms.Form):
    """Why a version does not come after all."""

    because = forms.CharField(
        label="Why does it not come?", max_length=300, error_messages={"required": "Say why it does not come."}
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="id_cancel_%s")  # Beside another “why” on the same screen.


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List every rule set with what it was checked against, and what waits."""
    context = {
        "rows": desk.on_desk(),
        "new": desk.new_proposals(),
        "telling": announcements.waiting(),
        "missed": searches.missed(),
        **header("The law on our timetable"),
    }
    return render(request, "rights/backoffice/law.html", context)


@permission_required(VIEW)
@require_safe
def rule_set(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one rule set: its rules and sources, versions, and what can be done."""
    return _rule_set(request, _on_desk(slug))


@permission_required(PROPOSE)
@require_POST
def check_again(request: HttpRequest, slug: str) -> HttpResponse:
    """Propose the rules as they are, checked again."""
    row, form = _on_desk(slug), CheckedForm(request.POST)
    if not form.is_valid():
        return _rule_set(request, row, checked=form)
    try:
        version = versions.check_again(slug, by=signed_in(request), **form.cleaned_data)
    except (NotPossibleNow, BadProposal) as error:
        messages.warning(request, str(error))
        return redirect("law_office:rule_set", slug)
    messages.success(request, "Proposed. Someone else has to approve it.")
    return redirect("law_office:version", version.pk)


@permission_required(PROPOSE)
@require_POST
def notice(request: HttpRequest, slug: str) -> HttpResponse:
    """Note that the law may have changed."""
    row, form = _on_desk(slug), NoticeForm(request.POST)
    if not form.is_valid():
        return _rule_set(request, row, noticing=form)
    changes.notice(slug, form.cleaned_data["note"], by=signed_in(request))
    messages.success(request, "Noted. It waits here until someone has settled it.")
    return redirect("law_office:rule_set", slug)


@permission_required(PROPOSE)
@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle what somebody heard of the law."""
    change = get_object_or_404(LawChange, pk=pk)
    changes.settle(pk, by=signed_in(request))
    messages.success(request, "Settled.")
    return redirect("law_office:index" if desk.find(change.rule_set) is None else _url(change.rule_set))


@permission_required(PROPOSE)
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, slug: str) -> HttpResponse:
    """Take another wording of a rule set; `new` begins an empty one, `?file=1` the program's newer file."""
    now = text_to_change(slug, signed_in(request))
    begun = {"text": _text_to_begin_with(request, slug, now), "begun_with": texts.hash_of(now)}
    form = ProposalForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("text", "because")}
        try:
            form.refuse_newer(now)
            version = versions.propose(**said, by=signed_in(request), replaces_own=True)
        except BadProposal as error:
            for problem in error.problems:
                form.add_error("text", problem)
        except NotPossibleNow as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Proposed. Compare it, try it, and ask someone else to approve it.")
            return redirect("law_office:version", version.pk)
    context = {"form": form, "slug": slug, "coming": texts.to_come(slug), **header("Propose rules", slug)}
    context["found"] = problems_of(form)
    return render(request, "rights/backoffice/law_propose.html", context)


@permission_required(PROPOSE)
@require_POST
def keep_ours(request: HttpRequest, slug: str) -> HttpResponse:
    """Leave the newer file of an upgrade aside."""
    _on_desk(slug)
    versions.keep_ours(slug, by=signed_in(request))
    messages.success(request, "Your version stays.")
    return redirect("law_office:rule_set", slug)


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
    context: dict[str, Any] = {"version": found, "entry": chosen, "form": form, **header("Try a case", found.rule_set)}
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


def _on_desk(slug: str) -> OnDesk:
    found = desk.find(slug)
    if found is None:
        raise Http404
    return found


def _rule_set(
    request: HttpRequest, row: OnDesk, *, checked: CheckedForm | None = None, noticing: NoticeForm | None = None
) -> HttpResponse:
    today = timezone.localdate()
    context = {
        "row": row,
        "found": [problem for form in (checked, noticing) if form for problem in problems_of(form)],
        "versions": RuleSetVersion.objects.filter(rule_set=row.rule_set.id).select_related("proposed_by", "decided_by"),
        "checked": checked or CheckedForm(initial={"checked_on": today, "newest_source": today}),
        "noticing": noticing or NoticeForm(),
        "may_propose": request.user.has_perm(PROPOSE),
        "may_cancel": request.user.has_perm(APPROVE),
        "may_change": request.user.has_perm(PROPOSE)
        and (row.proposal is None or row.proposal.proposed_by == signed_in(request)),
        "until": row.rule_set.checked_on + desk.CHECKED_FOR + timedelta(days=1),
        **header(row.rule_set.title),
    }
    return render(request, "rights/backoffice/law_rule_set.html", context)


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
        **header(str(found), found.rule_set),
    }
    return render(request, "rights/backoffice/law_version.html", context)


def _is_to_come(found: RuleSetVersion) -> bool:
    return found.state == VersionState.APPROVED and bool(found.starts_on and found.starts_on > timezone.localdate())


def _is_readable(found: RuleSetVersion) -> bool:
    return current.is_readable(found.text)


def _text_to_begin_with(request: HttpRequest, slug: str, now: str) -> str:
    if slug == "new":
        return ""
    text = files.texts().get(slug, "") if request.GET.get("file") else now
    if not text:
        raise Http404
    return text


def _url(slug: str) -> str:
    return reverse("law_office:rule_set", args=[slug])


def header(title: str, slug: str = "") -> dict[str, Any]:
    """Return the head of a screen of the desk, with the way to it."""
    above = [{"url": _url(slug), "label": slug}] if slug and slug != "new" and desk.find(slug) else []
    return {
        "header_title": title,
        "header_icon": "doc-full",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {"url": reverse("law_office:index"), "label": "The law"},
            *above,
            {"url": "", "label": title},
        ],
    }
