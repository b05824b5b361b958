"""The staff's screen of letters that did not arrive."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.campaigns.backoffice.breadcrumbs import around
from fixsend.campaigns.models import LetterReceiver, WriteToPage
from fixsend.campaigns.services import writing
from fixsend.people.backoffice.access import needs


@needs("campaigns.change_participation")
@require_http_methods(["GET", "HEAD", "POST"])
def came_back(request: HttpRequest, pk: int) -> HttpResponse:
    """List to whom letters could not be delivered; on POST they are off the list of what waits."""
    page = get_object_or_404(WriteToPage, pk=pk)
    if request.method == "POST":
        number = writing.mark_seen(page)
        messages.success(request, f"Seen: {number}. Mend the address under “Council contacts” or “Places”.")
        return redirect("campaigns_office:came_back", pk)
    rows = LetterReceiver.objects.filter(letter__participation__action=page).exclude(came_back_at=None)
    context = {
        "action": page,
        "rows": rows.select_related("contact", "representative", "message").order_by("-came_back_at")[:200],
        **around("Letters that did not arrive", page),
    }
    return render(request, "campaigns/backoffice/came_back.html", context)
