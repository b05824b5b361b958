"""The form with which a reader says that a figure or a report card is wrong."""

from __future__ import annotations

from django import forms

from fixsend.evidence.models import ObjectionReason
from fixsend.web.addresses import EmailField
from fixsend.web.forms import PublicForm


class ObjectionForm(PublicForm):
    """What is wrong; nobody has to give a name or an address."""

    guarded = True

    reason = forms.ChoiceField(
        label="What is wrong?",
        choices=ObjectionReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is wrong"},
    )
    words = forms.CharField(
        label="Tell us more",
        help_text="What should it say? Please do not write a child’s name or diagnosis here.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Write what is wrong, in a sentence or two"},
    )
    source = forms.CharField(
        label="Where can we check it?",
        help_text="A web address, a page of a report or a row of a file.",
        max_length=500,
        required=False,
    )
    email = EmailField(
        lasting=False,
        label="Your email address, if you would like an answer",
        help_text="We only use it to tell you what we found, and delete it 90 days after our answer.",
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def ask_for_address(self) -> None:
        """Ask for an address, which is not optional now: its network is sending us very many."""
        self.fields["email"].required = True
        self["email"].label = "Your email address"
        self.add_error(
            "email",
            "We do not have your message yet, because we are getting a lot of messages from your network. "
            "Enter your email address. We will email you a link to send your message with.",
        )
