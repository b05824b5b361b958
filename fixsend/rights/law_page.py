"""docs/law.md: every rule as a page that a lawyer can check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fixsend.rights.letters import kinds
from fixsend.rights.letters.kinds import LetterKind
from fixsend.rights.rule_sets.conventions import Convention
from fixsend.rights.rule_sets.declaration import Rule, RuleSet, Vector
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.words import day_words, length_words

_HEAD = """\
# The law, as FixSEND counts it

For those who check it: a lawyer, an adviser, a campaigner. `make rules` writes this page from the files in
`fixsend/rights/rules/`; a test fails where the two differ. It covers England only. It is general information and no
legal advice.

- **Read** means that the text of the provision was read. **Reported** means that we rely on an account of it by
  others, who are named. What is only remembered is not here.
- Every example shows its counting. The program and the browser have to agree with it, and so does `make lint`.
- Which law counts is decided by the day on which the time began, not by today.
- These are the files that come with the program. A site may use versions that its staff approved: they are at “The law”
  in its back office.
- A change says the day on which the rules were checked. Each part says how new the newest text was that was looked at:
  the law may have changed since.
"""
_LETTERS = """\
The words that a letter begins with, before staff of a site change them (“Letters about time limits” in its back
office). In braces are marks: the rule, or the days that the family gave, fill them in. `asks for` is what each rule
above names.
Letters that a lawyer has to write are explained to families, and are not here.
"""
_CERTAINTY = {"V": "read", "S": "reported"}


def page(law: Law) -> str:
    """Return the page, in Markdown."""
    parts = [_HEAD, _contents(law), "## How we count\n", *map(_convention, law.conventions.conventions)]
    parts += [part for rule_set in law.rule_sets for part in _rule_set(law, rule_set)]
    parts += ["## The letters\n", _LETTERS, *(_letter(law, letter) for letter in kinds.kinds())]
    return "\n".join(parts).rstrip() + "\n"


def _contents(law: Law) -> str:
    lines = ["| part | rules | in force | checked |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {each.title} | {len(each.rules)} | {_force(each)} | {_date(each.checked_on)} |" for each in law.rule_sets
    ]
    return "\n".join(lines) + "\n"


def _convention(convention: Convention) -> str:
    return f"**{convention.title}.** {convention.says} *Why:* {convention.why}\n"


def _rule_set(law: Law, rule_set: RuleSet) -> Iterator[str]:
    yield f"## {rule_set.title}\n"
    said = [
        f"In force {_force(rule_set)}. Checked on {_date(rule_set.checked_on)}: {rule_set.checked_by}",
        f"The newest text looked at for changes is of {_date(rule_set.newest_source)}.",
    ]
    yield " ".join([*said, *([rule_set.transition] if rule_set.transition else [])]) + "\n"
    for rule in rule_set.rules:
        yield from _rule(law, rule_set, rule)


def _rule(law: Law, rule_set: RuleSet, rule: Rule) -> Iterator[str]:
    yield f"### {rule.title}\n"
    yield f"{rule.says}{f' {rule.only_if}' if rule.only_if else ''}\n"
    certainty = _CERTAINTY[rule.certainty] + (f": {rule.source}" if rule.source else "")
    lines = [
        f"- **Id:** `{rule.id}`",
        f"- **Whose duty:** {law.conventions.duty[rule.duty]}",
        f"- **Counted:** {_counts(law, rule)}",
        f"- **Provision:** [{rule.provision}]({rule.address}) ({certainty})",
    ]
    exceptions = [each for each in rule_set.exceptions if each.id in rule.exceptions]
    lines += [f"- **Never comes after:** {_said(law, rule.not_after)}"] if rule.not_after else []
    lines += [f"- **Called late only with:** {_said(law, rule.late_if)}"] if rule.late_if else []
    lines += [
        f"- **{'In any case' if each.always else 'Exception'}:** {each.says} "
        f"({each.provision}; {_CERTAINTY[each.certainty]})"
        for each in exceptions
    ]
    lines += [f"- **Note:** {rule.note}"] if rule.note else []
    lines += [f"- **A letter asks for:** {rule.asks_for} ({_ladder(rule)})"] if rule.asks_for else []
    lines += [f"- **Example:** {_vector(law, vector)}" for vector in rule.vectors]
    yield "\n".join(lines) + "\n"


def _said(law: Law, names: tuple[str, ...]) -> str:
    """Return events and answers in words."""
    events = [event for one in law.rule_sets for event in one.events]
    words = {event.id: event.words for event in events}
    words |= {answer.id: f"“{answer.says}” ({event.words})" for event in events for answer in event.answers}
    return "; ".join(words[name] for name in names)


def _ladder(rule: Rule) -> str:
    return "; ".join(letter.title for letter in kinds.ladder(rule))


def _letter(law: Law, letter: LetterKind) -> str:
    """Return one letter with whom it goes to, what it goes with, and its words."""
    duties = "; ".join(law.conventions.duty[duty] for duty in letter.duties)
    lines = [
        f"### {letter.title}\n",
        f"- **Id:** `{letter.id}`",
        f"- **To:** {letter.to}",
        f"- **When:** {letter.when}",
        f"- **Duties of:** {duties}",
        f"- **Answer within:** {letter.answer_days} days",
        f"- **Subject:** {letter.subject}\n",
        "\n".join(f"> {line}".rstrip() for line in letter.text.splitlines()),
    ]
    return "\n".join(lines) + "\n"


def _counts(law: Law, rule: Rule) -> str:
    said = []
    for count in rule.count:
        length = length_words(count) if count.length else ""
        words = law.conventions.method(count).words
        said.append(words.format(length=length, start=law.event(count.start).words))
    if len(said) > 1:
        said.append(law.conventions.words[rule.choose])
    if rule.rolls:
        said.append(
            {
                "tribunal": "Then the tribunal's rules for its break and for days off.",
                "working_day": "A day off moves it to the next working day.",
            }[rule.rolls]
        )
    if rule.soon:
        said.append("It must be done as soon as it can be; this is the limit.")
    if rule.limit == "at_least":
        said.append("At least until this day.")
    if rule.limit == "from":
        said.append("From this day on, without an end.")
    return " ".join(said)


def _vector(law: Law, vector: Vector) -> str:
    given = "; ".join(f"{law.event(name).words}: {_date(day)}" for name, day in vector.given.items())
    end = day_words(vector.last_day) if vector.last_day else "no date"
    return f"{given} → **{end}**. {vector.counting}."


def _force(rule_set: RuleSet) -> str:
    ends = f" to {_date(rule_set.in_force_to)}" if rule_set.in_force_to else ""
    return f"from {_date(rule_set.in_force_from)}{ends}"


def _date(day: date) -> str:
    return day_words(day).partition(" ")[2]
