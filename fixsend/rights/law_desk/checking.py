"""What a proposal must be before anybody can approve it: a whole rule set that agrees with the rest of the law."""

from __future__ import annotations

from datetime import date

from fixsend.rights import current, lint, script
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.declaration import RuleSet
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.rule_sets.tables import BadRuleFile


class BadProposal(ValueError):
    """The text is no rule set that could be used; `problems` says what is wrong with it, a sentence each."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def checked(text: str, day: date) -> tuple[RuleSet, Law]:
    """Return the rule set of a text, and the law of a day with it in its place; raises BadProposal.

    It is checked as the program's own files are, its examples included, and made into what browsers get.
    """
    try:
        found = files.rule_set_of(text, "Your text")
        whole = with_rule_set(current.law_on(day), found)
        problems = lint.problems(whole)
        if not problems:
            script.data(whole)
    except BadRuleFile as error:
        raise BadProposal(str(error)) from error
    except (TypeError, AttributeError, KeyError, ValueError, OverflowError) as error:
        raise BadProposal(f"Something in the text has the wrong form: {error}") from error
    if problems:
        raise BadProposal(*problems)
    return found, whole


def with_rule_set(law: Law, rule_set: RuleSet) -> Law:
    """Return a law with one rule set in place of the one of that id, or after all others."""
    if any(one.id == rule_set.id for one in law.rule_sets):
        return Law(tuple(rule_set if one.id == rule_set.id else one for one in law.rule_sets), law.conventions)
    return Law((*law.rule_sets, rule_set), law.conventions)
