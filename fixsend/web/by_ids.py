"""Rows that are found first and looked up by their ids then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

# So many rows are looked up one by one rather than all gone through.
FEW = 10_000

Row = TypeVar("Row", bound=Model)


def among(found: QuerySet[Row, Any], ids: Sequence[int]) -> QuerySet[Row, Any]:
    """Narrow rows to those with one of these ids, in one parameter, however many there are."""
    return found.filter(pk__in=RawSQL("SELECT unnest(%s::bigint[])", [list(ids)]))
