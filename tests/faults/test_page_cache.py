"""The page cache of two real web processes on one database."""

import http.client
import os
import re
import subprocess
import sys
from urllib.parse import quote, urlencode

import pytest
from django.db import connection
from wagtail.models import Page

from fixsend.config import environment
from tests.faults.said import Said, ask_until
from tests.faults.site import free_port

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]


class WebProcess:
    """Granian, as the supervisor starts it."""

    def __init__(self, var):
        self.port = free_port()
        where = connection.get_connection_params()
        variables = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "fixsend.config.settings",
            "FIXSEND_VAR": str(var),
            "SECRET_KEY": "the same in both processes, as in production, and long enough for it",
            "SITE_URL": "http://127.0.0.1",
            "DATABASE_URL": f"postgres://{where['user']}@/{where['dbname']}?host={quote(str(where['host']), safe='')}",
        }
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(self.port), "--http", "1"]
        command += ["--blocking-threads", "2", "--log-level", "error", "fixsend.config.wsgi:application"]
        self.process = subprocess.Popen(
            command, cwd=environment.BASE_DIR, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        self.said = Said(self.process)

    def ask(self, path, method="GET", data=None, **headers):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        if data is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line.request(method, path, urlencode(data or {}), headers)
        answer = line.getresponse()
        answer.text = answer.read().decode()
        line.close()
        return answer


@pytest.fixture
def both(started_site, tmp_path):
    processes = [WebProcess(tmp_path), WebProcess(tmp_path)]
    for process in processes:
        process.said.wait_for("a web process is ready")
    yield processes
    for process in processes:
        process.process.terminate()
    for process in processes:
        process.process.wait(timeout=30)


def _is_kept(process, path):
    """A process keeps pages once it hears of changes."""
    return "s-maxage" in (process.ask(path).getheader("Cache-Control") or "")


def test_what_one_process_publishes_the_other_shows_and_a_form_opened_in_one_is_taken_by_the_other(both):
    _publishing_reaches(both)
    _a_first_visits_form_works(*both)


def _publishing_reaches(both):
    page = Page.objects.get(slug="about").specific
    for process in both:
        ask_until(lambda process=process: _is_kept(process, page.url), "the page to be kept", 30)
    page.title = "Everything about us, written anew"
    page.save_revision().publish()
    for process in both:
        ask_until(lambda process=process: page.title in process.ask(page.url).text, "the new page", 10)


def _a_first_visits_form_works(opened, sent_to):
    path = "/stay-in-touch/"
    ask_until(lambda: opened.ask(path).getheader("Cache-Control") == "private, no-cache", "the page to be kept", 30)
    visit = opened.ask(path)
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', visit.text))
    purpose = re.search(r'name="purposes"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="purposes"', visit.text)[1]
    cookie = visit.getheader("Set-Cookie").partition(";")[0]
    wish = {**fields, "email": "parent@example.org", "purposes": purpose, "frequency": "all"}
    taken = sent_to.ask(path, "POST", wish, Cookie=cookie)
    assert taken.status == 302, re.findall(r"error[^<]*<[^<]*", taken.text)
    assert sent_to.ask(path, "POST", wish, Cookie="csrftoken=" + "x" * 32).status == 403
