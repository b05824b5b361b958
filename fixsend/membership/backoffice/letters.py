"""Wording the standing letters to applicants."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import permission_required

from fixsend.membership import letters
from fixsend.membership.backoffice.listing import crumbs
from fixsend.membership.forms.decisions import StandingLetterForm
from fixsend.membership.queries.letters import current_text, standing_letters, versions
from fixsend.membership.services import letters as services
from fixsend.people.signed_in import signed_in

CHANGE = "membership.add_letterversion"
LIST = "Letters to applicants"


@permission_required(CHANGE)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the letters that staff start from."""
    context = {
        "letters": standing_letters(),
        "header_title": LIST,
        "header_icon": "mail",
        "breadcrumbs_items": crumbs((LIST, "")),
    }
    return render(request, "membership/backoffice/letters.html", context)


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Show a letter with an example of it, and take new words."""
    letter = letters.LETTERS.get(key)
    if letter is None:
        raise Http404
    form = StandingLetterForm(
        letter, request.POST if request.method == "POST" else None, initial={"text": current_text(key)}
    )
    if request.method == "POST" and form.is_valid():
        services.publish(key, form.cleaned_data["text"], actor=signed_in(request))
        messages.success(request, f"“{letter.title}” begins with these words from now on.")
        return redirect("membership_letter", key)
    context = {
        "form": form,
        "example": letters.example(current_text(key)),
        "first_text": letter.first_text,
        "versions": versions(key),
        "header_title": letter.title,
        "header_icon": "mail",
        "breadcrumbs_items": crumbs((LIST, reverse("membership_letters")), (letter.title, "")),
    }
    return render(request, "membership/backoffice/letter.html", context)
