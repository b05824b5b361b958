"""The forms for writing to representatives, and for calling them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from fixsend.campaigns.forms.taking_part import TakePartForm
from fixsend.campaigns.models import Receivers
from fixsend.membership.forms.fields import LongTextField
from fixsend.places.models import Constituency
from fixsend.web import normalise, validators

if TYPE_CHECKING:
    from fixsend.campaigns.models import WriteToPage

FEWEST_WORDS = 20
TOO_SHORT = f"Write at least {FEWEST_WORDS} words. Very short letters are easy to ignore."
CONSTITUENCY_UNKNOWN = "We do not know which constituency this postcode is in. Please choose your constituency."
BY_HAND = "Only if we cannot find it from your postcode."
_BOX = "answer_"


class WriteForm(TakePartForm):
    """A letter: who writes, from where, and an answer to each of the questions that staff set."""

    sends = "See your letter"
    fewest_words = FEWEST_WORDS
    postal = forms.CharField(
        label="Your address",
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "street-address"}),
        help_text="House number, street and town. We put it at the end of your letter, because they only answer people "
        "in their area. We do not keep it.",
    )
    constituency = forms.ModelChoiceField(
        Constituency.objects.order_by("sort_name"),
        required=False,
        to_field_name="code",
        label="Or choose your constituency",
        empty_label="Use my postcode",
        help_text=BY_HAND,
    )
    subject = forms.CharField(label="Subject", max_length=120, validators=[validators.name])

    def __init__(self, *args: Any, action: WriteToPage, **kwargs: Any) -> None:
        super().__init__(*args, action=action, **kwargs)
        self.page = action
        self.fields["subject"].initial = action.subject
        boxes = [f"{_BOX}{number}" for number, _ in enumerate(action.question_list)]
        for name, question in zip(boxes, action.question_list, strict=True):
            self.fields[name] = LongTextField(label=question, required=name == boxes[0], max_length=3000, rows=6)
            self.fields[name].widget.attrs["data-letter"] = ""
        self.fields[boxes[0]].help_text = f"Your letter needs at least {FEWEST_WORDS} words."
        self.fields["postcode"].help_text = "We add it to your letter and use it to find who represents you."
        self.fields["postcode"].required = action.receivers != Receivers.MP
        if action.receivers == Receivers.MP:
            self.by_hand = "constituency"
        # A place to choose where no postcode can be looked up: the kind of place by which receivers are found.
        for name in ("shows_name", "council" if action.receivers == Receivers.MP else "constituency"):
            del self.fields[name]
        if "council" in self.fields:
            self.fields["council"].help_text = BY_HAND
        self.order_fields([*boxes, "subject", "name", "email", "postal", "postcode", "constituency", "council"])

    @property
    def letter(self) -> str:
        """Return the answers, one after the other: the letter without greeting and name."""
        names = (name for name in self.fields if name.startswith(_BOX))
        texts = (str(self.cleaned_data.get(name, "")).strip() for name in names)
        return "\n\n".join(text.replace("\r\n", "\n") for text in texts if text)

    @property
    def postal_lines(self) -> str:
        """Return address and postcode, each line cleaned."""
        lines = [normalise.one_line(line) for line in self.cleaned_data["postal"].splitlines()]
        return "\n".join(filter(None, [*lines, self.cleaned_data.get("postcode", "")]))

    def clean(self) -> dict[str, Any]:
        """Look up the place that decides about receivers, and refuse a letter that is too short."""
        chosen = self.cleaned_data.get("constituency")
        data = super().clean() if chosen is None else self.cleaned_data
        data.setdefault("shows_name", False)
        if chosen is not None:
            data["constituency"], data["council"] = chosen, None
        if not self.errors and self.page.receivers == Receivers.MP and data.get("constituency") is None:
            self.add_error("postcode", CONSTITUENCY_UNKNOWN)
        if f"{_BOX}0" not in self.errors and len(self.letter.split()) < FEWEST_WORDS:
            self.add_error(f"{_BOX}0", TOO_SHORT)
        return data


class CallForm(TakePartForm):
    """Who called: only so that the call is counted once."""

    sends = "I called"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("shows_name")

    def clean(self) -> dict[str, Any]:
        """Return where the caller lives."""
        data = super().clean()
        data["shows_name"] = False
        return data
