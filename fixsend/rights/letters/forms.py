"""A letter as a family changes it, and the words of a letter as staff change them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from fixsend.places.forms import CouncilField
from fixsend.rights.letters import marks
from fixsend.rights.letters.kinds import LetterKind
from fixsend.rights.models.letters import LONGEST_SUBJECT, LONGEST_TEXT
from fixsend.rights.rule_sets.declaration import Rule
from fixsend.web.backoffice.edit_conflicts import EditConflicts
from fixsend.web.forms import PublicForm

# A family may write more than we do: but not a book, of which a PDF takes long to draw.
LONGEST_LETTER = 15_000


class _KindField(forms.ChoiceField):
    """To whom the letter goes; one of them is always chosen."""

    asked_anyway = True


class LetterForm(PublicForm):
    """A letter: to whom, about which council, and its words. Nothing of it is kept."""

    letter = _KindField(label="Who do you want to ask?", required=False)
    council = CouncilField(label="Your council", required=False, empty_label="I will fill that in myself")
    subject = forms.CharField(
        label="Subject", max_length=LONGEST_SUBJECT, error_messages={"required": "Enter what the letter is about."}
    )
    text = forms.CharField(
        label="Letter",
        max_length=LONGEST_LETTER,
        widget=forms.Textarea(attrs={"rows": 22, "autocomplete": "off", "data-copied": "letter"}),
        help_text="Fill in what is in square brackets, and change any words you like.",
        error_messages={"required": "Enter the words of your letter."},
    )

    def __init__(self, kinds: Iterable[LetterKind], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["letter"].choices = [(each.id, each.title) for each in kinds]  # type: ignore[attr-defined]
        self.fields["subject"].widget.attrs["autocomplete"] = "off"


class LetterFileForm(LetterForm):
    """A letter that is to become a file: its words alone."""

    field_order = ["subject", "text"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__([], *args, **kwargs)
        del self.fields["letter"], self.fields["council"]


class LetterWordsForm(EditConflicts, forms.Form):
    """The words that a letter begins with: a mark that a rule cannot fill is refused."""

    subject = forms.CharField(label="Subject", max_length=LONGEST_SUBJECT)
    text = forms.CharField(label="Letter", max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 24}))

    def __init__(self, rules: list[Rule], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rules = rules

    def clean_subject(self) -> str:
        """Refuse a mark that cannot be filled in."""
        return self._clean("subject")

    def clean_text(self) -> str:
        """Refuse a mark that cannot be filled in."""
        return self._clean("text")

    def _clean(self, name: str) -> str:
        text: str = self.cleaned_data[name]
        if problems := marks.problems(text, self._rules):
            raise forms.ValidationError(problems)
        return text
