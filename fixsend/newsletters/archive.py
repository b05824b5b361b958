"""The newsletters that everybody can read on the site, and what the link to a web version stands for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, Q, QuerySet
from wagtail.search.backends import get_search_backend

from fixsend.delivery import links
from fixsend.delivery.document import Document
from fixsend.delivery.models import Mailing, MailingState
from fixsend.newsletters.models import Newsletter
from fixsend.web import normalise, signing


@dataclass(frozen=True)
class WebVersion:
    """A mailing's document, and for which kind of readers it is shown."""

    document: Document
    variant: int
    traits: int
    sent_at: datetime | None


def published() -> QuerySet[Newsletter]:
    """Return the newsletters in the archive, newest first, each with `sent_at`: when its first mail left."""
    sent = Min("mailings__first_sent_at", filter=~Q(mailings__state=MailingState.CANCELLED))
    return (
        Newsletter.objects.filter(in_archive=True, live=True)
        .annotate(sent_at=sent)
        .filter(sent_at__isnull=False)
        .order_by("-sent_at", "-pk")
    )


def find(pk: int) -> Newsletter | None:
    """Return one newsletter of the archive."""
    return published().filter(pk=pk).first()


def search(words: str, most: int) -> list[Newsletter]:
    """Return the newsletters of the archive that have all these words, best first."""
    candidates = Newsletter.objects.filter(in_archive=True, live=True)
    found = get_search_backend().search(normalise.search_key(words), candidates, operator="and")[: 4 * most]
    ids = [newsletter.pk for newsletter in found]
    shown = published().in_bulk(ids)
    return [shown[pk] for pk in ids if pk in shown][:most]


def web_version(token: str) -> WebVersion | None:
    """Return what a token made by `links.web_version_url` stands for, or None."""
    try:
        public_id, variant, traits = signing.unsign(links.WEB_VERSION, token)
    except signing.BadLink:
        return None
    mailing = Mailing.objects.filter(public_id=public_id).exclude(document={}).first()
    if mailing is None:
        return None
    return WebVersion(Document.from_json(mailing.document), variant, traits, mailing.first_sent_at)
