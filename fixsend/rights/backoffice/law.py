"""The law desk's screens: rule sets with what waits, what was heard of the law, and proposing another wording."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.people.authentication import signed_in
from fixsend.rights.law_desk import searches
from fixsend.rights.law_desk.checking import BadProposal
from fixsend.rights.law_desk.forms.fields import problems_of
from fixsend.rights.law_desk.forms.part import CheckedForm
from fixsend.rights.law_desk.forms.versions import NoticeForm, ProposalForm
from fixsend.rights.law_desk.queries import announcements, desk, texts
from fixsend.rights.law_desk.queries.desk import OnDesk
from fixsend.rights.law_desk.queries.texts import text_to_change
from fixsend.rights.law_desk.services import changes, versions
from fixsend.rights.law_desk.services.versions import NotPossibleNow
from fixsend.rights.models import LawChange, RuleSetVersion
from fixsend.rights.rule_sets import files
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

VIEW, PROPOSE, APPROVE = (f"rights.{verb}_rulesetversion" for verb in ("view", "add", "approve"))


@permission_required(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List every rule set with what it was checked against, and what waits."""
    context = {
        "rows": desk.on_desk(),
        "new": desk.new_proposals(),
        "telling": announcements.waiting(),
        "missed": searches.missed(),
        **header("The law on our timetable", icon="doc-full"),
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
    context = {"form": form, "slug": slug, "coming": texts.to_come(slug), **law_header("Propose rules", slug)}
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
        **law_header(row.rule_set.title),
    }
    return render(request, "rights/backoffice/law_rule_set.html", context)


def _text_to_begin_with(request: HttpRequest, slug: str, now: str) -> str:
    if slug == "new":
        return ""
    text = files.texts().get(slug, "") if request.GET.get("file") else now
    if not text:
        raise Http404
    return text


def _url(slug: str) -> str:
    return reverse("law_office:rule_set", args=[slug])


def law_header(title: str, slug: str = "") -> dict[str, Any]:
    """Return the head of a screen of the desk, with the way to it."""
    above = [("The law", reverse("law_office:index"))]
    row = desk.find(slug) if slug and slug != "new" else None
    if row:
        above.append((row.rule_set.title, _url(slug)))
    return header(title, *above, icon="doc-full")


def title_of(slug: str) -> str:
    """Return what a rule set is called on the site; its slug where it is not there yet."""
    row = desk.find(slug)
    return row.rule_set.title if row else slug
