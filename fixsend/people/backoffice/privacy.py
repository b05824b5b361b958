"""What staff decide about privacy: the wordings of consents, and how long records are kept."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.people import retention
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.forms.privacy import RetentionForm, WordingForm
from fixsend.people.models import ConsentWording
from fixsend.people.services import consent
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.given_back import given_back
from fixsend.web.backoffice.header import header


@permission_required("people.view_consentwording")
@require_http_methods(["GET", "POST"])
def wordings(request: HttpRequest) -> HttpResponse:
    """Show the wordings of every consent, old and new; on POST, write a new version."""
    form = WordingForm(request.POST if request.method == "POST" else None)
    may_write = signed_in(request).has_perm("people.add_consentwording")
    if request.method == "POST" and may_write and form.is_valid():
        new = consent.write_wording(**form.cleaned_data, actor=signed_in(request))
        messages.success(request, f"Forms now show version {new.version}.")
        return redirect("consent_wordings")
    every = ConsentWording.objects.select_related("created_by")
    context = {"wordings": every, "form": form if may_write else None, **header("Consent wording", icon="openquote")}
    return render(request, "people/backoffice/wordings.html", context)


@permission_required("people.view_retentionperiod")
@require_GET
def retention_rules(request: HttpRequest) -> HttpResponse:
    """Show each retention rule, its days, and how many rows the next run will touch."""
    may_change = signed_in(request).has_perm("people.change_retentionperiod")
    context = {
        "previews": retention.preview(),
        "may_change": may_change,
        **header("How long records are kept", icon="time"),
    }
    return render(request, "people/backoffice/retention.html", context)


@permission_required("people.change_retentionperiod")
@require_POST
def change_retention(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the days of one retention rule."""
    form, rule = RetentionForm(request.POST), next((each for each in retention.rules if each.slug == slug), None)
    if form.is_valid() and rule is not None:
        days, had, now = form.cleaned_data["days"], form.cleaned_data["had"], retention.days_of(rule)
        if had not in (None, now) and days != now:
            messages.warning(
                request,
                f"Nothing has been changed. Someone changed this to {now} days while you had the page open."
                f"{given_back(f'{days} days')} Change it again if yours is right.",
            )
            return redirect("retention_rules")
        retention.set_days(slug, days, actor=signed_in(request))
        messages.success(request, "Saved. The table shows what we will delete tonight.")
    else:
        messages.error(request, "Enter a number of days, at least 1.")
    return redirect("retention_rules")
