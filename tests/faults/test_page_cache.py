"""The page cache of two real web processes on one database."""

import re

import pytest
from wagtail.models import Page

from tests.faults.said import ask_until
from tests.faults.web_process import WebProcess

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def both(started_site, tmp_path):
    processes = [WebProcess(tmp_path), WebProcess(tmp_path)]
    for process in processes:
        process.said.wait_for("a web process is ready")
    yield processes
    for process in processes:
        process.stop()


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
    ask_until(lambda: _is_kept(opened, path), "the page to be kept", 30)
    visit = opened.ask(path)
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', visit.text))
    purpose = re.search(r'name="purposes"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="purposes"', visit.text)[1]
    assert visit.getheader("Set-Cookie") is None
    wish = {**fields, "email": "parent@example.org", "purposes": purpose, "frequency": "all"}
    # With a length and, as some proxies send it, without.
    for chunked in (False, True):
        taken = sent_to.ask(path, "POST", wish, chunked=chunked, **{"Sec-Fetch-Site": "same-origin"})
        assert taken.status == 302, re.findall(r"error[^<]*<[^<]*", taken.text)
    assert sent_to.ask(path, "POST", wish, Cookie="csrftoken=" + "x" * 32).status == 403
