"""Correcting each name under which a person is kept."""

from collections.abc import Sequence
from typing import Any

from django import forms


class OtherNames(forms.Form):
    """Asks, beside the person's own name, for every other name that is kept with them.

    Two people may share a mailbox, so a name that differs is not taken for a slip.
    """

    def __init__(self, *args: Any, other_names: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._other_names = {f"name_{number}": name for number, name in enumerate(other_names, 1)}
        for field, name in self._other_names.items():
            self.fields[field] = forms.CharField(
                label=f"Name on the membership “{name}”",
                help_text="Change it if it is wrong. Leave it if it is another person’s who shares this email address.",
                max_length=120,
                initial=name,
            )

    def clean(self) -> dict[str, Any]:
        """Gather the corrected names by what they are now, as `other_names`."""
        data = dict(super().clean() or {})
        data["other_names"] = {name: data.pop(field) for field, name in self._other_names.items() if field in data}
        return data
