"""What the screens of sending a newsletter share."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from fixsend.mailings.models import MailingState, Newsletter, SendPlan
from fixsend.mailings.sending import documents
from fixsend.mailings.sending.queries.readiness import Readiness
from fixsend.mailings.sending.views.steps import got_before_words, pace_words, test_words, when_words


def what_goes(newsletter: Newsletter, plan: SendPlan, found: Readiness) -> dict[str, Any]:
    """Return what a page shows on which somebody decides about a newsletter as it would be sent."""
    document = documents.plain(newsletter, plan)
    return {
        "plan": plan,
        "when": when_words(plan),
        "pace": pace_words(plan),
        "test": test_words(plan) if plan.other_subjects else "",
        "receivers": found.receivers,
        "got_before": got_before_words(found.receivers) if found.receivers.got_before else "",
        "document": document,
        "subjects": [newsletter.subject, *plan.other_subjects],
    }


def context_for(newsletter: Newsletter, title: str) -> dict[str, Any]:
    """Return what every screen of a newsletter's sending shows around its own part."""
    steps_url = reverse("newsletter_sending:steps", args=[newsletter.pk])
    return {
        "newsletter": newsletter,
        "header_title": title,
        "header_icon": "mail",
        "back_url": steps_url,
        "breadcrumbs_items": [
            {"url": reverse("newsletters:list"), "label": "Newsletters"},
            {"url": reverse("newsletters:edit", args=[newsletter.pk]), "label": newsletter.name},
            *([] if title == "Sending" else [{"url": steps_url, "label": "Sending"}]),
            {"url": "", "label": title},
        ],
    }


def sent_as(newsletter: Newsletter) -> int | None:
    """Return the mailing that a newsletter is on its way with, or was sent by."""
    mailings = newsletter.mailings.filter(is_rolling=False).exclude(state=MailingState.CANCELLED)
    return mailings.values_list("pk", flat=True).first()


def too_late(request: HttpRequest, newsletter: Newsletter) -> HttpResponse:
    """Lead to how a newsletter stands that cannot be changed any more."""
    messages.info(request, "This newsletter is on its way already, or has been sent. Here is how it stands.")
    mailing = sent_as(newsletter)
    return redirect("mailings_sent:mailing", mailing) if mailing else redirect("newsletters:list")


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what a form is filled in with, where it was sent."""
    return request.POST if request.method == "POST" else None
