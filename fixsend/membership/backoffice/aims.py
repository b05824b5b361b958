"""Wording the alliance's aims anew."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import permission_required

from fixsend.membership.backoffice.listing import crumbs
from fixsend.membership.models import AimsVersion
from fixsend.membership.queries.joining import current_aims
from fixsend.membership.services import aims
from fixsend.people.signed_in import signed_in

CHANGE = "membership.add_aimsversion"
INTRO = (
    "Everybody who joins agrees to these aims. New words are a new version: those who joined before agreed to the "
    "words of then, which stay on record."
)


class AimsForm(forms.Form):
    """The aims, one on each line."""

    text = forms.CharField(
        label="Our aims", help_text="One aim on each line.", max_length=4000, widget=forms.Textarea(attrs={"rows": 10})
    )


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest) -> HttpResponse:
    """Show the aims and take new words."""
    form = AimsForm(request.POST if request.method == "POST" else None, initial={"text": current_aims().text})
    if request.method == "POST" and form.is_valid():
        version = aims.publish(form.cleaned_data["text"], actor=signed_in(request))
        messages.success(request, f"The join form shows version {version.version} of the aims.")
        return redirect("membership_aims")
    context = {
        "form": form,
        "intro": INTRO,
        "submit": "Publish these aims",
        "versions": AimsVersion.objects.select_related("created_by"),
        "header_title": "Our aims",
        "header_icon": "list-ul",
        "breadcrumbs_items": crumbs(("Our aims", "")),
    }
    return render(request, "membership/backoffice/form.html", context)
