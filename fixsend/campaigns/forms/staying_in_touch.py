"""The offer after taking part: join the alliance, or get its emails."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.people.forms import PurposesField, boxes
from fixsend.web.forms import PublicForm

NOTHING_TICKED = "Tick anything you would like. If you want none of it, you can leave this page."


class StayInTouchForm(PublicForm):
    """What a person may want after taking part; only what they do not have yet is asked."""

    joins = forms.BooleanField(
        label="I’d like to join the alliance as myself, and I agree with its aims", required=False
    )
    aims = forms.IntegerField(widget=forms.HiddenInput, required=False)
    purposes = PurposesField()

    def __init__(self, *args: Any, is_member: bool, granted: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_member:
            del self.fields["joins"]
        wanted = [box for box in boxes() if box[0].partition(".")[0] not in granted]
        if wanted:
            self.fields["purposes"].choices = wanted  # type: ignore[attr-defined]
        else:
            del self.fields["purposes"]

    def clean(self) -> dict[str, Any]:
        """Ask for at least one tick."""
        data = self.cleaned_data
        if not self.errors and not data.get("joins") and not data.get("purposes"):
            self.add_error(None, NOTHING_TICKED)
        return data

    @property
    def asks_anything(self) -> bool:
        """Tell whether there is anything left to offer."""
        return "joins" in self.fields or "purposes" in self.fields
