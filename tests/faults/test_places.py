"""Starting where something is in the way: it works, or says plainly what to do."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from psycopg import pq

from fixsend.config import environment
from fixsend.config.database import cluster, server
from tests.faults.site import Site

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]


def test_a_busy_port_is_named_with_another_to_choose(another_var):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = Site(another_var, port).refuse()
    assert f"Port {port} cannot be used" in said
    assert f"PORT={port + 1} make run" in said


def test_a_folder_that_cannot_be_written_is_named(another_var):
    (another_var / "file").write_text("")
    site = Site(another_var / "file" / "var")
    said = site.refuse()
    assert f"cannot write to {another_var / 'file' / 'var'}" in said
    assert "FIXSEND_VAR" in said


def test_a_wrong_port_is_said_to_be_no_number(another_var):
    assert "PORT must be a whole number, 1 or more" in Site(another_var, PORT="eighty").refuse()


def test_serving_names_everything_that_is_missing(another_var):
    variables = {"PATH": os.environ["PATH"], "FIXSEND_VAR": str(another_var), "SITE_URL": "https://example.org"}
    done = subprocess.run(
        [sys.executable, "manage.py", "serve"],
        cwd=environment.BASE_DIR, env=variables, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "SECRET_KEY, ALLOWED_HOSTS, EMAIL_URL must be set" in done.stderr


def test_a_very_long_path_gets_a_short_private_socket_folder(another_var):
    var = another_var / ("long" * 40) / "var"
    with server.running(var, say=_silent) as found:
        assert server.answer(found) == pq.Ping.OK
        assert len(str(found.sockets / cluster.SOCKET_NAME)) <= cluster.LONGEST_SOCKET_PATH
        assert found.sockets.stat().st_mode & 0o077 == 0
        assert cluster.find(var).sockets == found.sockets
    assert server.answer(found) == pq.Ping.NO_RESPONSE
    _forget(found)


def test_a_private_home_folder_works_and_keeps_its_mode():
    home = Path(tempfile.mkdtemp(prefix="private-"))
    assert home.stat().st_mode & 0o777 == 0o700
    with server.running(home / "clone" / "var", say=_silent) as found:
        assert server.answer(found) == pq.Ping.OK
        assert found.sockets.stat().st_mode & 0o077 == 0
    assert home.stat().st_mode & 0o777 == 0o700
    _forget(found)
    shutil.rmtree(home)


def test_two_users_of_the_database_at_once_do_not_disturb_each_other(another_var):
    with server.running(another_var, say=_silent) as found:
        with server.running(another_var, say=_silent):
            assert server.answer(found) == pq.Ping.OK
        assert server.answer(found) == pq.Ping.OK
    assert server.answer(found) == pq.Ping.NO_RESPONSE


def _silent(text: str) -> None:
    pass


def _forget(found: cluster.Cluster) -> None:
    if found.data.parent.parent == cluster.SYSTEM_FOLDER:
        shutil.rmtree(found.data.parent)
    if found.sockets.parent != found.data.parent:
        found.sockets.rmdir()
