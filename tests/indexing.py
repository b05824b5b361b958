"""Indexes that wait until somebody looks: what a page's or person's saving would have to write each time.

The index for searches, and the one of what refers to what, are written when a statement names them. Tests that commit
write them at once, because their other threads and processes would not wait.
"""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import Task, TaskResult

TASKS = {"modelsearch.tasks.insert_or_update_object_task", "wagtail.tasks.update_reference_index_task"}
TABLES = ("indexentry", "referenceindex")

_waiting: dict[tuple[Any, ...], Callable[[], object]] = {}


class Backend(ImmediateBackend):
    """Runs Django's tasks at once, as outside tests, but lets indexing wait in a test that rolls back."""

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult | None:
        """Run it now; or remember that its object has to be indexed and return nothing, for which nobody asks."""
        if task.module_path not in TASKS or not rolls_back():
            return super().enqueue(task, args, kwargs)
        index = super().enqueue
        _waiting.setdefault((task.module_path, *args), lambda: index(task, args, kwargs))
        return None


def rolls_back() -> bool:
    """Tell whether all that this thread's connection does now is undone at the end of the test."""
    blocks = connection.atomic_blocks
    return bool(blocks) and blocks[0]._from_testcase and before_statement in connection.execute_wrappers


def before_statement(execute: Callable, sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Write what waits, where a statement could see that it is not there (a wrapper of Django's `execute`)."""
    if _waiting and any(table in str(sql) for table in TABLES):
        waiting = list(_waiting.values())
        _waiting.clear()
        counted = len(connection.queries_log)
        for index in waiting:
            index()
        while len(connection.queries_log) > counted:  # Whoever counts statements does not mean these.
            connection.queries_log.pop()
    return execute(sql, params, many, context)


def forget() -> None:
    """Let nothing wait any more, because what was saved has been undone."""
    _waiting.clear()
