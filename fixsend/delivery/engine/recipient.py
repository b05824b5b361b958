"""Whom one copy of a mailing goes to: one row of the claim query."""

from __future__ import annotations

from typing import NamedTuple


class Recipient(NamedTuple):
    """`fields` are the person's values in the order of `Compiled.fields`; None or empty means that we know none."""

    position: int
    address: str
    public_id: str  # The person's, in the form that PostgreSQL's `public_id::text` gives.
    fields: tuple[str | None, ...] = ()
    variant: int = 0
    traits: int = 0
