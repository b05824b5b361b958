"""Many who are slow, in every way that there is, and one who is not."""

import select
from contextlib import ExitStack

import pytest

from tests.faults.web_process import WebProcess

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]

HOST = b"Host: 127.0.0.1\r\n"
FORM = HOST + b"Content-Type: application/x-www-form-urlencoded\r\nCookie: csrftoken=" + b"A" * 32 + b"\r\n"
SLOW_HEADERS = b"GET / HTTP/1.1\r\nHos"
SLOW_BODY = b"POST /stay-in-touch/ HTTP/1.1\r\n" + FORM + b"Content-Length: 1000\r\n\r\nname="
SLOW_CHUNKS = b"POST /contact/ HTTP/1.1\r\n" + FORM + b"Transfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n"
SLOW_READER = (b"GET /static/web/site.css HTTP/1.1\r\n" + HOST + b"\r\n") * 100  # 4.6 MB, and none of it is read


@pytest.fixture
def web(started_site, tmp_path):
    process = WebProcess(tmp_path)
    process.said.wait_for("a web process is ready")
    yield process
    process.stop()


def test_two_hundred_slow_visitors_keep_nobody_waiting(web):
    assert web.ask("/search/").status == 200
    with ExitStack() as stack:
        slow = [
            stack.enter_context(web.connect(words))
            for words in (SLOW_BODY, SLOW_HEADERS, SLOW_CHUNKS, SLOW_READER)
            for _ in range(50)
        ]
        for path in ("/search/", "/", "/stay-in-touch/", "/static/web/site.js"):
            assert web.ask(path).status == 200
        assert web.ask("/stay-in-touch/", "POST", {"email": "x"}, Cookie="csrftoken=" + "A" * 32).status == 403
        # All of them were still there while the others were answered: nobody had been answered or turned away.
        assert not select.select(slow[:150], [], [], 0)[0]
        assert [b"408 Request Timeout" in _everything(line) for line in slow[:50]] == [True] * 50
        assert [_everything(line) for line in slow[50:100]] == [b""] * 50
        assert [b"408 Request Timeout" in _everything(line) for line in slow[100:150]] == [True] * 50


def test_what_has_begun_is_finished_when_the_server_is_told_to_stop(web):
    with web.connect(SLOW_BODY) as line:
        assert web.ask("/search/").status == 200
        web.ask_to_stop()
        line.sendall(b"x" * 995)
        assert _everything(line).startswith(b"HTTP/1.1 403 ")
    assert web.said.end(timeout=30) == 0


def test_a_huge_file_to_a_public_form_is_refused_before_it_has_come(web):
    head = b"POST /stay-in-touch/ HTTP/1.1\r\n" + HOST + b"Content-Type: multipart/form-data; boundary=x\r\n"
    for length in (b"Content-Length: 300000000\r\n", b"Expect: 100-continue\r\nContent-Length: 300000000\r\n"):
        with web.connect(head + length + b"\r\n") as line:
            assert _everything(line).startswith(b"HTTP/1.1 413 ")
    with web.connect(head + b"Transfer-Encoding: chunked\r\n\r\n") as line:
        for _ in range(20):
            line.sendall(b"%x\r\n%s\r\n" % (100_000, b"x" * 100_000))
        line.sendall(b"0\r\n\r\n")
        assert _everything(line).startswith(b"HTTP/1.1 413 ")


def _everything(line):
    """Read until the other side closes."""
    found = b""
    while piece := line.recv(65536):
        found += piece
    return found
