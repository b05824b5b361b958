"""Real mail workers for tests of faults: started, left alone for a while, killed, stopped; and the proof at the end."""

import json
import os
import select
import signal
import subprocess
import sys
from collections import Counter

from django.db import connection

from benchmarks import mail_readers
from fixsend.config import environment
from fixsend.delivery.models import Delivery, DeliveryState, Mailing, MailingState
from tests.delivery.engine.audiences import assert_sums_hold
from tests.delivery.relays import RelayProcess

IS_FULL = os.environ.get("FULL") == "1"
FULL_SIZE = 100_000


class Nursery:
    """The process that mail workers are forked from (`nursery.py`)."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=environment.BASE_DIR,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def start(self, **settings) -> "Mailer":
        """Start a mail worker on the test's database with these settings."""
        database = {name: connection.settings_dict[name] for name in ("NAME", "HOST")}
        wish = {"database": database, "settings": {name: str(value) for name, value in settings.items()}}
        self._process.stdin.write(f"{json.dumps(wish)}\n")
        self._process.stdin.flush()
        return Mailer(int(self._process.stdout.readline()))

    def close(self) -> None:
        """End it; workers that are left end with it."""
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()


class Mailer:
    """One mail worker."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._handle = os.pidfd_open(pid)

    def ends_within(self, seconds: float) -> bool:
        """Leave it alone for so long, unless it ends before; tell whether it did."""
        return bool(select.select([self._handle], [], [], seconds)[0])

    def kill(self) -> None:
        """Kill it, as no process can prevent."""
        self._end(signal.SIGKILL)

    def stop(self, seconds: float = 10) -> None:
        """Stop it politely, as the supervisor does, and wait until it has ended."""
        self._end(signal.SIGTERM, seconds)

    def _end(self, word: signal.Signals, seconds: float = 10) -> None:
        if not self.ends_within(0):
            signal.pidfd_send_signal(self._handle, word)
        assert self.ends_within(seconds), f"the mail worker does not end on {word.name}"


def readers(small: int) -> int:
    """Put so many people on the mailing list, or with FULL=1 a hundred thousand; pending how many."""
    number = FULL_SIZE if IS_FULL else small
    mail_readers.grow(number)
    return number


def is_finished(*mailings: Mailing) -> bool:
    """Tell whether nobody waits for these any more."""
    ids = [mailing.pk for mailing in mailings]
    return Mailing.objects.filter(pk__in=ids, state=MailingState.FINISHED).count() == len(ids)


def prove(mailing: Mailing, relay: RelayProcess) -> dict[str, int]:
    """Compare what we say of a mailing that is over with what the relay recorded; pending how many ended in which way.

    Nobody has two copies, nobody is lost, and only those in doubt may have a copy that we do not know of.
    """
    assert_sums_hold(mailing)
    ends = dict(Delivery.objects.filter(mailing=mailing).values_list("address", "state"))
    taken = Counter(relay.taken_of(mailing))
    assert taken.keys() <= ends.keys()
    assert [address for address, times in taken.items() if times > 1] == []
    sent, in_doubt = (
        {address for address, end in ends.items() if end == state}
        for state in (DeliveryState.SENT, DeliveryState.IN_DOUBT)
    )
    assert sent <= taken.keys()
    assert taken.keys() - sent <= in_doubt
    assert DeliveryState.QUEUED not in ends.values()
    return Counter(ends.values())
