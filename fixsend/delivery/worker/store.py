"""The worker's database calls; `database_executor` runs each of them in one of its threads."""

from __future__ import annotations

import logging
import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Min
from django.utils import timezone

from fixsend.delivery.bounces import policy
from fixsend.delivery.document import Document
from fixsend.delivery.engine import compiler, pacing, results, send_lock
from fixsend.delivery.engine.compiler import BadDocument, Compiled
from fixsend.delivery.engine.leases import Claim
from fixsend.delivery.engine.outcome import Outcome
from fixsend.delivery.engine.results import Result
from fixsend.delivery.models import Mailing, MailingState, MailWorker, Message, StoppedItself
from fixsend.delivery.queries.relay import last_accepted
from fixsend.delivery.services import gone_addresses, mailings, outbox

if TYPE_CHECKING:
    from fixsend.delivery.worker.dispatcher import PendingResults

log = logging.getLogger(__name__)

_SETTINGS = ("pace_per_minute", "doubt_policy")


@dataclass(frozen=True)
class ActiveMailing:
    """What staff have set for a mailing that is being sent; `per_minute` is None at full speed."""

    per_minute: int | None
    doubt_policy: str


@dataclass(frozen=True)
class PendingWork:
    """What a poll found: the mailings to send by their ids, and the rate limits by their keys, in mails a minute."""

    mailings: dict[int, ActiveMailing] = field(default_factory=dict)
    limits: dict[str, float] = field(default_factory=dict)


def poll(worker: UUID, name: str, folder: Path, trouble: str, *, beats: bool = True) -> PendingWork:
    """Start and finish mailings that are due, record that this worker is alive, and return what there is to do.

    `trouble` is the mail server's last reply while it cannot be reached, or empty. Without `beats` the record stays: it
    has just been made.
    """
    if beats:
        _heartbeat(worker, name, trouble)
    may_send = send_lock.may_send(folder)
    if may_send:
        mailings.start_due()
    mailings.finish_done()
    mailings.sweep_cancelled()
    sending = Mailing.objects.filter(state=MailingState.SENDING) if may_send else Mailing.objects.none()
    return PendingWork(
        mailings={each.pk: ActiveMailing(each.pace_per_minute, each.doubt_policy) for each in sending.only(*_SETTINGS)},
        limits=pacing.limits(),
    )


def load_mailing(mailing_id: int) -> tuple[Compiled, Claim] | None:
    """Return a mailing's compiled document and its claim; None where it cannot be sent, and was paused for that."""
    mailing = Mailing.objects.get(pk=mailing_id)
    try:
        compiled = compiler.compile_document(Document.from_json(mailing.document), mailing)
    except BadDocument as error:
        pause(mailing_id, f"It cannot be sent as it is: {error}", StoppedItself.UNSENDABLE)
        return None
    return compiled, Claim.of(mailing_id, mailing.purpose, compiled.fields)


def claim_messages(worker: UUID, most: int, folder: Path, *, only_urgent: bool = False) -> list[Message]:
    """Claim single mails that are due; behind the send lock, only the codes by which staff sign in to release it."""
    may_send = send_lock.may_send(folder)
    return outbox.claim(worker, most, only_kinds=() if may_send else send_lock.ALLOWED_KINDS, only_urgent=only_urgent)


def defer_messages(messages: Sequence[Message], trouble: str) -> None:
    """Let single mails wait because the mail server cannot be reached; `trouble` says why."""
    outbox.record_all([(message, Outcome("deferred", "relay", reason=trouble)) for message in messages])


def record(worker: UUID, pending: PendingResults) -> None:
    """Record results of newsletters in one transaction, however much failed, and of single mails in another.

    Run twice with the same results, it changes nothing the second time.
    """
    with transaction.atomic():
        if pending.results:
            results.record(worker, pending.results, pending.remaining)
        policy.after_refusals(pending.refused, "Refused when sending a newsletter")
        for mailing_id, words in _exhausted(pending.results).items():
            if mailings.pause_if_exhausted(mailing_id, words):
                log.error("Mailing %s was paused: its mails were deferred until no try was left", mailing_id)
    outbox.record_all(pending.messages)


@transaction.atomic
def pause(mailing_id: int, reason: str, why: StoppedItself, burst: float = 0.0) -> None:
    """Pause a mailing without a member of staff; `burst` says for how many seconds too much of it has been refused.

    Addresses that were called gone in that burst are not believed, and let back.
    """
    if mailings.pause(mailing_id, reason, itself=why):
        log.error("Mailing %s was paused: %s", mailing_id, reason)
    if why == StoppedItself.REFUSED:
        gone_addresses.lift_burst(mailing_id, timedelta(seconds=burst))


def _exhausted(found: Sequence[Result]) -> dict[int, str]:
    return {each.mailing_id: each.reason for each in found if each.exhausted}


@transaction.atomic
def deregister(worker: UUID) -> None:
    """Give back everything that a worker holds, and remove its row."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE delivery_deliverybatch SET holder = NULL, leased_until = NULL WHERE holder = %s", [worker]
        )
    outbox.give_back(worker)
    # One that leaves while the mail server takes nothing stays known for an hour, so that the next knows since when.
    troubled = MailWorker.objects.filter(pk=worker, trouble_since__gt=last_accepted())
    MailWorker.objects.filter(pk=worker).exclude(pk__in=troubled).delete()


def _heartbeat(worker: UUID, name: str, trouble: str) -> None:
    now = timezone.now()
    said = {"seen_at": now, "trouble": trouble}
    if trouble and not MailWorker.objects.filter(pk=worker).exclude(trouble="").exists():
        said["trouble_since"] = _trouble_began() or now
    new = {"name": name, "host": socket.gethostname()[:120]}
    MailWorker.objects.update_or_create(pk=worker, defaults=said, create_defaults=said | new)
    MailWorker.objects.filter(seen_at__lt=now - outbox.CLAIM_LASTS * 6).delete()


def _trouble_began() -> datetime | None:
    """Return since when workers have had the trouble that one has now, with no mail taken in between.

    A worker's own report ends with each new try, and begins again when that fails too.
    """
    known = MailWorker.objects.filter(trouble_since__gt=last_accepted())
    moment: datetime | None = known.aggregate(began=Min("trouble_since"))["began"]
    return moment
