"""A production site answers a family's days and letters without JavaScript, and nothing of them is left anywhere."""

from __future__ import annotations

import http.client
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from fixsend.config import environment
from fixsend.config.backups import programs
from fixsend.rights.calendars import NOTHING_LEFT
from tests.faults.site import Site, free_port

pytestmark = pytest.mark.faults
# A day found nowhere else, six weeks and twenty weeks after it, in every way in which a page or file writes them.
DAYS = [(2016, 2, 29, "February"), (2016, 4, 11, "April"), (2016, 7, 18, "July")]
TRACES = [
    text.encode()
    for year, month, day, name in DAYS
    for text in (
        f"{year}-{month:02}-{day:02}",
        f"{day:02}/{month:02}/{year}",
        f"{year}{month:02}{day:02}",
        f"{day} {name} {year}",
    )
]
# Words found nowhere else, which stand in a letter.
TRACES += [b"Quillfeather", b"moonlit-otter"]
ADDRESS, LETTER, FILE = "/timetable/asked/", "/timetable/asked/letter/final-plan/", "/timetable/letter/"


@pytest.fixture
def site(tmp_path) -> Iterator[Site]:
    port = free_port()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    site = Site(
        tmp_path / "var",
        port,
        command="serve",
        SECRET_KEY="a key for this test alone, long enough to be taken for one in production",
        SITE_URL=f"http://127.0.0.1:{port}",
        ALLOWED_HOSTS="127.0.0.1",
        EMAIL_URL="smtp://127.0.0.1:9",
        TMPDIR=str(temporary),
    )
    yield site.start()
    if not site.ended():
        site.stop()


def send(site: Site, address: str = ADDRESS, **sent: str) -> http.client.HTTPResponse:
    line = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    line.request("POST", address, urlencode(sent).encode(), headers)
    answer = line.getresponse()
    answer.content = answer.read()  # type: ignore[attr-defined]
    answer.text = answer.content.decode(errors="replace")  # type: ignore[attr-defined]
    line.close()
    return answer


def traces_in(content: bytes) -> list[bytes]:
    return [trace for trace in TRACES if trace in content]


def backup_of(site: Site, folder: Path) -> bytes:
    """Return all that a backup holds, its database as text."""
    command = [sys.executable, "manage.py", "backup", "--to", str(folder)]
    subprocess.run(command, cwd=environment.BASE_DIR, env=site.environment(), check=True, capture_output=True)
    [archive] = folder.glob("*.tar")
    with tarfile.open(archive) as tar:
        tar.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11 has it from 3.11.4 on.
        tar.extractall(folder)
    [dump] = [path for path in folder.rglob("*") if path.is_file() and path.read_bytes().startswith(b"PGDMP")]
    restore = [str(programs.for_our_server("pg_restore")), "--file=-", str(dump)]
    text = subprocess.run(restore, check=True, capture_output=True).stdout
    assert b"COPY public.people_person" in text
    return text + b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def letter_is_written_and_made_into_files(site: Site) -> None:
    """Send days and a letter in every way in which a family may, and look only at what comes back."""
    days = {"request-received": "2016-02-29"}
    words = {"subject": "About Quillfeather", "text": "Dear team,\n\nat the school of the moonlit-otter."}
    filled_in = send(site, LETTER, **days, **{"as": "letter", "council": "202"})
    assert "Monday 18 July 2016" in filled_in.text
    changed = send(site, LETTER, **days, **words, **{"as": "page"})
    assert "moonlit-otter" in changed.text
    assert all("no-store" in each.headers["Cache-Control"] for each in (filled_in, changed))
    papers = [
        send(site, ADDRESS, **days, **{"as": "pdf"}),
        send(site, FILE, **words, **{"as": "pdf"}),
        send(site, FILE, **words, **{"as": "word"}),
    ]
    assert [paper.content[:4] for paper in papers] == [b"%PDF", b"%PDF", b"PK\x03\x04"]
    assert all(paper.headers["Cache-Control"] == "no-store" for paper in papers)
    # Nothing to make a file of; words that go on for ever; and a day in a place where none belongs.
    assert "Enter what the letter is about." in send(site, FILE, **{"text": words["text"], "as": "pdf"}).text
    assert send(site, FILE, **{**words, "text": "Quillfeather " * 9000, "as": "pdf"}).status in (200, 413)
    assert send(site, f"{LETTER}x/", **days, **words).status == 404


def wrong_days_are_refused(site: Site) -> None:
    """Send days that cannot be, and what is no day, wherever a family may send days."""
    impossible = {"request-received": "2016-02-29", "plan-sent": "2016-02-28"}
    nonsense = {"request-received": "29 February 2016, I think"}
    for days in (impossible, nonsense):
        for address, kind in ((ADDRESS, "page"), (ADDRESS, "calendar"), (ADDRESS, "pdf"), (LETTER, "letter")):
            refused = send(site, address, **days, **{"as": kind})
            assert "There is a problem" in refused.text, (address, kind)
            assert "no-store" in refused.headers["Cache-Control"]


def test_the_days_of_a_family_are_in_no_log_table_cache_file_or_backup(site, tmp_path):
    answer = send(site, **{"request-received": "2016-02-29"})
    assert answer.status == 200
    assert "Monday 11 April 2016" in answer.text
    assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].split(", "))
    assert answer.headers["Set-Cookie"] is None
    none_left = send(site, **{"request-received": "2016-02-29", "as": "calendar"})
    assert NOTHING_LEFT in none_left.text
    drafted = (timezone.localdate() - timedelta(days=1)).isoformat()
    calendar = send(site, **{"request-received": "2016-02-29", "draft-served": drafted, "as": "calendar"})
    assert calendar.text.startswith("BEGIN:VCALENDAR")
    wrong_days_are_refused(site)
    letter_is_written_and_made_into_files(site)
    assert site.get(ADDRESS) == 200

    assert traces_in(backup_of(site, tmp_path / "backup")) == []
    assert site.stop() == 0
    assert site.said is not None
    assert traces_in(str(site.said).encode()) == []
    # Where root may not run PostgreSQL, the database is in another folder.
    folders = (site.var, (site.var / "postgres").resolve(), tmp_path / "temporary")
    files = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    assert any(path.name == "PG_VERSION" for path in files), "the database is there to be looked through"
    assert {str(path): found for path in files if (found := traces_in(path.read_bytes()))} == {}
