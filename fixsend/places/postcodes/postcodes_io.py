"""Asking postcodes.io, where no postcode directory is loaded: by a job, seldom, and not at all where staff say so.

Its answers are cached for a month. After three failures in a row it is not asked for a minute.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from typing import Any

import requests
from django.conf import settings
from django.core.cache import cache

from fixsend.places.models import Country

log = logging.getLogger(__name__)

CONNECT_SECONDS, ANSWER_SECONDS = 1, 2
CACHE_SECONDS = 30 * 24 * 3600
FAILURES_IN_A_ROW = 3
PAUSE_SECONDS = 60
_FAILURES = "places:postcodes_io:failures"
_COUNTRIES = {country.label.removeprefix("the "): country for country in Country}


@dataclass(frozen=True)
class Found:
    """What the other site says; no country and no `ended` where it does not know the postcode."""

    country: Country | None = None
    council_codes: tuple[str, ...] = ()
    constituency_code: str = ""
    ended: date | None = None
    # On the Ordnance Survey's grid, (east, north) in hundreds of metres.
    spot: tuple[int, int] | None = None


def known(compact: str) -> Found | None:
    """Return what postcodes.io said of a postcode within a month, without asking it now."""
    kept: Found | None = cache.get(_key(compact)) if settings.POSTCODES_API else None
    return kept


def ask(compact: str) -> Found | None:
    """Return what postcodes.io says of a postcode, or None when it cannot, or must not, be asked."""
    if not settings.POSTCODES_API:
        return None
    kept = known(compact)
    if kept is not None:
        return kept
    if cache.get(_FAILURES, 0) >= FAILURES_IN_A_ROW:
        return None
    try:
        found = _found(_answer(f"{settings.POSTCODES_API}/postcodes/{compact}"))
    except (requests.RequestException, ValueError, KeyError, TypeError) as error:
        # The address holds the postcode, so only the kind of trouble goes into the log.
        log.warning("postcodes.io did not answer: %s", type(error).__name__)
        cache.set(_FAILURES, cache.get(_FAILURES, 0) + 1, PAUSE_SECONDS)
        return None
    cache.delete(_FAILURES)
    cache.set(_key(compact), found, CACHE_SECONDS)
    return found


def _key(compact: str) -> str:
    return f"places:postcodes_io:{compact}"


def _answer(url: str) -> dict[str, Any]:
    response = requests.get(url, timeout=(CONNECT_SECONDS, ANSWER_SECONDS), allow_redirects=False)
    if response.status_code not in (200, 404):
        response.raise_for_status()
        raise ValueError(response.status_code)
    answer: dict[str, Any] = response.json()
    return answer


def _found(answer: dict[str, Any]) -> Found:
    if answer["status"] == 404:
        gone = answer.get("terminated")
        return Found(ended=date(gone["year_terminated"], gone["month_terminated"], 1)) if gone else Found()
    result = answer["result"]
    codes = result["codes"]
    constituency = codes.get("parliamentary_constituency_2024") or codes.get("parliamentary_constituency") or ""
    councils = (codes.get("admin_district") or "", codes.get("admin_county") or "")
    east, north = result.get("eastings"), result.get("northings")
    spot = (int(east) // 100, int(north) // 100) if east and north else None
    return Found(_COUNTRIES[result["country"]], councils, constituency, spot=spot)
