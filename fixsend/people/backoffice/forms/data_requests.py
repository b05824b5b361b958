"""Requests about somebody's data: recording, proving who asks, answering."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from fixsend.people.models import DataRequest, DataRequestKind, RequestCameBy
from fixsend.web.addresses import EmailField
from fixsend.web.dates import DayField


def identity_field() -> forms.CharField:
    """Return the question how we know that who asks is who they say."""
    return forms.CharField(
        label="How do we know that it is them?",
        max_length=200,
        required=False,
        help_text="“Wrote from the address that we know”, “knew their postcode”. If in doubt, ask before you give "
        "anything out. Keep no copies of passports.",
    )


# The kinds of request say it as the person does on My page.
_WANTED = {
    DataRequestKind.ACCESS: "To see their data",
    DataRequestKind.CORRECTION: "To have their data corrected",
    DataRequestKind.ERASURE: "To have their data deleted",
    DataRequestKind.OBJECTION: "That we stop using their data",
    DataRequestKind.COMPLAINT: "To complain about how their data was used",
}


class RecordRequestForm(forms.Form):
    """A request about somebody's data that did not come by My page."""

    kind = forms.ChoiceField(
        label="What do they want?",
        choices=[(kind.value, _WANTED[kind]) for kind in DataRequestKind],
        widget=forms.RadioSelect,
    )
    came_by = forms.ChoiceField(
        label="How did it come?",
        choices=[choice for choice in RequestCameBy.choices if choice[0] != RequestCameBy.SITE],
        widget=forms.RadioSelect,
    )
    received_on = DayField(
        label="On what date did it reach us?",
        help_text="The law’s month begins on this day, not when you write it down.",
    )
    name = forms.CharField(label="Who asks?", max_length=120)
    email = EmailField(
        label="Their email address",
        lasting=False,
        required=False,
        help_text="We email it that we have the request, and later the answer. Leave it empty to answer by post.",
    )
    text = forms.CharField(
        label="What they asked",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="In their own words as far as you can. They can read this.",
    )
    identity = identity_field()

    def clean_received_on(self) -> date:
        """Return the day; raises ValidationError for one in the future."""
        day: date = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This date is in the future.")
        return day


# The one form of a request's page, to which its boxes belong wherever they stand.
_REQUEST = {"form": "data-request"}


class IdentityForm(forms.Form):
    """How we know that who asks is who they say."""

    identity = identity_field()


class AnswerForm(forms.Form):
    """The answer to a data request; of one that came by letter or phone also how we know that it is them.

    A request of somebody whom we know is not answered before that is written down. A refusal may say that we could not
    tell, and the answer to a complaint gives nothing out.
    """

    identity = identity_field()
    answer = forms.CharField(
        label="What the person was told", max_length=5000, widget=forms.Textarea(attrs={"rows": 5, **_REQUEST})
    )
    refused = forms.BooleanField(
        label="The request was refused (give the reasons above)",
        required=False,
        widget=forms.CheckboxInput(attrs=_REQUEST),
    )

    def __init__(self, *args: Any, asked: DataRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asked = asked
        # A box for lines: in a box for words, Enter would press the first button of the page.
        self.fields["identity"].widget = forms.Textarea(attrs={"rows": 2, **_REQUEST})
        self.fields["identity"].initial = asked.identity
        if asked.came_by == RequestCameBy.SITE:
            del self.fields["identity"]

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; raises ValidationError where it is answered and nobody said how we know them."""
        data = super().clean() or {}
        must_know = (
            "identity" in self.fields and self._asked.person_id and self._asked.kind != DataRequestKind.COMPLAINT
        )
        if must_know and not data.get("refused") and not data.get("identity"):
            self.add_error("identity", "Write how you know that it is them before you close the request.")
        return data
