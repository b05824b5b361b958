"""The form that reports a text."""

from django import forms

from fixsend.moderation.models import ReportReason
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm


class ReportForm(PublicForm):
    """Why a text should be removed; only the reason is required, and nobody has to give their name or address."""

    guarded = True

    reason = forms.ChoiceField(
        label="What is wrong with it?",
        choices=ReportReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is wrong with the text"},
    )
    explanation = forms.CharField(
        label="Tell us more, if you can",
        help_text="Please do not write a child’s name or diagnosis here.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    email = EmailField(
        lasting=False,
        label="Your email address, if you would like an answer",
        help_text="We only use it to tell you what happens with your report, and delete it 90 days after our answer.",
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def ask_for_address(self) -> None:
        """Add the error that this report needs an address, because its network is sending us very many."""
        self.add_error(
            "email",
            "We are getting a lot of reports from your network. Enter your email address, "
            "and we will email you a link to confirm your report.",
        )
