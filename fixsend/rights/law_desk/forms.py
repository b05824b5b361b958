"""What staff say of a rule: one field for each part of it, and what is wrong is said at its field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from fixsend.rights import lint
from fixsend.rights.law_desk import names, second_look
from fixsend.rights.law_desk.second_look import CHECKING
from fixsend.rights.models import Duty
from fixsend.rights.rule_sets.conventions import MethodWords
from fixsend.rights.rule_sets.declaration import Choice, Count, Limit, Method, Roll, Rule, RuleSet, Unit, Vector
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.words import day_words

_BLANK_COUNTS, _BLANK_VECTORS = 1, 2
_CERTAINTIES = list(names.CERTAINTIES.items())
_LIMITS = list(names.LIMITS.items())
_CHOICES = list(names.CHOICES.items())
_ROLLS = list(names.ROLLS.items())
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
_UNDATED = (Method.BEFORE_DATE, Method.ON)


class Line(forms.CharField):
    """A sentence or two: what is typed on several lines becomes one."""

    def to_python(self, value: Any) -> str:
        """Return the words with single spaces between them."""
        return " ".join(str(super().to_python(value)).split())


def _words(label: str, *, rows: int = 2, help_text: str = "", required: bool = True) -> Line:
    return Line(
        label=label,
        max_length=1000,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class PlainForm(forms.Form):
    """A form whose errors say what to do."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _say_plainly(field)


class CheckedForm(PlainForm):
    """That somebody has read the law, and found the rules as they are proposed."""

    checked_on = forms.DateField(
        label="Checked on",
        widget=AdminDateInput,
        help_text="The day on which someone read the law behind all its rules.",
    )
    checked_by = Line(label="Who checked it, against what", max_length=300)
    newest_source = forms.DateField(label="Date of the newest text that was read", widget=AdminDateInput)

    def clean_checked_on(self) -> date | None:
        """Refuse a day that has not come."""
        return _not_to_come(self.cleaned_data["checked_on"])

    def clean_newest_source(self) -> date | None:
        """Refuse a day that has not come."""
        return _not_to_come(self.cleaned_data["newest_source"])


class PartForm(CheckedForm):
    """What holds for all rules of a part of the law, and why a change is proposed.

    Who checked the rules is asked anew each time: whoever changes a count may not pass on another one's check unseen.
    """

    in_force_from = forms.DateField(label="This part of the law is in force from", widget=AdminDateInput)
    in_force_to = forms.DateField(
        label="Its last day in force",
        required=False,
        widget=AdminDateInput,
        help_text="Only where other law takes its place. The day on which a time began decides which law counts.",
    )
    because = forms.CharField(
        label="Why do you propose this?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Say what you read and where. The mail to families who asked to be told begins with it.",
    )

    def __init__(self, *args: Any, rule_set: RuleSet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        until_now = {
            "checked_on": day_words(rule_set.checked_on).partition(" ")[2],
            "checked_by": rule_set.checked_by,
            "newest_source": day_words(rule_set.newest_source).partition(" ")[2],
        }
        for name, was in until_now.items():
            self.fields[name].required = False
            self.fields[name].help_text = f"Until now: {was.rstrip('.')}. Leave it empty if you changed words only."

    def checked(self) -> dict[str, Any]:
        """Return who checked it anew, as far as a valid form says so."""
        return {name: self.cleaned_data[name] for name in CHECKING if self.cleaned_data.get(name)}

    def clean(self) -> dict[str, Any]:
        """Refuse a part that ends before it begins, and half of a check."""
        data = super().clean() or {}
        said = [name for name in CHECKING if data.get(name) or name in self.errors]
        for name in CHECKING if said else ():
            if name not in said:
                self.add_error(name, f"Fill in “{self.fields[name].label}”.")
        begins, ends = data.get("in_force_from"), data.get("in_force_to")
        if begins and ends and ends < begins:
            self.add_error("in_force_to", "This is before its first day. Check both days.")
        return data


class CountForm(PlainForm):
    """One way in which the last day is counted."""

    start = forms.ChoiceField(label="Counted from")
    way = forms.ChoiceField(label="How it is counted")
    length = forms.IntegerField(label="How many", required=False, min_value=1, max_value=999)
    day = forms.IntegerField(label="Fixed date: day of the month", required=False, min_value=1, max_value=31)
    month = forms.IntegerField(label="Fixed date: number of the month", required=False, min_value=1, max_value=12)

    def __init__(self, *args: Any, events: list[tuple[str, str]], ways: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choices(self, start=[("", "Choose"), *events], way=[("", "Choose"), *ways])

    def clean(self) -> dict[str, Any]:
        """Want a length, or a date, as the way of counting has it."""
        data = super().clean() or {}
        method = _way(data.get("way", ""))[0]
        if method and method not in _UNDATED and not data.get("length") and "length" not in self.errors:
            self.add_error("length", "Enter how many.")
        if method is Method.BEFORE_DATE and not lint.is_date(data.get("month") or 0, data.get("day") or 0):
            self.add_error("day", "Enter a day and a month that there is every year.")
        return data

    def count(self) -> Count:
        """Return the count of a valid form."""
        data = self.cleaned_data
        method, unit = _way(data["way"])
        assert method is not None and unit is not None  # noqa: PT018, S101 - the field wants one of the choices
        if method is Method.BEFORE_DATE:
            return Count(data["start"], method, unit=Unit.DATE, month=data["month"], day=data["day"])
        return Count(data["start"], method, 0 if method is Method.ON else data["length"], unit)


class VectorForm(PlainForm):
    """A worked example: the days given, the last day, and the counting."""

    last_day = forms.DateField(
        label="The last day", required=False, widget=AdminDateInput, help_text="Leave it open for school days."
    )
    counting = Line(label="The counting, so that others can follow it", max_length=500)

    def __init__(self, *args: Any, events: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = {f"given-{name}": _day(words) for name, words in events}
        self.fields = {**days, **self.fields}

    def given(self) -> dict[str, date]:
        """Return the days that a valid form gives, by event."""
        found = ((name.removeprefix("given-"), day) for name, day in self.cleaned_data.items())
        return {name: day for name, day in found if name in self._events and day}

    @property
    def _events(self) -> list[str]:
        return [name.removeprefix("given-") for name in self.fields if name.startswith("given-")]

    def clean(self) -> dict[str, Any]:
        """Want a day to count from."""
        data = super().clean() or {}
        if self._events and not self.errors and not any(data.get(f"given-{name}") for name in self._events):
            self.add_error(f"given-{self._events[0]}", "Enter a day to count from.")
        return data

    def vector(self) -> Vector:
        """Return the example of a valid form."""
        return Vector(self.given(), self.cleaned_data["counting"], self.cleaned_data["last_day"])


class RuleForm(PlainForm):
    """The words, duty and sources of one rule."""

    title = Line(label="Title", max_length=120, help_text="With the time limit: “The final EHC plan: 20 weeks”.")
    says = _words("What has to be done", help_text="To the family: “The council must send you the final plan.”")
    duty = forms.ChoiceField(label="Whose duty is it?")
    limit = forms.ChoiceField(label="What the last day means", choices=_LIMITS)
    choose = forms.ChoiceField(label="Where there are two ways to count", choices=_CHOICES)
    rolls = forms.ChoiceField(label="If the last day is a day off", choices=_ROLLS, required=False)
    soon = forms.BooleanField(label="The law says “as soon as practicable”", required=False)
    only_if = _words("It only comes if", required=False, help_text="“This step only comes where the answer is no.”")
    note = _words("What families should know", required=False, rows=3)
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
    asks_for = _words(
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
    source = _words("Who reports it", required=False)
    meant_so = forms.BooleanField(
        label="What names another time is meant so",
        required=False,
        help_text="Tick it if a sentence names the time of before on purpose.",
    )

    def __init__(self, law: Law, rule_set: RuleSet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        events = _events(rule_set)
        answers = [(each.id, f"{event.asks} {each.says}") for event in rule_set.events for each in event.answers]
        _choices(
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
            initial=[_of_count(each) for each in rule.count],
            form_kwargs={"events": _events(rule_set), "ways": [_choice(each) for each in law.conventions.methods]},
        )
        vectors = forms.formset_factory(VectorForm, extra=_BLANK_VECTORS, can_delete=True)
        self.vectors = vectors(
            data,
            prefix="vectors",
            initial=[_of_vector(each) for each in rule.vectors],
            form_kwargs={"events": [pair for pair in _events(rule_set) if pair[0] in self._starts(data)]},
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


def problems_of(form: forms.BaseForm, start: str = "") -> list[tuple[str, str, str]]:
    """Return what is wrong in a form: the anchor of each field, what it is called, and what to do."""
    found = [("", "", str(error)) for error in form.non_field_errors()]
    for field in form:
        anchor = "" if field.is_hidden else f"#{field.auto_id}_0" if field.use_fieldset else f"#{field.id_for_label}"
        found += [(anchor, f"{start}{field.label}", str(error)) for error in field.errors]
    return found


def _kept(formset: Any) -> list[Any]:
    """Return the forms of a valid formset that say something, without those that are to go."""
    gone = formset.deleted_forms
    return [form for form in formset.forms if form not in gone and (form.initial or form.has_changed())]


def _events(rule_set: RuleSet) -> list[tuple[str, str]]:
    return [(event.id, event.words) for event in rule_set.events]


def _day(words: str) -> forms.DateField:
    field = forms.DateField(label=words[:1].upper() + words[1:], required=False, widget=AdminDateInput)
    _say_plainly(field)
    return field


def _say_plainly(field: forms.Field) -> None:
    """Let a field say what to do about what is missing or wrong."""
    field.error_messages["required"] = f"Fill in “{field.label}”."
    if isinstance(field, forms.DateField):
        field.error_messages["invalid"] = "Enter a day that exists, like 31/03/2027."
    elif isinstance(field, forms.URLField):
        field.error_messages["invalid"] = "Enter the whole address, from https:// on."


def _choices(form: forms.Form, **choices: list[tuple[str, str]]) -> None:
    for name, each in choices.items():
        field = form.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - the fields are above
        field.choices = each


def _choice(words: MethodWords) -> tuple[str, str]:
    said = names.WAYS[words.name].format(unit=names.UNITS.get(words.unit, ""), day="the day")
    return f"{words.name}:{words.unit}", said[:1].upper() + said[1:]


def _way(said: str) -> tuple[Method | None, Unit | None]:
    method, _, unit = said.partition(":")
    return (Method(method), Unit(unit)) if unit else (None, None)


def _initial(thing: Rule | RuleSet) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in vars(thing).items()}


def _of_count(count: Count) -> dict[str, Any]:
    way = f"{count.method}:{count.unit}"
    return {
        "start": count.start,
        "way": way,
        "length": count.length or None,
        "day": count.day or None,
        "month": count.month or None,
    }


def _of_vector(vector: Vector) -> dict[str, Any]:
    days = {f"given-{name}": day for name, day in vector.given.items()}
    return {**days, "last_day": vector.last_day, "counting": vector.counting}


def _not_to_come(day: date | None) -> date | None:
    if day and day > timezone.localdate():
        raise forms.ValidationError("Choose today or an earlier day.")
    return day
