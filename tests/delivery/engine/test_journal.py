"""A worker's own record: what it says of a worker that was killed, and what it does not say."""

import os
from uuid import uuid4

import pytest

from fixsend.delivery.engine import journal
from fixsend.delivery.engine.journal import Journal, orphaned_journals
from fixsend.delivery.engine.outcome import ACCEPTED, Outcome

LATER = Outcome("deferred", "address", 450, "4.2.1", "450 4.2.1 Busy “today”")


def kill(living: Journal) -> None:
    """End it as SIGKILL does: the kernel lets the lock go, and nothing else happens."""
    os.close(living._lock)


def left(folder):
    with orphaned_journals(folder) as found:
        return found


def test_what_was_begun_and_what_was_finished_is_told_apart(tmp_path):
    living = Journal(tmp_path, uuid4())
    for number in (1, 2, 3):
        living.handover((7, number))
    living.outcome((7, 1), ACCEPTED)
    living.outcome((7, 2), LATER)
    living.write()
    kill(living)
    (dead,) = left(tmp_path)
    assert dead.outcomes == {(7, 1): ACCEPTED, (7, 2): LATER}
    assert dead.handed_over == {(7, 3)}
    assert dead.complete
    assert left(tmp_path) == []


def test_a_worker_that_lives_is_left_alone(tmp_path):
    living = Journal(tmp_path, holder := uuid4())
    living.handover((7, 1))
    assert left(tmp_path) == []
    assert journal.is_here(tmp_path, holder)
    living.close()
    assert list(tmp_path.iterdir()) == []


def test_the_files_stay_when_taking_over_fails(tmp_path):
    kill(Journal(tmp_path, uuid4()))
    with pytest.raises(RuntimeError), orphaned_journals(tmp_path):
        raise RuntimeError
    assert len(left(tmp_path)) == 1


def test_a_mail_that_is_leased_again_is_no_longer_what_it_was(tmp_path):
    living = Journal(tmp_path, uuid4())
    living.handover((7, 1))
    living.outcome((7, 1), LATER)
    living.recorded([(7, 1)])
    living.leased([(7, 1), (7, 2)])
    kill(living)
    (dead,) = left(tmp_path)
    assert (dead.outcomes, dead.handed_over) == ({}, frozenset())


def test_what_is_safe_in_the_database_is_thrown_away_in_time(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "LONGEST", 1000)
    living = Journal(tmp_path, holder := uuid4())
    for number in range(200):
        living.handover((7, number))
        living.outcome((7, number), ACCEPTED)
        living.recorded([(7, number)])
    living.handover((7, 500))
    assert (tmp_path / f"{holder}.journal").stat().st_size < 1100
    kill(living)
    (dead,) = left(tmp_path)
    assert dead.handed_over == {(7, 500)}


def test_after_a_crash_of_the_machine_missing_lines_prove_nothing(tmp_path, monkeypatch):
    living = Journal(tmp_path, uuid4())
    living.handover((7, 1))
    kill(living)
    monkeypatch.setattr(journal, "_boot_id", lambda: b"another")
    (dead,) = left(tmp_path)
    assert not dead.complete


def test_a_line_that_was_cut_short_is_passed_over(tmp_path):
    living = Journal(tmp_path, holder := uuid4())
    living.handover((7, 1))
    with (tmp_path / f"{holder}.journal").open("ab") as file:
        file.write(b'!7/2 {"resu')
    kill(living)
    (dead,) = left(tmp_path)
    assert dead.handed_over == {(7, 1)}
