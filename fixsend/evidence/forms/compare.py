"""What a comparison of councils is narrowed to, and its order."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlencode

from django import forms

from fixsend.evidence.models import Area, Level
from fixsend.evidence.queries.comparison import Order, Wanted
from fixsend.membership.forms.directory import REGION_WORDS
from fixsend.places.models import Region
from fixsend.web.forms import PublicForm

# By readable words in the address, as regions are.
KINDS = {
    "county": ("County", "Counties"),
    "unitary": ("Unitary authority", "Unitary authorities"),
    "metropolitan": ("Metropolitan district", "Metropolitan districts"),
    "london": ("London borough", "London boroughs"),
}


class CompareForm(PublicForm):
    """Sent by GET, so that every list has an address to share; what we do not know asks for nothing."""

    order = forms.ChoiceField(label="Order", required=False, choices=[(one.value, one.label) for one in Order])
    region = forms.ChoiceField(label="Region", required=False)
    kind = forms.ChoiceField(label="Kind of council", required=False)
    like = forms.ChoiceField(label="A council and the ten most like it", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.areas = {one.slug: one for one in Area.objects.filter(level=Level.COUNCIL, until=None)}
        regions = [(word, Region(code).label) for word, code in REGION_WORDS.items()]
        self._offer("region", [("", "All of England"), *regions])
        self._offer("kind", [("", "Every kind"), *((word, many) for word, (_, many) in KINDS.items())])
        councils = sorted(self.areas.values(), key=lambda one: one.sort_name)
        self._offer("like", [("", "All councils"), *((one.slug, one.name) for one in councils)])

    @property
    def wanted(self) -> Wanted:
        """Return what is asked for."""
        self.is_valid()
        found = getattr(self, "cleaned_data", {})
        return Wanted(
            order=Order(found.get("order") or Order.NAME),
            region=REGION_WORDS.get(found.get("region", ""), ""),
            kind=KINDS.get(found.get("kind", ""), ("", ""))[0],
            like=self.areas.get(found.get("like", "")),
        )

    @property
    def query(self) -> str:
        """Return what is asked for as the end of an address: "?region=london", or "" where nothing is."""
        self.is_valid()
        chosen = {name: value for name, value in self.cleaned_data.items() if value}
        return f"?{urlencode(chosen)}" if chosen else ""

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices
