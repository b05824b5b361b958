"""The list-bombing guard: how soon a mailbox may get the next mail that asks its owner to confirm something.

However many forms a stranger fills in with one address, that mailbox gets one mail in ten minutes and five in a
day. The ten minutes protect mailboxes that have not answered: once the owner has pressed the button, the next mail goes
at once, and it closes the guard again. The day's limit holds for every mailbox.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q

from fixsend.people.models import Confirmation

ONE_MAIL_PER = timedelta(minutes=10)
MAILS_A_DAY = 5
_DAY = timedelta(days=1)
# What `note_mailed` sets.
FIELDS = ["mailed_at", "shares_mail", "mailed_before", "mail_due_at"]


@dataclass
class Guard:
    """What one mailbox got within a day, and when its owner last pressed the button behind a mailed link."""

    mails: list[datetime] = field(default_factory=list)
    answered_at: datetime | None = None

    def opens_at(self, now: datetime) -> datetime:
        """Return from when on the next mail may go: `now` where nothing is in the way."""
        moments = sorted(at for at in self.mails if at > now - _DAY)
        if not moments:
            return now
        wait_until = [now]
        if len(moments) >= MAILS_A_DAY:
            wait_until.append(moments[-MAILS_A_DAY] + _DAY)
        if self.answered_at is None or self.answered_at < moments[-1]:
            wait_until.append(moments[-1] + ONE_MAIL_PER)
        return max(wait_until)


def guards_of(addresses: Collection[str], now: datetime) -> defaultdict[str, Guard]:
    """Return the guards of many mailboxes with one query."""
    a_day_ago = now - _DAY
    rows = Confirmation.objects.filter(Q(mailed_at__gt=a_day_ago) | Q(done_at__gt=a_day_ago), email__in=addresses)
    guards: defaultdict[str, Guard] = defaultdict(Guard)
    for row in rows.only("email", "mailed_at", "shares_mail", "mailed_before", "done_at", "other_proof").order_by():
        guard = guards[row.email]
        guard.mails += row.mailed_before
        if row.mailed_at and not row.shares_mail:
            guard.mails.append(row.mailed_at)
        if row.done_at and not row.other_proof:
            guard.answered_at = max(row.done_at, guard.answered_at or row.done_at)
    return guards


def guard_of(address: str, now: datetime) -> Guard:
    """Return the guard of one mailbox."""
    return guards_of([address], now)[address]


def is_on_its_way(request: Confirmation, now: datetime) -> bool:
    """Tell whether the owner has only just been mailed about this very request; sent again, it needs no other mail."""
    return request.mailed_at is not None and request.mailed_at > now - ONE_MAIL_PER


def note_mailed(request: Confirmation, now: datetime, *, shares: bool = False) -> None:
    """Note on a request, which the caller saves, that a mail leaves now: its own, or one that it `shares`."""
    if request.mailed_at and not request.shares_mail:
        request.mailed_before = [*request.mailed_before, request.mailed_at][-MAILS_A_DAY:]
    request.mailed_at, request.shares_mail, request.mail_due_at = now, shares, None
