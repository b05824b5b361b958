"""The stewards' area: what a steward does with an entry, after signing in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.membership import steward_offers
from fixsend.membership.forms.stewards import EndForm, InvitationForm, entry_form
from fixsend.membership.models import Organisation
from fixsend.membership.queries import stewards as queries
from fixsend.membership.services import entries, listing, stewards, yearly_check
from fixsend.membership.services.organisations import LISTING_WORDING
from fixsend.people.authentication import signed_in
from fixsend.web.decorators import private_page

FORM_METHODS = ["GET", "HEAD", "POST"]
View = Callable[..., HttpResponse]


def _of_mine(view: View) -> View:
    """Pass the view an entry that the signed-in person looks after; other visitors get 404."""

    @wraps(view)
    @private_page
    @login_required
    def wrapper(request: HttpRequest, public_id: UUID, **more: object) -> HttpResponse:
        organisation = get_object_or_404(queries.entries_of(signed_in(request)), public_id=public_id)
        try:
            return view(request, organisation, **more)
        except stewards.NotASteward as error:  # Removed by another steward at this moment.
            raise Http404 from error

    return wrapper


@require_safe
@private_page
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """List the entries that the signed-in person looks after."""
    return render(request, "membership/steward/home.html", {"entries": queries.entries_of(signed_in(request))})


@require_safe
@_of_mine
def entry(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show one entry: its state, its stewards, changes that wait, and its history."""
    needed = yearly_check.needs_confirming(organisation)
    page = queries.entry_page(organisation, signed_in(request), needs_confirming=needed)
    context = {"page": page, "organisation": organisation, "offers": steward_offers.offers_for(organisation)}
    return render(request, "membership/steward/entry.html", context)


@require_http_methods(FORM_METHODS)
@_of_mine
def edit(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Change the entry: most of it at once, names and web addresses after a moderator has looked."""
    form = entry_form(organisation, request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        councils = values.pop("councils")
        _say_what_became(request, entries.change_entry(organisation.pk, values, councils, by=signed_in(request)))
        return redirect("membership:entry", organisation.public_id)
    moderated = [field.label for field in form if entries.is_moderated(organisation, field.name)]
    context = {"form": form, "organisation": organisation, "moderated": moderated}
    return render(request, "membership/steward/edit.html", context)


def _say_what_became(request: HttpRequest, outcome: entries.Outcome) -> None:
    if outcome.live:
        messages.success(request, "Your changes are live.")
    if outcome.waiting:
        messages.info(
            request,
            "A moderator checks some of your changes first, usually within 7 days. We have emailed you a note of this.",
        )
    if not (outcome.live or outcome.waiting):
        messages.info(request, "Nothing was changed.")


@require_http_methods(FORM_METHODS)
@_of_mine
def invite(request: HttpRequest, organisation: Organisation, *, hands_over: bool = False) -> HttpResponse:
    """Invite another steward, or one who takes over from the signed-in steward."""
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            stewards.invite(organisation.pk, form.cleaned_data["email"], by=signed_in(request), hands_over=hands_over)
        except stewards.AlreadyASteward:
            form.add_error("email", "This person already looks after the entry.")
        else:
            messages.success(request, f"We have sent an invitation to {form.cleaned_data['email']}.")
            return redirect("membership:entry", organisation.public_id)
    context = {"form": form, "organisation": organisation, "hands_over": hands_over}
    return render(request, "membership/steward/invite.html", context)


@require_POST
@_of_mine
def cancel_invitation(request: HttpRequest, organisation: Organisation, pk: int) -> HttpResponse:
    """Withdraw an invitation that is not accepted yet."""
    invitation = get_object_or_404(organisation.invitations, pk=pk)
    stewards.cancel_invitation(invitation.pk, by=signed_in(request))
    messages.success(request, "The invitation is cancelled.")
    return redirect("membership:entry", organisation.public_id)


@require_http_methods(FORM_METHODS)
@_of_mine
def remove(request: HttpRequest, organisation: Organisation, pk: int) -> HttpResponse:
    """Ask on GET, and end another steward's work on POST."""
    stewardship = get_object_or_404(organisation.stewardships.select_related("person"), pk=pk)
    if stewardship.ended_at is not None:
        return redirect("membership:entry", organisation.public_id)
    if request.method == "POST":
        try:
            stewards.remove(stewardship.pk, by=signed_in(request))
        except stewards.LastSteward:
            messages.warning(request, "Someone has to look after the entry. Invite another steward first.")
        else:
            messages.success(request, f"{stewardship} no longer looks after this entry.")
        return redirect("membership:entry", organisation.public_id)
    return render(request, "membership/steward/remove.html", {"organisation": organisation, "stewardship": stewardship})


@require_http_methods(FORM_METHODS)
@_of_mine
def leave(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Ask on GET, and end one's own work as a steward on POST."""
    if request.method == "POST":
        try:
            stewards.leave(organisation.pk, signed_in(request))
        except stewards.LastSteward:
            messages.warning(request, "You are the last steward. Invite someone else first, or end the membership.")
            return redirect("membership:entry", organisation.public_id)
        messages.success(request, f"You no longer look after the entry of {organisation}.")
        return redirect("membership:steward")
    return render(request, "membership/steward/leave.html", {"organisation": organisation})


@require_http_methods(FORM_METHODS)
@_of_mine
def list_or_unlist(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show the wording of the consent on GET, and put the entry in or out of the directory on POST."""
    if request.method == "POST":
        wanted = request.POST.get("listed") == "yes"
        listing.set_listed(organisation.pk, listed=wanted, by=signed_in(request))
        messages.success(request, f"The entry is {'in' if wanted else 'not in'} the directory.")
        return redirect("membership:entry", organisation.public_id)
    context = {"organisation": organisation, "wording": LISTING_WORDING}
    return render(request, "membership/steward/listing.html", context)


@require_http_methods(FORM_METHODS)
@_of_mine
def end(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Ask on GET, and take the organisation out of the alliance on POST."""
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        listing.end_affiliation(organisation.pk, by=signed_in(request), reason=form.cleaned_data["reason"])
        messages.success(request, f"{organisation} has left the alliance. Thank you for being part of it.")
        return redirect("membership:steward")
    return render(request, "membership/steward/end.html", {"form": form, "organisation": organisation})


@require_POST
@_of_mine
def confirm(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Record that the steward confirms the entry; a lapsed one is back in the directory."""
    yearly_check.confirm(organisation.pk, signed_in(request))
    messages.success(request, "Thank you. The entry is confirmed.")
    return redirect("membership:entry", organisation.public_id)
