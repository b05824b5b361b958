"""Storing a part in an action as cheaply as a surge needs it."""

from __future__ import annotations

import json
from typing import Any

from django.db import connection

from fixsend.campaigns.models import ActionPage, Participation
from fixsend.campaigns.models.participation import key_of, new_code
from fixsend.campaigns.submissions import Submission
from fixsend.people.confirmations import services as confirmations
from fixsend.web import normalise

CONFIRMATION = "take_part"
# Two people who share a mailbox are usual (partners, a parent and a child); more wait for staff.
NAMES_AN_ADDRESS = 2

# The part and the request to confirm it, in one statement and without a lock: it is what a surge does most. Names that
# come from one mailbox in the same moment may not see each other here; `confirm` counts them again under its lock.
_RECORD = f"""
WITH part AS (
INSERT INTO campaigns_participation
    (public_id, action_id, email, name, name_key, council_id, constituency_id, shows_name, wants_updates, state,
     counts_at_once, via, organisation_id, brought_by_id, code, network, terms_id)
SELECT gen_random_uuid(), %(action)s, %(email)s, %(name)s, %(key)s, %(council)s, %(constituency)s, %(shows_name)s,
    %(wants_updates)s,
    CASE WHEN (
        SELECT count(*) FROM campaigns_participation AS other
        WHERE other.action_id = %(action)s AND other.email = %(email)s AND other.state NOT IN ('removed', 'withdrawn')
    ) < %(names)s THEN 'unconfirmed' ELSE 'held' END,
    %(at_once)s, %(via)s, %(organisation)s,
    (SELECT id FROM campaigns_participation WHERE code = %(brought_by)s AND action_id = %(action)s),
    %(code)s, %(network)s,
    (SELECT id FROM campaigns_handoverterms WHERE id = %(terms)s AND action_id = %(action)s)
ON CONFLICT DO NOTHING
RETURNING id, public_id, state
), asked AS (
    SELECT %(email)s AS email, %(kind)s AS kind, public_id::text AS subject,
        %(details)s::jsonb || jsonb_build_object('participation', public_id) AS details, NULL::uuid AS asked_with
    FROM part WHERE %(asks)s
), waits AS ({confirmations.ASK_LATER})
SELECT id, public_id, state FROM part
"""  # noqa: S608 - constants of ours


def record(action: ActionPage, submission: Submission, details: dict[str, Any], *, asks: bool) -> Participation | None:
    """Store a new part and, where `asks`, the request to confirm it; None where this name and address has one."""
    address = normalise.email_address(submission.email)
    with connection.cursor() as cursor:
        cursor.execute(_RECORD, _values(action, submission, address, json.dumps(details), asks=asks))
        row = cursor.fetchone()
    if row is None:
        return None
    return Participation(pk=row[0], public_id=row[1], state=row[2], action=action, email=address, name=submission.name)


def _values(action: ActionPage, submission: Submission, address: str, details: str, *, asks: bool) -> dict[str, Any]:
    return {
        "action": action.pk,
        "email": address,
        "name": submission.name,
        "key": key_of(submission.name),
        "council": submission.council.pk if submission.council else None,
        "constituency": submission.constituency.pk if submission.constituency else None,
        "shows_name": submission.shows_name,
        "wants_updates": submission.wants_updates,
        "names": NAMES_AN_ADDRESS,
        "at_once": action.counts_at_once and not submission.in_doubt,
        "via": submission.via,
        "organisation": submission.organisation.pk if submission.organisation else None,
        "brought_by": submission.brought_by or None,
        "code": new_code(),
        "network": submission.network,
        "terms": submission.terms,
        "kind": CONFIRMATION,
        "details": details,
        "asks": asks,
    }
