"""Storing a part in an action as cheaply as a surge needs it."""

from __future__ import annotations

import json
from typing import Any

from django.db import connection

from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.models.participation import key_of, new_code
from fixsend.campaigns.submissions import Submission
from fixsend.people.confirmations.emails import LIFETIME
from fixsend.web import limits, normalise

CONFIRMATION = "take_part"
# Two people who share a mailbox are usual (partners, a parent and a child); more wait for staff.
NAMES_AN_ADDRESS = 2

_RECORD = (
    "SELECT id, public_id, state FROM campaigns_take_part("  # noqa: S608 - a constant
    f"{', '.join(['%s'] * 20)}, {limits.ARRAYS})"
)


def record(action: ActionPage, submission: Submission, details: dict[str, Any], *, asks: bool) -> Participation | None:
    """Store a new part and, where `asks`, the request to confirm it; None where this name and address has one.

    What is still to be counted of the submission is counted in the same statement; then call it outside a transaction.
    """
    address = normalise.email_address(submission.email)
    with connection.cursor() as cursor:
        cursor.execute(_RECORD, _values(action, submission, address, json.dumps(details), asks=asks))
        row = cursor.fetchone()
    if row is None:
        return None
    values = [*row, action.pk, address, submission.name]
    # What is not named here is read when somebody asks for it, and most never do.
    part = Participation.from_db(connection.alias, ["id", "public_id", "state", "action_id", "email", "name"], values)
    part.action = action
    return part


def _values(action: ActionPage, submission: Submission, address: str, details: str, *, asks: bool) -> list[Any]:
    """Return what the function in `sql/0004_taking_part.sql` takes, in its order."""
    return [
        action.pk,
        address,
        submission.name,
        key_of(submission.name),
        submission.council.pk if submission.council else None,
        submission.constituency.pk if submission.constituency else None,
        submission.shows_name,
        submission.wants_updates,
        NAMES_AN_ADDRESS,
        action.counts_at_once and not submission.in_doubt,
        submission.via,
        submission.organisation.pk if submission.organisation else None,
        submission.brought_by,
        new_code(),
        submission.network,
        submission.terms,
        asks,
        CONFIRMATION,
        details,
        LIFETIME.days,
        *limits.arrays(submission.tries),
    ]
