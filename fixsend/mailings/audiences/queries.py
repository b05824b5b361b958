"""Reads about audiences."""

from __future__ import annotations

from typing import Any

from django.db import connection

from fixsend.mailings.audiences import sql
from fixsend.people.models import Purpose


def count(tree: Any, purpose: Purpose | str) -> int:
    """Return how many people would get a newsletter of this purpose now; raises UnknownRule or BadRule."""
    asked = sql.both(sql.mailable(purpose), sql.condition(tree))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM people_person person WHERE {asked.text}", asked.params)
        return int(cursor.fetchone()[0])
