"""The words that people agree to, and how long records are kept."""

from django import forms

from fixsend.people.models import Purpose


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
    # The days when the page was opened.
    had = forms.IntegerField(required=False, widget=forms.HiddenInput)
