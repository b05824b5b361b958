"""The filters of the public directory."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.utils.text import slugify

from fixsend.membership.models import Need, SupporterKind
from fixsend.membership.queries.directory import DirectoryFilter
from fixsend.places.models import Council, Region
from fixsend.web.forms import PublicForm

# Regions by readable slugs in the address: "north-east" and not "E12000001".
REGION_WORDS = {slugify(label): code for code, label in Region.choices}


class DirectoryForm(PublicForm):
    """What a visitor looks for. Sent by GET, so that every answer has an address to share; nothing is required."""

    q = forms.CharField(label="Search", max_length=80, required=False, widget=forms.TextInput({"type": "search"}))
    kind = forms.ChoiceField(label="Kind", required=False)
    region = forms.ChoiceField(label="Region", required=False)
    need = forms.ChoiceField(label="Helps with", required=False)
    # Where the visitor lives, by the code of their council.
    council = forms.ModelChoiceField(
        Council.objects.all(), to_field_name="code", required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer(
            "kind",
            [
                ("", "All kinds"),
                (SupporterKind.GROUP.value, "Community groups and local charities"),
                (SupporterKind.COMPANY.value, "Companies"),
            ],
        )
        self._offer(
            "region",
            [
                ("", "All of England"),
                *((word, Region(code).label) for word, code in REGION_WORDS.items()),
            ],
        )
        needs = [(need.value, need.label) for need in Need if need != Need.ANY]
        self._offer("need", [("", "Every need"), *needs])

    @property
    def wanted(self) -> DirectoryFilter:
        """Return what is asked for; a value that we do not know (an old or broken link) asks for nothing."""
        self.is_valid()
        found = getattr(self, "cleaned_data", {})
        return DirectoryFilter(
            kind=found.get("kind", ""),
            region=REGION_WORDS.get(found.get("region", ""), ""),
            need=found.get("need", ""),
            text=found.get("q", ""),
            council=found.get("council"),
        )

    def chosen(self) -> list[tuple[str, str]]:
        """Return (label of a filter, the address's query without it) for the links that take one filter away."""
        query = {name: value for name, value in self.data.items() if name in self.fields and value}
        return [
            (self._in_words(name, value), query_of({other: query[other] for other in query if other != name}))
            for name, value in query.items()
            if self.cleaned_data.get(name)
        ]

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def _in_words(self, name: str, value: str) -> str:
        if name == "q":
            return f"“{value}”"
        if name == "council":
            return f"Near {self.cleaned_data[name]}"
        choices = cast(list[tuple[str, str]], cast(forms.ChoiceField, self.fields[name]).choices)
        return str(dict(choices)[value])


def query_of(values: dict[str, str]) -> str:
    """Return values as the query of an address, with its question mark, or nothing."""
    return f"?{urlencode(values)}" if values else ""
