"""Parts of a running site are killed, and it goes on; the whole of it is killed, and starts again.

One site serves all tests of this file, in order: each leaves it running.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress

import pytest

from fixsend.campaigns.models import Participation
from fixsend.config import environment
from fixsend.delivery.models import Message
from fixsend.people.models import Confirmation
from tests.campaigns.factories import petition
from tests.conftest import temporary_var
from tests.faults.copies import copy_database, working_on_the_copy
from tests.faults.said import ask_until, wait_until_gone
from tests.faults.signers import Signers
from tests.faults.site import Site

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]
BACK = {
    "web server": "a web process is ready",
    "worker": "worker is at work",
    "mailer": "mailer is at work",
    "database": "The database runs again",
}


def _kill_all(parts: list[int]) -> None:
    for pid in parts:
        with suppress(ProcessLookupError):  # Some end by themselves as soon as their parent is gone.
            os.kill(pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[Site]:
    with temporary_var() as var:
        with django_db_blocker.unblock():
            # Migrating from nothing is proved where the template is made.
            copy_database(var)
        running = Site(var)
        try:
            yield running.start()
        finally:
            if not running.ended():
                running.stop()
            _kill_all(running.processes())


@pytest.fixture
def in_database(site, django_db_blocker) -> Callable[[], AbstractContextManager[None]]:
    """Return a context in which the test works on the site's database, as a command typed by hand would."""

    @contextmanager
    def work() -> Iterator[None]:
        with django_db_blocker.unblock(), working_on_the_copy(site.var):
            yield

    return work


def test_a_first_start_serves_the_site_with_a_worker_and_prints_a_sign_in_link(site):
    assert site.get("/") == 200
    site.said.wait_for("worker is at work")
    ask_until(lambda: site.get("/health/ready") == 200, "the worker")
    assert "/sign-in/link/" in str(site.said)
    assert "/dev/outbox/" in str(site.said)


def test_a_second_start_says_that_it_is_already_running(site):
    assert "already running" in Site(site.var, site.port).refuse()
    assert site.get("/health/live") == 200


def test_a_command_typed_by_hand_uses_the_running_database_and_leaves_it_running(site):
    variables = {**os.environ, "FIXSEND_VAR": str(site.var), "DJANGO_SETTINGS_MODULE": "fixsend.config.settings"}
    done = subprocess.run(
        [sys.executable, "manage.py", "staff", "new@example.org"],
        cwd=environment.BASE_DIR, env=variables, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "/sign-in/link/" in done.stdout, done.stderr
    assert site.get("/health/live") == 200
    assert site.part("database")


def test_a_part_that_is_killed_starts_again_and_whoever_was_told_in_a_surge_that_it_worked_has_signed(
    site, in_database
):
    def all_are_mailed() -> bool:
        with in_database():
            return not Confirmation.objects.filter(kind="take_part", mail_due_at__isnull=False).exists()

    with in_database():
        made = petition()
        address = made.url
    assert address
    ask_until(lambda: site.get(address) == 200, "the petition")
    with Signers(site, page=address, council="873") as signers:
        for name, back in BACK.items():
            signers.wait_for(10)
            killed, so_far = site.living(name), len(str(site.said))
            site.kill(killed)
            site.said.wait_for(back, after=so_far)
            assert site.living(name) != killed
            ask_until(lambda: site.get("/health/ready") == 200, "the site to be in order", 60)
            assert site.get("/") == 200
        signers.wait_for(10)
    ask_until(all_are_mailed, "the last confirmations to be written", 180)
    with in_database():
        signed = list(Participation.objects.filter(action=made.pk).values_list("email", flat=True))
        mails = [Message.objects.filter(to=email).count() for email in signed]
    assert set(signers.told) <= set(signed)
    assert len(signed) == len(set(signed))
    assert set(mails) == {1}


def test_after_the_supervisor_is_killed_its_parts_end_and_a_new_start_works(site):
    parts = site.processes()
    site.kill(site.process.pid)
    wait_until_gone(parts)
    site.start()
    assert site.get("/") == 200


def test_after_everything_is_killed_at_once_a_new_start_works_though_a_stranger_has_an_old_pid(site):
    parts = site.processes()
    _kill_all(parts)
    wait_until_gone(parts)
    with subprocess.Popen(["sleep", "60"]) as stranger:
        pid_file = site.var / "postgres" / "postmaster.pid"
        first, rest = pid_file.read_text().split("\n", 1)
        pid_file.write_text(f"{stranger.pid}\n{rest}")
        (site.var / "parts.json").write_text(f'{{"worker": {stranger.pid}}}')
        assert first
        site.start()
        assert stranger.poll() is None
        stranger.kill()
    assert site.get("/") == 200


def test_ctrl_c_stops_everything_and_leaves_the_port_free(site):
    assert site.stop() == 0
    assert not site.processes()
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", site.port))
