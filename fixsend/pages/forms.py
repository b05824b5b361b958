"""Forms of the public site's own pages."""

from django import forms

from fixsend.inbox.models import ContactTopic
from fixsend.places.forms import CouncilField
from fixsend.web import normalise, validators
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm, RadioCards


class ContactForm(PublicForm):
    """Writing to the team."""

    guarded = True

    topic = forms.ChoiceField(
        label="What is it about?",
        choices=ContactTopic.choices,
        widget=RadioCards,
        error_messages={"required": "Choose what your message is about"},
    )
    name = forms.CharField(label="Your name", max_length=120, required=False, validators=[validators.one_line])
    email = EmailField(label="Your email address", lasting=False, help_text="We only use it to reply to you.")
    council = CouncilField(
        label="Which council is it about?",
        required=False,
        empty_label="None, or I’m not sure",
        help_text="This helps us see where families are having the same problems.",
    )
    text = forms.CharField(
        label="Your message",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Please leave out children’s names and anything that could identify them.",
    )

    def clean_name(self) -> str:
        """Put the name on one line."""
        return normalise.one_line(self.cleaned_data["name"])


class SearchForm(forms.Form):
    """The query of a search; used for cleaning it only, so that odd addresses do no harm."""

    q = forms.CharField(max_length=200, required=False)
