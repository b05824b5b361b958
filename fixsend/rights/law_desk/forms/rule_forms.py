"""All forms of one rule as one, and what is said of them together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms

from fixsend.rights import lint
from fixsend.rights.law_desk import second_look
from fixsend.rights.law_desk.forms.count import CountForm, way_of_counting
from fixsend.rights.law_desk.forms.fields import problems_of
from fixsend.rights.law_desk.forms.part import PartForm
from fixsend.rights.law_desk.forms.rule import RuleForm, events_of
from fixsend.rights.law_desk.forms.vector import VectorForm
from fixsend.rights.law_desk.second_look import CHECKING
from fixsend.rights.rule_sets.declaration import Choice, Limit, Roll, Rule, RuleSet
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.words import day_words

_BLANK_COUNTS, _BLANK_VECTORS = 1, 2
# What `lint` says of a rule, for whoever fills in a form.
_SAID = {
    "count": "Enter at least one way to count.",
    "vectors": "Give at least one example.",
    "counted_as": "Choose a group if a council can be late with this, and none if not.",
}
_WHO_CHECKED = {
    "checked_on": "This needs a new look at the law. Enter the day on which someone read it.",
    "checked_by": "Say who read it, and what they read.",
    "newest_source": "Enter the date of the newest text that they read.",
}


class RuleForms:
    """All forms of one rule together: its words, its counts, its examples, and what holds for its part of the law."""

    def __init__(self, law: Law, rule_set: RuleSet, rule: Rule, data: Any = None) -> None:
        self._law, self._rule_set, self._rule = law, rule_set, rule
        self._asks_if_meant = False
        self.words = RuleForm(law, rule_set, data, initial=_initial(rule))
        within = {name: value for name, value in _initial(rule_set).items() if name not in CHECKING}
        self.part = PartForm(data, rule_set=rule_set, initial=within)
        counts = forms.formset_factory(CountForm, extra=_BLANK_COUNTS, can_delete=True)
        self.counts = counts(
            data,
            prefix="counts",
            initial=[CountForm.initial_of(each) for each in rule.count],
            form_kwargs={
                "events": events_of(rule_set),
                "ways": [way_of_counting(each) for each in law.conventions.methods],
            },
        )
        vectors = forms.formset_factory(VectorForm, extra=_BLANK_VECTORS, can_delete=True)
        self.vectors = vectors(
            data,
            prefix="vectors",
            initial=[VectorForm.initial_of(each) for each in rule.vectors],
            form_kwargs={"events": [pair for pair in events_of(rule_set) if pair[0] in self._starts(data)]},
        )

    @property
    def media(self) -> forms.Media:
        """Return the scripts and styles of all of them."""
        return self.words.media + self.part.media + self.counts.media + self.vectors.media

    @property
    def shown_words(self) -> list[forms.BoundField]:
        """Return the fields of the words; whether another time is meant is asked only where words name one."""
        asks = self._asks_if_meant or self.words["meant_so"].value()
        return [field for field in self.words if field.name != "meant_so" or asks]

    @property
    def found(self) -> list[tuple[str, str, str]]:
        """Return all that was found wrong: the anchor of its field, what the field is called, and what to do."""
        counts = [(f"Way to count {number}: ", form) for number, form in enumerate(self.counts, 1)]
        vectors = [(f"Example {number}: ", form) for number, form in enumerate(self.vectors, 1)]
        every = [("", self.words), *counts, *vectors, ("", self.part)]
        return [found for start, form in every for found in problems_of(form, start)]

    @property
    def is_wrong(self) -> bool:
        """Tell whether anything was found that has to be put right."""
        return bool(self.words.errors or self.part.errors or any(self.counts.errors) or any(self.vectors.errors))

    def changed(self) -> tuple[RuleSet, Rule] | None:
        """Return the part of the law and the rule as they are said; None where something is wrong, at its field."""
        valid = [each.is_valid() for each in (self.words, self.part, self.counts, self.vectors)]
        if not all(valid):
            return None
        counts, vectors = _kept(self.counts), _kept(self.vectors)
        said: dict[str, Any] = {name: each for name, each in self.words.cleaned_data.items() if name != "meant_so"}
        said |= {name: tuple(each) for name, each in said.items() if isinstance(each, list)}
        said |= {"limit": Limit(said["limit"]), "choose": Choice(said["choose"]), "rolls": Roll(said["rolls"])}
        said["count"] = tuple(form.count() for form in counts)
        said["vectors"] = tuple(form.vector() for form in vectors)
        rule = replace(self._rule, **said)
        part = {name: self.part.cleaned_data[name] for name in ("in_force_from", "in_force_to")} | self.part.checked()
        rules = tuple(rule if one.id == rule.id else one for one in self._rule_set.rules)
        rule_set = replace(self._rule_set, **part, rules=rules)
        problems = list(lint.of_rule(self._law, rule_set, rule))
        places = self._places(counts)
        examples = {f"vector {number}": form for number, form in enumerate(vectors)}
        for what, words in problems:
            if what in examples:
                self._say_of_vector(examples[what], rule_set, rule)
            else:
                form, field = places.get(what, (self.words, what))
                form.add_error(field, _SAID.get(what) or f"{words[:1].upper()}{words[1:]}.")
        self._want_a_check(rule_set)
        self._refuse_old_times(rule, vectors)
        return None if problems or self.is_wrong else (rule_set, rule)

    def _want_a_check(self, rule_set: RuleSet) -> None:
        """Ask who checked it, where something was changed for which the law has to be read."""
        if self.part.checked() or not second_look.wants_a_check(self._rule_set, rule_set):
            return
        for name in CHECKING:
            self.part.add_error(name, _WHO_CHECKED[name])

    def _refuse_old_times(self, rule: Rule, vectors: list[VectorForm]) -> None:
        """Refuse words that name the time of before: families would read one and be told another."""
        old, now = second_look.old_times(self._rule, rule), second_look.times_of(rule)
        counted = f"It is counted as {' or '.join(map(second_look.words_of, sorted(now))) or 'no such time'}."
        self._refuse_title(rule, now, counted)
        before = {frozenset(vector.given.items()): vector for vector in self._rule.vectors}
        for form, vector in zip(vectors, rule.vectors, strict=True):
            was = before.get(frozenset(vector.given.items()))
            if was and was.last_day != vector.last_day and was.counting == vector.counting:
                form.add_error("counting", "The last day is another one now. Write how it is counted.")
        if self.words.cleaned_data.get("meant_so"):
            return
        texts: list[tuple[forms.Form, str, str]] = [
            *((self.words, name, getattr(rule, name)) for name in second_look.WORDS if name != "title"),
            *((form, "counting", vector.counting) for form, vector in zip(vectors, rule.vectors, strict=True)),
        ]
        for place, name, text in texts:
            if (said := second_look.names_one_of(text, old)) and name not in place.errors:
                self._asks_if_meant = True
                place.add_error(name, f"This still says {said}. {counted}")

    def _refuse_title(self, rule: Rule, now: set[tuple[int, str]], counted: str) -> None:
        """Refuse a title with another time than the rule has; there is no saying that it is meant so."""
        if (rule.title, rule.count) == (self._rule.title, self._rule.count) or not now:
            return
        if said := second_look.names_one_of(rule.title, set(second_look.times_in(rule.title)) - now):
            self.words.add_error("title", f"This says {said}. {counted}")

    def _starts(self, data: Any) -> set[str]:
        """Return the events that the rule counts from, by what is there and what was sent."""
        sent = [form["start"].value() for form in self.counts.forms] if data is not None else []
        return {count.start for count in self._rule.count} | {each for each in sent if each}

    def _places(self, counts: list[CountForm]) -> dict[str, tuple[forms.Form, str]]:
        """Return the form and field at which something is said of a count, or that there are no counts or examples."""
        first = counts[0] if counts else self.counts.forms[-1]
        each = {f"count {number}": (form, "way") for number, form in enumerate(counts)}
        return {**each, "count": (first, "start"), "vectors": (self.vectors.forms[-1], "counting")}

    def _say_of_vector(self, form: VectorForm, rule_set: RuleSet, rule: Rule) -> None:
        vector = form.vector()
        if not rule_set.is_in_force(min(vector.given.values())):
            name = next(f"given-{name}" for name in vector.given)
            form.add_error(name, "The law was not in force on this day. Take another example.")
            return
        found = lint.end_of(self._law, rule_set, rule, vector)
        said = f"We count to {day_words(found)}." if found else "We count to no date, because only schools know theirs."
        form.add_error("last_day", f"{said} Check the example, and how the rule is counted.")


def _kept(formset: Any) -> list[Any]:
    """Return the forms of a valid formset that say something, without those that are to go."""
    gone = formset.deleted_forms
    return [form for form in formset.forms if form not in gone and (form.initial or form.has_changed())]


def _initial(thing: Rule | RuleSet) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in vars(thing).items()}
