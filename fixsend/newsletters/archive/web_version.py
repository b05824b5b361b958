"""Which copy the link to a web version means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fixsend.delivery import links
from fixsend.delivery.document import Document
from fixsend.delivery.models import Mailing
from fixsend.web import signing


@dataclass(frozen=True)
class WebVersion:
    """A mailing's document, and for which kind of readers it is shown."""

    document: Document
    variant: int
    traits: int
    sent_at: datetime | None


def find(token: str) -> WebVersion | None:
    """Return what a token made by `links.web_version_url` stands for, or None."""
    try:
        public_id, variant, traits = signing.unsign(links.WEB_VERSION, token)
    except signing.BadLink:
        return None
    mailing = Mailing.objects.filter(public_id=public_id).exclude(document={}).first()
    if mailing is None:
        return None
    return WebVersion(Document.from_json(mailing.document), variant, traits, mailing.first_sent_at)
