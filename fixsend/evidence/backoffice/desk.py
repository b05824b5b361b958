"""The data desk: which editions there are, what waits, and what is due."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from fixsend.evidence.backoffice.header import DESK, desk_header
from fixsend.evidence.queries import editions
from fixsend.evidence.services import cards
from fixsend.web.backoffice import permission_required


@permission_required("evidence.view_edition")
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Show every table with its editions, what waits to be published, and the files that were loaded."""
    rows, cards_left = editions.desk(), card_progress()
    context = {
        "rows": rows,
        "overdue": [row for row in rows if row.is_overdue],
        "to_publish": editions.files_to_publish(),
        "page_obj": Paginator(editions.files(), 20).get_page(request.GET.get("p")),
        "cards": cards_left,
        "asks_again": bool(cards_left),
        **desk_header(DESK),
    }
    return render(request, "evidence/backoffice/desk.html", context)


@permission_required("evidence.view_edition")
@require_GET
def cards_progress(request: HttpRequest) -> HttpResponse:
    """Return the fragment that says how many report cards are drawn anew."""
    return render(request, "evidence/backoffice/_cards.html", {"cards": card_progress()})


def card_progress() -> dict[str, int] | None:
    """Return how many report cards are drawn since figures changed, of how many; None where all are."""
    whole, waiting = cards.progress()
    return {"whole": whole, "done": whole - waiting} if waiting else None
