"""The pages behind links that stewards get by mail. A mail scanner may open them: only the button acts."""

from contextlib import suppress

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.membership import links
from fixsend.membership.forms.stewards import AcceptForm
from fixsend.membership.services import stewards, yearly_check
from fixsend.membership.services.listing import HasEnded
from fixsend.web import signing
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page

FORM_METHODS = ["GET", "HEAD", "POST"]


@csrf_by_headers
@require_http_methods(FORM_METHODS)
@private_page
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Ask the owner of the invited mailbox; on POST they are a steward."""
    try:
        invited = links.invitation_of(token)
    except signing.BadLink:
        return render(request, "membership/steward/bad_link.html", status=404)
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and invited.accepted_at is None and form.is_valid():
        with suppress(stewards.InvitationOver):  # If it is over by now, the page says so.
            stewards.accept_invitation(invited.pk, name=form.cleaned_data["name"])
        return redirect("membership:invitation", token)
    context = {"form": form, "invitation": invited, "organisation": invited.organisation}
    return render(request, "membership/steward/invitation.html", context)


@csrf_by_headers
@require_http_methods(FORM_METHODS)
@private_page
def check(request: HttpRequest, token: str) -> HttpResponse:
    """Show an entry to its steward with one button: it is still true. Used again, it says what is already so."""
    try:
        organisation, person = links.check_of(token)
        stewards.require_steward(organisation, person)
    except (signing.BadLink, stewards.NotASteward):
        return render(request, "membership/steward/bad_link.html", status=404)
    if request.method == "POST":
        with suppress(stewards.NotASteward, HasEnded):  # If either ended in this second, the page says so.
            yearly_check.confirm(organisation.pk, person)
        return redirect("membership:yearly_check", token)
    needed = yearly_check.needs_confirming(organisation)
    context = {"organisation": organisation, "needed": needed}
    return render(request, "membership/steward/check.html", context)
