"""Joining: choose a kind, answer its questions, confirm by email."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.membership import links
from fixsend.membership.forms.join import PERSON_FORMS, STEPS, step_form
from fixsend.membership.models import SupporterKind
from fixsend.membership.next_steps import next_steps
from fixsend.membership.queries.answers import answers
from fixsend.membership.queries.joining import current_aims
from fixsend.membership.services import joining
from fixsend.membership.views import drafts
from fixsend.people.authentication import owner_of
from fixsend.web import abuse, did_you_mean
from fixsend.web.abuse import Verdict
from fixsend.web.decorators import cached_page, public_form
from fixsend.web.forms import PublicForm

FORM_METHODS = ["GET", "HEAD", "POST"]


@require_safe
@public_form
@cached_page()
def choose(request: HttpRequest) -> HttpResponse:
    """Ask first as what a visitor wants to join."""
    return render(request, "membership/join/choose.html")


@require_http_methods(FORM_METHODS)
@public_form
@cached_page()
def person(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask an individual or a practitioner, on one page, and mail a link to confirm."""
    chosen = SupporterKind(kind)
    form = PERSON_FORMS[chosen](request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _is_welcome(request, form, form):
        return did_you_mean.ask(request, form) or _send(request, chosen, [form])
    return render(request, "membership/join/person.html", {"form": form, "kind": chosen, "aims": current_aims()})


@require_http_methods(FORM_METHODS)
@public_form
def organisation(request: HttpRequest, kind: str, step: str = STEPS[0]) -> HttpResponse:
    """Ask an organisation page by page; each page's answers are kept."""
    chosen = SupporterKind(kind)
    if step not in STEPS:
        raise Http404
    if request.method == "POST":
        form = step_form(chosen, step)(request.POST)
        if form.is_valid():
            if question := did_you_mean.ask(request, form):
                return question
            drafts.save(request, chosen, step, request.POST)
            return redirect("membership:join_step", kind, drafts.first_gap(request, chosen) or "check")
    else:
        form = drafts.filled_in(request, chosen, step) or step_form(chosen, step)()
    number = STEPS.index(step)
    context = {
        "form": form,
        "kind": chosen,
        "step": step,
        "number": number + 1,
        "total": len(STEPS) + 1,
        "before": STEPS[number - 1] if number else None,
        "aims": current_aims(),
    }
    return render(request, "membership/join/organisation.html", context)


@require_http_methods(FORM_METHODS)
@public_form
def check(request: HttpRequest, kind: str) -> HttpResponse:
    """Show an organisation all its answers before they are sent."""
    chosen = SupporterKind(kind)
    if gap := drafts.first_gap(request, chosen):
        return redirect("membership:join_step", kind, gap)
    forms = {step: _kept(request, chosen, step) for step in STEPS}
    send = PublicForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and send.is_valid() and _is_welcome(request, forms["contact"], send):
        response = _send(request, chosen, list(forms.values()))
        drafts.clear(request)
        return response
    pages = [(step, answers(form)) for step, form in forms.items()]
    return render(request, "membership/join/check.html", {"form": send, "kind": chosen, "pages": pages})


@require_safe
def check_your_email(request: HttpRequest) -> HttpResponse:
    """Say what happens next, on the same page for everyone."""
    return render(request, "people/confirm/check_your_email.html", {"form_url": reverse("membership:join")})


@require_safe
@never_cache  # It may say that this browser is known.
def joined(request: HttpRequest) -> HttpResponse:
    """Thank a new member and show what they can do next."""
    return render(request, "membership/join/joined.html", {"next_steps": next_steps()})


@require_safe
@never_cache
def already(request: HttpRequest) -> HttpResponse:
    """Say that a person had joined before; reached only from their own mailbox."""
    return render(request, "membership/join/already.html")


def _kept(request: HttpRequest, kind: SupporterKind, step: str) -> PublicForm:
    form = drafts.filled_in(request, kind, step)
    assert form is not None  # noqa: S101 - the caller has just looked
    form.is_valid()
    return form


def _is_welcome(request: HttpRequest, form: PublicForm, shown: PublicForm) -> bool:
    """Tell whether a form may go on; a robot gets an error. A busy network may: the mailbox is confirmed anyway."""
    if abuse.check(request, form, limit="join") is not Verdict.BOT:
        return True
    if shown is not form:
        shown.add_error(None, abuse.ROBOT_MESSAGE)
    return False


def _send(request: HttpRequest, kind: SupporterKind, forms: list[PublicForm]) -> HttpResponse:
    data: dict[str, Any] = {}
    for form in forms:
        data |= form.cleaned_data
    owner = owner_of(request, data["email"])
    proved, proof = (owner.person, owner.proof) if owner else (None, "")
    joined = joining.ask(kind, data, current_aims(), proved=proved, proof=proof)
    if joined is None:
        return redirect("membership:check_your_email")
    return redirect(links.joined_path(joined.application, already=joined.already))
