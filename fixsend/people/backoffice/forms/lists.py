"""What is done with a whole list of people: tagging them, and downloading it."""

from django import forms


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


class ReasonForm(forms.Form):
    """What a list of people is needed for, asked where a colleague has to agree to the download."""

    reason = forms.CharField(
        label="What do you need it for?",
        max_length=300,
        help_text="Your colleague decides by this. Say too when you will delete the file.",
    )
