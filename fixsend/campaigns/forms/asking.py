"""The form that asks for a pledge."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.campaigns.forms.taking_part import TakePartForm
from fixsend.places.whereabouts import Whereabouts


class AskForm(TakePartForm):
    """Who asks; whoever has said on the page where they live is not asked again."""

    # The code of the place that was chosen on the page.
    lives = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.whereabouts = Whereabouts.read(str(self["lives"].value() or ""))
        if self.whereabouts:
            del self.fields["postcode"], self.fields["council"]

    def clean(self) -> dict[str, Any]:
        """Return where the person lives, looked up unless it is known."""
        if not self.whereabouts:
            return super().clean()
        return {
            **self.cleaned_data,
            "council": self.whereabouts.council,
            "constituency": self.whereabouts.constituency,
        }
