"""Official figures in campaigns: what a campaign rests on, what a writer can use, what a signer's council has."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from fixsend.campaigns.models import ActionPage, CampaignPage, WriteToPage
from fixsend.evidence import addresses, sentences
from fixsend.evidence.models import Area
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries.newest import Newest, newest_of
from fixsend.places.models import Constituency, Council


@dataclass(frozen=True)
class Evidence:
    """A figure of England that a campaign rests on, and where every council's can be seen."""

    newest: Newest
    compare_url: str


@dataclass(frozen=True)
class OwnFigure:
    """What a figure says about somebody's own council."""

    newest: Newest
    sentence: str
    card_url: str


@dataclass(frozen=True)
class OfferedFigure:
    """A sentence that a writer can put into their letter, by the permanent name of its figure."""

    reference: str
    sentence: str


def evidence_of(campaign: CampaignPage) -> list[Evidence]:
    """Return what the figures that staff chose say about England; those that it has none of are left out."""
    if not campaign.evidence:
        return []
    found = newest_of(ENGLAND, campaign.evidence)
    return [Evidence(each, addresses.compare(each.row.indicator.slug)) for each in found]


def own_figure(action: ActionPage, council: Council | None) -> OwnFigure | None:
    """Return the figure that staff chose for an action, of a participant's council; None where there is none."""
    area = _area(council) if action.own_figure else None
    if area is None:
        return None
    for each in newest_of(area.code, [action.own_figure]):
        return OwnFigure(each, sentences.beside_england(each.row, each.england), addresses.card(area.slug))
    return None


def offered(page: WriteToPage, council: Council | None) -> list[OfferedFigure]:
    """Return the sentences that a writer of this council can choose from."""
    area = _area(council) if page.offered_figures else None
    if area is None:
        return []
    found = newest_of(area.code, page.offered_figures)
    return [OfferedFigure(each.row.reference, f"{sentences.with_source(each)}.") for each in found]


def council_of(council: Council | None, constituency: Constituency | None) -> Council | None:
    """Return somebody's council; where only their constituency is known, its council if it lies in one alone."""
    if council is not None or constituency is None:
        return council
    councils = list(constituency.councils.all()[:2])
    return councils[0] if len(councils) == 1 else None


def in_letter(figures: Collection[OfferedFigure]) -> str:
    """Return sentences as they go into a letter: one to a line, below what its writer said."""
    return "\n".join(figure.sentence for figure in figures)


def _area(council: Council | None) -> Area | None:
    return Area.objects.filter(council=council).first() if council is not None else None
