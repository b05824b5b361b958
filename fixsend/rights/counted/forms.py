"""What a family reports, and the code by which it finds its report again."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.places.models import Council
from fixsend.places.queries import councils_by_region
from fixsend.rights.counted import codes
from fixsend.rights.counted.services import reports
from fixsend.rights.models import Duty, LateReport
from fixsend.rights.models.counted import MOST_WEEKS_LATE
from fixsend.web.forms import PublicForm

_UNKNOWN = "We have no report with this code. Check it, letter by letter. If you withdrew the report, it is gone."


def _councils() -> list[tuple[str, Any]]:
    return [("", "Choose a council"), *councils_by_region()]


class LateReportForm(PublicForm):
    """All that is sent: no name, no address, no words of one's own. `code` is the report that it changes, if any."""

    guarded = True

    council = forms.ChoiceField(
        label="Which council was late?",
        choices=_councils,
        error_messages={"required": "Choose the council."},
    )
    duty = forms.ChoiceField(
        label="What was late?",
        choices=Duty.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what was late."},
    )
    weeks_late = forms.IntegerField(
        label="How many whole weeks late was it, or is it now?",
        help_text="If it was less than a week, enter 0.",
        min_value=0,
        max_value=MOST_WEEKS_LATE,
        error_messages={"required": "Enter a number of weeks.", "invalid": "Enter a number of weeks, like 6."},
    )
    code = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def clean_council(self) -> Council:
        """Return the council that was chosen."""
        found = Council.objects.filter(code=self.cleaned_data["council"]).first()
        if found is None:
            raise forms.ValidationError("Choose the council.")
        return found

    def clean_code(self) -> str:
        """Return the code as it is written, a new one where none was sent."""
        return codes.read(self.cleaned_data["code"]) or codes.new()


class CodeForm(PublicForm):
    """The code of a report."""

    guarded = True

    code = forms.CharField(
        label="Your code",
        help_text="20 letters and digits. We showed it when you sent the report.",
        max_length=60,
        error_messages={"required": "Enter your code."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.report: LateReport | None = None
        self.fields["code"].widget.attrs |= {
            "autocomplete": "off",
            "autocapitalize": "characters",
            "spellcheck": "false",
        }

    def clean_code(self) -> str:
        """Return the code as it is written, and find its report; refuse one that has none."""
        code = codes.read(self.cleaned_data["code"])
        self.report = reports.find(code) if code else None
        if self.report is None:
            raise forms.ValidationError(_UNKNOWN)
        return code
