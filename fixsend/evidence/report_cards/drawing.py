"""Drawing a report card: from figures to the HTML that every reader gets, whatever else is around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.template.loader import render_to_string

from fixsend.evidence.models import Area
from fixsend.evidence.queries.report_card import card_figures
from fixsend.evidence.report_cards.contents import COMPARED, contents

_EVIDENCE = Path(__file__).parent.parent
_WEB = _EVIDENCE.parent / "web"


@dataclass(frozen=True)
class Drawing:
    """The first sentence of a card as text; the first screen and all below it as HTML."""

    headline: str
    top: str
    body: str


def draw(area: Area) -> Drawing:
    """Draw the card of a council, today's or a former one."""
    said = contents(card_figures(area, COMPARED))
    context = {"said": said, "area": area, "successors": list(area.successors.all())}
    return Drawing(
        said.headline,
        render_to_string("evidence/parts/card_top.html", context).strip(),
        render_to_string("evidence/parts/card_body.html", context).strip(),
    )


@lru_cache(maxsize=1)
def code() -> str:
    """Return a name for the code and the templates that draw cards: with another, what was drawn is old."""
    files = [*_EVIDENCE.rglob("*.py"), *_EVIDENCE.rglob("*.html"), _WEB / "charts.py"]
    files += (_WEB / "templates" / "web" / "components").glob("*.html")
    digest = sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
