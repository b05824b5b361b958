"""What the screens of sending a newsletter share."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from fixsend.delivery.models import MailingState
from fixsend.newsletters.backoffice.sending.steps import got_before_words, pace_words, test_words, when_words
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.sending.queries.readiness import Readiness
from fixsend.newsletters.series.queries.message import SeriesMessage, message_of
from fixsend.newsletters.writing.document import FIXED_LATER, document_for
from fixsend.web.backoffice.header import header


def what_goes(newsletter: Newsletter, plan: SendPlan, found: Readiness) -> dict[str, Any]:
    """Return the context of a page for deciding about a newsletter as it would be sent: approving, sending."""
    document = document_for(newsletter, other_subjects=plan.other_subjects)
    others = [] if found.message else plan.other_subjects
    return {
        "plan": plan,
        "message": found.message,
        "when": when_words(plan),
        "pace": pace_words(plan),
        "test": test_words(plan) if others else "",
        "recipients": found.recipients,
        "got_before": got_before_words(found.recipients) if found.recipients.got_before else "",
        "document": document,
        "fixed_later": FIXED_LATER if document.values else "",
        "subjects": [newsletter.subject, *others],
    }


def context_for(newsletter: Newsletter, title: str) -> dict[str, Any]:
    """Return the context that every screen of a newsletter's sending needs: its header, and where it leads back to."""
    steps_url = reverse("newsletter_sending:steps", args=[newsletter.pk])
    above = [
        *screens_above(message_of(newsletter)),
        (newsletter.named(), reverse("newsletters:edit", args=[newsletter.pk])),
    ]
    if title != "Sending":
        above.append(("Sending", steps_url))
    return {"newsletter": newsletter, "back_url": steps_url, **header(title, *above, icon="mail")}


def screens_above(message: SeriesMessage | None) -> list[tuple[str, str]]:
    """Return (label, address) of the screens that lead to a newsletter: its series, or the list of newsletters."""
    if message is None:
        return [("Newsletters", reverse("newsletters:list"))]
    return [
        ("Message series", reverse("series:list")),
        (message.series.name, reverse("series:show", args=[message.series.pk])),
    ]


def of_a_series(request: HttpRequest, newsletter: Newsletter) -> HttpResponse | None:
    """Return a redirect to the series of a message, or None; a message has no time, subjects or audience of its own."""
    message = message_of(newsletter)
    if message is None:
        return None
    messages.info(request, f"{message.place}. The series says who gets it, and when.")
    return redirect("series:show", message.series.pk)


def sent_as(newsletter: Newsletter) -> int | None:
    """Return the id of the mailing by which a newsletter is being or was sent, or None."""
    mailings = newsletter.mailings.filter(is_rolling=False).exclude(state=MailingState.CANCELLED)
    return mailings.values_list("pk", flat=True).first()


def too_late(request: HttpRequest, newsletter: Newsletter) -> HttpResponse:
    """Redirect to the mailing of a newsletter that cannot be changed any more."""
    messages.info(request, "This newsletter is on its way already, or has been sent. Here is its status.")
    mailing = sent_as(newsletter)
    return redirect("mailings_sent:mailing", mailing) if mailing else redirect("newsletters:list")


def posted(request: HttpRequest) -> QueryDict | None:
    """Return the POST data for a form, or None on GET."""
    return request.POST if request.method == "POST" else None
