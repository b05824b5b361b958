"""PDFs for everyone to print: the sheet of a petition, and an open letter with its signatories."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from fixsend.campaigns.models import OpenLetterPage, PetitionPage
from fixsend.campaigns.queries import signatories
from fixsend.campaigns.queries.counts import counted
from fixsend.web import page_cache, pdf, responses
from fixsend.web.dates import moment_words
from fixsend.web.models import details_for

PDF = "application/pdf"
LINES = 12
DRAWN_FOR = 60.0  # seconds


def sheet(request: HttpRequest, petition: PetitionPage) -> HttpResponse:
    """Send the sheet to sign on, with the same ask and the same statement about handing over as the form.

    There is none once the petition is over.
    """
    if petition.has_ended:
        raise Http404
    details, terms = details_for(request), petition.terms
    handing = "We count these signatures. We do not pass your details to anyone."
    if terms:
        handing = f"We pass these sheets on to {terms.given_to}."
    by = ", ".join(part for part in (details.controller_name, " ".join(details.controller_postal.split())) if part)
    content = pdf.render(
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
    return page_cache.mark(responses.inline(content, PDF, f"{petition.slug}-sheet.pdf"))


def letter(request: HttpRequest, page: OpenLetterPage) -> HttpResponse:
    """Send an open letter with its signatories as PDF; raises Http404 while it is under embargo."""
    if page.is_embargoed:
        raise Http404
    return page_cache.mark(responses.inline(letter_pdf(page), PDF, f"{page.slug}.pdf"), DRAWN_FOR)


def letter_pdf(page: OpenLetterPage) -> bytes:
    """Return an open letter with all its signatories as PDF; under embargo it says so on top."""
    names = signatories.names(page)
    number = counted(page)
    embargo = ""
    if page.is_embargoed and page.embargoed_until:
        embargo = f"Under embargo until {moment_words(timezone.localtime(page.embargoed_until))}"
    return pdf.render(
        "campaigns/pdf/open_letter.typ",
        {
            "title": page.title,
            "addressee": page.addressee,
            "letter": page.letter.replace("\r\n", "\n"),
            "day": f"{timezone.localdate():%-d %B %Y}",
            "embargo": embargo,
            "organisations": [each.name for each in signatories.organisations(page)],
            "names": names,
            "others": number - len(names) if page.people_sign else 0,
            "url": f"{settings.SITE_URL}{page.url}",
            "imprint": page.imprint,
        },
    )
