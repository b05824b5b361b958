"""Official figures in campaigns: what a campaign rests on, what a writer can use, what a signer's council has."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from fixsend.campaigns.models import ActionPage, CampaignPage, WriteToPage
from fixsend.evidence import addresses, sentences
from fixsend.evidence.models import Area
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.queries.newest import Newest, newest, newest_of
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
    council: str


def evidence_of(campaign: CampaignPage) -> list[Evidence]:
    """Return what the figures that staff chose say about England; those that it has none of are left out."""
    if not campaign.evidence:
        return []
    found = newest_of(ENGLAND, campaign.evidence)
    return [Evidence(each, addresses.compare(each.row.indicator.slug)) for each in found]


def own_figures(action: ActionPage, councils: Collection[Council]) -> list[OwnFigure]:
    """Return the figure that staff chose for an action, of each council of a participant that has one."""
    if not (action.own_figure and councils):
        return []
    return [
        OwnFigure(each, sentences.beside_england(each.row, each.england), addresses.card(each.row.area_slug))
        for each in _newest(councils, [action.own_figure])
    ]


def offered(page: WriteToPage, councils: Collection[Council]) -> list[OfferedFigure]:
    """Return the sentences that a writer who lives in one of these councils can choose from, council by council."""
    if not (page.offered_figures and councils):
        return []
    return [
        OfferedFigure(each.row.reference, f"{sentences.with_source(each)}.", each.row.area_name)
        for each in _newest(councils, page.offered_figures)
    ]


def councils_of(council: Council | None, constituency: Constituency | None) -> list[Council]:
    """Return somebody's council; where only their constituency is known, every council that it has a part of."""
    if council is not None:
        return [council]
    return list(constituency.councils.order_by("sort_name")) if constituency is not None else []


def in_letter(figures: Collection[OfferedFigure]) -> str:
    """Return sentences as they go into a letter: one to a line, below what its writer said."""
    return "\n".join(figure.sentence for figure in figures)


def _newest(councils: Collection[Council], indicators: Collection[str]) -> list[Newest]:
    """Return the newest numbers of some councils, council by council and in the order of `indicators`."""
    code_of = dict(Area.objects.filter(council__in=councils).values_list("council", "code"))
    found = newest(indicators, list(code_of.values()))
    codes = [code_of[each.pk] for each in councils if each.pk in code_of]
    return [found[code][slug] for code in codes for slug in indicators if slug in found.get(code, {})]
