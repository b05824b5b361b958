"""Sending the form of an action, and a person's own page about it afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.campaigns import links
from fixsend.campaigns.forms.reasons import ReasonForm
from fixsend.campaigns.forms.staying_in_touch import StayInTouchForm
from fixsend.campaigns.forms.taking_part import TakePartForm, sent_form
from fixsend.campaigns.models import Participation, ParticipationState, Partner, Reason
from fixsend.campaigns.queries import campaigns
from fixsend.campaigns.queries.actions import CachedAction, cached_action, progress
from fixsend.campaigns.queries.figures_of_councils import councils_of, own_figures
from fixsend.campaigns.services import partners, reasons, staying_in_touch, taking_part
from fixsend.campaigns.services.taking_part import Closed, Submission
from fixsend.campaigns.views.pages import show, thanks_url
from fixsend.membership.models import Organisation, SupporterKind
from fixsend.membership.queries.joining import current_aims, is_already_with_us
from fixsend.people.authentication import Owner, owner_here, owner_of
from fixsend.people.queries.consent import granted_purposes
from fixsend.web import abuse, did_you_mean, limits, requests, signing, tokens
from fixsend.web.abuse import Verdict
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page, public_form
from fixsend.web.limits import Try
from fixsend.web.network import network_hash

# The longest answer that is carried from a page where the form begins, in characters.
MOST_BEGUN = 320


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def take_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the form of an action and redirect to the thanks; GET redirects to the action."""
    cached = cached_action(pk)
    if cached is None:
        raise Http404
    if request.method != "POST":
        return redirect(cached.url)
    if "begin" in request.POST:
        return _begin(request, cached)
    form = sent_form(cached.page, request.POST)
    if not form.is_valid():
        return show(request, cached.page, form)
    verdict = abuse.judge(request, form)
    if verdict is Verdict.BOT:
        return show(request, cached.page, form)
    tries = abuse.tries(request, form, limit="take_part")
    if question := did_you_mean.ask(request, form):
        limits.hit_all(tries)
        return question
    try:
        # They are counted in the statement that stores the part, which every signature of a surge saves one by.
        return HttpResponseRedirect(_taken(request, cached, form, tries, in_doubt=verdict is Verdict.SLOWER))
    except Closed:
        return show(request, cached.page, form)


def _begin(request: HttpRequest, cached: CachedAction) -> HttpResponse:
    """Show the action with the first answers filled in, which were given on another page of ours."""
    begun = {name: request.POST.get(name, "")[:MOST_BEGUN] for name in ("name", "email")}
    answer = show(request, cached.page, begun=begun)
    # For the back button: nothing has been sent yet, and a page that nobody may keep cannot be gone back to.
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, token: str) -> HttpResponse:
    """Show a person their part in an action: thanks, their own link, and a button that takes it back.

    The link works for two years and may be forwarded. To anyone whom this browser does not know as its owner the page
    shows no name, and nothing on it grants: what they tick there is asked for by email.
    """
    try:
        participation = links.by_token(token)
    except signing.BadLink:
        participation = None
    if participation is None:
        return render(request, "people/confirm/unknown.html", status=404)
    if request.method == "POST" and "withdraw" in request.POST:
        taking_part.withdraw(participation)
        return redirect(request.path)
    if request.method == "POST" and "stop_updates" in request.POST:
        taking_part.stop_updates(participation)
        return redirect(request.path)
    if request.method == "POST" and "partner" in request.POST and participation.person:
        partner = Partner.objects.filter(pk=requests.number(request.POST["partner"])).first()
        if partner is not None:
            partners.withdraw(participation.person, partner, "Their own page about an action")
        return redirect(request.path)
    owner = owner_here(request, participation.person)
    reason_form = _reason_form(request, participation, owner)
    if reason_form is not None and reason_form.is_bound and reason_form.is_valid():
        reasons.give(participation, reason_form.cleaned_data["reason"])
        messages.success(request, "Thank you. We read it before we show it." if request.POST["reason"] else "Removed.")
        return redirect(request.path)
    stay_form, stayed = _stay_in_touch(request, participation, owner)
    if stayed:
        messages.success(request, stayed)
        return redirect(request.path)
    action = participation.action.specific
    url = action.get_url(request) or "/"
    context = {
        "page": action,
        "action": action,
        "words": action.words_after(participation),
        "participation": participation,
        "is_owner": owner is not None,
        "own_words": action.own_words(participation) if owner else [],
        "progress": progress(action),
        "brought": participation.brought.filter(counted=True).count(),
        "own_link": links.shared_url(url, participation.code),
        "stay_form": stay_form,
        "reason_form": reason_form,
        "is_ours": participation.state == ParticipationState.CONFIRMED,
        "aims": current_aims(),
        "partners": _partners_of(participation),
        "next_steps": campaigns.next_steps(action, participation.person if owner else None),
        "next_page": action.next_page,
        "own_figures": own_figures(action, councils_of(participation.council, None)) if owner else [],
    }
    return render(request, "campaigns/mine.html", context)


def _reason_form(request: HttpRequest, participation: Participation, owner: Owner | None) -> ReasonForm | None:
    """Return the question why somebody took part, for its owner alone: under their name nobody else may speak."""
    counts = participation.state == ParticipationState.CONFIRMED
    if owner is None or not counts or not participation.action.specific.words.reasons_heading:
        return None
    if request.method == "POST" and "reason" in request.POST:
        return ReasonForm(request.POST)
    known = Reason.objects.filter(participation=participation).first()
    return ReasonForm(initial={"reason": known.text if known else ""})


def _partners_of(participation: Participation) -> list[Partner]:
    """Return the partners of this action whom the person lets write."""
    asked = participation.action.action_partners.values("partner")
    return list(Partner.objects.filter(pk__in=asked, consents__person=participation.person_id, consents__granted=True))


def _stay_in_touch(
    request: HttpRequest, participation: Participation, owner: Owner | None
) -> tuple[StayInTouchForm | None, str]:
    """Return the offer to join or get our emails, None where there is nothing to offer, and what a POST of it did.

    A visitor who is not known to be the owner is offered everything: what the owner has already is not revealed.
    """
    person = participation.person
    if participation.state != ParticipationState.CONFIRMED or person is None or not person.email:
        return None, ""
    sent = request.POST if "stay" in request.POST else None
    form = StayInTouchForm(
        sent,
        is_member=owner is not None and is_already_with_us(person, SupporterKind.INDIVIDUAL, participation.name),
        granted=granted_purposes(person) if owner else [],
        initial={"aims": current_aims().version},
    )
    if sent is not None and form.is_valid():
        data = form.cleaned_data
        aims = (data.get("aims") or current_aims().version) if data.get("joins") else None
        purposes = data.get("purposes") or {}
        if owner is None:
            return form, staying_in_touch.ask_to_stay_in_touch(participation, aims=aims, purposes=purposes)
        return form, staying_in_touch.stay_in_touch(participation, aims=aims, purposes=purposes, proof=owner.proof)
    return (form if form.asks_anything else None), ""


def _taken(
    request: HttpRequest, cached: CachedAction, form: TakePartForm, tries: Sequence[Try], *, in_doubt: bool
) -> str:
    """Record a part and return the address to redirect to; in doubt nothing counts before the owner confirms."""
    submission = submission_of(request, form.cleaned_data, in_doubt=in_doubt, tries=tries)
    if owner := owner_of(request, submission.email):
        return links.mine_path(taking_part.take_part(cached.page, submission, owner.person, proof=owner.proof))
    taking_part.take_part(cached.page, submission)
    return thanks_url(cached.page, cached.url, submission.council)


def submission_of(
    request: HttpRequest,
    data: dict[str, Any],
    *,
    in_doubt: bool,
    tries: Sequence[Try] = (),
    organisation: Organisation | None = None,
) -> Submission:
    """Return what a valid form says, with the way by which its sender came to it, and the `tries` still to count."""
    along = tokens.carried(request.POST)
    return Submission(
        name=data["name"],
        email=data["email"],
        council=data["council"],
        constituency=data["constituency"],
        shows_name=data["shows_name"],
        wants_updates=data["wants_updates"],
        via=along.get("via", ""),
        brought_by=along.get("by", ""),
        terms=data["terms"],
        partners=[int(pk) for pk in data.get("partners", [])],
        network=network_hash(request),
        organisation=organisation,
        in_doubt=in_doubt,
        tries=tries,
        answers=data,
    )
