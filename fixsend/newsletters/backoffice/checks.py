"""The screen of the checks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.admin.auth import permission_required

from fixsend.newsletters.backoffice.sending.common import screens_above
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.series.queries.message import message_of
from fixsend.newsletters.writing.checks import report
from fixsend.web.backoffice.header import header


@permission_required("newsletters.change_newsletter")
@require_safe
def checks(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the checks find in the newest words."""
    newest: Newsletter = get_object_or_404(Newsletter, pk=pk).get_latest_revision_as_object()
    found, message = report(newest), message_of(newest)
    context = {
        "newsletter": newest,
        "must": [finding for finding in found.findings if finding.is_blocking],
        "better": [finding for finding in found.findings if not finding.is_blocking],
        "figures": found.figures,
        "message": message,
        **header(
            "Checks before sending",
            *screens_above(message),
            (newest.name, reverse("newsletters:edit", args=[pk])),
            icon="clipboard-list",
        ),
    }
    return render(request, "newsletters/writing/checks.html", context)
