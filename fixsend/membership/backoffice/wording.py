"""The staff's screens of what they may word: the aims, and the templates of emails to applicants."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import permission_required

from fixsend.membership import email_templates
from fixsend.membership.forms.decisions import EmailTemplateForm
from fixsend.membership.models import AimsVersion
from fixsend.membership.queries.joining import current_aims, current_templates, current_text, versions
from fixsend.membership.services import wording
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice.edit_conflicts import EditConflicts
from fixsend.web.backoffice.header import header

CHANGE_AIMS, CHANGE_TEMPLATES = "membership.add_aimsversion", "membership.add_emailtemplateversion"
TEMPLATES_TITLE = "Emails to applicants"
AIMS_INTRO = (
    "Everyone who joins agrees to these aims. If you change them, that makes a new version. People who joined before "
    "agreed to an earlier one, which we keep."
)


class AimsForm(EditConflicts, forms.Form):
    """The aims, one on each line."""

    text = forms.CharField(
        label="Our aims", help_text="One aim on each line.", max_length=4000, widget=forms.Textarea(attrs={"rows": 10})
    )


@permission_required(CHANGE_AIMS)
@require_http_methods(["GET", "POST"])
def aims(request: HttpRequest) -> HttpResponse:
    """Show the aims, and publish a changed text of them."""
    form = AimsForm(request.POST if request.method == "POST" else None, initial={"text": current_aims().text})
    if request.method == "POST" and form.is_valid():
        version = wording.publish_aims(form.cleaned_data["text"], actor=signed_in(request))
        messages.success(request, f"The join form now shows version {version.version} of the aims.")
        return redirect("membership_aims")
    context = {
        "form": form,
        "intro": AIMS_INTRO,
        "submit": "Publish these aims",
        "versions": AimsVersion.objects.select_related("created_by"),
        **header("Our aims", icon="list-ul"),
    }
    return render(request, "membership/backoffice/form.html", context)


@permission_required(CHANGE_TEMPLATES)
@require_safe
def templates(request: HttpRequest) -> HttpResponse:
    """List the templates of emails to applicants."""
    context = {
        "templates": current_templates(),
        **header(TEMPLATES_TITLE, icon="mail"),
    }
    return render(request, "membership/backoffice/email_templates.html", context)


@permission_required(CHANGE_TEMPLATES)
@require_http_methods(["GET", "POST"])
def template(request: HttpRequest, key: str) -> HttpResponse:
    """Show a template with an example of the email, and publish a changed text of it."""
    found = email_templates.TEMPLATES.get(key)
    if found is None:
        raise Http404
    form = EmailTemplateForm(
        found, request.POST if request.method == "POST" else None, initial={"text": current_text(key)}
    )
    if request.method == "POST" and form.is_valid():
        wording.publish_template(key, form.cleaned_data["text"], actor=signed_in(request))
        messages.success(request, f"“{found.title}” now starts with these words.")
        return redirect("membership_email_template", key)
    context = {
        "form": form,
        "example": email_templates.example(current_text(key)),
        "first_text": found.first_text,
        "versions": versions(key),
        **header(found.title, (TEMPLATES_TITLE, reverse("membership_email_templates")), icon="mail"),
    }
    return render(request, "membership/backoffice/email_template.html", context)
