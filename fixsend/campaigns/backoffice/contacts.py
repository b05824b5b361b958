"""The staff's screens of council contacts: what we hold, a file's dry run, and bringing it in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.export import ExportColumn
from fixsend.people.services import audit
from fixsend.places.contacts import reading, services
from fixsend.places.models import ContactImport, Council, CouncilContact
from fixsend.web import csv_files
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

VIEW, IMPORT = "places.view_councilcontact", "places.import_councilcontact"
LARGEST = 5 * 1024 * 1024
A_PAGE = 100
_TITLE = "Council contacts"
_COLUMNS = [
    ExportColumn("council", lambda each: each.council.code),
    ExportColumn("role", lambda each: each.role),
    ExportColumn("name", lambda each: each.name),
    ExportColumn("position", lambda each: each.position),
    ExportColumn("party", lambda each: each.party),
    ExportColumn("email", lambda each: each.email),
]
SHOWN = 200
_CHANGED_SINCE = (
    "Nothing has been imported. Someone changed our contacts while you had this page open. "
    "Here is what the file would change now."
)


class FileForm(forms.Form):
    """A CSV file of council contacts."""

    file = forms.FileField(label="CSV file", help_text=f"With the columns {', '.join(reading.COLUMNS)}.")

    def clean_file(self) -> Any:
        """Refuse a file of more than 5 MB."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError("The file is larger than 5 MB.")
        return file


@permission_required(VIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def contacts(request: HttpRequest) -> HttpResponse:
    """Show the contacts that we hold; take a file, which is compared first."""
    may_import = signed_in(request).has_perm(IMPORT)
    form = FileForm(request.POST or None, request.FILES or None) if may_import else None
    if form is not None and request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        taken = ContactImport.objects.create(file_name=file.name[-200:], content=file.read())
        return redirect("council_contacts:compare", taken.pk)
    found = CouncilContact.objects.select_related("council")
    if typed := request.GET.get("q", "").strip()[:80]:
        found = found.filter(council__name__icontains=typed) | found.filter(name__icontains=typed)
    context = {
        "form": form,
        "page_obj": Paginator(found, A_PAGE).get_page(request.GET.get("p")),
        "typed": typed,
        **_header(_TITLE),
    }
    return render(request, "campaigns/backoffice/contacts.html", context)


@permission_required(IMPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a file would change and every line that cannot be used; on POST change it, or drop the file."""
    taken = ContactImport.objects.filter(pk=pk).first()
    if taken is None:
        messages.info(request, "This file has already been imported or discarded.")
        return redirect("council_contacts:index")
    try:
        found = reading.read(bytes(taken.content))
    except csv_files.BadFile as error:
        taken.delete()
        messages.error(request, f"{taken.file_name}: {error}")
        return redirect("council_contacts:index")
    if request.method == "POST":
        if "drop" not in request.POST:
            try:
                changes = services.import_contacts(found, seen=request.POST.get("seen", ""))
            except services.ChangedSince:
                messages.warning(request, _CHANGED_SINCE)
                return redirect("council_contacts:compare", pk)
            audit.record(
                signed_in(request),
                "contacts.brought_in",
                subject=taken.file_name,
                added=len(changes.added),
                changed=len(changes.changed),
                gone=len(changes.gone),
            )
            messages.success(
                request,
                f"Imported: {len(changes.added)} new, {len(changes.changed)} changed, {len(changes.gone)} removed.",
            )
        taken.delete()
        return redirect("council_contacts:index")
    changes = services.compare(found)
    names = dict(Council.objects.values_list("pk", "name"))
    groups = [
        (title, len(lines), [(names[line.council], line) for line in lines[:SHOWN]])
        for title, lines in (("New", changes.added), ("Changed", changes.changed), ("Gone", changes.gone))
    ]
    context = {"found": found, "changes": changes, "groups": groups, "shown": SHOWN, **_header(taken.file_name)}
    return render(request, "campaigns/backoffice/contacts_import.html", context)


@permission_required(IMPORT)
@require_safe
def file(request: HttpRequest) -> HttpResponseBase:
    """Send all contacts as a file in the format of an import; one saved before an import can undo it."""
    rows = CouncilContact.objects.select_related("council")
    return export.answer(request, rows, _COLUMNS, "council-contacts", file_format="csv", of_people=None)


def _header(title: str) -> dict[str, Any]:
    above = [("Places", reverse("places_backoffice"))]
    if title != _TITLE:
        above.append((_TITLE, reverse("council_contacts:index")))
    return header(title, *above, icon="mail")
