"""Mails to colleagues about sending a newsletter."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from fixsend.newsletters.models import Newsletter
from fixsend.people.models import Person
from fixsend.web import email


def sent_back(newsletter: Newsletter, words: str, *, by: Person, to: Person) -> None:
    """Tell whoever wrote or asked for a newsletter that a colleague wants something changed first."""
    context = {
        "newsletter": newsletter,
        "words": words,
        "by": by,
        "url": settings.SITE_URL + reverse("newsletter_sending:steps", args=[newsletter.pk]),
    }
    subject = f"“{newsletter.name}” came back to you"
    about = by.email or ""
    email.send(
        to.email or "", subject, "newsletters/email/sent_back", context, kind="newsletter sent back", about=about
    )
