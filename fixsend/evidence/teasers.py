"""What newsletters can point at here: finding one's own council, a council's report card, and a new edition."""

from __future__ import annotations

from fixsend.evidence import addresses, sentences
from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.models import Area, Edition, EditionState, Level
from fixsend.evidence.queries.newest import newest_of
from fixsend.newsletters.teasers import Teaser, TeaserKind

# The number by which a newsletter points at the page on which all readers find their own council; no council has it.
EVERY_READERS = 0
_SEE = "See the figures"


def _cards(most: int) -> list[tuple[int, str]]:
    """Return every council of today, whatever `most` is: a list of some of them would be of no use."""
    areas = Area.objects.filter(level=Level.COUNCIL, council__isnull=False).order_by("sort_name")
    own = (EVERY_READERS, "Each reader’s own council")
    return [own, *((int(code), name) for code, name in areas.values_list("code", "name"))]


def _card(key: int) -> Teaser | None:
    if key == EVERY_READERS:
        return Teaser(
            title="How does your council treat children like yours?",
            url=addresses.COUNCILS,
            summary="See what the official figures say about your own council. Every number has its source.",
            call="Find your council",
        )
    area = Area.objects.filter(level=Level.COUNCIL, code=f"{key:03d}", council__isnull=False).first()
    if area is None:
        return None
    said = next(iter(newest_of(area.code, sentences.HEADLINES)), None)
    return Teaser(
        title=f"{area.name}: what the official figures say",
        url=addresses.card(area.slug),
        summary=f"{sentences.with_source(said)}." if said else "Official figures on SEND, each with its source.",
        call=_SEE,
    )


def _editions(most: int) -> list[tuple[int, str]]:
    published = Edition.objects.filter(state=EditionState.PUBLISHED, data_set__in=DATA_SETS).order_by("-published_at")
    return [(one.pk, f"{DATA_SETS[one.data_set].title}, {one.name}") for one in published[:most]]


def _edition(key: int) -> Teaser | None:
    edition = Edition.objects.filter(pk=key, state=EditionState.PUBLISHED, data_set__in=DATA_SETS).first()
    if edition is None or edition.published_at is None:
        return None
    data_set = DATA_SETS[edition.data_set]
    return Teaser(
        title=f"New official figures: {data_set.title}",
        url=addresses.data_set(data_set.slug),
        summary=f"{data_set.counts} Published by: {data_set.publication.publisher}. Edition: {edition.name}.",
        call=_SEE,
    )


KINDS = (
    TeaserKind(slug="report-card", label="What the figures say about a council", offered=_cards, find=_card),
    TeaserKind(slug="edition", label="New official figures", offered=_editions, find=_edition),
)
