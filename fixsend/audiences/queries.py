"""Reads about audiences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from fixsend.audiences import sql, words
from fixsend.audiences.rules import BadTree
from fixsend.people.models import Person, Purpose

# The planner's compiler takes longer than a count, and a set of some hundred thousand people has to fit in memory.
_QUICKLY = "SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true)"


def count(tree: Any, purpose: Purpose | str) -> int:
    """Return how many people would get a newsletter of this purpose now.

    `tree` is an audience as JSON (see `audiences.rules`). Raises UnknownRule or BadRule.
    """
    asked = sql.recipients(tree, purpose)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_QUICKLY)
        cursor.execute(f"SELECT count(*) FROM audiences_reader reader WHERE {asked.text}", asked.params)
        return int(cursor.fetchone()[0])


def counts(trees: Mapping[int, Any], purpose: Purpose | str) -> dict[int, int]:
    """Return what `count` returns for several audiences, by their keys, in one query; raises UnknownRule or BadRule."""
    if not trees:
        return {}
    asked = [sql.on_reader(tree) for tree in trees.values()]
    columns = ", ".join(f"count(*) FILTER (WHERE {each.text})" for each in asked)
    mailable = sql.mailable(purpose)
    params = [*(value for each in asked for value in each.params), *mailable.params]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_QUICKLY)
        cursor.execute(f"SELECT {columns} FROM audiences_reader reader WHERE {mailable.text}", params)
        return dict(zip(trees, map(int, cursor.fetchone()), strict=True))


def people(tree: Any, purpose: Purpose | str) -> QuerySet[Person]:
    """Return the people who would get a newsletter of this purpose now; raises UnknownRule or BadRule."""
    asked = sql.recipients(tree, purpose)
    ids = RawSQL(f"SELECT reader.person_id FROM audiences_reader reader WHERE {asked.text}", asked.params)
    return Person.objects.filter(pk__in=ids)


def describe(tree: Any) -> str:
    """Return whom an audience means, to follow “goes to”; of one with a bad rule, why it cannot be asked."""
    try:
        return words.describe(tree)
    except BadTree as problem:
        return f"nobody yet, because its rules cannot be asked: {problem}"
