"""A backup comes back whole, in another cluster in another folder, and nobody's last word is lost."""

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from django.conf import settings as project_settings
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as some

from fixsend.config.backups import destination, last_backup_at, programs, replay
from fixsend.config.backups.archive import BadArchive, unpack
from fixsend.config.backups.save import save
from fixsend.people import journal
from fixsend.people.models import ConsentState, Person, Purpose, Suppression, SuppressionReason
from fixsend.people.queries.consent import is_suppressed, may_mail
from fixsend.people.services import consent
from fixsend.people.services.erasure import erase_person
from fixsend.web import signing
from tests.examples import examples
from tests.people.factories import PersonFactory, evidence

DIGESTS = """
from django.db import connection
def digests():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [row[0] for row in cursor.fetchall()]
        found = {}
        for table in tables:
            rows = "string_agg(t::text, '|' ORDER BY t::text)"
            cursor.execute(f"SELECT count(*), coalesce(md5({rows}), '') FROM {table} t")
            found[table] = list(cursor.fetchone())
    return found
"""
ELSEWHERE = (
    DIGESTS
    + """
import json, pathlib, sys
from fixsend.config import environment
from fixsend.config.database import server
with server.running(environment.var_dir(environment.BASE_DIR)) as place:
    import django
    django.setup()
    from django.conf import settings
    from fixsend.config.backups.restore import restore
    from fixsend.web import signing
    restore(pathlib.Path(sys.argv[1]))
    print(json.dumps({
        "rows": digests(),
        "link": signing.unsign("test", sys.argv[2]),
        "picture": (settings.MEDIA_ROOT / "pictures" / "a.txt").read_text(),
        "cluster": str(place.data),
    }))
    connection.close()
"""
)


def _digests() -> dict:
    names: dict = {}
    exec(DIGESTS, names)
    return names["digests"]()


@pytest.mark.django_db(transaction=True)
def test_a_backup_comes_back_row_for_row_in_a_new_cluster_where_old_links_work(settings, tmp_path, another_var):
    person = PersonFactory(name="Zoë Example")
    consent.grant(person, ["news"], evidence())
    link = signing.sign("test", str(person.public_id))
    picture = settings.MEDIA_ROOT / "pictures" / "a.txt"
    picture.parent.mkdir(parents=True)
    picture.write_text("a picture")
    archive = save(str(tmp_path / "backups"))
    before = _digests()

    environment = {**os.environ, "FIXSEND_VAR": str(another_var), "DJANGO_SETTINGS_MODULE": "fixsend.config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, archive, link],
        env=environment,
        cwd=project_settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    there = json.loads(done.stdout)
    assert there["link"] == str(person.public_id)
    assert there["picture"] == "a picture"
    assert there["cluster"] != connection.settings_dict["HOST"]
    before.pop("config_backup")
    there["rows"].pop("config_backup")  # Written down after the archive was finished.
    assert there["rows"] == before
    assert archive.stat().st_mode & 0o077 == 0
    assert timezone.now() - last_backup_at() < timedelta(minutes=1)


@pytest.mark.django_db
def test_a_withdrawal_made_after_the_backup_is_repeated():
    person = PersonFactory()
    consent.grant(person, ["news", "actions"], evidence())
    backup_at = timezone.now()
    _write_journal("withdraw", person.email, purpose="news")

    assert replay.since_backup(backup_at) == replay.Replayed(withdrawn=1, erased=0)
    assert not may_mail(person, "news")
    assert may_mail(person, "actions")
    assert replay.since_backup(backup_at).withdrawn == 0


@pytest.mark.django_db
def test_a_withdrawal_older_than_a_new_consent_in_the_backup_is_not_repeated():
    person = PersonFactory()
    _write_journal("withdraw", person.email, purpose="news")
    consent.grant(person, ["news"], evidence())

    assert replay.since_backup(timezone.now()).withdrawn == 0
    assert may_mail(person, "news")


@pytest.mark.django_db
def test_an_erasure_made_after_the_backup_is_repeated():
    person = PersonFactory()
    other = PersonFactory()
    backup_at = timezone.now()
    _write_journal("erase", person.email)

    assert replay.since_backup(backup_at).erased == 1
    assert list(Person.objects.all()) == [other]


@pytest.mark.django_db
def test_a_no_to_what_was_never_agreed_to_is_repeated_and_stands_against_a_later_import():
    person = PersonFactory()
    backup_at = timezone.now()
    _write_journal("withdraw", person.email, purpose="news")

    assert replay.since_backup(backup_at).withdrawn == 1
    consent.grant(person, ["news"], evidence(channel="import"))
    assert not may_mail(person, "news")


WORDS = ("leave", "come back", "bounce", "complain", "confirm", "mailbox works")


def _say(person: Person, word: str) -> None:
    """Have one thing happen to a person, as the site records it."""
    if word == "leave":
        consent.withdraw_all(person, evidence())
    elif word == "come back":
        consent.grant(person, ["news", "actions"], evidence())
    elif word == "bounce":
        consent.suppress(person.email, SuppressionReason.BOUNCED, "DSN")
    elif word == "complain":
        consent.suppress(person.email, SuppressionReason.COMPLAINED, "FBL")
        consent.withdraw_all(person, evidence())
    else:
        works = [SuppressionReason.BOUNCED] if word == "mailbox works" else None
        consent.lift_suppressions(person.email, works)


def _known() -> tuple[list, list]:
    states = ConsentState.objects.order_by("person", "purpose").values_list("person", "purpose", "granted")
    standing = Suppression.objects.filter(lifted_at=None).order_by("address_hash", "reason")
    return list(states), list(standing.values_list("address_hash", "reason"))


@pytest.mark.django_db
@settings_of_hypothesis(
    max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    some.lists(some.tuples(some.integers(0, 1), some.sampled_from(WORDS)), max_size=8),
    some.lists(some.tuples(some.integers(0, 1), some.sampled_from(WORDS)), max_size=8),
)
def test_whatever_was_said_after_the_backup_the_replay_brings_everything_to_where_it_was(settings, before, after):
    shutil.rmtree(settings.JOURNAL_DIR, ignore_errors=True)
    with rolled_back():
        people = [PersonFactory(email=f"{name}@example.org") for name in ("ada", "ben")]
        for person in people:
            consent.grant(person, list(Purpose), evidence())
        for number, word in before:
            _say(people[number], word)
        backup_at = timezone.now()
        with rolled_back():
            for number, word in after:
                _say(people[number], word)
            last = _known()
        replay.since_backup(backup_at)
        assert _known() == last
        done = replay.since_backup(backup_at)
        assert _known() == last
        assert done == replay.Replayed(0, 0)


@contextmanager
def rolled_back():
    """Undo what the block does in the database, as a restore does, but not in the journal."""
    with suppress(_Undo), transaction.atomic():
        yield
        raise _Undo


class _Undo(Exception):
    pass


@pytest.mark.django_db
def test_who_was_erased_and_came_back_after_the_backup_may_be_written_to_again():
    person = PersonFactory(email="ada@example.org")
    backup_at = timezone.now()
    with rolled_back():
        erase_person(person)
        consent.lift_suppressions("ada@example.org")
    assert replay.since_backup(backup_at).erased == 1
    assert not Suppression.objects.filter(lifted_at=None).exists()


@pytest.mark.django_db
def test_who_came_after_the_backup_and_was_erased_stays_off_every_list():
    backup_at = timezone.now()
    _write_journal("erase", "late@example.org")
    replay.since_backup(backup_at)
    assert is_suppressed("late@example.org")


def test_the_journal_names_nobody_and_old_versions_read_what_they_know(settings):
    lines = [
        journal.JournalLine(timezone.now().isoformat(), "withdraw", "a" * 64, "news"),
        journal.JournalLine(timezone.now().isoformat(), "suppress", "a" * 64, detail="bounced"),
    ]
    journal.append(lines)
    written = [json.loads(line) for line in next(settings.JOURNAL_DIR.glob("*.jsonl")).read_text().splitlines()]
    assert set(written[0]) == {"at", "what", "address_hash", "purpose", "person"}
    assert written[1]["detail"] == "bounced"
    assert list(journal.since(timezone.now() - timedelta(minutes=1))) == lines


@pytest.mark.django_db
def test_the_saved_journal_joins_ours_without_doubles(settings, tmp_path):
    _write_journal("erase", "a@example.org")
    ours = next(settings.JOURNAL_DIR.glob("*.jsonl"))
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / ours.name).write_text(ours.read_text() + '{"at": "x"}\n')

    replay.merge_journal(saved)
    replay.merge_journal(saved)
    assert len(ours.read_text().splitlines()) == 2


def test_a_damaged_archive_is_refused(tmp_path):
    broken = tmp_path / "fixsend-broken.tar"
    broken.write_bytes(b"not a tar file")
    with pytest.raises(BadArchive, match="not a whole backup"):
        unpack(broken, tmp_path)


def _archive_with(path, entry, content=b"x"):
    entry.size = len(content) if entry.isreg() else 0
    with tarfile.open(path, "w") as tar:
        tar.addfile(entry, io.BytesIO(content))
    return path


def _link(name, to):
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = tarfile.SYMTYPE, to
    return entry


@pytest.mark.parametrize(
    "entry",
    [
        *(tarfile.TarInfo(name) for name in ("../outside", "media/../../outside", "/tmp/outside", ".")),
        _link("media/link", "/etc/passwd"),
    ],
    ids=["above", "above by a way round", "at the root", "the folder itself", "a link"],
)
def test_an_archive_that_reaches_outside_its_folder_is_refused(tmp_path, entry):
    made = _archive_with(tmp_path / "made.tar", entry)
    (tmp_path / "inside").mkdir()
    with pytest.raises(BadArchive, match="is no file of a backup"):
        unpack(made, tmp_path / "inside")
    assert {path.name for path in tmp_path.rglob("*")} == {"made.tar", "inside"}


@pytest.mark.django_db
def test_a_full_database_is_not_overwritten(tmp_path, monkeypatch):
    monkeypatch.setattr("fixsend.config.backups.archive.unpack", lambda path, folder: None)
    with pytest.raises(CommandError, match="not empty"):
        call_command("restore", str(tmp_path / "any.tar"))


@pytest.mark.parametrize(
    ("place", "elsewhere"),
    [("host:backups", True), ("me@host.example:/srv/b", True), ("/srv/backups", False), ("backups", False)],
)
def test_a_place_on_another_machine_is_told_from_a_folder(place, elsewhere):
    assert destination.is_other_machine(place) is elsewhere


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(destination.CannotStore, match="cannot be written"):
        destination.prepare(tmp_path / "file" / "folder")


@pytest.mark.parametrize("code", [0, 1])
def test_a_copy_for_another_machine_is_handed_to_rsync_and_its_failure_is_told(tmp_path, monkeypatch, code):
    program = tmp_path / "rsync"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\necho no route >&2\nexit {code}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    archive = tmp_path / "fixsend-1.tar"
    if code:
        with pytest.raises(destination.CannotStore, match=r"fixsend-1\.tar, but could not be copied.*no route"):
            destination.send(archive, "host:folder")
    else:
        destination.send(archive, "host:folder")
    assert (tmp_path / "asked").read_text().split()[-2:] == [str(archive), "host:folder"]


def test_archives_go_after_five_weeks_but_never_the_newest(tmp_path):
    paths = [tmp_path / f"fixsend-{number}.tar" for number in range(3)]
    for path, days in zip(paths, [100, 40, 1], strict=True):
        path.write_text("")
        os.utime(path, (time.time() - days * 86400,) * 2)
    destination.remove_old(tmp_path, newest=paths[0])
    assert [path.exists() for path in paths] == [True, False, True]


@pytest.mark.django_db
def test_a_server_of_ones_own_is_saved_with_its_own_tools_or_says_which_are_missing(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://db.example/fixsend")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(programs.ToolsMissing, match="postgresql-client-"):
        programs.for_our_server("pg_dump")


def _write_journal(what: str, email: str, purpose: str = "") -> None:
    line = journal.JournalLine(
        at=timezone.now().isoformat(), what=what, address_hash=signing.address_hash(email), purpose=purpose
    )
    journal.append([line])
