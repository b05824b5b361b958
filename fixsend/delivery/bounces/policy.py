"""What a report means for the person: only a mailbox that is gone, or a complaint, stops mail at once.

| cause | what follows |
| --- | --- |
| address gone | suppressed at once, until the owner confirms from the mailbox again |
| mailbox full or switched off | suppressed when it happens time and again (`REPEATS`, `OVER`) |
| we were turned away; the mail itself | nothing for the person; the deliverability alarm counts it |
| trouble on the way, not known | nothing: it may be our mail server's own trouble |
| complaint | suppressed at once, and all consent withdrawn |

A mail that our own mail server deferred until no try was left counts for nothing here: it says nothing of the reader.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from django.db import connection, transaction

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.engine.results import Result
from fixsend.delivery.models import Delivery, DeliveryState
from fixsend.delivery.services import delivery_preferences, gone_addresses
from fixsend.delivery.services.gone_addresses import GoneReport
from fixsend.people.models import Channel, Person, SuppressionReason
from fixsend.people.queries.consent import granted_purposes
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.web import normalise

# A mailbox that took none of this many newsletters in a row, over at least this long, is taken for given up. Providers
# close a full or unused mailbox within months; a person back from hospital after three weeks keeps their place.
REPEATS = 4
OVER = timedelta(days=30)
AFTER_REPEATS = frozenset({Cause.FULL})
_TRIED = [DeliveryState.SENT.value, DeliveryState.FAILED.value, DeliveryState.BOUNCED.value]


def after_failure(
    person: Person | None,
    address: str,
    cause: Cause | str,
    source: str,
    *,
    words: str = "",
    mailing_id: int | None = None,
    message_id: int | None = None,
) -> bool:
    """Stop newsletters to an address that failed, if the cause asks for it; returns whether it did.

    Idempotent. `words` are the server's, for staff.
    """
    if not address:
        return False
    if cause == Cause.GONE:
        said = source
    elif cause in AFTER_REPEATS and person is not None and _failing_repeatedly([person.pk]):
        said = _repeats(source)
    else:
        return False
    gone = GoneReport(address, words, person.pk if person else None, mailing_id, message_id)
    gone_addresses.suppress([gone], said)
    return True


@transaction.atomic
def after_refusals(refused: Sequence[tuple[str, Result]], source: str) -> None:
    """Suppress those of many addresses that our mail server refused for good on the spot, if the causes ask for it.

    `refused` are the addresses of newsletters' copies with their results. The number of statements depends on how many
    mailings they are of, not on how many addresses. `source` says for staff where the refusals come from.
    """
    people = _people_of([result for _, result in refused])
    gone, others = [], []
    for address, result in refused:
        if not result.on_receiver:
            continue
        person = people.get((result.mailing_id, result.position))
        found = GoneReport(address, result.reason, person, result.mailing_id, on_the_spot=True)
        if result.cause == Cause.GONE:
            gone.append(found)
        elif result.cause in AFTER_REPEATS and person is not None:
            others.append(found)
    if gone:
        gone_addresses.after_refusals(gone, source)
    given_up = _failing_repeatedly([found.person_id for found in others if found.person_id is not None])
    if given_up:
        gone_addresses.after_refusals([found for found in others if found.person_id in given_up], _repeats(source))


@transaction.atomic
def after_complaint(email: str, source: str) -> None:
    """Take a complaint of spam as a no to all mail, whatever list the address is on."""
    consent.suppress(email, SuppressionReason.COMPLAINED, source)
    withdraw_all(email, Channel.COMPLAINT, source)


def withdraw_all(email: str, channel: Channel, source: str) -> None:
    """Withdraw all consent of the person with this address, as their mail provider reports; without one, do nothing."""
    person = Person.objects.filter(email=normalise.email_address(email)).first()
    if person is not None:
        had_any = bool(granted_purposes(person))
        events = consent.withdraw_all(person, Evidence(channel, source, "Reported by the mail provider"))
        delivery_preferences.record_departure(person, events if had_any else [], channel)


def _repeats(source: str) -> str:
    return f"{source}: {REPEATS} newsletters in a row failed"


def _people_of(refused: Sequence[Result]) -> dict[tuple[int, int], int]:
    found: dict[tuple[int, int], int] = {}
    for mailing_id in {result.mailing_id for result in refused if result.on_receiver}:
        positions = [each.position for each in refused if each.mailing_id == mailing_id]
        rows = Delivery.objects.filter(mailing=mailing_id, position__in=positions, person__isnull=False)
        found |= {(mailing_id, position): person for position, person in rows.values_list("position", "person")}
    return found


def _failing_repeatedly(person_ids: Collection[int]) -> set[int]:
    """Return those of some people whose last newsletters all failed, over long enough."""
    if not person_ids:
        return set()
    causes = sorted(cause.value for cause in AFTER_REPEATS)
    seconds = OVER.total_seconds()
    with connection.cursor() as cursor:
        cursor.execute(_LAST, [sorted(person_ids), _TRIED, REPEATS, REPEATS, seconds, causes])
        return {row[0] for row in cursor.fetchall()}


# Failed with a temporary reply: every try was deferred.
_LAST = """
SELECT who.id FROM unnest(%s::bigint[]) AS who(id) CROSS JOIN LATERAL (
    SELECT state, cause, settled_at FROM delivery_delivery delivery
    WHERE delivery.person_id = who.id AND state = ANY(%s) AND settled_at IS NOT NULL
        AND NOT (state = 'failed' AND reason LIKE '4%%')
    ORDER BY settled_at DESC LIMIT %s
) last
GROUP BY who.id
HAVING count(*) = %s AND max(settled_at) - min(settled_at) >= %s * interval '1 s'
    AND bool_and(state <> 'sent' AND cause = ANY(%s))
"""
