"""Deciding about an application: asking, approving, declining, reopening, and what a colleague proposed."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_required

from fixsend.membership import emails
from fixsend.membership.forms.decisions import REASON_PLACEHOLDER, DecisionEmailForm, DeclineForm, QuestionForm
from fixsend.membership.models import Application, DecisionKind, ProposedDecision
from fixsend.membership.queries.applications import effects_of_reopening, open_proposal, reason_not_to_reopen
from fixsend.membership.services import applications, proposals
from fixsend.people import four_eyes
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice.given_back import altered, given_back
from fixsend.web.backoffice.header import header

DECIDE = "membership.decide_application"
# What the screen is called that leads here.
LIST = "Applications"


def application_url(application: Application) -> str:
    """Return the address of one application's page in the back office."""
    return reverse("membership_applications:show", args=[application.pk])


@permission_required(DECIDE)
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the applicant a question."""
    application = _application(pk)
    form = QuestionForm(
        *_typed(request), initial={"text": emails.draft("question", application), "seen": _seen(request, application)}
    )

    def act() -> None:
        applications.ask(pk, actor=signed_in(request), **form.cleaned_data)

    return _decision(request, application, form, ("Ask a question", "Send the question"), act)


@permission_required(DECIDE)
@require_http_methods(["GET", "POST"])
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve, and mail the applicant a text that staff read over first."""
    application = _application(pk)
    draft = emails.draft(emails.approval(application), application)
    form = DecisionEmailForm(*_typed(request), initial=_initial(request, application, DecisionKind.APPROVE, draft))
    return _decide(request, application, form, DecisionKind.APPROVE)


@permission_required(DECIDE)
@require_http_methods(["GET", "POST"])
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Decline with a reason, and mail the applicant a text that staff read over first."""
    application = _application(pk)
    draft = emails.draft("declined", application, reason=REASON_PLACEHOLDER)
    form = DeclineForm(*_typed(request), initial=_initial(request, application, DecisionKind.DECLINE, draft))
    return _decide(request, application, form, DecisionKind.DECLINE)


@permission_required(DECIDE)
@require_http_methods(["GET", "POST"])
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a decision, and mail the applicant a text that staff read over first; the screen says what happens."""
    application = _application(pk)
    draft = emails.draft(emails.reopening(application), application)
    form = DecisionEmailForm(*_typed(request), initial=_initial(request, application, DecisionKind.REOPEN, draft))
    explained = {
        "problem": reason_not_to_reopen(application),
        "what_happens": effects_of_reopening(application),
    }
    return _decide(request, application, form, DecisionKind.REOPEN, explained=explained, over=reason_not_to_reopen)


@permission_required(DECIDE)
@require_POST
def agree(request: HttpRequest, pk: int, proposal_pk: int) -> HttpResponse:
    """Agree to what a colleague proposed; it is done at once."""
    name = _proposal(pk, proposal_pk).application.name

    def act() -> None:
        proposals.agree(proposal_pk, actor=signed_in(request))

    return _about_proposal(request, pk, act, f"Done, and the email to {name} is on its way.")


@permission_required(DECIDE)
@require_POST
def send_back(request: HttpRequest, pk: int, proposal_pk: int) -> HttpResponse:
    """Send a proposal back to the colleague who made it, with words."""
    _proposal(pk, proposal_pk)
    words = request.POST.get("words", "").strip()[:1000]
    if not words:
        messages.error(request, "Nothing has been changed. Say what should be different.")
        return redirect("membership_applications:show", pk)

    def act() -> None:
        proposals.send_back(proposal_pk, words, actor=signed_in(request))

    return _about_proposal(request, pk, act, "Sent back. We have told your colleague.", typed=words)


@permission_required(DECIDE)
@require_POST
def withdraw_proposal(request: HttpRequest, pk: int, proposal_pk: int) -> HttpResponse:
    """Withdraw one's own proposal."""
    _proposal(pk, proposal_pk)

    def act() -> None:
        proposals.withdraw(proposal_pk, actor=signed_in(request))

    return _about_proposal(request, pk, act, "Withdrawn. Nothing has been sent.")


def _proposal(pk: int, proposal_pk: int) -> ProposedDecision:
    return get_object_or_404(ProposedDecision.objects.select_related("application"), pk=proposal_pk, application=pk)


def _about_proposal(
    request: HttpRequest, pk: int, act: Callable[[], None], done: str, *, typed: str = ""
) -> HttpResponse:
    """Do something with a proposal, and say what came of it on the page of its application.

    Where nothing was done, the message gives back what was `typed`.
    """
    try:
        act()
    except proposals.NotYours:
        messages.error(request, "Nothing has been done. A colleague decides this, not the person who proposed it.")
    except applications.CannotMove as problem:
        messages.warning(request, f"Nothing has been done. {problem}{given_back(typed)}")
    else:
        messages.success(request, done)
    return redirect("membership_applications:show", pk)


def _no_longer_open(application: Application) -> str | None:
    return None if application.is_open else f"This application is now “{application.get_status_display()}”."


def _application(pk: int) -> Application:
    return get_object_or_404(Application.objects.select_related("person"), pk=pk)


def _seen(request: HttpRequest, application: Application) -> int:
    """Return the version of the answers that the page before showed, else the newest."""
    named = request.GET.get("seen", "")
    return int(named) if named.isascii() and named.isdecimal() and len(named) < 10 else application.version


def _initial(request: HttpRequest, application: Application, kind: DecisionKind, draft: str) -> dict[str, Any]:
    """Return what a decision's form begins with: a proposal of that kind, else the text from the template."""
    proposed = open_proposal(application)
    if proposed is not None and proposed.kind == kind:
        return {"text": proposed.text, "reason": proposed.reason, "seen": _seen(request, application)}
    return {"text": draft, "seen": _seen(request, application)}


def _typed(request: HttpRequest) -> tuple[Any]:
    return (request.POST if request.method == "POST" else None,)


# By kind: the title and the button where one person decides, and the button where two do.
_WORDS = {
    DecisionKind.APPROVE: ("Approve", "Approve and send the email", "Propose to approve"),
    DecisionKind.DECLINE: ("Decline", "Decline and send the email", "Propose to decline"),
    DecisionKind.REOPEN: ("Reopen", "Reopen it and send the email", "Propose to reopen"),
}
_ACTS: dict[DecisionKind, Callable[..., Application]] = {
    DecisionKind.APPROVE: applications.approve,
    DecisionKind.DECLINE: applications.decline,
    DecisionKind.REOPEN: applications.reopen,
}


def _decide(
    request: HttpRequest,
    application: Application,
    form: forms.Form,
    kind: DecisionKind,
    *,
    explained: Mapping[str, Any] | None = None,
    over: Callable[[Application], str | None] = _no_longer_open,
) -> HttpResponse:
    """Decide, or propose it where two people do; what the button said is what is done."""
    two_people = four_eyes.is_on(applications.TWO_PEOPLE)
    title, one, two = _WORDS[kind]

    def act() -> None:
        if two_people:
            proposals.propose(application.pk, kind, actor=signed_in(request), **form.cleaned_data)
        else:
            _ACTS[kind](application.pk, actor=signed_in(request), **form.cleaned_data)

    if request.method == "POST" and form.is_valid() and (request.POST.get("two_people") == "yes") != two_people:
        form.add_error(None, _TURNED_ON if two_people else _TURNED_OFF)
    done = "Proposed. Nothing has been sent: a colleague has to agree first." if two_people else ""
    return _decision(
        request,
        application,
        form,
        (title, two if two_people else one),
        act,
        explained={
            **(explained or {"problem": _no_longer_open(application)}),
            "two_people": two_people,
        },
        done=done,
        over=over,
    )


_TURNED_ON = "Nothing has been done. Two people decide about applications now. You can propose this to a colleague."
_TURNED_OFF = "Nothing has been done. One person decides about applications now. You can do it yourself."


def _decision(
    request: HttpRequest,
    application: Application,
    form: forms.Form,
    title: tuple[str, str],
    act: Callable[[], None],
    *,
    explained: Mapping[str, Any] | None = None,
    done: str = "",
    over: Callable[[Application], str | None] = _no_longer_open,
) -> HttpResponse:
    """Show a decision's form under its title and button; on a valid POST act, unless a colleague was first.

    Where one was, what was written stays on the screen. It can still be sent unless it is `over`.
    """
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except applications.CannotMove as problem:
            application.refresh_from_db()
            # They are told that there are newer answers, with a link to them: the next press is about those.
            form.data = altered(form.data, "seen", str(application.version))
            explained = {
                **(explained or {}),
                "problem": f"Nothing has been done. {problem}",
                "is_kept": True,
                "may_try_again": over(application) is None,
            }
        else:
            messages.success(request, done or f"Done, and the email to {application.name} is on its way.")
            return redirect("membership_applications:index")
    context = {
        "form": form,
        "application": application,
        "submit": title[1],
        **(explained or {"problem": _no_longer_open(application)}),
        **header(
            f"{title[0]}: {application.name}",
            (LIST, reverse("membership_applications:index")),
            (application.name, application_url(application)),
            icon="form",
        ),
    }
    return render(request, "membership/backoffice/decision.html", context)
