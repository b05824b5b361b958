"""The staff's screens of a pledge's board."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.campaigns.backoffice.forms import RemoveForm
from fixsend.campaigns.backoffice.header import action_header
from fixsend.campaigns.models import PledgePage, Pledger
from fixsend.campaigns.services import pledges
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.edit_conflicts import EditConflicts, held
from fixsend.web.dates import day_input

VIEW, CHANGE = "campaigns.view_participation", "campaigns.change_participation"
LARGEST = 5 * 1024 * 1024
_COLUMNS = [
    ExportColumn("role", lambda each: each.role),
    ExportColumn("name", lambda each: each.name),
    ExportColumn("party", lambda each: each.party),
    ExportColumn("constituency", lambda each: each.constituency),
    ExportColumn("council", lambda each: each.council),
    ExportColumn("stance", lambda each: each.stance_words),
    ExportColumn("evidence", lambda each: each.evidence),
]


class PledgerForm(EditConflicts, forms.ModelForm):  # type: ignore[type-arg]
    """One line of the board."""

    class Meta:
        model = Pledger
        fields = (
            "name",
            "role",
            "party",
            "constituency",
            "council",
            "email",
            "asked_on",
            "stance",
            "said_on",
            "evidence",
            "corrected_on",
        )
        widgets = {"asked_on": day_input(), "said_on": day_input(), "corrected_on": day_input()}


class ListForm(forms.Form):
    """A list of people to ask."""

    file = forms.FileField(label="CSV file", help_text=f"With the columns {', '.join(pledges.COLUMNS)}.")
    dry_run = forms.BooleanField(label="Preview only", required=False, initial=True)

    def clean_file(self) -> Any:
        """Refuse a file of more than 5 MB."""
        if self.cleaned_data["file"].size > LARGEST:
            raise ValidationError("The file is larger than 5 MB.")
        return self.cleaned_data["file"]


@permission_required(VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def board(request: HttpRequest, pk: int) -> HttpResponse:
    """List the pledgers on the board, and take a file of more."""
    page, person = get_object_or_404(PledgePage, pk=pk), signed_in(request)
    may_change = person.has_perm(CHANGE)
    form = ListForm(request.POST or None, request.FILES or None)
    troubles: list[str] = []
    if request.method == "POST" and may_change and form.is_valid():
        try:
            dry_run = form.cleaned_data["dry_run"]
            found = pledges.bring_in(page, form.cleaned_data["file"].read(), person, dry_run=dry_run)
        except pledges.BadList as error:
            troubles = error.troubles
        else:
            done = "would be new" if dry_run else "are new on the board"
            messages.success(request, f"{found.added} {done}; {found.known} are already on it.")
            return redirect("campaigns_office:board", pk)
    context = {
        "action": page,
        "rows": page.pledgers.select_related("constituency", "council"),
        "form": form if may_change else None,
        "troubles": troubles,
        "formats": FORMATS,
        **action_header("The list", page),
    }
    return render(request, "campaigns/backoffice/board.html", context)


@permission_required(CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def pledger(request: HttpRequest, pk: int, pledger_pk: int = 0) -> HttpResponse:
    """Change one line of the board, or add one."""
    page = get_object_or_404(PledgePage, pk=pk)
    rows = held(request, Pledger.objects.filter(page=page))
    found = get_object_or_404(rows, pk=pledger_pk) if pledger_pk else Pledger(page=page)
    form = PledgerForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        try:
            pledges.change(form.instance, signed_in(request))
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, f"{found} is on the board as you filled it in.")
            return redirect("campaigns_office:board", pk)
    context = {
        "action": page,
        "form": form,
        "pledger": found,
        "remove_form": RemoveForm(),
        **action_header("A line", page),
    }
    return render(request, "campaigns/backoffice/pledger.html", context)


@permission_required(CHANGE)
@require_POST
def remove(request: HttpRequest, pk: int, pledger_pk: int) -> HttpResponse:
    """Remove a pledger from the board, with a reason."""
    found, form = get_object_or_404(Pledger, pk=pledger_pk, page=pk), RemoveForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Nothing has been changed. Enter a reason.")
        return redirect("campaigns_office:pledger", pk, pledger_pk)
    pledges.remove(found, signed_in(request), form.cleaned_data["reason"])
    messages.success(request, f"{found.name} is off the board.")
    return redirect("campaigns_office:board", pk)


@permission_required(VIEW)
@require_safe
def board_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponseBase:
    """Send the board as a file."""
    rows = get_object_or_404(PledgePage, pk=pk).pledgers.select_related("constituency", "council")
    return export.answer(request, rows, _COLUMNS, f"board-{pk}", file_format=file_format, of_people=None)
