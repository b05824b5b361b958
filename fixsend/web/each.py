"""Going through many rows, so that one that fails stops none of the others.

Every job that goes through rows does it by `for_each`. A row that fails is left as it was and tried again on the next
run; the log says its number and where it failed, never what is in it; the host is told (`troubles`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import TypeVar

from django.db import connection, transaction

from fixsend.web.models import RowTrouble

log = logging.getLogger(__name__)

Row = TypeVar("Row")
Result = TypeVar("Result")


class RowFailed(Exception):
    """A row could not be done; the message names the work, the row's number and the kind of error, and no more."""


def for_each(rows: Iterable[Row], do: Callable[[Row], Result], *, work: str, in_one: bool = True) -> list[Result]:
    """Call `do` with each row, in a transaction of its own; return the results of the rows that did not fail.

    `in_one` is False where `do` makes its own transactions, because it needs several, or asks another site between.
    `work` names the work for the log and the host, such as "events.remind". A lost connection to the database is no
    row's fault: it is raised.
    """
    done: list[Result] = []
    failed = 0
    for row in rows:
        try:
            with transaction.atomic() if in_one else nullcontext():
                done.append(do(row))
        except Exception as error:
            if not connection.in_atomic_block and not _can_go_on():
                raise
            failed += 1
            _log(work, row, error)
    _note(work, failed)
    return done


def troubles() -> list[tuple[str, int]]:
    """Return (work, number) of each work whose last run left rows undone."""
    return list(RowTrouble.objects.order_by("work").values_list("work", "failed"))


def _can_go_on() -> bool:
    return connection.connection is not None and connection.is_usable()


def _log(work: str, row: object, error: Exception) -> None:
    number = getattr(row, "pk", None) or (row if isinstance(row, int) else "")
    said = RowFailed(f"{work}: row {number or '?'} failed with {type(error).__name__}")
    # The place of the error, without the error's own words: they may quote what is in the row.
    log.error("%s", said, exc_info=(RowFailed, said, error.__traceback__))


def _note(work: str, failed: int) -> None:
    if failed:
        RowTrouble.objects.update_or_create(work=work, defaults={"failed": failed})
    else:
        RowTrouble.objects.filter(work=work).delete()
