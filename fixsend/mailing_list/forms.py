"""What the mailing list asks."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.delivery.models import Frequency
from fixsend.mailing_list.queries import Preferences, offered_topics
from fixsend.people.forms import PurposesField, boxes
from fixsend.people.models import Person, Purpose
from fixsend.people.queries.consent import current_wordings
from fixsend.places.forms import PostcodeField
from fixsend.web import normalise, validators, written
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm


def _leave_out_optional(form: forms.Form, *names: str) -> None:
    """Say "(optional)" only where it helps: not beside boxes of which one is needed, nor in a list of wishes."""
    for name in names:
        if name in form.fields:
            form.fields[name].asked_anyway = True  # type: ignore[attr-defined]


class SignUpForm(PublicForm):
    """What every way on to the list asks: an address, and what to send there."""

    guarded = True

    email = EmailField(label="Your email address")
    name = forms.CharField(
        label="Your name",
        required=False,
        max_length=120,
        validators=[validators.name],
        help_text="So we know what to call you.",
    )
    purposes = PurposesField(help_text="Tick any you want. You can change this or leave at any time.")
    also_join = forms.BooleanField(
        label="I would like to join the alliance. I agree with its aims.",
        required=False,
        help_text="Joining as yourself is free and does not commit you to anything. We need your name for it.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _leave_out_optional(self, "purposes")

    def clean_name(self) -> str:
        """Return the name with single spaces."""
        return normalise.one_line(self.cleaned_data["name"])

    def clean(self) -> dict[str, Any]:
        """Ask for at least one thing to do."""
        data = super().clean() or self.cleaned_data
        if not data.get("purposes") and not data.get("also_join") and "purposes" not in self.errors:
            self.add_error("purposes", "Tick at least one box, so we know what to send you.")
        if data.get("also_join") and not data.get("name") and "name" not in self.errors:
            self.add_error("name", "Enter your name. We need it if you want to join.")
        return data


class StayInTouchForm(SignUpForm):
    """The whole form: with a place for local news, topics and how often."""

    postcode = PostcodeField(
        required=False, help_text="Only if you want news for your area. That is all we use it for."
    )
    topics = forms.MultipleChoiceField(
        label="What would you like to read about?",
        help_text="Choose any. If you choose none, we send you everything.",
        required=False,
        choices=offered_topics,
        widget=forms.CheckboxSelectMultiple,
    )
    frequency = forms.ChoiceField(
        label="How often?", choices=Frequency.choices, initial=Frequency.ALL, widget=forms.RadioSelect
    )
    field_order = ["email", "name", "purposes", "postcode", "topics", "frequency", "also_join"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not offered_topics():
            del self.fields["topics"]

    def clean(self) -> dict[str, Any]:
        """Ask for the place that local news would be about."""
        data = super().clean()
        if Purpose.LOCAL in (data.get("purposes") or {}) and not data.get("postcode") and "postcode" not in self.errors:
            self.add_error("postcode", "Enter your postcode, so we know which news is local for you.")
        return data


class PreferencesForm(PublicForm):
    """What a mail link may change: less mail, other topics, a pause."""

    purposes = forms.MultipleChoiceField(
        label="Our emails",
        help_text="Untick anything you no longer want.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    # What was on the page: a mailing that came later is not taken for one whose tick was removed.
    shown = forms.CharField(required=False, widget=forms.HiddenInput, max_length=100)
    topics = forms.MultipleChoiceField(
        label="What you want to read about",
        help_text="If you choose none, we send you everything.",
        required=False,
        choices=offered_topics,
        widget=forms.CheckboxSelectMultiple,
    )
    frequency = forms.ChoiceField(label="How often", choices=Frequency.choices, widget=forms.RadioSelect)
    pause = forms.ChoiceField(label="Pause for a while", required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, now: Preferences, **kwargs: Any) -> None:
        kwargs.setdefault("initial", _as_initial(now))
        super().__init__(*args, **kwargs)
        if not isinstance(self.fields["purposes"], PurposesField):
            # A form sent after something else was stopped may still name it; it is off already, so no harm is done.
            self.fields["purposes"].choices = Purpose.choices if self.is_bound else now.purposes  # type: ignore[attr-defined]
        self.fields["pause"].choices = _pauses(now)  # type: ignore[attr-defined]
        _leave_out_optional(self, "purposes", "topics", "pause")
        if not offered_topics():
            del self.fields["topics"]

    @property
    def stopped(self) -> list[str]:
        """Return the mailings whose tick was taken away."""
        kept = self.cleaned_data["purposes"]
        shown = self.cleaned_data["shown"].split()
        return [purpose for purpose in shown if purpose in Purpose.values and purpose not in kept]

    @property
    def pause_months(self) -> int | None:
        """Return how long to pause; None leaves things as they are."""
        return int(self.cleaned_data["pause"]) if self.cleaned_data["pause"] else None


class MyPreferencesForm(PreferencesForm):
    """The preferences of a signed-in person, who may also begin a mailing and correct their name and postcode."""

    # All purposes, each in its current words; a tick that was not there before is a new yes.
    purposes = PurposesField(label="Our emails", help_text="Tick any you want.")
    name = forms.CharField(label="Your name", required=False, max_length=120, validators=[validators.name])
    postcode = PostcodeField(required=False, help_text="Only if you want news for your area.")
    field_order = ["name", "postcode", "purposes", "shown", "topics", "frequency", "pause"]

    def __init__(self, *args: Any, now: Preferences, person: Person, **kwargs: Any) -> None:
        granted = {purpose for purpose, _ in now.purposes}
        ticked = [f"{each.purpose}.{each.version}" for each in current_wordings() if each.purpose in granted]
        initial = {**_as_initial(now), "purposes": ticked, "name": person.name, "postcode": person.postcode}
        super().__init__(*args, now=now, initial=initial, **kwargs)
        if self.fields.get("purposes"):
            self.fields["purposes"].choices = boxes(also=granted)  # type: ignore[attr-defined]

    @property
    def started(self) -> dict[str, int]:
        """Return the mailings whose tick is new, with the version of the words beside it."""
        shown = self.cleaned_data["shown"].split()
        return {key: version for key, version in self.cleaned_data["purposes"].items() if key not in shown}


class AddressForm(PublicForm):
    """Where to write from now on."""

    email = EmailField(
        label="Your new email address", help_text="We email a link to it. Nothing changes until you use the link."
    )


def _as_initial(now: Preferences) -> dict[str, Any]:
    granted = [purpose for purpose, _ in now.purposes]
    return {
        "purposes": granted,
        "shown": " ".join(granted),
        "topics": now.topics,
        "frequency": now.frequency,
        "pause": "",
    }


def _pauses(now: Preferences) -> list[tuple[str, str]]:
    lengths = [("1", "Pause for one month"), ("3", "Pause for three months"), ("6", "Pause for six months")]
    if now.paused_until:
        until = written.day(now.paused_until)
        return [("", f"Stay paused until {until}"), ("0", "Start again now"), *lengths]
    return [("", "No pause"), *lengths]
