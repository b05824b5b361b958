"""Writing stored keys anew, for a migration after the way in which people's words are compared has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db import IntegrityError, models, transaction

BATCH = 2000


def recompute(model: type[models.Model], read: Sequence[str], keys: Callable[[Any], dict[str, str]]) -> int:
    """Compute the keys of every row anew, in batches; returns how many rows changed.

    `read` names the fields that `keys` reads. Two rows whose keys become the same, where only one may have it, are one
    person or group that was counted twice: the later one keeps its old key, and with it its place.
    """
    changed, last = 0, 0
    while rows := list(model._default_manager.filter(pk__gt=last).order_by("pk").only("pk", *read)[:BATCH]):
        last = rows[-1].pk
        changed += _write(model, [row for row in rows if _set(row, keys(row))], keys)
    return changed


def _set(row: Any, wanted: dict[str, str]) -> bool:
    """Set the keys of a row; tell whether one of them is another than before."""
    is_changed = any(getattr(row, name) != value for name, value in wanted.items())
    for name, value in wanted.items():
        setattr(row, name, value)
    return is_changed


def _write(model: type[models.Model], rows: list[Any], keys: Callable[[Any], dict[str, str]]) -> int:
    if not rows:
        return 0
    names = list(keys(rows[0]))
    try:
        with transaction.atomic():
            return model._default_manager.bulk_update(rows, names)
    except IntegrityError:
        return sum(_write_one(model, row, names) for row in rows)


def _write_one(model: type[models.Model], row: Any, names: list[str]) -> int:
    try:
        with transaction.atomic():
            return model._default_manager.filter(pk=row.pk).update(**{name: getattr(row, name) for name in names})
    except IntegrityError:
        return 0
