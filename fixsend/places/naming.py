"""How the name of a place stands inside a sentence."""

import re

_WITH_ARTICLE = re.compile(r"City of London|Isles? of |(?:North|South) (?:East|West)$|(?:East|West) Midlands|East of")


def within_a_sentence(name: str) -> str:
    """Return a place's name as it stands inside a sentence: "Devon", "the City of London", "the South West"."""
    return f"the {name}" if _WITH_ARTICLE.match(name) else name
