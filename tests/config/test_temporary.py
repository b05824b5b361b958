"""Temporary files with personal data go, also those of processes that were killed."""

import os
import signal
import subprocess
import sys
import tempfile
import time

import pytest
from django.conf import settings as project_settings

from fixsend.config import tasks, temporary
from fixsend.config.backups import destination, restore, save

pytestmark = pytest.mark.django_db

# Works in a temporary folder, says so, and waits to be killed.
AT_WORK = """
import sys, pathlib
from fixsend.config import temporary
with temporary.folder(pathlib.Path(sys.argv[1]), sys.argv[2]) as work:
    (work / "database.dump").write_text("everybody")
    print("there", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def at_work():
    """Return a function that starts a process at work in a folder; those that live are ended."""
    running = []

    def start(parent, prefix):
        command = [sys.executable, "-c", AT_WORK, str(parent), prefix]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=project_settings.BASE_DIR
        )
        running.append(process)
        assert process.stdout.readline() == "there\n"
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait(10)


@pytest.mark.parametrize("prefix", [destination.MAKING, restore.RESTORING])
def test_the_next_one_removes_what_a_killed_one_left_and_leaves_one_that_lives_alone(at_work, tmp_path, prefix):
    killed, alive = at_work(tmp_path, prefix), at_work(tmp_path, prefix)
    kill(killed)
    assert len(list(tmp_path.rglob("database.dump"))) == 2
    with temporary.folder(tmp_path, prefix) as work:
        assert work.stat().st_mode & 0o077 == 0
        assert len(list(tmp_path.rglob("database.dump"))) == 1
    alive.communicate("")
    assert list(tmp_path.iterdir()) == []


def test_a_killed_backup_goes_with_the_next_and_with_the_rule_for_old_archives(at_work, tmp_path):
    kill(at_work(tmp_path, destination.MAKING))
    (tmp_path / ".making-of-an-older-version").mkdir()
    destination.remove_old(tmp_path, newest=tmp_path / "fixsend-1.tar")
    assert list(tmp_path.iterdir()) == []


def test_every_hour_all_that_was_left_on_this_machine_goes(at_work, tmp_path, settings, monkeypatch):
    monkeypatch.setenv("BACKUP_TO", str(tmp_path / "backups"))
    settings.VAR_DIR = tmp_path
    settings.TEMPORARY_DIR = tmp_path / "temporary"
    for name in ("backups", "temporary"):
        (tmp_path / name).mkdir()
    kill(at_work(tmp_path / "backups", destination.MAKING))
    kill(at_work(tmp_path, restore.RESTORING))
    upload, fresh = tmp_path / "temporary" / "list.upload.csv", tmp_path / "temporary" / "openpyxl.1"
    for path in (upload, fresh):
        path.write_text("ada@example.org")
    os.utime(upload, (time.time() - 3 * 3600,) * 2)
    tasks.remove_left_behind(0)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["backups", "openpyxl.1", "temporary"]


def test_large_uploads_and_exported_sheets_are_written_where_they_are_swept(tmp_path, monkeypatch):
    from django.core.files.uploadedfile import TemporaryUploadedFile
    from openpyxl.worksheet._writer import create_temporary_file

    monkeypatch.setattr(tempfile, "tempdir", None)
    temporary.use(tmp_path / "temporary")
    upload = TemporaryUploadedFile("list.csv", "text/csv", 0, None)
    sheet = create_temporary_file()
    assert [os.path.dirname(path) for path in (upload.temporary_file_path(), sheet)] == [
        str(tmp_path / "temporary")
    ] * 2
    assert (tmp_path / "temporary").stat().st_mode & 0o077 == 0


def test_where_the_site_runs_its_temporary_folder_is_inside_its_own():
    asked = "import django, tempfile; django.setup(); print(tempfile.gettempdir())"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "fixsend.config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env=environment,
        cwd=project_settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip().startswith(os.environ["FIXSEND_VAR"])


@pytest.mark.django_db(transaction=True)
def test_the_next_backup_leaves_nothing_of_one_that_was_killed(at_work, tmp_path):
    kill(at_work(tmp_path, destination.MAKING))
    archive = save.save(str(tmp_path))
    assert list(tmp_path.iterdir()) == [archive]
