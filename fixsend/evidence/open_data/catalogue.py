"""What may be taken: each data set with its publisher, licence, edition and next release, and each indicator."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from fixsend.evidence import addresses
from fixsend.evidence.data_sets import DATA_SETS, DataSet
from fixsend.evidence.indicators import INDICATORS, Indicator, Topic
from fixsend.evidence.models import Edition, EditionState, Level, Slice
from fixsend.evidence.open_data import package, tables
from fixsend.evidence.queries.editions import data_set_of, indicator_of
from fixsend.web.models import SiteDetails


@dataclass(frozen=True)
class Listed:
    """A data set with its newest edition here; `years` are the first and last that are shown of it."""

    data_set: DataSet
    edition: Edition | None
    years: tuple[int, int] | None = None

    @property
    def url(self) -> str:
        """Return the address of its page."""
        return addresses.data_set(self.data_set.slug)

    @property
    def csv_url(self) -> str:
        """Return the address of its table as CSV."""
        return addresses.table(self.data_set.slug, "csv")

    @property
    def json_url(self) -> str:
        """Return the address of its table as JSON."""
        return addresses.table(self.data_set.slug, "json")


@dataclass(frozen=True)
class ListedIndicator:
    """An indicator of which something is shown, and whether councils can be compared in it."""

    indicator: Indicator
    has_comparison: bool

    @property
    def csv_url(self) -> str:
        """Return the address of its table as CSV."""
        return addresses.table(f"{tables.INDICATOR}{self.indicator.slug}", "csv")

    @property
    def json_url(self) -> str:
        """Return the address of its table as JSON."""
        return addresses.table(f"{tables.INDICATOR}{self.indicator.slug}", "json")


def data_sets() -> list[Listed]:
    """Return the data sets of which anything is shown."""
    found = (find(slug) for slug in tables.data_sets_shown())
    return [one for one in found if one is not None]


def find(slug: str) -> Listed | None:
    """Return a data set of ours, whether or not anything is shown of it, or one that staff mapped; None for none."""
    shown = tables.shown_editions(data_set=slug)
    if shown:
        return Listed(data_set_of(shown[0]), shown[0], _years(slug))
    if slug in DATA_SETS:
        return Listed(DATA_SETS[slug], None)
    withdrawn = Edition.objects.filter(data_set=slug).exclude(state=EditionState.LOADED).last()
    return Listed(data_set_of(withdrawn), None) if withdrawn else None


def indicators() -> dict[Topic, list[ListedIndicator]]:
    """Return the indicators of which figures are shown, by topic."""
    cuts = list(Slice.objects.filter(is_shown=True, year__gt=0).select_related("edition").defer("edition__report"))
    compared = {cut.indicator for cut in cuts if cut.level == Level.COUNCIL}
    found = {cut.indicator: indicator_of(cut.indicator, cut.edition) for cut in cuts}
    listed: dict[Topic, list[ListedIndicator]] = {}
    for slug in [*INDICATORS, *sorted(found.keys() - INDICATORS.keys())]:
        if slug in found:
            listed.setdefault(found[slug].topic, []).append(ListedIndicator(found[slug], slug in compared))
    return listed


def indicators_of(slug: str) -> list[ListedIndicator]:
    """Return the indicators of which figures of a data set are shown."""
    there = Slice.objects.filter(is_shown=True, year__gt=0, edition__data_set=slug)
    names = set(there.values_list("indicator", flat=True).distinct())
    return [one for listed in indicators().values() for one in listed if one.indicator.slug in names]


def described(listed: Listed, measured: Iterable[ListedIndicator]) -> str:
    """Return a data set as search engines for data read it (schema.org/Dataset), safe inside its element."""
    data_set, publication = listed.data_set, listed.data_set.publication
    about: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{data_set.title}, by council",
        "description": " ".join([f"{data_set.counts}, by council, as published.", *data_set.caveats]),
        "url": settings.SITE_URL + listed.url,
        "identifier": data_set.slug,
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "license": _licence(publication.licence),
        "creator": {"@type": "Organization", "name": publication.publisher, "url": publication.page},
        "publisher": {"@type": "Organization", "name": SiteDetails.load().alliance_name, "url": settings.SITE_URL},
        "isBasedOn": publication.page,
        "creditText": tables.attribution(data_set, listed.edition.name if listed.edition else ""),
        "spatialCoverage": {"@type": "Place", "name": "England"},
        "variableMeasured": [one.indicator.title for one in measured],
        "includedInDataCatalog": {"@type": "DataCatalog", "url": settings.SITE_URL + addresses.OPEN_DATA},
    }
    if listed.edition:
        about |= {"version": listed.edition.name, "distribution": _distribution(listed)}
    if listed.years:
        about["temporalCoverage"] = "/".join(map(str, listed.years))
    return _in_an_element(about)


def described_whole(listed: Iterable[Listed]) -> str:
    """Return all of them as one catalogue, with the package of everything."""
    publishers = dict.fromkeys(one.data_set.publication.publisher for one in listed)
    licences = dict.fromkeys(_licence(one.data_set.publication.licence) for one in listed)
    catalogue = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Official figures on special educational needs and disabilities in England, by council",
        "description": "What councils in England do for children with special educational needs and disabilities, by "
        "the official statistics. Each number has its publisher, edition, file, row and column.",
        "url": settings.SITE_URL + addresses.OPEN_DATA,
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "license": list(licences),
        "creator": [{"@type": "Organization", "name": name} for name in publishers],
        "spatialCoverage": {"@type": "Place", "name": "England"},
        "hasPart": [{"@type": "Dataset", "@id": settings.SITE_URL + one.url} for one in listed],
        "distribution": [_file(addresses.package(), "application/zip")],
    }
    return _in_an_element(catalogue)


def _years(slug: str) -> tuple[int, int] | None:
    years = list(Slice.objects.filter(is_shown=True, edition__data_set=slug, year__gt=0).values_list("year", flat=True))
    return (min(years), max(years)) if years else None


def _distribution(listed: Listed) -> list[dict[str, str]]:
    return [_file(listed.csv_url, "text/csv"), _file(listed.json_url, "application/json")]


def _file(url: str, media_type: str) -> dict[str, str]:
    return {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": settings.SITE_URL + url}


def _licence(words: str) -> str:
    return package.licence(words).get("path", words)


def _in_an_element(about: dict[str, Any]) -> str:
    """Return JSON that cannot end the element that it stands in."""
    return json.dumps(about, ensure_ascii=False).replace("<", "\\u003c")
