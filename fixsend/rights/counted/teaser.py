"""The counts of families' reports in a newsletter: England's numbers, with all that has to be said of them."""

from __future__ import annotations

from django.urls import reverse

from fixsend.newsletters.teasers import Teaser, TeaserKind
from fixsend.rights.counted.queries import published


def _offered(most: int) -> list[tuple[int, str]]:
    found = published.newest()
    return [(found.key, f"Late steps, the quarter from {found.quarter:%B %Y}")] if found else []


def _find(key: int) -> Teaser | None:
    """Return the newest quarter; an older one is a teaser no more, so that no mail brings old numbers."""
    found = published.newest()
    if found is None or found.key != key:
        return None
    england = [one for one in found.numbers if one.kind == "country" and one.number is not None]
    numbers = ". ".join(f"{one.duty_words}: {one.words} families" for one in england)
    said = [f"In England, so many told us. {numbers}."] if england else ["So far, too few families have told us."]
    return Teaser(
        title="Late steps, counted by families",
        url=reverse("rights:counted"),
        summary=" ".join([*said, *published.NOTES]),
        call="See what families told us",
    )


KIND = TeaserKind(slug="late_steps", label="Late steps that families reported", offered=_offered, find=_find)
