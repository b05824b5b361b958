"""The SQL that an audience becomes. Texts are constants of the rules; every value is a parameter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fixsend.mailings.audiences import tree as trees
from fixsend.mailings.audiences.rules import SqlCondition
from fixsend.people.models import Purpose

EVERYBODY = SqlCondition("TRUE")
NOBODY = SqlCondition("FALSE")


def condition(tree: Any) -> SqlCondition:
    """Return the tree as boolean SQL over the alias `person` of people_person; raises UnknownRule or BadRule.

    It says nothing about consent: whoever asks adds `mailable(purpose)`.
    """
    return _compile(trees.read(tree), holds=True)


def mailable(purpose: Purpose | str) -> SqlCondition:
    """Return who may be written to for a purpose: agreed, active, with an address."""
    text = (
        "(person.is_active AND person.email IS NOT NULL AND EXISTS (SELECT 1 FROM people_consentstate agreed"
        " WHERE agreed.person_id = person.id AND agreed.purpose = %s AND agreed.granted))"
    )
    return SqlCondition(text, (Purpose(purpose).value,))


def both(*conditions: SqlCondition) -> SqlCondition:
    """Return that all of the conditions hold."""
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
    if node.within is not None:
        return _compile(node.within, holds=holds)
    found = node.rule.condition(node.values)
    return found if holds else SqlCondition(f"NOT {found.text}", found.params)


def _joined(word: str, conditions: Iterable[SqlCondition]) -> SqlCondition:
    conditions = list(conditions)
    text = word.join(part.text for part in conditions)
    params = tuple(value for part in conditions for value in part.params)
    return SqlCondition(f"({text})", params)
