"""What holds for all rules of a part of the law: when it is in force, and who checked it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from wagtail.admin.widgets import AdminDateInput

from fixsend.rights.law_desk.forms.fields import Line, PlainForm, not_to_come
from fixsend.rights.law_desk.second_look import CHECKING
from fixsend.rights.rule_sets.declaration import RuleSet
from fixsend.rights.words import day_words


class CheckedForm(PlainForm):
    """That somebody has read the law, and found the rules as they are proposed."""

    checked_on = forms.DateField(
        label="Checked on",
        widget=AdminDateInput,
        help_text="The day on which someone read the law behind all its rules.",
    )
    checked_by = Line(label="Who checked it, against what", max_length=300)
    newest_source = forms.DateField(label="Date of the newest text that was read", widget=AdminDateInput)

    def clean_checked_on(self) -> date | None:
        """Refuse a day that has not come."""
        return not_to_come(self.cleaned_data["checked_on"])

    def clean_newest_source(self) -> date | None:
        """Refuse a day that has not come."""
        return not_to_come(self.cleaned_data["newest_source"])


class PartForm(CheckedForm):
    """What holds for all rules of a part of the law, and why a change is proposed.

    Who checked the rules is asked anew each time: whoever changes a count may not pass on another one's check unseen.
    """

    in_force_from = forms.DateField(label="This part of the law is in force from", widget=AdminDateInput)
    in_force_to = forms.DateField(
        label="Its last day in force",
        required=False,
        widget=AdminDateInput,
        help_text="Only where other law takes its place. The day on which a time began decides which law counts.",
    )
    because = forms.CharField(
        label="Why do you propose this?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Say what you read and where. The mail to families who asked to be told begins with it.",
    )

    def __init__(self, *args: Any, rule_set: RuleSet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        until_now = {
            "checked_on": day_words(rule_set.checked_on).partition(" ")[2],
            "checked_by": rule_set.checked_by,
            "newest_source": day_words(rule_set.newest_source).partition(" ")[2],
        }
        for name, was in until_now.items():
            self.fields[name].required = False
            self.fields[name].help_text = f"Until now: {was.rstrip('.')}. Leave it empty if you changed words only."

    def checked(self) -> dict[str, Any]:
        """Return who checked it anew, as far as a valid form says so."""
        return {name: self.cleaned_data[name] for name in CHECKING if self.cleaned_data.get(name)}

    def clean(self) -> dict[str, Any]:
        """Refuse a part that ends before it begins, and half of a check."""
        data = super().clean() or {}
        said = [name for name in CHECKING if data.get(name) or name in self.errors]
        for name in CHECKING if said else ():
            if name not in said:
                self.add_error(name, f"Fill in “{self.fields[name].label}”.")
        begins, ends = data.get("in_force_from"), data.get("in_force_to")
        if begins and ends and ends < begins:
            self.add_error("in_force_to", "This is before its first day. Check both days.")
        return data
