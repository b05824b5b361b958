"""What staff see after a newsletter has gone: every copy accounted for, nobody followed, beside what is usual."""

import csv
import io
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Delivery, Departure, Mailing, MailingState
from fixsend.newsletters.models import ClickCount, SubjectTest
from fixsend.newsletters.sending import click_counts, clicks
from fixsend.newsletters.sending.queries.comparison import MailingResult, measures
from fixsend.newsletters.sending.queries.figures import figures
from fixsend.newsletters.sending.queries.outcomes import FORGOTTEN, OTHERS
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from tests.delivery.engine.audiences import claim, record_all, subscribers
from tests.newsletters.factories import document, frozen_mailing
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def sent(people: int = 12, domain: str = "gmail.com", **fields) -> Mailing:
    """Make a newsletter that everybody got, and that is over."""
    if people:
        subscribers(people, domain)
    mailing, holder = frozen_mailing("sending", **fields), uuid4()
    record_all(mailing, claim(mailing, holder=holder), holder)
    Mailing.objects.filter(pk=mailing.pk).update(state=MailingState.FINISHED, finished_at=timezone.now())
    mailing.refresh_from_db()
    return mailing


def become(mailing: Mailing, state: str, *positions: int, cause: str = "") -> None:
    """Say what became of copies."""
    Delivery.objects.filter(mailing=mailing, position__in=positions).update(state=state, cause=cause)


def clicked(mailing: Mailing, **numbers: int) -> None:
    """Count clicks on the mailing's only link."""
    clicks.track(mailing, ["https://example.org/story"])
    ClickCount.objects.create(
        link=mailing.tracked_links.get(), slot=click_counts.slot_before(timezone.now()), **numbers
    )


def days_ago(mailing: Mailing, days: int) -> Mailing:
    """Let a mailing have been sent some days ago."""
    Mailing.objects.filter(pk=mailing.pk).update(first_sent_at=timezone.now() - timedelta(days=days))
    mailing.refresh_from_db()
    return mailing


def result(**fields) -> MailingResult:
    usual = {"mailed": 1000, "delivered": 1000, "lost": 0, "complained": 0, "left": 0, "clicks": 0}
    return MailingResult(1, "News", timezone.now(), **usual | fields)


def page(client, mailing: Mailing) -> str:
    return " ".join(client.get(reverse("mailings_sent:figures", args=[mailing.pk])).content.decode().split())


def table(client, mailing: Mailing, kind: str = "csv") -> dict[tuple[str, str, str], str]:
    answer = client.get(reverse("mailings_sent:figures_file", args=[mailing.pk, kind]))
    _, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    return {(part, what, figure): number for part, what, figure, number in rows}


def test_every_copy_is_accounted_for_by_what_became_of_it_and_why():
    mailing = sent(20)
    become(mailing, "failed", 1, 2, cause="gone")
    become(mailing, "failed", 3, cause="new")
    become(mailing, "bounced", 4, cause="gone")
    become(mailing, "complained", 5)
    become(mailing, "in_doubt", 6, cause="no_reply")
    become(mailing, "skipped", 7, 8, cause="paused")
    found = figures(mailing).outcomes
    assert sum(found.states.values()) == found.size == mailing.size == 20
    assert (found.mailed, found.delivered) == (18, 13)
    assert [tuple(line) for line in found.failures] == [("Address gone", 2, 1), ("Not known", 1, 0)]
    assert found.skipped == [("Has paused newsletters", 2)]
    assert found.doubts == [("The mail server took the text and never answered", 1)]


def test_domains_of_one_provider_stand_together_and_small_domains_too():
    subscribers(11, "hotmail.com")
    subscribers(2, "outlook.com")
    subscribers(10, "council.example")
    subscribers(3, "family.example")
    mailing = sent(0)
    lost = Delivery.objects.get(mailing=mailing, address="reader1@outlook.com")
    become(mailing, "bounced", lost.position, cause="full")
    found = {each.name: (each.mailed, each.lost) for each in figures(mailing).outcomes.providers}
    assert found == {"Microsoft": (13, 1), "council.example": (10, 0), OTHERS: (3, 0)}


def test_a_long_tail_of_domains_is_one_line(monkeypatch):
    monkeypatch.setattr("fixsend.newsletters.sending.queries.outcomes.MOST", 1)
    subscribers(11, "gmail.com")
    mailing = sent(10, "council.example")
    assert [(each.name, each.mailed) for each in figures(mailing).outcomes.providers] == [("Gmail", 11), (OTHERS, 10)]


def test_the_numbers_stay_when_the_addresses_are_forgotten():
    mailing = sent(12)
    Delivery.objects.filter(mailing=mailing).update(address="", person=None)
    found = figures(mailing).outcomes
    assert found.delivered == 12
    assert [(each.name, each.mailed) for each in found.providers] == [(FORGOTTEN, 12)]


def test_who_left_is_counted_by_how_they_did():
    mailing = sent(1)
    for channel in ("one_click", "one_click", "complaint"):
        Departure.objects.create(mailing=mailing, channel=channel)
    assert figures(mailing).departures == [("Unsubscribe button of their mail program", 2), ("Spam complaint", 1)]


def test_clicks_of_scanners_stand_apart():
    mailing = sent(10)
    clicked(mailing, clicks=4, left_out=30)
    found = figures(mailing)
    assert [(link.clicks, link.left_out) for link in found.links] == [(4, 30)]
    assert (found.this.click_rate, found.left_out) == (40.0, 30)


def test_a_newsletter_is_set_beside_the_last_ten_before_it():
    subscribers(10)
    for age in range(12, 0, -1):
        clicked(days_ago(sent(0), age), clicks=age)
    newest = sent(0)
    clicked(newest, clicks=50)
    found = figures(newest)
    assert [each.clicks for each in found.earlier] == list(range(1, 11))
    rate = next(each for each in found.measures if each.label.startswith("Clicks"))
    assert (rate.value, rate.usual, rate.in_words) == (500.0, 55.0, "More than usual")


def test_only_newsletters_that_were_sent_before_count_as_earlier():
    subscribers(3)
    later = sent(0)
    days_ago(sent(0, is_rolling=True), 2)
    Mailing.objects.filter(pk=days_ago(sent(0), 3).pk).update(state="cancelled")
    this = days_ago(sent(0), 1)
    assert figures(this).earlier == []
    assert [each.mailing_id for each in figures(later).earlier] == [this.pk]


@pytest.mark.parametrize(
    ("clicks", "verdict"), [(5, "Less than usual"), (25, "As usual"), (30, "As usual"), (90, "More than usual")]
)
def test_usual_is_what_the_middle_half_came_to(clicks, verdict):
    earlier = [result(clicks=number) for number in (10, 20, 30, 40, 50)]
    rate = measures(result(clicks=clicks), earlier)[-1]
    assert (rate.usual, rate.in_words) == (3.0, verdict)


def test_two_newsletters_make_nothing_usual():
    rate = measures(result(clicks=5), [result(), result()])[-1]
    assert (rate.usual, rate.in_words) == (None, "Too few newsletters before it to say")


def test_earlier_newsletters_are_counted_once_an_hour_and_in_one_go():
    subscribers(2)
    for age in range(10, 0, -1):
        days_ago(sent(0), age)
    mailing = sent(0)
    cache.clear()
    with CaptureQueriesContext(connection) as first:
        figures(mailing)
    with CaptureQueriesContext(connection) as again:
        figures(mailing)
    passes = [sum("delivery_delivery" in query["sql"] for query in each.captured_queries) for each in (first, again)]
    assert passes == [2, 1]
    assert len(again.captured_queries) < 15


def test_a_mailing_without_anybody_has_figures_too(client):
    sign_in_staff(client, roles.READ_ONLY)
    shown = page(client, frozen_mailing())
    assert "Nothing has been sent yet" in shown
    assert "no newsletter before it" in shown


def test_the_screen_shows_tables_beside_the_chart(client):
    sign_in_staff(client, roles.READ_ONLY)
    subscribers(4)
    for age in (3, 2, 1):
        clicked(days_ago(sent(0), age), clicks=age)
    mailing = sent(0)
    clicked(mailing, clicks=2, left_out=7)
    become(mailing, "failed", 1, cause="blocked")
    shown = page(client, mailing)
    assert "https://example.org/story</th> <td>2</td><td>7</td>" in shown
    assert "We were turned away</th> <td>1</td><td>0</td>" in shown
    assert "median of the last 3 newsletters" in shown
    assert 'aria-label="Clicks for each 100 copies that arrived, the oldest newsletter first"' in shown
    assert '<span class="bar-label">This one</span>' in shown


def test_a_step_of_a_series_is_compared_with_no_newsletter(client):
    sign_in_staff(client, roles.READ_ONLY)
    days_ago(sent(3), 1)
    shown = page(client, sent(0, is_rolling=True))
    assert "Compared with earlier newsletters" not in shown


def test_the_subjects_stand_there_with_the_button_of_those_who_may_choose(client):
    subscribers(40)
    mailing = frozen_mailing("sending", document=document("One", "Another").to_json(), test_percent=50)
    SubjectTest.objects.create(mailing=mailing, subjects=["One", "Another"], minutes=60)
    sign_in_staff(client, roles.READ_ONLY)
    assert "Send the rest with “" not in page(client, mailing)
    sign_in_staff(client, roles.CAMPAIGNER)
    assert "Send the rest with “" in page(client, mailing)


def test_the_file_holds_every_number_and_its_taking_is_in_the_audit_log(client):
    colleague = sign_in_staff(client, roles.READ_ONLY)
    mailing = sent(10)
    clicked(mailing, clicks=3, left_out=9)
    rows = table(client, mailing)
    assert rows["What became of it", "Accepted by the mail server", "People"] == "10"
    assert rows["Clicks", "https://example.org/story", "Left out as scanners"] == "9"
    assert rows["Who receives the mail", "Gmail", "Copies"] == "10"
    assert AuditEntry.objects.filter(actor=colleague, action="list.exported").count() == 1


def test_nothing_in_the_file_runs_in_a_spreadsheet(client):
    sign_in_staff(client, roles.READ_ONLY)
    subscribers(30)
    evil = '=HYPERLINK("https://evil.example")'
    mailing = frozen_mailing("sending", document=document(evil, "-2+3").to_json(), test_percent=50)
    SubjectTest.objects.create(mailing=mailing, subjects=[evil, "-2+3"], minutes=60)
    cells = {what for _, what, _ in table(client, mailing)}
    assert f"'{evil}" in cells
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_there_is_a_spreadsheet_and_no_other_kind_of_file(client):
    sign_in_staff(client, roles.READ_ONLY)
    mailing = sent(1)
    answer = client.get(reverse("mailings_sent:figures_file", args=[mailing.pk, "xlsx"]))
    assert answer.content.startswith(b"PK")
    assert client.get(reverse("mailings_sent:figures_file", args=[mailing.pk, "pdf"])).status_code == 404
    assert client.get(reverse("mailings_sent:figures", args=[0])).status_code == 404


def test_no_figure_leads_to_a_person(client):
    sign_in_staff(client, roles.READ_ONLY)
    mailing = sent(3, "family.example")
    shown = page(client, mailing)
    assert "reader1" not in shown
    assert "family.example" not in shown
