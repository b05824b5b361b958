"""What the worker asks of the database, each in one call of the clerk's."""

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
from fixsend.delivery.engine.results import Settled
from fixsend.delivery.models import Mailing, MailingState, MailWorker, Message, StoppedItself
from fixsend.delivery.queries.relay import last_taken
from fixsend.delivery.services import gone_addresses, mailings, outbox

if TYPE_CHECKING:
    from fixsend.delivery.worker.dispatcher import Returns

log = logging.getLogger(__name__)

_WISHES = ("pace_per_minute", "doubt_policy")


@dataclass(frozen=True)
class Sending:
    """A mailing that is to be sent now."""

    per_minute: int | None
    doubt_policy: str


@dataclass(frozen=True)
class Agenda:
    """What there is to do."""

    may_send: bool
    sending: dict[int, Sending] = field(default_factory=dict)
    limits: dict[str, float] = field(default_factory=dict)
    messages: bool = False  # Some are due.
    urgent_messages: bool = False  # Some are due that cannot wait.


def look(worker: UUID, name: str, folder: Path, trouble: str) -> Agenda:
    """Start and finish mailings whose time has come, say that this worker lives, and return what there is to do."""
    _sign_of_life(worker, name, trouble)
    may_send = send_lock.may_send(folder)
    if may_send:
        mailings.start_due()
    mailings.finish_done()
    mailings.sweep_cancelled()
    sending = Mailing.objects.filter(state=MailingState.SENDING) if may_send else Mailing.objects.none()
    return Agenda(
        may_send=may_send,
        sending={each.pk: Sending(each.pace_per_minute, each.doubt_policy) for each in sending.only(*_WISHES)},
        limits=pacing.limits(),
        messages=outbox.any_due(),
        urgent_messages=outbox.any_due(only_urgent=True),
    )


def open_mailing(mailing_id: int) -> tuple[Compiled, Claim] | None:
    """Return a mailing's document, compiled, and how to claim; one that cannot be sent is paused and says why."""
    mailing = Mailing.objects.get(pk=mailing_id)
    try:
        compiled = compiler.compile_document(Document.from_json(mailing.document), mailing)
    except BadDocument as error:
        pause(mailing_id, f"It cannot be sent as it is: {error}", StoppedItself.UNSENDABLE)
        return None
    return compiled, Claim.of(mailing_id, mailing.purpose, compiled.fields)


def claim_messages(worker: UUID, most: int, may_send: bool, *, only_urgent: bool = False) -> list[Message]:
    """Claim single mails that are due. While sending is held only the codes go by which staff sign in to release it."""
    return outbox.claim(worker, most, only_kinds=() if may_send else send_lock.ALLOWED_KINDS, only_urgent=only_urgent)


def put_off(messages: Sequence[Message], trouble: str) -> None:
    """Let single mails wait because the mail server cannot be reached."""
    outbox.record_all([(message, Outcome("later", "relay", reason=trouble)) for message in messages])


def write_down(worker: UUID, returns: Returns) -> None:
    """Write down what came back: of newsletters in one transaction, however much failed, of single mails in another."""
    with transaction.atomic():
        if returns.settled:
            results.settle(worker, returns.settled, returns.left)
        policy.after_refusals(returns.refused, "Refused when sending a newsletter")
        for mailing_id, words in _exhausted(returns.settled).items():
            if mailings.pause_if_exhausted(mailing_id, words):
                log.error("Mailing %s was paused: its mails were put off until no try was left", mailing_id)
    outbox.record_all(returns.singles)


@transaction.atomic
def pause(mailing_id: int, reason: str, why: StoppedItself, burst: float = 0.0) -> None:
    """Pause a mailing by itself. `burst`: since how many seconds too much of it is refused, all of that doubtful."""
    if mailings.pause(mailing_id, reason, itself=why):
        log.error("Mailing %s was paused: %s", mailing_id, reason)
    if why == StoppedItself.REFUSED:
        gone_addresses.take_back_burst(mailing_id, timedelta(seconds=burst))


def _exhausted(settled: Sequence[Settled]) -> dict[int, str]:
    return {each.mailing_id: each.reason for each in settled if each.exhausted}


@transaction.atomic
def leave(worker: UUID) -> None:
    """Give everything back that a worker holds, and take its name off the list."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE delivery_deliverybatch SET holder = NULL, leased_until = NULL WHERE holder = %s", [worker]
        )
    outbox.give_back(worker)
    # One that leaves while the mail server takes nothing stays known for an hour, so that the next knows since when.
    troubled = MailWorker.objects.filter(pk=worker, trouble_since__gt=last_taken())
    MailWorker.objects.filter(pk=worker).exclude(pk__in=troubled).delete()


def _sign_of_life(worker: UUID, name: str, trouble: str) -> None:
    now = timezone.now()
    said = {"seen_at": now, "trouble": trouble}
    if trouble and not MailWorker.objects.filter(pk=worker).exclude(trouble="").exists():
        said["trouble_since"] = _trouble_began() or now
    new = {"name": name, "host": socket.gethostname()[:120]}
    MailWorker.objects.update_or_create(pk=worker, defaults=said, create_defaults=said | new)
    MailWorker.objects.filter(seen_at__lt=now - outbox.CLAIM_LASTS * 6).delete()


def _trouble_began() -> datetime | None:
    """Return since when workers have had the trouble that one has now: no mail was taken in between.

    A worker's own words end with each new try, and begin again when that fails too.
    """
    known = MailWorker.objects.filter(trouble_since__gt=last_taken())
    moment: datetime | None = known.aggregate(began=Min("trouble_since"))["began"]
    return moment
