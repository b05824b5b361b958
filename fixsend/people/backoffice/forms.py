"""The forms of the screens about people, their data, and staff."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from fixsend.people.forms import OtherNames
from fixsend.people.models import TOLD_STAFF, DataRequestKind, NoticeTiming, Person, Purpose, RequestCameBy
from fixsend.people.staff import notices, roles, work_queue
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.addresses import EmailField
from fixsend.web.dates import DayField


def told_field() -> forms.ChoiceField:
    """Return the question how somebody told us what staff write down."""
    return forms.ChoiceField(
        label="How did they tell us?",
        choices=[(channel.value, channel.label) for channel in TOLD_STAFF],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how they told us"},
    )


class DetailsForm(OtherNames, forms.Form):
    """A person's details, to be corrected."""

    name = forms.CharField(label="Name", max_length=120, required=False)
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(label="Council", required=False, empty_label="Not known")
    told = told_field()


class NoteForm(forms.Form):
    """A new note."""

    text = forms.CharField(
        label="New note",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="They can read this if they ask for their data. Never write a child’s name or diagnosis.",
    )


class ReasonForm(forms.Form):
    """What a list of people is needed for, asked where a colleague has to agree to the download."""

    reason = forms.CharField(
        label="What do you need it for?",
        max_length=300,
        help_text="Your colleague decides by this. Say too when you will delete the file.",
    )


class TagsForm(forms.Form):
    """A person's tags, with commas between."""

    tags = forms.CharField(label="Tags", max_length=500, required=False, help_text="Separate tags with commas.")

    @property
    def names(self) -> list[str]:
        """Return the tags as a list."""
        return [name.strip() for name in self.cleaned_data["tags"].split(",") if name.strip()]


class TaggingForm(forms.Form):
    """A tag to put on many people, or to take off them."""

    what = forms.ChoiceField(
        label="What do you want to do?",
        choices=[("add", "Add a tag to them"), ("remove", "Take a tag away from them")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you want to do"},
    )
    tag = forms.CharField(label="Tag", max_length=60, error_messages={"required": "Enter a tag"})


class _OfflineForm(forms.Form):
    channel = told_field()
    happened_on = DayField(label="On what date?")
    proof = forms.CharField(
        label="What proof do we have?",
        max_length=150,
        help_text="Where the sheet or the email is kept, or who read the words out.",
    )

    def clean_happened_on(self) -> Any:
        """Return the day; raises ValidationError for one in the future."""
        day = self.cleaned_data["happened_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This date is in the future.")
        return day


class AddPersonForm(_OfflineForm):
    """A person who told us of themselves away from the site, and what they agreed to."""

    name = forms.CharField(label="Name", max_length=120)
    email = EmailField(
        lasting=False,
        label="Email address",
        required=False,
        help_text="We email it once. We send nothing more until the person confirms.",
    )
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(label="Council", required=False, empty_label="Not known")
    purposes = forms.MultipleChoiceField(
        label="They agreed to", choices=Purpose.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    wording_text = forms.CharField(
        label="The words on the sheet or in the email, or the words you read out",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = (
        "name",
        "email",
        "postcode",
        "council",
        "channel",
        "happened_on",
        "purposes",
        "wording_text",
        "proof",
    )

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; where something was agreed to, the words of it are required."""
        cleaned = super().clean() or {}
        if cleaned.get("purposes") and not cleaned.get("wording_text", "").strip():
            self.add_error("wording_text", "Enter the words that they agreed to.")
        return cleaned


class WithdrawalForm(_OfflineForm):
    """What a person no longer wants, as they said by telephone or in writing."""

    purposes = forms.MultipleChoiceField(
        label="They no longer want",
        choices=Purpose.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=list(Purpose.values),
    )


class RecordRequestForm(forms.Form):
    """A request about somebody's data that did not come by My page."""

    kind = forms.ChoiceField(label="What do they want?", choices=DataRequestKind.choices, widget=forms.RadioSelect)
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
    identity = forms.CharField(
        label="How do we know that it is them?",
        max_length=200,
        required=False,
        help_text="“Wrote from the address that we know”, “knew their postcode”. If in doubt, ask before you give "
        "anything out. Keep no copies of passports.",
    )

    def clean_received_on(self) -> date:
        """Return the day; raises ValidationError for one in the future."""
        day: date = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This date is in the future.")
        return day


class AnswerForm(forms.Form):
    """The answer to a data request."""

    answer = forms.CharField(
        label="What the person was told", max_length=5000, widget=forms.Textarea(attrs={"rows": 5})
    )
    refused = forms.BooleanField(label="The request was refused (give the reasons above)", required=False)


class WordingForm(forms.Form):
    """A new version of the wording of a consent."""

    purpose = forms.ChoiceField(label="For", choices=Purpose.choices)
    text = forms.CharField(
        label="New wording",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What people agree to when they tick the box. This does not change what people agreed to before.",
    )


class RetentionForm(forms.Form):
    """How long one kind of record is kept."""

    days = forms.IntegerField(label="Days", min_value=1, max_value=36500)


def _roles_field() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label="Roles",
        choices=[(role, f"{role}: {does}") for role, does in roles.ROLES.items()],
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick more than one for someone with two hats. An administrator needs no other role.",
        error_messages={"required": "Choose at least one role"},
    )


class InviteForm(forms.Form):
    """The new colleague's address, name and roles."""

    email = EmailField(label="Email address", lasting=False)
    name = forms.CharField(label="Name", max_length=120)
    roles = _roles_field()


class ColleagueForm(forms.Form):
    """A colleague's name and roles."""

    name = forms.CharField(label="Name", max_length=120)
    roles = _roles_field()


class NameForm(forms.ModelForm):  # type: ignore[type-arg]
    """The name of the signed-in member of staff. The address stays: a new one would have to be proved."""

    class Meta:
        model = Person
        fields = ["name"]


class NoticesForm(forms.Form):
    """When a member of staff wants to be told of each kind of waiting work."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        for kind in work_queue.items_for(person):
            self.fields[kind.slug] = forms.ChoiceField(label=kind.title, choices=NoticeTiming.choices)

    def save(self) -> None:
        """Save the choices."""
        notices.choose(self.person, self.cleaned_data)
