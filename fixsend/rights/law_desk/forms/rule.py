"""The words, duty and sources of one rule."""

from __future__ import annotations

from typing import Any

from django import forms

from fixsend.rights.law_desk import names
from fixsend.rights.law_desk.forms.fields import Line, PlainForm, sentence_field, set_choices
from fixsend.rights.models import Duty
from fixsend.rights.rule_sets.declaration import RuleSet
from fixsend.rights.rule_sets.law import Law

_CERTAINTIES = list(names.CERTAINTIES.items())
_LIMITS = list(names.LIMITS.items())
_CHOICES = list(names.CHOICES.items())
_ROLLS = list(names.ROLLS.items())


class RuleForm(PlainForm):
    """The words, duty and sources of one rule."""

    title = Line(label="Title", max_length=120, help_text="With the time limit: “The final EHC plan: 20 weeks”.")
    says = sentence_field("What has to be done", help_text="To the family: “The council must send you the final plan.”")
    duty = forms.ChoiceField(label="Whose duty is it?")
    limit = forms.ChoiceField(label="What the last day means", choices=_LIMITS)
    choose = forms.ChoiceField(label="Where there are two ways to count", choices=_CHOICES)
    rolls = forms.ChoiceField(label="If the last day is a day off", choices=_ROLLS, required=False)
    soon = forms.BooleanField(label="The law says “as soon as practicable”", required=False)
    only_if = sentence_field(
        "It only comes if", required=False, help_text="“This step only comes where the answer is no.”"
    )
    note = sentence_field("What families should know", required=False, rows=3)
    done_by = forms.ChoiceField(label="Which day shows that it was done?", required=False)
    settled_by = forms.MultipleChoiceField(
        label="Which days show that it is over?", required=False, widget=forms.CheckboxSelectMultiple
    )
    not_after = forms.MultipleChoiceField(
        label="After which answers does it never come?", required=False, widget=forms.CheckboxSelectMultiple
    )
    late_if = forms.MultipleChoiceField(
        label="Only call it late if one of these is given",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="For what may have been done without the family saying so.",
    )
    hour = Line(label="Hour of the last day", required=False, max_length=10, help_text="Like “5pm”.")
    exceptions = forms.MultipleChoiceField(
        label="Exceptions that may apply", required=False, widget=forms.CheckboxSelectMultiple
    )
    asks_for = sentence_field(
        "What a letter asks for", required=False, help_text="After “I am asking for”. Leave it open for no letter."
    )
    counted_as = forms.ChoiceField(
        label="Families can have it counted as",
        required=False,
        choices=[("", "It is not counted"), *Duty.choices],
        help_text="Only for what a council can be late with.",
    )
    provision = Line(label="Provision", max_length=300, help_text="Act or regulations, with the number.")
    address = forms.URLField(label="Address of the text", assume_scheme="https", max_length=300)
    certainty = forms.ChoiceField(label="How sure are we?", choices=_CERTAINTIES, widget=forms.RadioSelect)
    source = sentence_field("Who reports it", required=False)
    meant_so = forms.BooleanField(
        label="What names another time is meant so",
        required=False,
        help_text="Tick it if a sentence names the time of before on purpose.",
    )

    def __init__(self, law: Law, rule_set: RuleSet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        events = events_of(rule_set)
        answers = [(each.id, f"{event.asks} {each.says}") for event in rule_set.events for each in event.answers]
        set_choices(
            self,
            duty=list(law.conventions.duty.items()),
            done_by=[("", "None"), *events],
            settled_by=events,
            not_after=answers,
            late_if=[*answers, *events],
            exceptions=[(each.id, each.says) for each in rule_set.exceptions],
        )

    def clean(self) -> dict[str, Any]:
        """Want a name for what was not read in the law itself."""
        data = super().clean() or {}
        if data.get("certainty") == "S" and not data.get("source"):
            self.add_error("source", "Say who reports it.")
        return data


def events_of(rule_set: RuleSet) -> list[tuple[str, str]]:
    """Return the events of a part of the law as choices."""
    return [(event.id, event.words) for event in rule_set.events]
