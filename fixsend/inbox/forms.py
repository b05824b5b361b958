"""The forms of the inbox."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.inbox.models import PreparedAnswer
from fixsend.inbox.models.prepared_answer import left_over
from fixsend.inbox.queries import conversation as queries
from fixsend.people.models import Person

# The one form of a conversation's page, to which its boxes belong wherever they stand.
_ALL = {"form": "inbox-all"}


class AnswerForm(forms.Form):
    """An answer; `seen` is the version of the conversation that its author has on the screen."""

    prepared = forms.ModelChoiceField(
        label="Prepared answer",
        queryset=PreparedAnswer.objects.all(),
        required=False,
        empty_label="Choose one",
        widget=forms.Select(attrs=_ALL),
        help_text="It is put below what you have written. You can change it before it goes.",
    )
    text = forms.CharField(
        label="Your answer",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 10, **_ALL}),
        error_messages={"required": "Write your answer first."},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def clean_text(self) -> str:
        """Return the text; raises ValidationError where a placeholder was not filled in."""
        text: str = self.cleaned_data["text"]
        if forgotten := left_over(text):
            raise forms.ValidationError(f"Write words in place of {forgotten[0]}.")
        return text


class PutInForm(forms.Form):
    """The prepared answer that is to be put in, and what is written already."""

    prepared = forms.ModelChoiceField(queryset=PreparedAnswer.objects.all())
    text = forms.CharField(required=False)


class NoteForm(forms.Form):
    """A new note."""

    note = forms.CharField(
        label="Note for colleagues",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, **_ALL}),
        help_text="The writer can read this if they ask for their data. Never write a child’s name or diagnosis.",
    )


class AssignForm(forms.Form):
    """Who is to look after a conversation; `had` is who did when the page was opened."""

    to = forms.ModelChoiceField(
        label="Who looks after it",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Nobody",
        widget=forms.Select(attrs=_ALL),
    )
    had = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = queries.colleagues()  # type: ignore[attr-defined]
