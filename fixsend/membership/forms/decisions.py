"""What staff fill in when they ask about an application, decide it, or take a decision back."""

from typing import Any

from django import forms

from fixsend.membership.letters import PLACEHOLDERS, Letter, fill, left_over, troubles

TEXT_ROWS = 14
REASON_PLACEHOLDER = "[Say why here]"


class LetterForm(forms.Form):
    """The letter that goes with a step; staff read it over and change it first."""

    text = forms.CharField(
        label="Email to the applicant", max_length=8000, widget=forms.Textarea(attrs={"rows": TEXT_ROWS})
    )

    # The version of the applicant's answers that was on the screen.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_text(self) -> str:
        """Refuse a letter in which a placeholder still stands."""
        text: str = self.cleaned_data["text"]
        if REASON_PLACEHOLDER in text:
            raise forms.ValidationError("Write the reason in place of the line in brackets.")
        if standing := left_over(text):
            raise forms.ValidationError(f"Write your own words in place of {{{standing[0]}}}.")
        return text


class QuestionForm(LetterForm):
    """A question to the applicant, and the letter that it goes in."""

    field_order = ["question", "text"]
    question = forms.CharField(label="Your question", max_length=4000, widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = "Your question goes in place of {question}; a button leads to an answer."

    def clean_text(self) -> str:
        """Put the question into the letter."""
        text: str = self.cleaned_data["text"]
        if "question" not in left_over(text):
            raise forms.ValidationError("Leave {question} where your question is to stand.")
        self.cleaned_data["text"] = fill(text, {"question": self.cleaned_data.get("question", "")})
        return super().clean_text()


class DeclineForm(LetterForm):
    """Why an application is declined, and the letter that says so."""

    field_order = ["reason", "text"]
    reason = forms.CharField(
        label="Reason, for our records",
        max_length=1000,
        help_text="The applicant sees it when they ask for their data.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = "Say why in your own words in place of the line in brackets."


class StandingLetterForm(forms.Form):
    """New words for a standing letter."""

    text = forms.CharField(label="Letter", max_length=8000, widget=forms.Textarea(attrs={"rows": TEXT_ROWS}))

    def __init__(self, letter: Letter, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.letter = letter
        self.placeholders = [(f"{{{name}}}", PLACEHOLDERS[name][0]) for name in letter.placeholders]

    def clean_text(self) -> str:
        """Check the placeholders, so that no applicant ever reads one."""
        text: str = self.cleaned_data["text"]
        if found := troubles(self.letter, text):
            raise forms.ValidationError(found)
        return text
