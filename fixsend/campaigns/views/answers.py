"""Whether representatives answered: what the page shows of it, and asking a writer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.campaigns import links
from fixsend.campaigns.models import Answer, WriteToPage
from fixsend.campaigns.queries import answers as answered
from fixsend.campaigns.services import writing
from fixsend.campaigns.views.pages import LIVE_FOR
from fixsend.people.authentication import owner_here
from fixsend.web import csrf, page_cache, signing
from fixsend.web.decorators import private_page


def answers(request: HttpRequest, page: WriteToPage) -> HttpResponse:
    """Show who answered, by office, council and party; numbers about fewer than five people are left out."""
    found = answered.answers_to(page)
    tables = [("By office", found.by_office), ("By council", found.by_council), ("By party", found.by_party)]
    context = {"answers": found, "tables": [table for table in tables if table[1]], "fewest": answered.FEWEST}
    answer = page.render(request, template="campaigns/answers.html", context_overrides=context)
    response: HttpResponse = page_cache.mark(answer, LIVE_FOR)
    return response


@csrf.csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Ask a writer whether they were answered; only POST records the answer."""
    try:
        letter = links.letter_by_token(token)
    except signing.BadLink:
        letter = None
    if letter is None:
        return render(request, "people/confirm/unknown.html", status=404)
    said = request.POST.get("answer", "")
    if request.method == "POST" and said in Answer.values:
        writing.answer(letter, Answer(said))
        return redirect(request.path)
    action = letter.participation.action.specific
    context = {
        "letter": letter,
        "page": action,
        "choices": Answer.choices,
        "imprint": action.imprint,
        # A representative's name reveals where a person lives: a forwarded link does not show it.
        "is_owner": owner_here(request, letter.participation.person) is not None,
    }
    return render(request, "campaigns/did_they_answer.html", context)
