"""The SQL that an audience becomes. Texts are constants of the rules; every value is a parameter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from fixsend.audiences import tree as trees
from fixsend.audiences.models import Fact
from fixsend.delivery.sql_condition import EVERYBODY, NOBODY, SqlCondition
from fixsend.people.models import Purpose

PURPOSE_FACTS = {purpose: Fact[f"AGREED_{purpose.upper()}"] for purpose in Purpose.values}


def condition(tree: Any) -> SqlCondition:
    """Return the tree as boolean SQL over the alias `person` of people_person; raises UnknownRule or BadRule.

    It says nothing about consent: for recipients use `audience`.
    """
    return _of_person(on_reader(tree))


def audience(tree: Any, purpose: Purpose | str) -> SqlCondition:
    """Return the condition that a person (alias `person` of people_person) is in the audience and may be mailed now.

    That is: agreed to the purpose, active, with an address, and the address not suppressed. Raises UnknownRule or
    BadRule.
    """
    return _of_person(_both(mailable(purpose), on_reader(tree)))


def on_reader(tree: Any) -> SqlCondition:
    """Return the tree over the alias `reader` of audiences_reader; raises UnknownRule or BadRule."""
    return _compile(trees.read(tree), holds=True)


def mailable(purpose: Purpose | str) -> SqlCondition:
    """Return the condition, over the alias `reader`, that a person may be mailed for a purpose."""
    facts = int(Fact.REACHABLE | PURPOSE_FACTS[Purpose(purpose).value])
    return SqlCondition("(reader.facts & %s = %s)", (facts, facts))


def recipients(tree: Any, purpose: Purpose | str) -> SqlCondition:
    """Return the condition, over the alias `reader`, of being mailable and in the audience.

    Raises UnknownRule or BadRule.
    """
    return _both(mailable(purpose), on_reader(tree))


def _of_person(asked: SqlCondition) -> SqlCondition:
    if asked == EVERYBODY:
        return EVERYBODY
    text = f"EXISTS (SELECT 1 FROM audiences_reader reader WHERE reader.person_id = person.id AND {asked.text})"
    return SqlCondition(text, asked.params)


def _both(*conditions: SqlCondition) -> SqlCondition:
    return _joined(" AND ", conditions)


def _compile(node: trees.Node, *, holds: bool) -> SqlCondition:
    """Return SQL for a node or its opposite. "Not" goes down to the rules, where the planner finds its anti-joins."""
    if isinstance(node, trees.Everybody):
        return EVERYBODY if holds else NOBODY
    if isinstance(node, trees.Not):
        return _compile(node.part, holds=not holds)
    if isinstance(node, trees.Group):
        parts = [_compile(part, holds=holds) for part in node.parts]
        return _joined(" AND " if node.every == holds else " OR ", parts)
    if node.expansion is not None:
        return _compile(node.expansion, holds=holds)
    found = node.rule.condition(node.values)
    return found if holds else replace(found, text=f"NOT {found.text}")


def _joined(word: str, conditions: Iterable[SqlCondition]) -> SqlCondition:
    conditions = sorted(conditions, key=lambda part: part.weight)
    text = word.join(part.text for part in conditions)
    params = tuple(value for part in conditions for value in part.params)
    return SqlCondition(f"({text})", params, max((part.weight for part in conditions), default=0))
