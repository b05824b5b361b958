"""What a family is asked: the days of one entry of the timetable, each of them exact or between two days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django import forms
from django.http import HttpRequest
from django.utils import timezone

from fixsend.places.forms import PostcodeField
from fixsend.places.models import Country
from fixsend.places.postcodes import lookup
from fixsend.places.postcodes.lookup import Kind
from fixsend.rights.rule_sets.declaration import Entry, Event
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.timetable import Span, contradictions, still_to_come
from fixsend.web import abuse, written
from fixsend.web.dates import day_input
from fixsend.web.forms import PublicForm

# A form is no place for 1066: the first law of ours is of 2005, and bank holidays are worked out some way ahead.
FIRST_DAY, LAST_DAY = date(2005, 1, 1), date(2040, 12, 31)
LATEST, ANSWER = "-latest", "-answer"
_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y"]


@dataclass(frozen=True)
class Question:
    """One question of the form: the field for the day, for the last day that it could be, and for what came of it."""

    event: Event
    day: forms.BoundField
    latest: forms.BoundField
    answer: forms.BoundField | None = None

    @property
    def is_used(self) -> bool:
        """Tell whether anything was typed, or is wrong, so that the question has to be in sight."""
        answer = self.answer is not None and bool(self.answer.value() or self.answer.errors)
        return bool(self.day.value() or self.day.errors or self.is_open or answer)

    @property
    def is_open(self) -> bool:
        """Tell whether the second field is used, so that it has to be in sight."""
        return bool(self.latest.value() or self.latest.errors)


class TimetableForm(PublicForm):
    """The days of one entry. Nothing else is asked, and nothing is kept: the answer follows from the days alone."""

    def __init__(self, law: Law, entry: Entry, *args: Any, **kwargs: Any) -> None:
        self._law, self._entry = law, entry
        super().__init__(*args, **kwargs)
        for event_id in entry.asks:
            event = law.event(event_id)
            self.fields[event_id] = _day(event, required=event_id == entry.asks[0])
            self.fields[event_id + LATEST] = _latest(event)
            if event.answers:
                self.fields[event_id + ANSWER] = _answer(event)

    @property
    def entry(self) -> Entry:
        """Return the entry whose days it asks for."""
        return self._entry

    def questions(self) -> Iterator[Question]:
        """Yield the questions in their order."""
        for event_id in self._entry.asks:
            event = self._law.event(event_id)
            answer = self[event_id + ANSWER] if event.answers else None
            yield Question(event, self[event_id], self[event_id + LATEST], answer)

    def clean(self) -> dict[str, Any]:
        """Refuse days that cannot be: a last day before the first, an answer before what it answers to, or to come."""
        data = super().clean() or {}
        for event_id in self._entry.asks:
            first, last = data.get(event_id), data.get(event_id + LATEST)
            if first and last and last < first:
                self.add_error(event_id + LATEST, "This is before the first day it could be. Check both days.")
            if last and not first and event_id not in self.errors:
                self.add_error(event_id, f"Enter the first day that could be {self._law.event(event_id).words}.")
            self._want_answer(self._law.event(event_id), first, data.get(event_id + ANSWER, ""))
        if not self.errors:
            self._refuse_contradictions()
        return data

    def _want_answer(self, event: Event, day: date | None, given: str) -> None:
        """Want what came of an event with its day: it decides which steps follow."""
        name = event.id + ANSWER
        answer = next((each for each in event.answers if each.id == given), None)
        if name in self.errors or event.id in self.errors:
            return
        if answer is None and day and len(event.answers) > 1:
            self.add_error(name, "Choose what the council said.")
        elif answer and answer.not_yet and day:
            self.add_error(name, "You gave a day too. Clear the day, or this.")
        elif answer and not answer.not_yet and not day:
            self.add_error(event.id, f"Enter {event.words}.")

    def given(self) -> dict[str, Span]:
        """Return the days of a valid form by their events, and by the answers that came with them."""
        data = self.cleaned_data
        known = [event_id for event_id in self._entry.asks if data.get(event_id)]
        days = {each: Span(data[each], data.get(each + LATEST) or data[each]) for each in known}
        today = Span.of(timezone.localdate())
        answers = {data[each + ANSWER]: days.get(each, today) for each in self._entry.asks if data.get(each + ANSWER)}
        return {**days, **answers}

    def _refuse_contradictions(self) -> None:
        for found in contradictions(self._law, self._entry.rules, self.given()):
            started = self._law.event(found.start).words
            self.add_error(found.done_by, f"This is before {started}. Check both days.")
        days = {event: span for event, span in self.given().items() if event in self._entry.asks}
        for event in still_to_come(self._law, days, timezone.localdate()):
            if event not in self.errors:
                what = "Check the year." if self.fields[event].required else "Leave it open until it has."
                self.add_error(event, f"This day has not come yet. {what}")


def _day(event: Event, *, required: bool) -> forms.DateField:
    missing = {"required": f"Enter {event.words}."}
    return _field("Day", required=required, help_text=event.hint, error_messages=missing)


def _latest(event: Event) -> forms.DateField:
    hint = "Then the day above is the first day it could be."
    return _field("The last day it could be", required=False, help_text=hint)


def _answer(event: Event) -> forms.ChoiceField:
    choices = [(each.id, each.says) for each in event.answers]
    return forms.ChoiceField(label="The answer", required=False, choices=choices, widget=forms.RadioSelect)


def _field(
    label: str, *, required: bool, help_text: str, error_messages: dict[str, str] | None = None
) -> forms.DateField:
    limits = {"min": FIRST_DAY.isoformat(), "max": LAST_DAY.isoformat()}
    widget = day_input(autocomplete="off", **limits)
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        input_formats=_FORMATS,
        widget=widget,
        validators=[_within_reach],
        # What a family dates has happened already: the usual example may still be to come.
        error_messages={
            "invalid": f"Enter a date, like {written.day(timezone.localdate())}.",
            **(error_messages or {}),
        },
    )


def _within_reach(day: date) -> None:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise forms.ValidationError(f"Enter a day between {FIRST_DAY.year} and {LAST_DAY.year}.")


# What the law about such help is called where that of England does not hold.
_OTHER_LAW = {
    Country.WALES: "Wales has a law of its own, about additional learning needs.",
    Country.SCOTLAND: "Scotland has a law of its own, about additional support for learning.",
    Country.NORTHERN_IRELAND: "Northern Ireland has a law of its own about special educational needs.",
}


class WhereForm(PublicForm):
    """A postcode, to tell whether the law of England holds there; it is kept nowhere."""

    guarded = True
    postcode = PostcodeField(help_text="We do not keep it.", error_messages={"required": "Enter your postcode."})

    def __init__(self, *args: Any, may_look_up: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._may_look_up = may_look_up

    @classmethod
    def sent(cls, request: HttpRequest) -> Self:
        """Return the form as it was sent; robots, and networks that ask for very many postcodes, get no answer."""
        return cls(request.POST, may_look_up=not abuse.is_robot(request) and abuse.within_limits(request, "near"))

    def place(self) -> str:
        """Return whether the law of England holds at the postcode of a valid form, in a sentence or two."""
        if not self._may_look_up:
            return "We cannot check postcodes at the moment. Please try again later."
        answer = lookup.find(self.cleaned_data["postcode"])
        if answer.kind is Kind.ELSEWHERE and answer.country:
            own = _OTHER_LAW.get(answer.country, f"There is another law in {answer.country.label}.")
            return f"{answer.postcode} is not in England. {own} The dates on these pages are not right for you."
        if answer.kind in (Kind.FOUND, Kind.ENDED) and answer.country is Country.ENGLAND:
            return f"{answer.postcode} is in England. The dates on these pages are for you."
        if answer.kind is Kind.UNKNOWN:
            return "We do not know this postcode. Please check it."
        return "We cannot check postcodes at the moment. Your council’s website says which country it is in."
