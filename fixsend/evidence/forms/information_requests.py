"""What staff fill in about requests for information."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from fixsend.evidence.forms.desk import not_in_future
from fixsend.evidence.models import Area, AskedBody, Level
from fixsend.evidence.models.information_request import Outcome
from fixsend.evidence.services.information_requests import WhatCame
from fixsend.web.backoffice.edit_conflicts import EditConflicts
from fixsend.web.dates import DayField


def councils() -> QuerySet[Area]:
    """Return today's councils by name."""
    return Area.objects.filter(level=Level.COUNCIL, until=None).order_by("sort_name")


class DraftForm(forms.Form):
    """What is asked, and in whose name."""

    title = forms.CharField(
        label="What it is about",
        max_length=120,
        help_text="The subject of the email.",
        error_messages={"required": "Enter what it is about"},
    )
    questions = forms.CharField(
        label="What we ask for",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Ask for counts and not for documents, number the questions, and say for which time. We add the "
        "greeting and the law.",
        error_messages={"required": "Write what we ask for"},
    )
    name = forms.CharField(
        label="Name of the person who asks",
        max_length=120,
        help_text="A person’s full name, or the legal name of an organisation. The Act asks for it (section 8).",
        error_messages={"required": "Enter the name of the person who asks"},
    )
    address = forms.CharField(
        label="Address for the answer",
        max_length=300,
        help_text="The alliance’s email address is enough.",
        error_messages={"required": "Enter the address for the answer"},
    )


class ChangeDraftForm(EditConflicts, DraftForm):
    """A draft that is changed."""


class SendingForm(forms.Form):
    """To whom a request went, and when."""

    councils = forms.ModelMultipleChoiceField(
        label="Councils",
        queryset=Area.objects.none(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 12}),
        help_text="Choose several with Ctrl, or Cmd on a Mac.",
    )
    every_council = forms.BooleanField(label="All 153 councils", required=False)
    other = forms.CharField(
        label="Or another public body", required=False, max_length=150, help_text="Ministry of Justice"
    )
    sent_to = forms.EmailField(label="Email address it went to", required=False, help_text="If it went to one body.")
    sent_on = DayField(label="Sent on", error_messages={"required": "Enter the date on which it was sent"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["councils"].queryset = councils()  # type: ignore[attr-defined]

    def clean_sent_on(self) -> date:
        """Refuse a day that has not come yet."""
        return not_in_future(self.cleaned_data["sent_on"])

    def clean(self) -> dict[str, Any]:
        """Ask who got it."""
        cleaned = super().clean() or {}
        if not any(cleaned.get(name) for name in ("councils", "every_council", "other")):
            self.add_error("councils", "Choose the councils, or enter another body.")
        return cleaned

    def areas(self) -> list[Area]:
        """Return the councils that were chosen."""
        return list(councils() if self.cleaned_data["every_council"] else self.cleaned_data["councils"])


class AnswerForm(EditConflicts, forms.Form):
    """All that is known of one body's answer."""

    sent_on = DayField(label="Sent on", error_messages={"required": "Enter the date on which it was sent"})
    sent_to = forms.EmailField(label="Email address it went to", required=False)
    clarified_on = DayField(
        label="They asked what we mean, and we answered on",
        required=False,
        help_text="The 20 working days count from then.",
    )
    extended_until = DayField(
        label="They need longer, until",
        required=False,
        help_text="Only to weigh the public interest (section 10(3) of the Act). They have to say until when.",
    )
    outcome = forms.ChoiceField(label="Answer", choices=Outcome.choices, required=False)
    answered_on = DayField(label="It came on", required=False)
    note = forms.CharField(
        label="Note",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Name nobody here. The numbers themselves go into the table of answers.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask for days that fit together."""
        cleaned = super().clean() or {}
        sent, answered = cleaned.get("sent_on"), cleaned.get("answered_on")
        if cleaned.get("outcome") and not answered and "answered_on" not in self.errors:
            self.add_error("answered_on", "Enter the day on which the answer came.")
        if answered and not cleaned.get("outcome"):
            self.add_error("outcome", "Choose what they answered.")
        for name in ("sent_on", "clarified_on", "answered_on"):
            self._check_day(name, cleaned.get(name), sent)
        return cleaned

    def _check_day(self, name: str, day: date | None, sent: date | None) -> None:
        if day is None:
            return
        try:
            not_in_future(day)
        except forms.ValidationError as error:
            self.add_error(name, error)
        if sent and day < sent:
            self.add_error(name, "This is before the request was sent.")

    def came(self) -> WhatCame:
        """Return what was filled in."""
        return WhatCame(**{name: self.cleaned_data[name] for name in WhatCame.__dataclass_fields__})


def what_is_known(body: AskedBody) -> dict[str, Any]:
    """Return what a form about a body's answer begins with."""
    return {name: getattr(body, name) for name in WhatCame.__dataclass_fields__}
