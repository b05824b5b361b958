"""Mailing many owners of mailboxes at once, for forms that a whole country may send in one evening.

A request stored by `services.request_later` waits for the next batch, and a mail that the list-bombing guard held back
until the guard opens: what is due goes out together, in one mail for each mailbox. What the mails of a surge have in
common is rendered once; each costs a signature and a row.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from fixsend.people.confirmations import emails, handlers, mail_guard
from fixsend.people.models import Confirmation
from fixsend.web import signing
from fixsend.web.each import for_each
from fixsend.web.email import Mail, MailToMany

# Mailboxes. A person who sends the form again while their mail is being written waits for one batch at the most.
BATCH = 500
# A process enqueues the job at most so often, and the job looks once more after a little longer than that, so that no
# request waits for the job that runs every minute.
ASK_EVERY = 1.0  # seconds
LOOK_AGAIN_AFTER = 1.2  # seconds
# In a surge a batch is worth waiting a moment for: what it costs beside its mails is shared by more of them.
GATHER_FOR = 1.0  # seconds
# A job ends after so long even in a surge, and the next goes on: a worker that is told to stop waits for it no longer.
LONGEST_RUN = 8.0  # seconds
TRY_AGAIN_AFTER = timedelta(hours=1)
# One runs at a time: two that take turns share less of what a batch costs. The next one waits until it has ended; that
# of a worker that died is given to another (`config.running.stalled_jobs`).
JOB = "people.mail_confirmations"
_PLACEHOLDER = "0the0token0goes0here0"
_asked_at = 0.0

# Mails by the key that requests share (`ConfirmationHandler.alike`), rendered once for the time that one job runs.
SharedMails = dict[Hashable, Mail]


def ask_soon() -> None:
    """Have a job mail what waits, as soon as the current transaction has committed."""
    transaction.on_commit(_ask)


def mail_all_waiting() -> int:
    """Mail what is due, and look once more after a moment; return how many mails went.

    What is left after `LONGEST_RUN` is for the next job.
    """
    until = time.monotonic() + LONGEST_RUN
    total = mail_everything(GATHER_FOR, until)
    if total and time.monotonic() < until:
        time.sleep(LOOK_AGAIN_AFTER)
        total += mail_everything(GATHER_FOR, until)
    if time.monotonic() >= until:
        _defer()
    return total


def mail_everything(gather_for: float = 0, until: float = math.inf) -> int:
    """Mail everything that is due; return how many went. After a batch that is not full, wait `gather_for` seconds.

    No batch is begun from the moment `until` on, as `time.monotonic` counts.
    """
    total = 0
    shared_mails: SharedMails = {}
    while time.monotonic() < until and (batch := _next_batch(shared_mails)):
        total += batch.mailed
        if batch.looked_at < BATCH:
            time.sleep(gather_for)
    return total


@dataclass(frozen=True)
class Batch:
    """What came of one batch: how many requests were due, and how many mails went. False when none was due."""

    looked_at: int
    mailed: int

    def __bool__(self) -> bool:
        return self.looked_at > 0


def _next_batch(shared_mails: SharedMails) -> Batch:
    """Mail a batch; where one request in it makes that impossible, mail them one mailbox at a time."""
    try:
        return mail_some(shared_mails)
    except Exception:  # Which request it was shows when they are mailed one by one, and is logged there.
        return _one_by_one(shared_mails)


def _one_by_one(shared_mails: SharedMails) -> Batch:
    """Mail the oldest requests, each mailbox by itself; what fails is tried again later, behind all others."""
    addresses = list(dict.fromkeys(_due().values_list("email", flat=True)[:BATCH]))

    def mail_one(address: str) -> Batch:
        return mail_some(shared_mails, only=address)

    batches = for_each(addresses, mail_one, work=JOB)
    failed = _due().filter(email__in=addresses)
    failed.order_by().update(mail_due_at=Now() + TRY_AGAIN_AFTER)
    return Batch(len(addresses), sum(batch.mailed for batch in batches))


def _due() -> QuerySet[Confirmation]:
    return Confirmation.objects.filter(mail_due_at__lte=Now()).order_by("mail_due_at")


@transaction.atomic
def mail_some(shared_mails: SharedMails, most: int = BATCH, *, only: str = "") -> Batch:
    """Mail the owners of the oldest requests that are due, inside the list-bombing guard; one job at a time.

    What the guard holds back becomes due again when it opens. The addresses are locked before the
    rows, as everywhere, so that this and a form sent at the same time cannot deadlock.
    """
    if not _lock_job():
        return Batch(0, 0)
    waiting = Confirmation.objects.filter(mail_due_at__isnull=False)
    due = _due().filter(email=only) if only else _due()
    addresses = sorted(set(due.values_list("email", flat=True)[:most]))
    if not addresses:
        return Batch(0, 0)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('confirm:' || a, 0)) FROM unnest(%s::text[]) AS a",
            [addresses],
        )
    found = list(waiting.filter(email__in=addresses).order_by("id").select_for_update(skip_locked=True))
    now = timezone.now()
    mailed = _group_due(found, now)
    get_connection().send_messages(_mails_to(mailed, shared_mails, now))
    _save_results(found, mailed, now)
    return Batch(len(found), len(mailed))


def _lock_job() -> bool:
    """Keep other jobs from mailing until this transaction ends; False where another one is mailing now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext('people.mail_confirmations'))")
        return bool(cursor.fetchone()[0])


def _ask() -> None:
    global _asked_at  # noqa: PLW0603 - a moment that this process remembers, no state that another would miss
    now = time.monotonic()
    if now - _asked_at < ASK_EVERY:
        return
    _asked_at = now
    _defer()


def _defer() -> None:
    with contextlib.suppress(AlreadyEnqueued):
        app.configure_task(JOB, queueing_lock=JOB, lock=JOB).defer(timestamp=0)


def _group_due(found: list[Confirmation], now: datetime) -> list[list[Confirmation]]:
    """Return what is mailed now, a list for each mailbox; of the others, set when they are due again, if at all."""
    by_address: dict[str, list[Confirmation]] = defaultdict(list)
    for each in found:
        by_address[each.email].append(each)
    guards = mail_guard.guards_of(by_address.keys(), now)
    mailed = []
    for address, requests in by_address.items():
        opens_at = guards[address].opens_at(now)
        waiting = [each for each in requests if each.is_open and not mail_guard.is_on_its_way(each, now)]
        for each in requests:
            each.mail_due_at = opens_at if each in waiting and opens_at > now else None
        if waiting and opens_at <= now:
            mailed.append(waiting)
    return mailed


def _save_results(found: list[Confirmation], mailed: list[list[Confirmation]], now: datetime) -> None:
    """Save what became of the requests; in a surge nearly all are alone at their mailbox and not mailed before."""
    simple = {
        each[0].pk for each in mailed if len(each) == 1 and each[0].mailed_at is None and each[0].expires_at > now
    }
    Confirmation.objects.filter(pk__in=simple).update(mailed_at=now, mail_due_at=None)
    for requests in mailed:
        carrier = next((each for each in requests if each.expires_at > now), requests[-1])
        for each in requests:
            mail_guard.note_mailed(each, now, shares=each is not carrier)
    if rest := [each for each in found if each.pk not in simple]:
        Confirmation.objects.bulk_update(rest, [*mail_guard.FIELDS, "expires_at"])


def _mails_to(mailed: Sequence[Sequence[Confirmation]], shared_mails: SharedMails, now: datetime) -> list[Mail]:
    """Return the mails to some mailboxes. Where one request shares a rendered mail, it is a copy with its own link."""
    signer = signing.BulkSigner(emails.TOKEN)
    alone: list[Mail] = []
    together: dict[Hashable, MailToMany] = {}
    for requests in mailed:
        if mail := _own_mail(requests, now):
            alone.append(mail)
            continue
        request = requests[0]
        key = (request.kind, handlers.handler_of(request.kind).alike(request))
        if key not in shared_mails:
            shared_mails[key] = emails.prepared(request.email, emails.usual_mail(request, token=_PLACEHOLDER))
        if key not in together:
            together[key] = MailToMany(shared_mails[key], _PLACEHOLDER)
        together[key].copies.append((request.email, signer.token(str(request.public_id)).decode()))
    return [*alone, *together.values()]


def _own_mail(requests: Sequence[Confirmation], now: datetime) -> Mail | None:
    """Return the mail to a mailbox that gets one of its own, None where it gets the usual mail about one request.

    Requests about which there is nothing to confirm expire with their mail.
    """
    pairs = [(each, emails.alternative_mail(each)) for each in requests]
    for each, instead in pairs:
        each.expires_at = now if instead else each.expires_at
    if len(pairs) == 1 and pairs[0][1] is None:
        return None
    return emails.prepared(requests[0].email, emails.mail_about_all(pairs))
