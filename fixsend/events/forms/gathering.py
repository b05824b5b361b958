"""Describing a gathering: by the volunteer who proposes it, and by staff."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from fixsend.events.models import BSL, DayOfActionPage, Gathering, QuietSpace, StepFree, Toilets
from fixsend.events.models.gathering import LARGEST
from fixsend.events.services import deciding
from fixsend.membership.forms.fields import NameField
from fixsend.people.models import Person
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.places.postcodes import lookup
from fixsend.places.postcodes.lookup import Kind
from fixsend.web import dates
from fixsend.web.addresses import EmailField
from fixsend.web.backoffice.edit_conflicts import EditConflicts
from fixsend.web.forms import OneOf, PublicForm

_TIME = forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "short"})
_TIME_WORDS = {"invalid": "Enter a time, for example 14:30."}
# Past midnight, one that would go on for longer is taken for a slip: 14:00 to 13:00.
LONGEST_NIGHT = timedelta(hours=14)
PLACE_MISSING = "Enter the postcode of the place, or choose which council area it is in."
# Answers that go into the fields of the model unchanged.
_SAME_FIELDS = (
    "title",
    "about",
    "run_by",
    "venue",
    "address",
    "postcode",
    "council",
    "step_free",
    "toilets",
    "quiet_space",
    "bsl",
    "access_note",
    "places",
)


class GatheringForm(PublicForm):
    """What, when, where, and for whom it is accessible. `values` is what goes into the model."""

    one_of = OneOf("Where is it? Give one of these", ("postcode", "council"))

    title = forms.CharField(
        max_length=120,
        label="What is it called?",
        help_text="For example: Walk to the town hall",
        error_messages={"required": "Enter a name for the event"},
    )
    about = forms.CharField(
        max_length=1500,
        label="What will happen?",
        help_text="Who is meeting, what you will do, what to bring. Do not name any child.",
        error_messages={"required": "Say what will happen"},
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    run_by = forms.CharField(
        max_length=120,
        required=False,
        label="Which group or charity runs it?",
        help_text="We show its name on the page. Leave this empty if you are running it yourself.",
    )
    day = forms.TypedChoiceField(label="Which day?", coerce=date.fromisoformat)
    starts = forms.TimeField(
        label="When does it start?",
        widget=_TIME,
        error_messages={**_TIME_WORDS, "required": "Enter a start time"},
    )
    ends = forms.TimeField(
        label="When does it end?",
        widget=_TIME,
        error_messages={**_TIME_WORDS, "required": "Enter an end time"},
        help_text="If it ends after midnight, we take it as the next day.",
    )
    venue = forms.CharField(
        max_length=160,
        label="Where will you meet?",
        help_text="Somewhere easy to find, for example: the library steps",
        error_messages={"required": "Enter where people will meet"},
    )
    address = forms.CharField(max_length=240, label="Street and town", required=False)
    postcode = PostcodeField(label="Postcode of the place", required=False)
    council = CouncilField(
        required=False,
        label="Or choose which council area it is in",
        empty_label="Use the postcode",
    )
    step_free = forms.ChoiceField(
        label="Is it step-free?",
        choices=StepFree.choices,
        widget=forms.RadioSelect,
        help_text="All the way from the street, without stairs.",
        error_messages={"required": "Say whether it is step-free"},
    )
    toilets = forms.ChoiceField(
        label="Which toilets are there?",
        choices=Toilets.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say which toilets there are"},
    )
    quiet_space = forms.ChoiceField(
        label="Is there a quiet space?",
        choices=QuietSpace.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether there is a quiet space"},
    )
    bsl = forms.ChoiceField(
        label="Is there a British Sign Language interpreter?",
        choices=BSL.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether there is a BSL interpreter"},
    )
    access_note = forms.CharField(
        max_length=600,
        required=False,
        label="What else should people with access needs know?",
        help_text="For example: parking, seats, noise, how far people need to walk.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    places = forms.IntegerField(
        label="How many people can come?",
        required=False,
        min_value=1,
        max_value=LARGEST,
        help_text="Leave this empty if there is room for everyone. Once it is full, we start a waiting list.",
        widget=forms.NumberInput(attrs={"class": "short"}),
    )

    def __init__(self, *args: Any, day_of_action: DayOfActionPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spot: tuple[int, int] | None = None
        days = day_of_action.days
        self.fields["day"].choices = [(each.isoformat(), f"{each:%A %-d %B}") for each in days]  # type: ignore[attr-defined]
        if len(days) == 1:
            self.fields["day"].widget = forms.HiddenInput()
            self.fields["day"].initial = days[0].isoformat()
        self._only_day = days[0] if len(days) == 1 else None
        if self._only_day:
            self.fields["day"].required = False

    @classmethod
    def initial_of(cls, gathering: Gathering) -> dict[str, Any]:
        """Return the initial values of the form for an existing gathering."""
        start, end = timezone.localtime(gathering.starts_at), timezone.localtime(gathering.ends_at)
        known = {name: getattr(gathering, name) for name in _SAME_FIELDS}
        known["council"] = gathering.council.code
        return {**known, "day": start.date().isoformat(), "starts": start.time(), "ends": end.time()}

    @property
    def values(self) -> dict[str, Any]:
        """Return the fields of the model, from a valid form."""
        data = self.cleaned_data
        east, north = self.spot or (None, None)
        same = {name: data[name] for name in _SAME_FIELDS}
        return {**same, "starts_at": data["starts_at"], "ends_at": data["ends_at"], "east": east, "north": north}

    def save_changes(self, gathering: Gathering, actor: Person) -> bool | None:
        """Change a gathering as this valid form says; returns whether the people who signed up are told.

        Returns None, with an error on the form, where more people have a place than the form would leave.
        """
        try:
            return deciding.change(gathering, self.values, actor)
        except deciding.TooFewPlaces as error:
            self.add_error("places", f"{error.taken} people already have a place. Enter at least that number.")
            return None

    def clean(self) -> dict[str, Any]:
        """Put day and hours together, and find out in whose area the place is."""
        data = self.cleaned_data
        day = data.get("day") or self._only_day
        start, end = data.get("starts"), data.get("ends")
        if isinstance(day, date) and start is not None and end is not None:
            starts_at = self._moment("starts", day, start)
            ends_at = self._moment("ends", day + timedelta(days=end <= start), end)
            if starts_at and ends_at:
                data["starts_at"], data["ends_at"] = starts_at, ends_at
                if end <= start and ends_at - starts_at > LONGEST_NIGHT:
                    self.add_error("ends", "The end must be after the start.")
        if "council" not in self.errors and "postcode" not in self.errors:
            self._find_place(data)
        return data

    def _moment(self, name: str, day: date, hour: time) -> datetime | None:
        """Return the moment of an hour, or ask for another one on the two nights when the clocks change."""
        try:
            return dates.moment(day, hour)
        except dates.NoSuchTime as error:
            self.add_error(name, str(error))
            return None

    def _find_place(self, data: dict[str, Any]) -> None:
        typed, chosen = data.get("postcode", ""), data.get("council")
        if not typed:
            if chosen is None:
                self.add_error("postcode", PLACE_MISSING)
            return
        answer = lookup.find(typed)
        self.spot = answer.spot
        if chosen is not None:
            return
        data["council"] = answer.council
        if answer.council is None or answer.kind is not Kind.FOUND:
            self.add_error("postcode", answer.words)


class ProposeForm(GatheringForm):
    """A gathering that a volunteer proposes."""

    guarded = True

    name = NameField(label="Your name", help_text="Only the coordinator and our staff see this.")
    email = EmailField(
        label="Your email address", help_text="We will email you a link to confirm, and news about your event."
    )

    field_order = ["name", "email"]

    def clean(self) -> dict[str, Any]:
        """Refuse a gathering that has begun, or begins within the hour."""
        data = super().clean()
        if data.get("starts_at") and data["starts_at"] < timezone.now() + timedelta(hours=1):
            self.add_error("starts", "Choose a start at least an hour from now.")
        return data


class ChangeGatheringForm(EditConflicts, GatheringForm):
    """A gathering that its host, a coordinator or staff change."""

    def __init__(self, *args: Any, gathering: Gathering, **kwargs: Any) -> None:
        initial = self.initial_of(gathering)
        super().__init__(*args, day_of_action=gathering.day, initial=initial, **kwargs)


class ReasonForm(PublicForm):
    """Why something is declined or cancelled."""

    reason = forms.CharField(
        max_length=400,
        label="Why?",
        help_text="The people affected will read this.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
