"""Fields about people that several forms share."""

from typing import Any

from django import forms

from fixsend.people.models import ConsentWording
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
        super().__init__(choices=_choices, **kwargs)

    def valid_value(self, value: str) -> bool:
        """Tell whether a box with these words exists or existed."""
        purpose, _, version = value.partition(".")
        return version.isdecimal() and (purpose, int(version)) in values.kept("wordings ever", _every_version)

    def clean(self, value: Any) -> dict[str, int]:
        """Return the version of the words agreed to, by purpose."""
        pairs = (text.split(".") for text in super().clean(value))
        return {purpose: int(version) for purpose, version in pairs}


def _choices() -> list[tuple[str, str]]:
    return [(f"{wording.purpose}.{wording.version}", wording.text) for wording in current_wordings()]


def _every_version() -> frozenset[tuple[str, int]]:
    return frozenset(ConsentWording.objects.order_by().values_list("purpose", "version"))
