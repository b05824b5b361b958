"""The staff's screen of organisations under an open letter."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from fixsend.campaigns.backoffice.forms import RemoveForm
from fixsend.campaigns.backoffice.header import action_header
from fixsend.campaigns.models import OpenLetterPage, OrganisationSignature, SignatureState
from fixsend.campaigns.queries import signatories
from fixsend.campaigns.services import organisations as signing_for
from fixsend.campaigns.views.pdfs import PDF, letter_pdf
from fixsend.membership.models import Organisation
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.people.services import audit
from fixsend.web import requests, responses
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.given_back import given_back

VIEW, CHANGE, EXPORT = (
    "campaigns.view_participation",
    "campaigns.change_participation",
    "campaigns.export_participation",
)
_COLUMNS = [
    ExportColumn("Organisation", lambda each: each.name),
    ExportColumn("Website", lambda each: each.website),
    ExportColumn("Signed by", lambda each: each.signed_by),
    ExportColumn("Role", lambda each: each.role),
    ExportColumn("Email", lambda each: each.email),
    ExportColumn("State", lambda each: each.get_state_display()),
    ExportColumn("Confirmed", lambda each: each.confirmed_at),
]


@permission_required(VIEW)
@permission_required("people.view_person")
@require_safe
def organisations(request: HttpRequest, pk: int) -> HttpResponse:
    """List the organisations under a letter, and those that ask to be."""
    letter = get_object_or_404(OpenLetterPage, pk=pk)
    person = signed_in(request)
    audit.record(person, "letter.organisations_seen", subject=f"action {pk}")
    rows = [(each, signatories.entries_like(each)) for each in signatories.in_queue(letter)]
    context = {
        "action": letter,
        "rows": rows,
        "may_change": person.has_perm(CHANGE),
        "formats": FORMATS if person.has_perm(EXPORT) else [],
        **action_header("Organisations", letter),
    }
    return render(request, "campaigns/backoffice/organisations.html", context)


@permission_required(CHANGE)
@require_POST
def decide(request: HttpRequest, pk: int, signature_pk: int) -> HttpResponse:
    """Accept or decline an organisation's signature, or list it first."""
    signature = get_object_or_404(OrganisationSignature, pk=signature_pk, letter=pk)
    person, form = signed_in(request), RemoveForm(request.POST)
    if "accept" in request.POST:
        entry = Organisation.objects.filter(pk=requests.number(request.POST.get("entry"))).first()
        try:
            signing_for.accept(signature, person, organisation=entry, seen=request.POST.get("seen", ""))
        except signing_for.ChangedSince:
            messages.error(
                request, "Nothing has been changed. The organisation has sent new details. Please check them first."
            )
        else:
            _say(request, signature, SignatureState.ACCEPTED, f"{signature.name} is now on the letter.")
    elif "first" in request.POST:
        signing_for.list_first(signature, person, first=request.POST["first"] == "yes")
    elif form.is_valid():
        signing_for.decline(signature, person, form.cleaned_data["reason"])
        done = f"{signature.name} is not on the letter. We have told them why."
        _say(request, signature, SignatureState.DECLINED, done, typed=form.cleaned_data["reason"])
    else:
        messages.error(request, "Nothing has been changed. Enter a reason.")
    return redirect("campaigns_office:organisations", pk)


def _say(
    request: HttpRequest, signature: OrganisationSignature, wanted: SignatureState, done: str, *, typed: str = ""
) -> None:
    signature.refresh_from_db()
    if signature.state == wanted:
        messages.success(request, done)
    else:
        said = "Nothing has been changed. It was decided or withdrawn while this page was open."
        messages.warning(request, f"{said}{given_back(typed)}")


@permission_required(EXPORT)
@require_safe
def organisations_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponseBase:
    """Send the list of organisations as a file."""
    letter = get_object_or_404(OpenLetterPage, pk=pk)
    screen = reverse("campaigns_office:organisations", args=[pk])
    of_people = PeopleList(f"Organisations under “{letter.title}”, and who signed for them", EXPORT, screen)
    rows, name = signatories.in_queue(letter), f"organisations-of-letter-{pk}"
    return export.answer(request, rows, _COLUMNS, name, file_format=file_format, of_people=of_people)


@permission_required(VIEW)
@require_safe
def letter_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the letter as PDF; under embargo it says so on top."""
    letter = get_object_or_404(OpenLetterPage, pk=pk)
    return responses.attachment(letter_pdf(letter), PDF, f"{letter.slug}.pdf")
