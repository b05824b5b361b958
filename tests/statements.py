"""Which SQL statements a piece of work runs, without the values in them."""

from collections.abc import Callable

from django.db import connection


def statements_of(work: Callable[[], object]) -> list[str]:
    """Return the statements in their order; two works with the same ones cannot be told apart by what they ask."""
    seen: list[str] = []

    def note(execute, sql, params, many, context):
        seen.append("".join(char for char in str(sql) if not char.isdigit()))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        work()
    return seen
