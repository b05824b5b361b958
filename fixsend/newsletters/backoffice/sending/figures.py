"""The figures of a mailing, on the screen and as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from fixsend.delivery.models import Mailing
from fixsend.newsletters.backoffice.sending import figure_tables
from fixsend.newsletters.backoffice.sending.mailings import context_for
from fixsend.newsletters.sending.queries import figures as queries
from fixsend.newsletters.sending.queries.figures import Figures
from fixsend.people import export
from fixsend.people.authentication import signed_in
from fixsend.people.export import FORMATS, ExportColumn
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header
from fixsend.web.charts import Bar, Bars

_COLUMNS = [
    ExportColumn("Part", lambda line: line.part),
    ExportColumn("What", lambda line: line.what),
    ExportColumn("Figure", lambda line: line.figure),
    ExportColumn("Number", lambda line: line.number),
]


@permission_required("delivery.view_mailing")
@require_safe
def figures(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what became of a mailing, beside those before it."""
    mailing = _found(pk)
    found = queries.figures(mailing)
    context = {
        "tables": figure_tables.result_tables(found),
        "comparison": figure_tables.comparing_tables(found),
        "mailing": mailing,
        "test": found.test,
        "may_choose": signed_in(request).has_perm("delivery.change_mailing"),
        "chart": _chart(found),
        "formats": FORMATS,
        **_page_context(mailing),
    }
    return render(request, "newsletters/sending/figures.html", context)


@permission_required("delivery.view_mailing")
@require_safe
def figures_file(request: HttpRequest, pk: int, file_format: str) -> HttpResponseBase:
    """Return every figure as a file."""
    rows = figure_tables.lines(queries.figures(_found(pk)))
    name = f"figures-of-mailing-{pk}"
    return export.answer(request, rows, _COLUMNS, name, file_format=file_format, of_people=None)


def _found(pk: int) -> Mailing:
    return get_object_or_404(Mailing.objects.defer("document", "audience"), pk=pk)


def _page_context(mailing: Mailing) -> dict[str, Any]:
    """Return the header, with the way back: by the mailing, or by the series whose message it is."""
    if not mailing.is_rolling:
        return context_for(mailing, "Figures")
    return header(f"Figures: {mailing.name}", ("Message series", reverse("series:list")), icon="mail")


def _chart(found: Figures) -> Bars | None:
    """Return the clicks for each hundred copies, the oldest newsletter first; a table says the same."""
    if not found.earlier:
        return None
    earlier = [
        Bar(date_format(timezone.localtime(result.sent_at), "j F Y"), round(result.click_rate, 1))
        for result in reversed(found.earlier)
    ]
    return Bars(
        title="Clicks for each 100 copies that arrived, the oldest newsletter first",
        rows=[*earlier, Bar("This one", round(found.this.click_rate, 1))],
        of="Newsletter",
        numbers="Clicks for each 100",
    )
