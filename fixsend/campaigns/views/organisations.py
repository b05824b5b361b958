"""The pages on which organisations sign an open letter."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from fixsend.campaigns import links
from fixsend.campaigns.forms.taking_part import OrganisationForm
from fixsend.campaigns.models import OpenLetterPage, OrganisationSignature
from fixsend.campaigns.queries import signatories
from fixsend.campaigns.services import organisations
from fixsend.campaigns.services.organisations import Closed, NotAffiliated, Signer, TakenByAnother
from fixsend.membership.queries.stewards import entries_of
from fixsend.membership.services.stewards import NotASteward
from fixsend.people.authentication import Owner, owner_of, signed_in
from fixsend.people.models import Person
from fixsend.web import abuse, did_you_mean, requests, signing
from fixsend.web.abuse import Verdict
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import forms_are_closed, private_page, public_form


@private_page
def sign(request: HttpRequest, letter: OpenLetterPage, form: OrganisationForm | None = None) -> HttpResponse:
    """Show a steward their organisations, and other visitors the form, unless the letter is under embargo."""
    person = request.user if isinstance(request.user, Person) else None
    own = signatories.own_entries(letter, person) if person else []
    context = {
        "form": form if form is not None else OrganisationForm(),
        "own": own,
        "may_read": bool(own) or not letter.is_embargoed,
        "is_open": letter.takes_organisations and not forms_are_closed(request),
        "organisations": [],
    }
    response: HttpResponse = letter.render(
        request, template="campaigns/sign_for_organisation.html", context_overrides=context
    )
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the form of a person who signs for an organisation."""
    letter = _letter(pk)
    back = f"{letter.url}organisation/"
    if request.method != "POST":
        return redirect(back)
    form = OrganisationForm(request.POST)
    if not form.is_valid():
        return sign(request, letter, form)
    if abuse.check(request, form, limit="take_part") is Verdict.BOT:
        return sign(request, letter, form)
    if question := did_you_mean.ask(request, form):
        return question
    data = form.cleaned_data
    signer = Signer(data["organisation"], data["website"], data["name"], data["role"], data["email"])
    try:
        signature = _asked(letter, signer, owner_of(request, signer.email))
    except Closed:
        return redirect(back)
    except TakenByAnother:
        return redirect("people:confirm_lapsed")
    if signature is not None:
        return redirect(links.organisation_path(signature))
    return render(request, "campaigns/organisation_asked.html", {"page": letter})


@csrf_by_headers
@require_POST
@private_page
@login_required
def sign_as_steward(request: HttpRequest, pk: int) -> HttpResponse:
    """Put one of the signed-in steward's organisations under the letter, or take it off."""
    letter, person = _letter(pk), signed_in(request)
    organisation = get_object_or_404(entries_of(person), public_id=requests.uuid(request.POST.get("organisation")))
    try:
        if "withdraw" in request.POST:
            for entry in signatories.own_entries(letter, person):
                if entry.organisation == organisation and entry.signature:
                    organisations.withdraw(entry.signature)
            messages.success(request, f"{organisation} is no longer on the letter.")
        else:
            organisations.sign_as_steward(letter, organisation, person)
            messages.success(request, f"{organisation} is now on the letter. Thank you.")
    except NotASteward as error:
        raise Http404 from error
    except NotAffiliated:
        messages.error(request, "Its directory entry is out of date. Confirm the entry first, then sign.")
    except Closed:
        messages.error(request, "This letter can no longer be signed.")
    return redirect(f"{letter.url}organisation/")


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, token: str) -> HttpResponse:
    """Show the signer of an organisation's signature its state; on POST withdraw it."""
    try:
        signature = links.organisation_by_token(token)
    except signing.BadLink:
        signature = None
    if signature is None:
        return render(request, "people/confirm/unknown.html", status=404)
    if request.method == "POST":
        organisations.withdraw(signature)
        return redirect(request.path)
    context: dict[str, Any] = {"signature": signature, "page": signature.letter}
    return render(request, "campaigns/organisation_mine.html", context)


def _asked(letter: OpenLetterPage, signer: Signer, owner: Owner | None) -> OrganisationSignature | None:
    if owner is None:
        return organisations.ask(letter, signer)
    return organisations.ask(letter, signer, owner.person, proof=owner.proof)


def _letter(pk: int) -> OpenLetterPage:
    letter: OpenLetterPage = get_object_or_404(OpenLetterPage.objects.live().public(), pk=pk)
    return letter
