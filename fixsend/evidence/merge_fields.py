"""Merge fields: in a newsletter, what an indicator says about the reader's own council, with period and source.

What each council's field says is fixed when the sending of a newsletter begins, and kept with it: every reader of a
council gets the same words, from the editions that were shown then.
"""

from __future__ import annotations

from functools import partial

from fixsend.delivery.merge_fields import Field
from fixsend.evidence import sentences
from fixsend.evidence.indicators import OFFERED, Indicator
from fixsend.evidence.models import Area, Level
from fixsend.evidence.queries.newest import newest

GROUP = "Figures on the reader’s council"
FALLBACK = "Our site has the figures of your council"
_COUNCIL = "LEFT JOIN places_council figure_council ON figure_council.id = person.council_id"
# The council of the made-up readers of previews, as their field "council" has it.
_LEEDS = "383"


def fields() -> list[Field]:
    """Return a field for each indicator that is published of councils."""
    return [_field(indicator) for indicator in OFFERED.values() if Level.COUNCIL in indicator.levels]


def name_of(indicator: str) -> str:
    """Return the name of an indicator's field."""
    return f"figure_{indicator.replace('-', '_')}"


def _field(indicator: Indicator) -> Field:
    return Field(
        name=name_of(indicator.slug),
        label=f"figure: {indicator.title}",
        sample=_LEEDS,
        sql="figure_council.code",
        joins=(_COUNCIL,),
        fallback=FALLBACK,
        values=partial(_by_council, indicator.slug),
        group=GROUP,
    )


def _by_council(indicator: str) -> dict[str, str]:
    """Return what is newest of every council of today that has a number, by its code, as a sentence."""
    today = Area.objects.filter(council__isnull=False).values_list("code", flat=True)
    found = newest([indicator], list(today))
    return {code: sentences.with_source(by_indicator[indicator]) for code, by_indicator in found.items()}
