"""Leaving the alliance, from My page."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.membership.models import Membership
from fixsend.membership.services import memberships
from fixsend.people.authentication import signed_in
from fixsend.web.decorators import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def leave_alliance(request: HttpRequest) -> HttpResponse:
    """Say what leaving means, with a button for each member at this mailbox; on POST, end that membership."""
    person = signed_in(request)
    if request.method == "POST":
        try:
            left = memberships.leave(person, UUID(request.POST.get("membership", "")))
        except (ValueError, memberships.NotAMember) as error:
            raise Http404 from error
        messages.success(request, f"{left.name} has left the alliance. You can join again at any time.")
        return redirect("people:my_page")
    own = Membership.objects.filter(person=person, ended_at=None).order_by("joined_at")
    return render(request, "membership/leave.html", {"memberships": own})
