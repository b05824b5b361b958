"""The newsletters that everybody can read on the site: those that staff put there, once they have been sent."""

from __future__ import annotations

from django.db.models import Min, Q, QuerySet
from wagtail.search.backends import get_search_backend

from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter
from fixsend.web import normalise


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
    shelved = Newsletter.objects.filter(in_archive=True, live=True)
    found = get_search_backend().search(normalise.search_key(words), shelved, operator="and")[: 4 * most]
    ids = [newsletter.pk for newsletter in found]
    shown = published().in_bulk(ids)
    return [shown[pk] for pk in ids if pk in shown][:most]
