"""The buttons on the screen of a mailing. Each changes something, so each takes a POST."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from fixsend.delivery.models import DoubtPolicy, Installation, Mailing, MailingState
from fixsend.delivery.queries import progress
from fixsend.delivery.queries.relay import locked_installation
from fixsend.delivery.services.mailings import NotPossibleNow
from fixsend.newsletters.backoffice.sending.common import posted
from fixsend.newsletters.backoffice.sending.forms import AgainForm, CancelForm, ChangeTimeForm, DoubtForm, PaceForm
from fixsend.newsletters.backoffice.sending.mailings import context_for, found
from fixsend.newsletters.sending.queries import mailing_page as queries
from fixsend.newsletters.sending.services import control as services
from fixsend.newsletters.sending.services import corrections
from fixsend.people.authentication import signed_in
from fixsend.web import written
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

_MAY_CHANGE = "delivery.change_mailing"
_CHANGED_MEANWHILE = "Nothing was changed: its status has changed. Here is the new status."


@permission_required(_MAY_CHANGE)
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Pause a mailing."""
    if services.stop(found(pk).pk, actor=signed_in(request)):
        messages.success(request, "Stopped. Within two seconds nothing more leaves.")
    elif found(pk).state != MailingState.PAUSED:
        messages.warning(request, _CHANGED_MEANWHILE)
    return _back(pk)


@permission_required(_MAY_CHANGE)
@require_POST
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Resume a paused mailing."""
    if not services.go_on(found(pk).pk, actor=signed_in(request)) and found(pk).state == MailingState.CANCELLED:
        messages.warning(request, _CHANGED_MEANWHILE)
    return _back(pk)


@permission_required(_MAY_CHANGE)
@require_http_methods(["GET", "POST"])
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for confirmation and a reason, and cancel a mailing."""
    mailing = found(pk)
    form = CancelForm(posted(request))
    if form.is_valid():
        if services.cancel(pk, form.cleaned_data["why"].strip(), actor=signed_in(request)):
            messages.success(request, "Cancelled. Nobody else gets it.")
        elif found(pk).state != MailingState.CANCELLED:
            messages.warning(request, _CHANGED_MEANWHILE)
        return _back(pk)
    intro = [
        "This cannot be undone. Emails that have gone cannot be called back. Nobody else gets it.",
        "The newsletter itself stays. You can change it and send it again, to everyone in its audience.",
    ]
    return _ask(request, mailing, form, "Cancel this mailing", submit="Cancel it for good", intro=intro, serious=True)


@permission_required(_MAY_CHANGE)
@require_http_methods(["GET", "POST"])
def pace(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the pace of a mailing."""
    mailing = found(pk)
    form = PaceForm(posted(request), initial={"pace": mailing.pace_per_minute})
    if form.is_valid():
        return _try(request, pk, lambda: services.change_pace(pk, form.cleaned_data["pace"], actor=signed_in(request)))
    return _ask(request, mailing, form, "Change its pace", submit="Save the pace")


@permission_required(_MAY_CHANGE)
@require_http_methods(["GET", "POST"])
def time(request: HttpRequest, pk: int) -> HttpResponse:
    """Change when a mailing begins."""
    mailing = found(pk)
    form = ChangeTimeForm(posted(request), initial=ChangeTimeForm.initial_for(_time_to_come(mailing)))
    if form.is_valid():
        return _try(request, pk, lambda: services.change_time(pk, form.moment, actor=signed_in(request)))
    return _ask(request, mailing, form, "Change its time", submit="Save the time")


@permission_required(_MAY_CHANGE)
@require_http_methods(["GET", "POST"])
def doubts(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide about mails in doubt: they may have arrived."""
    mailing = found(pk)
    form = DoubtForm(posted(request), initial={"policy": mailing.doubt_policy})
    if form.is_valid():
        policy = DoubtPolicy(form.cleaned_data["policy"])
        return _try(request, pk, lambda: services.resolve_doubts(pk, policy, actor=signed_in(request)))
    intro = [
        "Our mail server got the whole of these emails, but never told us if it kept them. The connection broke, or it "
        "did not answer. Some of them may have arrived, and others not.",
        f"You decide on all of them together: {written.number(queries.in_doubt(pk))} now, and any more in this one.",
    ]
    return _ask(request, mailing, form, "Emails in doubt", submit="Save", intro=intro)


@permission_required(_MAY_CHANGE)
@require_http_methods(["GET", "POST"])
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send refused mails again."""
    mailing = found(pk)
    form = AgainForm(posted(request), causes=queries.refused_by_cause(pk))
    if form.is_valid():
        causes = form.cleaned_data["causes"]
        return _try(request, pk, lambda: services.repeat_failed(pk, causes, actor=signed_in(request)))
    intro = ["Only send emails again once the cause has been fixed. People who have got it do not get a second copy."]
    return _ask(request, mailing, form, "Send refused emails again", submit="Send them again", intro=intro)


@permission_required(_MAY_CHANGE)
@require_http_methods(["GET", "POST"])
def release(request: HttpRequest) -> HttpResponse:
    """Ask whether this is the real site, and let mail leave from here again after a restore."""
    if request.method == "POST" and "confirm" in request.POST:
        if services.release_sending(actor=signed_in(request)):
            messages.success(request, "Released. Mail leaves from here again.")
            if waiting := progress.need_staff():
                them = "One newsletter waits" if waiting == 1 else f"{waiting} newsletters wait"
                messages.warning(
                    request, f"{them} for you to decide, so that nobody gets it twice. Open it to see why."
                )
    elif place := locked_installation():
        return render(request, "newsletters/sending/release.html", _about_release(place))
    return redirect("mailings_sent:list")


def _about_release(place: Installation) -> dict[str, Any]:
    url = reverse("mailings_sent:list")
    return {
        "held": place,
        "back_url": url,
        **header("Release sending?", ("Mailings", url), icon="mail"),
    }


@permission_required(_MAY_CHANGE)
@require_POST
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Create the draft of a correction, and open it in the editor."""
    try:
        newsletter = corrections.correct(found(pk).pk, actor=signed_in(request))
    except NotPossibleNow as error:
        messages.error(request, str(error))
        return _back(pk)
    messages.success(request, "This goes to exactly those who got the mistake. Say what is right, in your words.")
    return redirect("newsletters:edit", newsletter.pk)


def _time_to_come(mailing: Mailing) -> datetime | None:
    return mailing.starts_at if queries.is_to_come(mailing) else None


def _try(request: HttpRequest, pk: int, act: Callable[[], object]) -> HttpResponse:
    try:
        act()
    except NotPossibleNow as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Saved.")
    return _back(pk)


def _ask(
    request: HttpRequest,
    mailing: Mailing,
    form: forms.Form,
    title: str,
    *,
    submit: str,
    intro: Sequence[str] = (),
    serious: bool = False,
) -> HttpResponse:
    context = {"form": form, "submit": submit, "intro": intro, "serious": serious, **context_for(mailing, title)}
    return render(request, "newsletters/sending/form.html", context)


def _back(pk: int) -> HttpResponse:
    return redirect("mailings_sent:mailing", pk)
