"""What staff fill in about an organisation."""

from django import forms
from wagtail.images.models import Image
from wagtail.images.widgets import AdminImageChooser

from fixsend.membership.forms.fields import LongTextField, NameField, WebsiteField
from fixsend.membership.models import Need, Size
from fixsend.places.models import Council, Region
from fixsend.web.addresses import EmailField
from fixsend.web.backoffice.edit_conflicts import EditConflicts


class EntryForm(EditConflicts, forms.Form):
    """An organisation's entry, corrected by the team."""

    name = NameField(label="Name")
    about = LongTextField(label="What it does")
    offers = LongTextField(label="What it offers families", required=False)
    interests = LongTextField(label="Declaration of interests", required=False)
    website = WebsiteField(required=False)
    contact_email = EmailField(label="Public email", required=False)
    charity_number = forms.CharField(label="Charity number", max_length=12, required=False)
    size = forms.ChoiceField(label="Size", choices=[("", "Not known"), *Size.choices], required=False)
    nationwide = forms.BooleanField(label="Works in all of England", required=False)
    regions = forms.MultipleChoiceField(
        label="Regions that it serves as a whole",
        choices=Region.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    councils = forms.ModelMultipleChoiceField(
        label="Councils’ areas that it serves", queryset=Council.objects.order_by("sort_name"), required=False
    )
    needs = forms.MultipleChoiceField(
        label="What it helps with", choices=Need.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    logo = forms.ModelChoiceField(
        Image.objects.all(),
        label="Logo",
        required=False,
        widget=AdminImageChooser(),
        help_text="Shown in the directory. Only with their permission.",
    )


class EndForm(forms.Form):
    """Why an affiliation ends."""

    reason = forms.CharField(label="Why does it end?", max_length=300)


class InviteForm(forms.Form):
    """The invitation to look after an entry."""

    email = EmailField(label="Email address of a new steward")
