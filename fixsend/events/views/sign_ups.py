"""Changing a sign-up by the link in its email."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.campaigns import links
from fixsend.campaigns.models import ParticipationState
from fixsend.events.forms.sign_up import ChangeForm
from fixsend.events.models import SignUp
from fixsend.events.services import signing_up
from fixsend.web import signing
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest, token: str) -> HttpResponse:
    """Change the number of people, the access needs or the gathering of a sign-up.

    The link may have been forwarded: access needs are health data as a rule and are never shown here. They can be
    replaced or deleted without being seen.
    """
    own = _found(token)
    if own is None or own.participation.state != ParticipationState.CONFIRMED:
        return render(request, "people/confirm/unknown.html", status=404)
    day = own.gathering.day
    known = {"gathering": own.gathering_id, "people": own.people}
    form = ChangeForm(request.POST or None, day=day, initial=known)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            signing_up.change(own, data["gathering"], people=data["people"], needs=form.new_needs)
        except signing_up.NotEnoughPlaces as error:
            form.add_error("people", f"It is nearly full. There are only {error.left} places left.")
        else:
            messages.success(request, "Your changes are saved.")
            return redirect(links.mine_path(own.participation))
    context = {"form": form, "sign_up": own, "page": day, "back": links.mine_path(own.participation)}
    return render(request, "events/change_sign_up.html", context)


def _found(token: str) -> SignUp | None:
    try:
        public_id = signing.unsign(links.MINE, token)
    except signing.BadLink:
        return None
    rows = SignUp.objects.select_related("participation", "gathering__day", "gathering__council")
    return rows.filter(participation__public_id=public_id).first()
