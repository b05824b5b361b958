"""Everything that the figures of one mailing show."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from fixsend.delivery.models import Departure, Mailing
from fixsend.newsletters.sending import click_counts
from fixsend.newsletters.sending.click_counts import LinkClicks
from fixsend.newsletters.sending.queries import comparison, subject_tests
from fixsend.newsletters.sending.queries.comparison import MailingResult, Measure
from fixsend.newsletters.sending.queries.outcomes import Outcomes, outcomes
from fixsend.newsletters.sending.queries.subject_tests import TestStatus
from fixsend.people.models import Channel


@dataclass(frozen=True)
class Figures:
    """The figures. `earlier` are the newsletters before it, the newest first; a series has none."""

    mailing: Mailing
    outcomes: Outcomes
    departures: list[tuple[str, int]]
    links: list[LinkClicks]
    test: TestStatus | None
    this: MailingResult
    earlier: list[MailingResult]
    measures: list[Measure]

    @property
    def left(self) -> int:
        """Return how many people said no by it."""
        return sum(number for _, number in self.departures)

    @property
    def left_out(self) -> int:
        """Return how many clicks looked like those of scanners."""
        return sum(link.left_out for link in self.links)


def figures(mailing: Mailing) -> Figures:
    """Return the figures of a mailing as they are now."""
    found = outcomes(mailing.pk)
    links = click_counts.by_link(mailing)
    departures = _departures(mailing)
    left, clicks = sum(number for _, number in departures), sum(link.clicks for link in links)
    this = comparison.result(mailing, found.states, left, clicks)
    earlier = [] if mailing.is_rolling else comparison.results(comparison.earlier(mailing))
    return Figures(
        mailing=mailing,
        outcomes=found,
        departures=departures,
        links=links,
        test=subject_tests.status_of(mailing),
        this=this,
        earlier=earlier,
        measures=comparison.measures(this, earlier),
    )


def _departures(mailing: Mailing) -> list[tuple[str, int]]:
    found = Departure.objects.filter(mailing=mailing).order_by().values_list("channel").annotate(number=Count("pk"))
    return [(str(Channel(channel).label), number) for channel, number in found.order_by("-number", "channel")]
