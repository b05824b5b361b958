"""Fields about people that several forms share."""

from collections.abc import Collection
from typing import Any

from django import forms

from fixsend.people.models import ASKED_IN_PLACE, ConsentWording
from fixsend.people.queries.consent import current_wordings
from fixsend.web.page_cache import values


class PurposesField(forms.MultipleChoiceField):
    """Which mailings somebody agrees to: one unticked box for each purpose, labelled with the words agreed to.

    A box's value names purpose and version ("news.2"), so that the ledger gets the words that were on the screen,
    even when staff have written newer ones since. `clean` returns them as {"news": 2}.
    """

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Would you like to hear from us by email?")
        kwargs.setdefault("help_text", "Tick what you want. Leave all empty if you want none. You can change it later.")
        kwargs.setdefault("required", False)
        super().__init__(choices=boxes, **kwargs)

    def valid_value(self, value: str) -> bool:
        """Tell whether a box with these words exists or existed."""
        purpose, _, version = value.partition(".")
        return version.isdecimal() and (purpose, int(version)) in values.kept("wordings ever", _every_version)

    def clean(self, value: Any) -> dict[str, int]:
        """Return the version of the words agreed to, by purpose."""
        pairs = (text.split(".") for text in super().clean(value))
        return {purpose: int(version) for purpose, version in pairs}


def boxes(also: Collection[str] = ()) -> list[tuple[str, str]]:
    """Return a box for each purpose that every form asks for, and for those `also` that only some do."""
    return [
        (f"{wording.purpose}.{wording.version}", wording.text)
        for wording in current_wordings()
        if wording.purpose not in ASKED_IN_PLACE or wording.purpose in also
    ]


def _every_version() -> frozenset[tuple[str, int]]:
    return frozenset(ConsentWording.objects.order_by().values_list("purpose", "version"))
