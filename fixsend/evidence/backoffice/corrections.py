"""The public log of corrections as staff see it, and logging one."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.decorators.http import require_http_methods
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from fixsend.evidence import addresses
from fixsend.evidence.models import Correction, Figure
from fixsend.evidence.queries import citations
from fixsend.evidence.queries import corrections as queries
from fixsend.evidence.services import remarks
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web import requests
from fixsend.web.backoffice import RecordViewSet, menu, permission_required
from fixsend.web.backoffice.columns import DayColumn
from fixsend.web.backoffice.header import header

_PARTS_OF_A_FIGURE = 4


class CorrectionForm(forms.Form):
    """A correction for the public log. It cannot be changed afterwards: a mistake in it is corrected by another one."""

    about = forms.CharField(
        label="What it is about",
        help_text="A council and a figure, a table or a page: “Devon: plans within 20 weeks, 2024”.",
        max_length=200,
        error_messages={"required": "Write what it is about"},
    )
    was = forms.CharField(
        label="What was wrong",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write what was wrong"},
    )
    now = forms.CharField(
        label="What is right",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write what is right"},
    )
    source = forms.CharField(label="Where that can be checked", max_length=300, required=False)
    figure = forms.CharField(
        label="The figure’s address",
        help_text="If it is about one figure, paste the address of its page. The correction is then shown there too.",
        max_length=500,
        required=False,
    )

    def clean_figure(self) -> Figure | None:
        """Return the figure at an address of ours; raises ValidationError where there is none."""
        typed: str = self.cleaned_data["figure"].strip()
        if not typed:
            return None
        path_typed = urlsplit(typed).path if requests.web_address(typed).netloc else typed
        parts = path_typed.removeprefix(addresses.FIGURES).strip("/").split("/")
        year = requests.number(parts[3]) if len(parts) == _PARTS_OF_A_FIGURE else 0
        found = citations.find_figure(parts[0], parts[1], parts[2], year) if year else None
        if found is None:
            raise forms.ValidationError("There is no figure at this address. Copy it from the figure’s own page.")
        return found


class CorrectionIndex(generic.IndexView):
    """All corrections, the newest first."""

    any_permission_required = ["view", "add"]
    page_title = "Corrections"
    default_ordering = None
    list_export = ["corrected_on", "about", "was", "now", "source", "logged_at"]

    def get_base_queryset(self) -> Any:
        """Return all corrections."""
        return queries.corrections()

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Offer logging one to staff who may."""
        if not self.request.user.has_perm("evidence.add_correction"):
            return []
        return [HeaderButton("Log a correction", reverse("corrections:log"), icon_name="plus")]

    @cached_property
    def columns(self) -> list[Column]:
        """Return the columns of the list."""
        return [
            TitleColumn("about", label="About", get_url=lambda correction: correction.url),
            Column("was", label="What was wrong"),
            Column("now", label="What is right"),
            DayColumn("corrected_on", label="Corrected", sort_key="corrected_on"),
            Column("logged_by", label="By"),
        ]


class CorrectionViewSet(RecordViewSet):
    """The log; no screen changes or deletes what is in it."""

    model = Correction
    name = "corrections"
    icon = "check"
    menu_label = "Corrections"
    menu_order = 340
    menu_hook = menu.INBOX
    index_view_class = CorrectionIndex
    export_filename = "corrections"

    def screens(self) -> list[URLPattern]:
        """Return the address of logging one."""
        return [path("log/", log, name="log")]


@permission_required("evidence.add_correction")
@require_http_methods(["GET", "POST"])
def log(request: HttpRequest) -> HttpResponse:
    """Log a correction in public. The same sent twice on one day is one."""
    form = CorrectionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = remarks.log_correction_once(
            **form.cleaned_data, corrected_on=timezone.localdate(), by=signed_in(request)
        )
        audit.record(signed_in(request), "correction.logged", subject=f"correction {made.pk}")
        messages.success(request, "The correction is public.")
        return redirect("corrections:index")
    context = {
        "form": form,
        **header("Log a correction", ("Corrections", reverse("corrections:index")), icon="check"),
    }
    return render(request, "evidence/backoffice/correction.html", context)
