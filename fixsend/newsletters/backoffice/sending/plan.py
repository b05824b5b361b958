"""The screens for sending a newsletter: the steps, its time, its subjects, test mails, and sending it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.newsletters.backoffice.preview import show as show_preview
from fixsend.newsletters.backoffice.sending.common import context_for, of_a_series, posted, sent_as, too_late, what_goes
from fixsend.newsletters.backoffice.sending.forms import SubjectsForm, TestForm, TimeForm
from fixsend.newsletters.backoffice.sending.steps import steps as steps_of
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.queries.readiness import Task, last_test, readiness, stored_plan
from fixsend.newsletters.sending.queries.recipients import left_out_of
from fixsend.newsletters.sending.services import plans, sending, test_mails
from fixsend.newsletters.writing import preview, readers
from fixsend.newsletters.writing.document import NotSendable
from fixsend.people.authentication import signed_in
from fixsend.web import written
from fixsend.web.backoffice import permission_required

_MAY_SEND = "delivery.add_mailing"
_CHANGED = "It has been changed since you looked at it. Please check it again."


@permission_required(_MAY_SEND)
@require_safe
def steps(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what has been done and what is still to do before a newsletter can be sent."""
    newsletter = _newsletter(pk)
    if on_its_way := sent_as(newsletter):
        return redirect("mailings_sent:mailing", on_its_way)
    plan = stored_plan(newsletter)
    found = readiness(newsletter, plan)
    context = {
        **context_for(newsletter, "Sending"),
        "plan": plan,
        "ready": found,
        "steps": list(steps_of(newsletter, plan, found, last_test(newsletter), signed_in(request))),
        "in_the_way": found.of(Task.SENDING),
    }
    return render(request, "newsletters/sending/steps.html", context)


@permission_required(_MAY_SEND)
@require_http_methods(["GET", "POST"])
def time(request: HttpRequest, pk: int) -> HttpResponse:
    """Set when a newsletter goes, and how fast."""
    newsletter = _newsletter(pk)
    if elsewhere := of_a_series(request, newsletter):
        return elsewhere
    plan = stored_plan(newsletter)
    initial = {**TimeForm.initial_for(plan.send_at), "pace": plan.pace_per_minute}
    form = TimeForm(posted(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            plans.set_time(pk, send_at=form.moment, pace_per_minute=form.cleaned_data["pace"], actor=signed_in(request))
        except plans.AlreadySent:
            return too_late(request, newsletter)
        return redirect("newsletter_sending:steps", pk)
    context = {**context_for(newsletter, "Time and pace"), "form": form, "submit": "Save the time"}
    return render(request, "newsletters/sending/form.html", context)


@permission_required(_MAY_SEND)
@require_http_methods(["GET", "POST"])
def subjects(request: HttpRequest, pk: int) -> HttpResponse:
    """Set which other subjects are tried."""
    newsletter = _newsletter(pk)
    if elsewhere := of_a_series(request, newsletter):
        return elsewhere
    form = SubjectsForm(posted(request), newsletter=newsletter, plan=stored_plan(newsletter))
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        try:
            plans.set_subjects(
                pk,
                others=form.others,
                percent=words["percent"],
                minutes=words["minutes"],
                if_unclear=words["if_unclear"],
                actor=signed_in(request),
            )
        except plans.AlreadySent:
            return too_late(request, newsletter)
        return redirect("newsletter_sending:steps", pk)
    context = {
        **context_for(newsletter, "Several subjects"),
        "form": form,
        "intro": [
            f"The newsletter’s own subject is “{newsletter.subject}”. Write up to three others to try against it; "
            "leave them all empty to send it with its own.",
            "A part of the readers is divided among the subjects at random. When the time is over, the others get the "
            "one that was clicked most.",
        ],
        "submit": "Save the subjects",
    }
    return render(request, "newsletters/sending/form.html", context)


@permission_required(_MAY_SEND)
@require_http_methods(["GET", "POST"])
def try_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Send test mails to oneself and to colleagues."""
    newsletter = _newsletter(pk)
    actor = signed_in(request)
    newest: Newsletter = newsletter.get_latest_revision_as_object()
    form = TestForm(
        posted(request),
        subjects=[newest.subject, *stored_plan(newsletter).other_subjects],
        kinds=_kinds(newest),
        actor=actor,
        initial={"press": uuid4().hex},
    )
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        try:
            mails = test_mails.send_tests(
                newsletter,
                list(words["colleagues"]),
                words["kinds"],
                subject=words["subject"],
                press=words["press"],
                actor=actor,
                outside=words["outside"],
            )
        except (test_mails.TooMany, test_mails.NotWanted) as error:
            form.add_error(None, str(error))
        except NotSendable as error:
            for problem in error.problems:
                form.add_error(None, f"{problem.where}: {problem.what}")
        else:
            messages.success(request, _tests_words(mails))
            return redirect("newsletter_sending:steps", pk)
    context = {
        **context_for(newsletter, "Try it out"),
        "form": form,
        "intro": [
            "The newest words are mailed to you and to the colleagues you choose, with “[Test]” before the subject. "
            "The links for leaving and for preferences lead to our sign-up page, so that nobody leaves by mistake."
        ],
        "submit": "Send the test",
    }
    return render(request, "newsletters/sending/form.html", context)


@permission_required(_MAY_SEND)
@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what will be sent to whom; POST sends it."""
    newsletter = _newsletter(pk)
    if request.method == "POST":
        return _send(request, newsletter)
    if sent_as(newsletter):
        return too_late(request, newsletter)
    plan = stored_plan(newsletter)
    found = readiness(newsletter, plan)
    if found.obstacles:
        return redirect("newsletter_sending:steps", pk)
    context = {
        **context_for(newsletter, "Check and send"),
        **what_goes(newsletter, plan, found),
        **_left_out(newsletter, found.recipients.number),
        "seen": fingerprints.of_everything(newsletter, plan),
    }
    return render(request, "newsletters/sending/send.html", context)


@permission_required(_MAY_SEND)
@require_safe
@xframe_options_sameorigin
def look(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the mail as it would be sent, for a frame on other screens."""
    return show_preview(_newsletter(pk), request, "mail-member")


def _send(request: HttpRequest, newsletter: Newsletter) -> HttpResponse:
    try:
        mailing = sending.send(newsletter.pk, request.POST.get("seen", ""), actor=signed_in(request))
    except plans.AlreadySent:
        return too_late(request, newsletter)
    except sending.Changed:
        messages.error(request, _CHANGED)
    except sending.NotReady as error:
        messages.error(request, f"It was not sent. {' '.join(obstacle.words for obstacle in error.obstacles)}")
    else:
        return redirect("mailings_sent:mailing", mailing.pk)
    return redirect("newsletter_sending:steps", newsletter.pk)


def _left_out(newsletter: Newsletter, number: int) -> dict[str, Any]:
    """Return how many get it, and in words who does not: the screen that follows counts them so from the start."""
    without = left_out_of(newsletter)
    reasons = [
        *([f"{written.number(without.had_one)} had one recently and chose fewer emails"] if without.had_one else []),
        *([f"{written.number(without.paused)} paused their emails"] if without.paused else []),
    ]
    getting = number - without.total
    words = f"{written.number(getting)} of these {written.number(number)} get it. Left out: {', '.join(reasons)}."
    return {"getting": getting, "left_out": words if reasons else ""}


def _newsletter(pk: int) -> Newsletter:
    return get_object_or_404(Newsletter, pk=pk)


def _kinds(newsletter: Newsletter) -> list[tuple[str, str]]:
    samples = readers.samples(preview.regions_in(newsletter.body))
    return [
        (test_mails.OWN, "As themselves, with what we know of them"),
        *((name, f"As {sample.label}, made up") for name, sample in samples.items()),
    ]


def _tests_words(mails: int) -> str:
    if not mails:
        return "This test has been sent already."
    return "The test is on its way." if mails == 1 else f"{mails} test emails are on their way."
