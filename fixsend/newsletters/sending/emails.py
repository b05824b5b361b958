"""Mails to colleagues about sending a newsletter."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from fixsend.newsletters.models import Newsletter
from fixsend.people.models import Person
from fixsend.web import email


def sent_back(newsletter: Newsletter, words: str, *, by: Person, to: Person) -> None:
    """Tell whoever wrote or asked for a newsletter that a colleague wants something changed first."""
    _tell(newsletter, "sent_back", f"“{newsletter}” came back to you", {"words": words}, by=by, to=to)


def approved(newsletter: Newsletter, *, series: str, by: Person, to: Person) -> None:
    """Tell who wrote or asked for a newsletter that it is approved; `series` is that of a message, or empty."""
    _tell(newsletter, "approved", f"“{newsletter}” is approved", {"series": series}, by=by, to=to)


def _tell(newsletter: Newsletter, what: str, subject: str, context: dict[str, str], *, by: Person, to: Person) -> None:
    url = settings.SITE_URL + reverse("newsletter_sending:steps", args=[newsletter.pk])
    context_of_all = {"newsletter": newsletter, "by": by, "url": url, **context}
    kind = f"newsletter {what.replace('_', ' ')}"
    email.send(to.email or "", subject, f"newsletters/email/{what}", context_of_all, kind=kind, about=by.email or "")
