"""What staff fill in when they decide about an application."""

from django import forms

TEXT_ROWS = 14


class QuestionForm(forms.Form):
    """A question to the applicant; it goes into a letter that greets them and leads to the answer page."""

    text = forms.CharField(
        label="Your question",
        max_length=4000,
        help_text="The letter greets the applicant and has a button to answer.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class ApproveForm(forms.Form):
    """The letter of an approval."""

    text = forms.CharField(
        label="Email to the applicant", max_length=8000, widget=forms.Textarea(attrs={"rows": TEXT_ROWS})
    )


class DeclineForm(forms.Form):
    """Why an application is declined, and the letter that says so."""

    reason = forms.CharField(
        label="Reason, for our records",
        max_length=1000,
        help_text="The applicant sees it when they ask for their data.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    text = forms.CharField(
        label="Email to the applicant",
        max_length=8000,
        help_text="Say why in your own words in place of the line in brackets.",
        widget=forms.Textarea(attrs={"rows": TEXT_ROWS}),
    )

    def clean_text(self) -> str:
        """Refuse a letter in which the placeholder still stands."""
        text: str = self.cleaned_data["text"]
        if REASON_PLACEHOLDER in text:
            raise forms.ValidationError("Write the reason in place of the line in brackets.")
        return text


REASON_PLACEHOLDER = "[Say why here]"
