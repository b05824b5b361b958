"""Adds people to a mailing that is being sent, such as the step of a series that they have just reached."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, transaction

from fixsend.delivery.engine import snapshot
from fixsend.delivery.engine.notify import notify_workers
from fixsend.delivery.models import Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.delivery.sql_condition import SqlCondition


@transaction.atomic
def append(mailing_id: int, people: Sequence[int], traits: Sequence[SqlCondition] = ()) -> dict[int, int]:
    """Add people to a frozen mailing and let it continue; returns person id → position of those who were added.

    Bit n of their traits is set where `traits[n]` holds. A person who is in the mailing already, or has no address, is
    passed over. Consent, suppression and delivery preferences are checked when a worker claims the rows. Raises
    Mailing.DoesNotExist.
    """
    mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
    bits, values = snapshot.traits_sql(traits)
    with connection.cursor() as cursor:
        cursor.execute(_APPEND.format(mailing=mailing.pk, base=mailing.size, traits=bits), [*values, list(people)])
        positions = dict(cursor.fetchall())
    size = mailing.size + len(positions)
    Mailing.objects.filter(pk=mailing_id).update(size=size)
    snapshot.make_batches(mailing_id, above=mailing.size, up_to=size)
    if mailing.state == MailingState.FINISHED:
        mailings.move(mailing_id, MailingState.SENDING, finished_at=None)
    else:
        notify_workers()
    return positions


_APPEND = """
INSERT INTO delivery_delivery
    (mailing_id, position, person_id, address, variant, traits, state, attempts, cause, reason)
SELECT {mailing}, {base} + row_number() OVER (ORDER BY person.id), person.id, person.email, 0, {traits},
    'queued', 0, '', ''
FROM people_person person
WHERE person.id = ANY(%s) AND person.is_active AND person.email IS NOT NULL AND NOT EXISTS (
    SELECT FROM delivery_delivery there WHERE there.mailing_id = {mailing} AND there.person_id = person.id
)
RETURNING person_id, position
"""
