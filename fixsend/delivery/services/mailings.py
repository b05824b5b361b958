"""What can be done with a mailing: freeze, start, pause, resume, cancel, choose a subject, resolve doubts, finish.

Workers are notified in the same transaction, and read the state at least once a second.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.db.models import F, Q, Sum
from django.utils import timezone

from fixsend.delivery import merge_fields
from fixsend.delivery.document import Document
from fixsend.delivery.engine import results, snapshot
from fixsend.delivery.engine.notify import notify_workers
from fixsend.delivery.engine.text import without_addresses
from fixsend.delivery.models import (
    MAILING_MOVES,
    Delivery,
    DeliveryBatch,
    DeliveryState,
    DeliveryTally,
    DoubtPolicy,
    Mailing,
    MailingState,
    SkipCause,
    StoppedItself,
)
from fixsend.delivery.models.mailing import new_stem
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.people.models import Person
from fixsend.web import written

log = logging.getLogger(__name__)

# A mailing found later than this after its start was missed because nothing ran: staff are asked.
LATEST_START = timedelta(minutes=10)
# A mailing pauses itself when so many of its copies failed because every try was deferred, and so large a part of all
# that were decided. Some mailboxes are always full, so the share is of all and not of the last: on the second day only
# those are left.
EXHAUSTED_LEAST, EXHAUSTED_SHARE = 20, 0.05
# Batches of a cancelled mailing that are skipped in one transaction.
SWEEP_BATCHES = 500


class NotPossibleNow(Exception):
    """The mailing is in a state in which this cannot be done; the message says so in plain words."""


def create(
    document: Document,
    *,
    name: str,
    subject: str,
    purpose: str,
    audience: dict[str, Any],
    starts_at: datetime,
    idempotency_key: str = "",
    message_id_stem: str = "",
    corrects: Mailing | None = None,
    pace_per_minute: int | None = None,
    test_percent: int = 0,
    doubt_policy: DoubtPolicy = DoubtPolicy.LEAVE,
    by: Person | None = None,
) -> Mailing:
    """Create a mailing whose audience is still to be frozen; nothing is sent before that, and before `starts_at`.

    `audience` is kept as a record of who was meant; `freeze` takes it as SQL. Of two mailings with one
    `idempotency_key` the second raises IntegrityError, unless the first was cancelled.
    """
    return Mailing.objects.create(
        name=name,
        subject=subject,
        purpose=purpose,
        audience=audience,
        document=document.to_json(),
        idempotency_key=idempotency_key,
        message_id_stem=message_id_stem or new_stem(),
        corrects=corrects,
        starts_at=starts_at,
        pace_per_minute=pace_per_minute,
        test_percent=test_percent,
        doubt_policy=doubt_policy,
        created_by=by,
    )


@transaction.atomic
def freeze(mailing_id: int, audience: SqlCondition, traits: Sequence[SqlCondition] = ()) -> bool:
    """Freeze the audience and let the mailing wait for its start; returns False where that was done before.

    `audience` says over the alias `person` who is meant, `traits` whom each condition of the document holds for.
    """
    with connection.cursor() as cursor:
        # One at a time; not by locking the row, so that staff can cancel while a large audience is being frozen.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend freeze'), %s)", [mailing_id])
    mailing = Mailing.objects.get(pk=mailing_id)
    if mailing.state != MailingState.PREPARING:
        return False
    frozen = snapshot.freeze(mailing, audience, traits)
    Mailing.objects.filter(pk=mailing_id).update(size=frozen.size, test_size=frozen.test_size)
    return move(mailing_id, MailingState.WAITING)


def move(mailing_id: int, to: MailingState, *, reason: str = "", **changes: Any) -> bool:
    """Move a mailing to another state if MAILING_MOVES allows it; returns whether it moved.

    Nothing else changes a mailing's state. `changes` are other fields to set. At its first move to SENDING what its
    keyed merge fields stand for is fixed (`_begin`).
    """
    allowed = [state for state, targets in MAILING_MOVES.items() if to in targets]
    changes = {"stopped_itself": ""} | changes
    with transaction.atomic():
        moved = Mailing.objects.filter(pk=mailing_id, state__in=allowed).update(
            state=to, state_reason=reason[:300], state_changed_at=timezone.now(), **changes
        )
        if moved and to == MailingState.SENDING:
            _begin(mailing_id)
        if moved:
            notify_workers()
    return bool(moved)


def _begin(mailing_id: int) -> None:
    """Record that a mailing's sending begins, once, and let its copies say what is true at this moment.

    What its keyed merge fields stand for was asked when it was made, for previews and checks; that may be weeks ago.
    From here on it stays, so that no two copies say different things, also after a pause.
    """
    mailing = Mailing.objects.filter(pk=mailing_id, begun_at=None).first()
    if mailing is None:
        return
    mailing.begun_at = mailing.first_sent_at or timezone.now()
    if mailing.document.get("values") and mailing.first_sent_at is None:
        document = Document.from_json(mailing.document)
        now = merge_fields.fixed_values(document.values)
        mailing.document = replace(document, values={**document.values, **now}).to_json()
    mailing.save(update_fields=["begun_at", "document"])


def start_due() -> list[int]:
    """Start the mailings that are due, and ask staff about those whose start was missed; returns those started.

    Every worker calls it at least once a second, so a start is missed only where the system was down or the send lock
    was on.
    """
    now = timezone.now()
    started = []
    for pk, starts_at in Mailing.objects.filter(state=MailingState.WAITING, starts_at__lte=now).values_list(
        "pk", "starts_at"
    ):
        if now - starts_at > LATEST_START:
            local = timezone.localtime(starts_at)
            move(pk, MailingState.ASKING, reason=f"Nothing was running at its time, {written.moment(local)}.")
        elif _start(pk):
            started.append(pk)
    return started


def _start(mailing_id: int) -> bool:
    """Start a mailing; one whose values cannot be worked out is paused, so that it stops no other mail."""
    try:
        return move(mailing_id, MailingState.SENDING)
    except DatabaseError:
        raise
    except Exception:
        log.exception("Mailing %s could not begin", mailing_id)
        pause(mailing_id, "What it says about each reader could not be worked out.", itself=StoppedItself.UNSENDABLE)
        return False


def reschedule(mailing_id: int, starts_at: datetime) -> None:
    """Change the start of a mailing that has not begun, and let it wait for that; raises NotPossibleNow."""
    with transaction.atomic():
        mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
        if mailing.state == MailingState.WAITING:
            Mailing.objects.filter(pk=mailing_id).update(starts_at=starts_at)
            notify_workers()
        elif mailing.first_sent_at or not move(mailing_id, MailingState.WAITING, starts_at=starts_at):
            raise NotPossibleNow("This newsletter has begun to leave, or is over. Its time cannot be changed.")


def pause(mailing_id: int, reason: str, *, itself: StoppedItself | None = None) -> bool:
    """Pause a mailing, of which workers then hand over nothing more within two seconds; returns whether it could be.

    `itself` says why where no member of staff did it; the host is then told too.
    """
    return move(mailing_id, MailingState.PAUSED, reason=reason, stopped_itself=itself or "")


def pause_if_exhausted(mailing_id: int, last_words: str) -> bool:
    """Pause a mailing of which too many copies failed because every try was deferred; returns whether it did.

    Counted from when it last started or resumed, against all copies that the mail server has accepted or refused.
    """
    mailing = Mailing.objects.filter(pk=mailing_id, state=MailingState.SENDING).first()
    if mailing is None:
        return False
    counted = DeliveryTally.objects.filter(mailing=mailing_id).aggregate(
        exhausted=Sum("exhausted", filter=Q(at__gte=mailing.state_changed_at), default=0),
        decided=Sum(F("accepted") + F("refused"), default=0),
    )
    if counted["exhausted"] < max(EXHAUSTED_LEAST, EXHAUSTED_SHARE * counted["decided"]):
        return False
    last = without_addresses(last_words)
    words = f"{counted['exhausted']} mails were put off until no try was left. The last reason: {last}"
    return pause(mailing_id, words, itself=StoppedItself.EXHAUSTED)


def resume(mailing_id: int) -> bool:
    """Let a mailing continue where it stopped, or wait for its start; returns whether it does.

    It has to be paused, or to have begun and to wait for staff after a restore.
    """
    with transaction.atomic():
        mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
        asks = mailing.state == MailingState.ASKING and mailing.first_sent_at is not None
        if mailing.state != MailingState.PAUSED and not asks:
            return False
        later = mailing.first_sent_at is None and mailing.starts_at > timezone.now()
        return move(mailing_id, MailingState.WAITING if later else MailingState.SENDING)


def cancel(mailing_id: int, reason: str) -> bool:
    """End a mailing for good; returns whether it could be. `sweep_cancelled` then skips the copies not yet sent."""
    with transaction.atomic():
        if not move(mailing_id, MailingState.CANCELLED, reason=reason, finished_at=timezone.now()):
            return False
        mailing = Mailing.objects.get(pk=mailing_id)
        if mailing.test_size and mailing.winner is None:
            snapshot.make_batches(mailing_id, above=mailing.test_size, up_to=mailing.size)
        return True


def sweep_cancelled() -> int:
    """Record copies of cancelled mailings that no worker holds as skipped; returns how many."""
    swept = 0
    for pk in Mailing.objects.filter(state=MailingState.CANCELLED, batches__isnull=False).values_list("pk").distinct():
        swept += _sweep(*pk)
    return swept


def change_pace(mailing_id: int, per_minute: int | None) -> None:
    """Set a mailing's rate limit in mails a minute; None is full speed."""
    with transaction.atomic():
        Mailing.objects.filter(pk=mailing_id).update(pace_per_minute=per_minute)
        notify_workers()


@transaction.atomic
def choose_winner(mailing_id: int, subject: int, *, not_before: datetime | None = None) -> int:
    """Send the rest of a subject test with the subject that did best; returns how many copies that are.

    `not_before` lets them wait until then, so that they can still be stopped. Raises NotPossibleNow where there is no
    test, or it has a winner already, or there is no such subject.
    """
    mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
    subjects = len(Document.from_json(mailing.document).subjects)
    if not mailing.test_size or mailing.winner is not None or not 0 <= subject < subjects:
        raise NotPossibleNow("There is no test of subjects that waits for a winner here.")
    if mailing.state in (MailingState.CANCELLED, MailingState.FINISHED):
        raise NotPossibleNow("This newsletter is over.")
    rest = Delivery.objects.filter(mailing=mailing, position__gt=mailing.test_size, state=DeliveryState.QUEUED).update(
        variant=subject
    )
    Mailing.objects.filter(pk=mailing_id).update(winner=subject)
    snapshot.make_batches(mailing_id, above=mailing.test_size, up_to=mailing.size, not_before=not_before)
    notify_workers()
    return rest


@transaction.atomic
def resolve_doubts(mailing_id: int, policy: DoubtPolicy) -> int:
    """Set what becomes of mails in doubt, present and future; returns how many are sent again.

    Raises NotPossibleNow.
    """
    Mailing.objects.filter(pk=mailing_id).update(doubt_policy=policy)
    if policy == DoubtPolicy.LEAVE:
        return 0
    return _repeat(mailing_id, DeliveryState.IN_DOUBT, {})


@transaction.atomic
def repeat_failed(mailing_id: int, causes: Sequence[str] = ()) -> int:
    """Send again what was refused for these causes, or for any; returns how many. Raises NotPossibleNow."""
    return _repeat(mailing_id, DeliveryState.FAILED, {"cause__in": causes} if causes else {})


def finish_done() -> list[int]:
    """Finish the mailings with nothing left to send; returns their ids."""
    done = []
    sending = Mailing.objects.filter(state=MailingState.SENDING, batches=None)
    for mailing in sending.only("pk", "test_size", "winner", "size"):
        waiting_for_winner = mailing.test_size and mailing.winner is None and mailing.size > mailing.test_size
        queued = Delivery.objects.filter(mailing=mailing, state=DeliveryState.QUEUED)
        if not waiting_for_winner and not queued.exists() and _finish(mailing.pk):
            done.append(mailing.pk)
    return done


def _finish(mailing_id: int) -> bool:
    with transaction.atomic():
        # A batch that came back between the look and now keeps it open.
        Mailing.objects.select_for_update().get(pk=mailing_id)
        if DeliveryBatch.objects.filter(mailing=mailing_id).exists():
            return False
        return move(mailing_id, MailingState.FINISHED, finished_at=timezone.now())


@transaction.atomic
def _sweep(mailing_id: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_SWEEP, [mailing_id, SWEEP_BATCHES, SkipCause.CANCELLED, mailing_id])
        count: int = cursor.rowcount
        return count


def _repeat(mailing_id: int, state: DeliveryState, which: dict[str, Any]) -> int:
    mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
    if mailing.state in (MailingState.CANCELLED, MailingState.PREPARING):
        raise NotPossibleNow("This newsletter is not one that can be sent again.")
    rows = Delivery.objects.filter(mailing=mailing, state=state, **which)
    positions = list(rows.values_list("position", flat=True))
    again = len(results.move(mailing_id, DeliveryState.QUEUED, positions))
    if again and mailing.state == MailingState.FINISHED:
        move(mailing_id, MailingState.SENDING, finished_at=None)
    notify_workers()
    return again


_SWEEP = """
WITH swept AS (
    DELETE FROM delivery_deliverybatch WHERE id IN (
        SELECT id FROM delivery_deliverybatch WHERE mailing_id = %s AND holder IS NULL LIMIT %s FOR UPDATE SKIP LOCKED
    ) RETURNING positions
)
UPDATE delivery_delivery SET state = 'skipped', cause = %s, settled_at = now()
WHERE mailing_id = %s AND state = 'queued' AND position IN (SELECT unnest(positions) FROM swept)
"""
