"""The tests of subjects that wait for a colleague, and the button that ends one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from fixsend.delivery.models import Mailing
from fixsend.delivery.services.mailings import NotPossibleNow
from fixsend.newsletters.sending.queries import subject_tests as queries
from fixsend.newsletters.sending.services import subject_tests as services
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header


@permission_required("delivery.view_mailing")
@require_safe
def subject_tests(request: HttpRequest) -> HttpResponse:
    """List the tests that the clicks did not end."""
    context = {
        "tests": queries.awaiting_choice(),
        "may_choose": signed_in(request).has_perm("delivery.change_mailing"),
        **header("Choose a subject", icon="mail"),
    }
    return render(request, "newsletters/sending/subject_tests.html", context)


@permission_required("delivery.change_mailing")
@require_POST
def choose_subject(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how many get the rest of a newsletter with the chosen subject, and ask; the button on that page sends it."""
    mailing = get_object_or_404(Mailing, pk=pk)
    test = queries.status_of(mailing)
    subject = next((each for each in test.subjects if each.number == _place(request)), None) if test else None
    if test is not None and subject is not None and test.is_open and "confirm" not in request.POST:
        above = (mailing.name, reverse("mailings_sent:mailing", args=[pk]))
        context = {"test": test, "subject": subject, "mailing": mailing, "back": _back(request)}
        context |= header("Send the rest?", above, icon="mail")
        return render(request, "newsletters/sending/choose_subject.html", context)
    try:
        services.choose(pk, _place(request), actor=signed_in(request))
    except NotPossibleNow as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request,
            f"The rest of “{mailing.name}” gets this subject. Nothing leaves for two minutes: "
            "until then you can stop it on its screen.",
        )
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    """Return the address of the screen that the form was on."""
    asked = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked if ours and asked.startswith("/") else reverse("mailings_sent:subject_tests")


def _place(request: HttpRequest) -> int:
    place = request.POST.get("subject", "")
    return int(place) if place.isdecimal() and len(place) < 4 else -1  # No such subject: the service says so.
