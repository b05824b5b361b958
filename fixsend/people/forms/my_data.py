"""What a signed-in person can ask of us about their own data."""

from django import forms

from fixsend.people.forms.names import OtherNames
from fixsend.people.models import DataRequestKind
from fixsend.places.forms import CouncilField, PostcodeField
from fixsend.web.forms import PublicForm


class DetailsForm(OtherNames, PublicForm):
    """Correct my details."""

    name = forms.CharField(
        label="Your name",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    postcode = PostcodeField(required=False, help_text="Leave it empty if you would rather not say.")
    council = CouncilField(required=False)


class DeleteForm(PublicForm):
    """Delete everything: one plain tick, so that it does not happen by a slip."""

    understood = forms.BooleanField(
        label="I understand that this cannot be undone",
        error_messages={"required": "Tick the box if you want us to delete everything."},
    )


class DataRequestForm(PublicForm):
    """Ask something about my data, or complain about how it was used."""

    kind = forms.ChoiceField(
        label="What would you like to tell us?",
        choices=[
            (DataRequestKind.COMPLAINT, "I want to complain about how my data was used"),
            (DataRequestKind.OBJECTION, "I want you to stop using my data in some way"),
            (DataRequestKind.CORRECTION, "Something is wrong that I cannot correct myself"),
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
        error_messages={"required": "Write a few words, so that we know what to look into."},
    )
