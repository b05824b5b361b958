"""Papers that everybody can print."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from fixsend.campaigns.models import PetitionPage
from fixsend.web import page_cache, pdf
from fixsend.web.models import details_for

LINES = 12


def sheet(request: HttpRequest, petition: PetitionPage) -> HttpResponse:
    """Give the sheet to sign on, with the same ask and the same words about handing over as the form."""
    details, terms = details_for(request), petition.terms
    handing = "We count these signatures and hand nothing about you to anybody."
    if terms:
        handing = f"We hand these sheets to {terms.given_to}."
    by = ", ".join(part for part in (details.controller_name, " ".join(details.controller_postal.split())) if part)
    content = pdf.drawn(
        "campaigns/pdf/petition_sheet.typ",
        {
            "title": petition.title,
            "target": petition.target,
            "ask": petition.ask,
            "handing": handing,
            "looking_after": f"{details.controller_name or details.alliance_name} looks after them.",
            "lines": LINES,
            "send_to": by or details.alliance_name,
            "url": f"{settings.SITE_URL}{petition.url}",
            "imprint": petition.imprint,
        },
    )
    name = f"{petition.slug}-sheet.pdf"
    answer = HttpResponse(content, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return page_cache.mark(answer)
