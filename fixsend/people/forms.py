"""Forms and fields about people: their data, the names under which they are kept, and the mail that they agree to."""

from collections.abc import Collection, Sequence
from typing import Any

from django import forms

from fixsend.people.models import ASKED_IN_PLACE, ConsentWording, DataRequestKind
from fixsend.people.queries.consent import current_wordings
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.forms import PublicForm
from fixsend.web.page_cache import values


class OtherNames(forms.Form):
    """Asks, beside the person's own name, for every other name that is kept with them.

    Two people may share a mailbox, so a name that differs is not taken for a slip.
    """

    def __init__(self, *args: Any, other_names: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._other_names = {f"name_{number}": name for number, name in enumerate(other_names, 1)}
        for field, name in self._other_names.items():
            self.fields[field] = forms.CharField(
                label=f"Name on the membership “{name}”",
                help_text="Change it if it is wrong. Leave it if it is someone else’s who shares this email address.",
                max_length=120,
                initial=name,
            )

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data, with the corrected names under `other_names`: new names by the present ones."""
        data = dict(super().clean() or {})
        data["other_names"] = {name: data.pop(field) for field, name in self._other_names.items() if field in data}
        return data


class DetailsForm(OtherNames, PublicForm):
    """The details that a person corrects themselves."""

    name = forms.CharField(
        label="Your name",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    postcode = PostcodeField(required=False, help_text="Leave this empty if you would rather not say.")
    council = CouncilField(required=False)


class DeleteForm(PublicForm):
    """The deletion of everything, confirmed by one tick, so that it does not happen by a slip."""

    understood = forms.BooleanField(
        label="I understand that this cannot be undone",
        error_messages={"required": "Tick the box if you want us to delete everything."},
    )


class DataRequestForm(PublicForm):
    """A question about one's own data, or a complaint about how it was used."""

    kind = forms.ChoiceField(
        label="What would you like to tell us?",
        choices=[
            (DataRequestKind.COMPLAINT, "I want to complain about how my data was used"),
            (DataRequestKind.OBJECTION, "I want you to stop using my data in some way"),
            (DataRequestKind.CORRECTION, "Something is wrong and I cannot correct it myself"),
            (DataRequestKind.ACCESS, "I have a question about what you hold"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you would like to tell us."},
    )
    text = forms.CharField(
        label="Tell us what happened, or what you need",
        help_text="You do not have to give your child’s name or any diagnosis.",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Write a few words, so we know what to look into."},
    )


class PurposesField(forms.MultipleChoiceField):
    """Which kinds of mail a person agrees to: one unticked box for each purpose, labelled with the words agreed to.

    A box's value names purpose and version ("news.2"), so that the ledger gets the words that were on the screen,
    even when staff have written newer ones since. `clean` returns them as {"news": 2}.
    """

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Would you like to hear from us by email?")
        kwargs.setdefault("help_text", "Tick any you want. You can leave them all empty, and change this later.")
        kwargs.setdefault("required", False)
        super().__init__(choices=boxes, **kwargs)

    def valid_value(self, value: str) -> bool:
        """Tell whether a box with these words exists or existed."""
        purpose, _, version = value.partition(".")
        return version.isdecimal() and (purpose, int(version)) in values.kept("wordings ever", _every_version)

    def clean(self, value: Any) -> dict[str, int]:
        """Return the version of the words agreed to, by purpose."""
        pairs = (text.split(".") for text in super().clean(value))
        return {purpose: int(version) for purpose, version in pairs}


def boxes(also: Collection[str] = ()) -> list[tuple[str, str]]:
    """Return a box for each purpose that every form asks for, and for those `also` that only some do."""
    return [
        (f"{wording.purpose}.{wording.version}", wording.text)
        for wording in current_wordings()
        if wording.purpose not in ASKED_IN_PLACE or wording.purpose in also
    ]


def _every_version() -> frozenset[tuple[str, int]]:
    return frozenset(ConsentWording.objects.order_by().values_list("purpose", "version"))
