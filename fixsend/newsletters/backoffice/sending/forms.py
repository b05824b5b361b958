"""What staff fill in to have a newsletter sent, and while it is on its way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from fixsend.delivery.models import DoubtPolicy
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.models.sending import IfUnclear
from fixsend.newsletters.sending.queries.readiness import faults_of_subject
from fixsend.newsletters.sending.services import test_mails
from fixsend.people.models import Person
from fixsend.web import addresses, normalise
from fixsend.web.backoffice.edit_conflicts import EditConflicts
from fixsend.web.dates import NoSuchTime, day_input, moment

_MOST_OTHERS = 3
_MINUTES = [(60, "1 hour"), (120, "2 hours"), (240, "4 hours"), (480, "8 hours"), (1440, "1 day"), (2880, "2 days")]
_FASTEST = 100_000


class _PaceField(forms.IntegerField):
    def __init__(self) -> None:
        super().__init__(
            label="No more than how many emails a minute",
            required=False,
            min_value=1,
            max_value=_FASTEST,
            help_text="Leave it empty to send as fast as we can. A slower pace helps a new sender to be believed.",
        )


class WhenForm(forms.Form):
    """When to send: soon, or on a day at a time, in local time."""

    when = forms.ChoiceField(label="When", widget=forms.RadioSelect)
    day = forms.DateField(label="Day", required=False, widget=day_input())
    hour = forms.TimeField(
        label="Time",
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        help_text="By the clock in Britain, summer and winter.",
    )

    soon = "Two minutes after someone presses Send"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["when"].choices = [("soon", self.soon), ("then", "On a day, at a time")]  # type: ignore[attr-defined]

    @staticmethod
    def initial_for(send_at: datetime | None) -> dict[str, Any]:
        """Return the initial values for a moment, None for soon."""
        if send_at is None:
            return {"when": "soon"}
        local = timezone.localtime(send_at)
        return {"when": "then", "day": local.date(), "hour": local.time()}

    @property
    def moment(self) -> datetime | None:
        """Return the chosen moment (timezone-aware), or None for soon."""
        moment: datetime | None = self.cleaned_data["moment"]
        return moment

    def clean(self) -> dict[str, Any]:
        """Find the moment; refuse one that has passed, does not exist, or comes twice."""
        cleaned = super().clean() or {}
        cleaned["moment"] = None
        if cleaned.get("when") == "then" and not {"day", "hour"} & self.errors.keys():
            cleaned["moment"] = self._moment(cleaned)
        return cleaned

    def _moment(self, cleaned: Mapping[str, Any]) -> datetime | None:
        for name, what in (("day", "Choose a day."), ("hour", "Choose a time.")):
            if cleaned.get(name) is None:
                self.add_error(name, what)
        if self.errors:
            return None
        try:
            found = moment(cleaned["day"], cleaned["hour"])
        except NoSuchTime as error:
            self.add_error("hour", str(error))
            return None
        if found <= timezone.now():
            self.add_error("day", "This time has passed. Choose one that is still to come.")
        return found


class TimeForm(EditConflicts, WhenForm):
    """When a newsletter is to go, and how fast."""

    pace = _PaceField()


class ChangeTimeForm(EditConflicts, WhenForm):
    """Another time for a mailing that has not begun."""

    soon = "In two minutes"


class PaceForm(EditConflicts, forms.Form):
    """Another pace for a mailing on its way."""

    pace = _PaceField()


class _Subjects(forms.Form):
    """Further subjects, and how they are tried."""

    percent = forms.IntegerField(
        label="Share of the readers that the subjects are tried on, in per cent",
        min_value=1,
        max_value=90,
        help_text="The others get the subject that did best. With fewer than some hundred readers a test tells little.",
    )
    minutes = forms.TypedChoiceField(label="How long we wait for clicks before deciding", coerce=int, choices=_MINUTES)
    if_unclear = forms.ChoiceField(
        label="If the clicks do not tell which is better", choices=IfUnclear.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, newsletter: Newsletter, plan: SendPlan, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "percent": plan.test_percent,
            "minutes": plan.test_minutes,
            "if_unclear": plan.if_unclear,
        }
        super().__init__(*args, **kwargs)
        self.newsletter = newsletter
        if plan.test_minutes not in dict(_MINUTES):
            self.fields["minutes"].choices = [*_MINUTES, (plan.test_minutes, f"{plan.test_minutes} minutes")]  # type: ignore[attr-defined]
        others = dict(enumerate(plan.other_subjects))
        fields = {f"other_{number}": _subject_field(number, others.get(number, "")) for number in range(_MOST_OTHERS)}
        self.fields = fields | self.fields

    @property
    def others(self) -> list[str]:
        """Return the further subjects; an empty list means no test."""
        return [subject for number in range(_MOST_OTHERS) if (subject := self.cleaned_data.get(f"other_{number}"))]

    def clean(self) -> dict[str, Any]:
        """Refuse a subject that is there twice, or that could not be sent."""
        cleaned = super().clean() or {}
        seen = {normalise.one_line(self.newsletter.subject).casefold()}
        for number in range(_MOST_OTHERS):
            name = f"other_{number}"
            subject = cleaned[name] = normalise.one_line(cleaned.get(name) or "")
            if not subject:
                continue
            if subject.casefold() in seen:
                self.add_error(name, "You already have this subject. Write another, or leave it empty.")
            seen.add(subject.casefold())
            for fault in faults_of_subject(self.newsletter, subject):
                self.add_error(name, fault)
        return cleaned


class SubjectsForm(EditConflicts, _Subjects):
    """Further subjects, and how they are tried, to be changed."""


def _subject_field(number: int, initial: str) -> forms.CharField:
    label = ("Second subject", "Third subject", "Fourth subject")[number]
    return forms.CharField(label=label, required=False, max_length=150, initial=initial)


class TestForm(forms.Form):
    """Who gets a test mail, with which subject, and as which kinds of reader."""

    press = forms.CharField(widget=forms.HiddenInput)
    subject = forms.TypedChoiceField(label="With which subject", coerce=int)
    colleagues = forms.ModelMultipleChoiceField(
        label="Who gets it",
        queryset=Person.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    outside = forms.CharField(
        label="Someone else",
        required=False,
        max_length=600,
        help_text=f"Up to {test_mails.MOST_OUTSIDE} email addresses, with commas between, of people who said that they "
        "will look at it. They get it as someone whose name we do not know, with a line above it that says it is a "
        "test.",
    )
    kinds = forms.MultipleChoiceField(
        label="As which kind of reader",
        widget=forms.CheckboxSelectMultiple,
        help_text="Each kind is a mail of its own.",
        error_messages={"required": "Choose at least one kind of reader."},
    )

    def __init__(
        self, *args: Any, subjects: Sequence[str], kinds: Sequence[tuple[str, str]], actor: Person, **kwargs: Any
    ) -> None:
        kwargs["initial"] = {
            "subject": 0,
            "colleagues": [actor.pk],
            "kinds": [test_mails.OWN],
            **kwargs.get("initial", {}),
        }
        super().__init__(*args, **kwargs)
        self.fields["colleagues"].queryset = test_mails.colleagues(actor)  # type: ignore[attr-defined]
        self.fields["kinds"].choices = kinds  # type: ignore[attr-defined]
        self.fields["subject"].choices = list(enumerate(subjects))  # type: ignore[attr-defined]
        if len(subjects) == 1:
            self.fields["subject"].widget = forms.HiddenInput()

    def clean_outside(self) -> list[str]:
        """Return the addresses, each once; refuse what is no address, and too many."""
        found = [_address(typed) for typed in re.split(r"[\s,;]+", self.cleaned_data["outside"]) if typed]
        if len(set(found)) > test_mails.MOST_OUTSIDE:
            raise forms.ValidationError(f"Enter {test_mails.MOST_OUTSIDE} addresses at most.")
        return list(dict.fromkeys(found))

    def clean(self) -> dict[str, Any]:
        """Refuse a test that nobody gets."""
        cleaned = super().clean() or {}
        if not cleaned.get("colleagues") and not cleaned.get("outside") and not self.errors:
            self.add_error("colleagues", "Choose at least one person.")
        return cleaned


def _address(typed: str) -> str:
    """Return one of several addresses; the refusal names the one that is meant."""
    try:
        return addresses.checked(typed)
    except forms.ValidationError as error:
        words = f"“{typed}” is not an email address we can use. Put a comma between two addresses."
        raise forms.ValidationError(words) from error


class SendBackForm(forms.Form):
    """What a colleague wants changed."""

    words = forms.CharField(
        label="What should be changed first?", max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class CancelForm(forms.Form):
    """Why a newsletter is not to be sent any further."""

    why = forms.CharField(
        label="Why? (for your colleagues)",
        required=False,
        max_length=200,
        help_text="Everyone in the team can read it.",
    )


class DoubtForm(EditConflicts, forms.Form):
    """What to do about mails in doubt: they may have arrived."""

    policy = forms.ChoiceField(
        label="What should happen to them?", choices=DoubtPolicy.choices, widget=forms.RadioSelect
    )


class AgainForm(forms.Form):
    """Which refused mails are sent again, by the cause of the refusal."""

    causes = forms.MultipleChoiceField(
        label="Refused because of",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one cause."},
    )

    def __init__(self, *args: Any, causes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["causes"].choices = causes  # type: ignore[attr-defined]
