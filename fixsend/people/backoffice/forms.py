"""The forms of the screens about people, their data, and staff."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from fixsend.people.forms import OtherNames
from fixsend.people.models import TOLD_STAFF, DataRequest, DataRequestKind, NoticeTiming, Person, Purpose, RequestCameBy
from fixsend.people.staff import notices, roles, work_queue
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.addresses import EmailField
from fixsend.web.backoffice.given_back import altered
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
    """A person's details, to be corrected.

    Beside each stands what it was when the form was opened: a detail that was left as it was then is not changed, so
    that what a colleague corrected meanwhile stays; one that both changed is asked about again.
    """

    name = forms.CharField(label="Name", max_length=120, required=False)
    postcode = PostcodeField(label="Postcode", required=False)
    council = CouncilField(label="Council", required=False, empty_label="Not known")
    told = told_field()

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        now = {"name": person.name, "postcode": person.postcode, "council": person.council}
        super().__init__(*args, initial=now, **kwargs)
        self._now, self._shown = now, [*now, *self._other_names]
        for field in self._shown:
            self.fields[_was(field)] = forms.CharField(
                required=False, strip=False, widget=forms.HiddenInput, initial=self._in_form(field)
            )

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data, without what was left alone; says where somebody changed the same meanwhile."""
        for field in self._shown:
            self._compare(field)
        data = super().clean()
        return {name: value for name, value in data.items() if not name.startswith(_was(""))}

    def _compare(self, field: str) -> None:
        was, now, typed = self.data.get(_was(field)), self._in_form(field), self.data.get(field, "")
        if field not in self.cleaned_data or was is None or was == now:
            return
        if typed in (was, now):
            self.cleaned_data[field] = self._now.get(field, self._other_names.get(field))
            return
        # They have been told: what they save next is their answer.
        self.data = altered(self.data, _was(field), now)
        meant = self._now.get(field, now)
        self.add_error(
            field,
            f"Someone changed this to “{meant or 'nothing'}” while you had the form open. "
            "Save again if yours is right.",
        )

    def _in_form(self, field: str) -> str:
        """Return what stands in a field when the form is opened now."""
        value = self._now[field] if field in self._now else self._other_names[field]
        return str(getattr(value, "pk", value) or "")


def _was(field: str) -> str:
    return f"was_{field}"


# The one form of a person's page, to which its boxes belong wherever they stand.
_BOXES = {"form": "person-boxes"}


class NoteForm(forms.Form):
    """A new note."""

    text = forms.CharField(
        label="New note",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, **_BOXES}),
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

    tags = forms.CharField(
        label="Tags",
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs=_BOXES),
        help_text="Separate tags with commas.",
    )
    # The tags when the page was opened.
    had = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def names(self) -> list[str]:
        """Return the tags as a list."""
        return _parts(self.cleaned_data["tags"])

    @property
    def seen(self) -> list[str] | None:
        """Return the tags that stood there when the page was opened; None where the form does not say."""
        return _parts(self.cleaned_data["had"]) if "had" in self.data else None


def _parts(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


class TaggingForm(forms.Form):
    """A tag to put on many people, or to take off them."""

    what = forms.ChoiceField(
        label="What do you want to do?",
        choices=[("add", "Add a tag to them"), ("remove", "Take a tag away from them")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you want to do"},
    )
    tag = forms.CharField(
        label="Tag",
        max_length=60,
        help_text="One tag. Commas separate tags, so a tag has none.",
        error_messages={"required": "Enter a tag"},
    )

    def clean_tag(self) -> str:
        """Return the tag; raises ValidationError for several, which a person's page would take apart at the commas."""
        tag: str = self.cleaned_data["tag"].strip(" ,")
        if not tag:
            raise forms.ValidationError("Enter a tag")
        if "," in tag:
            raise forms.ValidationError("Commas separate tags. Enter one tag here, then do the same for the next.")
        return tag


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


def identity_field() -> forms.CharField:
    """Return the question how we know that who asks is who they say."""
    return forms.CharField(
        label="How do we know that it is them?",
        max_length=200,
        required=False,
        help_text="“Wrote from the address that we know”, “knew their postcode”. If in doubt, ask before you give "
        "anything out. Keep no copies of passports.",
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
    """A colleague's name and roles; where somebody changed them after the form was opened, it asks again."""

    name = forms.CharField(label="Name", max_length=120)
    roles = _roles_field()
    # What they were when the form was opened.
    had = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, person: Person) -> None:
        self._person, self._roles = person, roles.roles_of(person)
        self._now = "; ".join([person.name, *self._roles])
        super().__init__(data, initial={"name": person.name, "roles": self._roles, "had": self._now})

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; raises ValidationError once where the account was changed meanwhile."""
        data = super().clean() or {}
        if "had" in self.data and data.get("had") != self._now:
            self.data = altered(self.data, "had", self._now)
            raise forms.ValidationError(
                f"Someone changed this account while you had the form open. Now it is {self._person}: "
                f"{roles.phrase(self._roles)}. Save again if yours is right."
            )
        return data


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
