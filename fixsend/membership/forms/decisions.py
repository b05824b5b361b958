"""What staff fill in when they ask about an application, decide it, or take a decision back."""

from typing import Any

from django import forms

from fixsend.membership.email_templates import PLACEHOLDERS, EmailTemplate, fill, left_over, problems
from fixsend.web.backoffice.edit_conflicts import EditConflicts

TEXT_ROWS = 14
REASON_PLACEHOLDER = "[Say why here]"


class DecisionEmailForm(forms.Form):
    """The email that goes with a step of an application; staff read it over and change it first."""

    text = forms.CharField(
        label="Email to the applicant", max_length=8000, widget=forms.Textarea(attrs={"rows": TEXT_ROWS})
    )

    # The version of the applicant's answers that was on the screen.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_text(self) -> str:
        """Refuse an email that still contains a placeholder."""
        text: str = self.cleaned_data["text"]
        if REASON_PLACEHOLDER in text:
            raise forms.ValidationError("Write the reason in place of the line in brackets.")
        if standing := left_over(text):
            raise forms.ValidationError(f"Write your own words in place of {{{standing[0]}}}.")
        return text


class QuestionForm(DecisionEmailForm):
    """A question to the applicant, and the email that it goes in."""

    field_order = ["question", "text"]
    question = forms.CharField(label="Your question", max_length=4000, widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = "Your question goes in place of {question}; a button leads to an answer."

    def clean_text(self) -> str:
        """Put the question into the email."""
        text: str = self.cleaned_data["text"]
        if "question" not in left_over(text):
            raise forms.ValidationError("Leave {question} where your question should go.")
        self.cleaned_data["text"] = fill(text, {"question": self.cleaned_data.get("question", "")})
        return super().clean_text()


class DeclineForm(DecisionEmailForm):
    """Why an application is declined, and the email that says so."""

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


class EmailTemplateForm(EditConflicts, forms.Form):
    """A new text of an email template."""

    text = forms.CharField(label="Email", max_length=8000, widget=forms.Textarea(attrs={"rows": TEXT_ROWS}))

    def __init__(self, template: EmailTemplate, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.template = template
        self.placeholders = [(f"{{{name}}}", PLACEHOLDERS[name][0]) for name in template.placeholders]

    def clean_text(self) -> str:
        """Check the placeholders, so that no applicant ever reads one."""
        text: str = self.cleaned_data["text"]
        if found := problems(self.template, text):
            raise forms.ValidationError(found)
        return text
