"""Approval: asking for it, and the page on which a colleague approves or sends back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from fixsend.newsletters.backoffice.sending.common import context_for, what_goes
from fixsend.newsletters.backoffice.sending.forms import SendBackForm
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.models.series import SeriesState
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.queries.approval import may_approve
from fixsend.newsletters.sending.queries.readiness import readiness, stored_plan
from fixsend.newsletters.sending.services import approval as services
from fixsend.newsletters.sending.services import plans
from fixsend.newsletters.series.queries.message import message_of
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required

_ANSWERS = {
    services.NotYours: "You wrote it, changed it last or asked for its approval. Someone else has to approve it.",
    services.NotAsked: "Nobody has asked for approval, or it has been given or sent back already.",
    services.Changed: "It has been changed since you looked at it. Please look again.",
    services.NotReady: "Its words are not ready. Fix what is marked, then ask again.",
    plans.AlreadySent: "This newsletter is on its way already, or has been sent.",
}
_REFUSALS = tuple(_ANSWERS)


@permission_required("delivery.add_mailing")
@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask colleagues to look at it."""
    get_object_or_404(Newsletter, pk=pk)
    try:
        services.ask(pk, actor=signed_in(request))
    except (services.NotReady, plans.AlreadySent) as error:
        messages.error(request, _ANSWERS[type(error)])
    else:
        messages.success(request, "Your colleagues see on their home page that it waits for them.")
    return redirect("newsletter_sending:steps", pk)


@permission_required("delivery.add_mailing")
@require_http_methods(["GET", "POST"])
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it as it would be sent, and approve it."""
    newsletter = get_object_or_404(Newsletter, pk=pk)
    if request.method != "POST":
        return _show(request, newsletter, SendBackForm())
    try:
        services.approve(pk, request.POST.get("seen", ""), actor=signed_in(request))
    except services.Changed as error:
        messages.error(request, _ANSWERS[type(error)])
        return redirect("newsletter_sending:approve", pk)
    except _REFUSALS as error:
        messages.error(request, _ANSWERS[type(error)])
    else:
        messages.success(request, f"You have approved it. {_what_now(newsletter)}")
    return redirect("newsletter_sending:steps", pk)


@permission_required("delivery.add_mailing")
@require_POST
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what has to be changed first."""
    newsletter = get_object_or_404(Newsletter, pk=pk)
    form = SendBackForm(request.POST)
    if not form.is_valid():
        return _show(request, newsletter, form)
    try:
        services.send_back(pk, form.cleaned_data["words"], actor=signed_in(request))
    except _REFUSALS as error:
        messages.error(request, _ANSWERS[type(error)])
    else:
        messages.success(
            request,
            "Sent back. The people who wrote it get your comments by email, and they are on its sending screen.",
        )
    return redirect("newsletter_sending:steps", pk)


def _what_now(newsletter: Newsletter) -> str:
    message = message_of(newsletter)
    if message is None:
        return "It can be sent now."
    name = message.series.name
    if message.series.state == SeriesState.RUNNING:
        return f"“{name}” sends it by itself."
    return f"Nothing goes out before someone starts “{name}”."


def _show(request: HttpRequest, newsletter: Newsletter, form: SendBackForm) -> HttpResponse:
    plan = stored_plan(newsletter)
    found = readiness(newsletter, plan)
    if not found.approval.waits or not found.can_be_approved:
        messages.info(request, "You cannot approve it yet. Here is what is missing.")
        return redirect("newsletter_sending:steps", newsletter.pk)
    context = {
        **context_for(newsletter, "Approve it"),
        **what_goes(newsletter, plan, found),
        "seen": fingerprints.of_content(newsletter, plan),
        "may_approve": may_approve(newsletter, plan, signed_in(request)),
        "form": form,
    }
    return render(request, "newsletters/sending/approve.html", context)
