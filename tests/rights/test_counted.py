"""A late step is counted without finding a family: what is sent and kept, what staff decide, what is published."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.evidence import addresses
from fixsend.newsletters import teasers
from fixsend.people import retention
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from fixsend.places.models import Council
from fixsend.rights.counted import calendar, codes
from fixsend.rights.counted.queries import published, queue, weeks
from fixsend.rights.counted.services import reports, snapshots
from fixsend.rights.counted.services.weeks import decide
from fixsend.rights.models import LateReport, PublishedCount, Snapshot
from fixsend.web.models import Hit
from tests.people.staff_members import sign_in_staff, staff_member
from tests.public_forms import OUR_PAGE
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for the report card

pytestmark = pytest.mark.django_db
ADD, MINE = "rights:counted_add", "rights:counted_mine"
LEEDS, DEVON = "383", "878"
PLAN = {"council": LEEDS, "duty": "plan", "weeks_late": "6"}
QUARTER = date(2026, 10, 1)


@pytest.fixture(autouse=True)
def on(monkeypatch):
    """Let it be 30 November 2026, a Monday; `on(day)` lets it be another day."""

    def go_to(day: date) -> None:
        monkeypatch.setattr(timezone, "localdate", lambda *_: day)

    go_to(date(2026, 11, 30))
    return go_to


def send(client, name: str = ADD, network: str = "192.0.2.1", **data: str):
    return client.post(reverse(name), data, headers=OUR_PAGE, REMOTE_ADDR=network)


def text_of(answer) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", answer.content.decode()).split())


def hidden(answer) -> dict[str, str]:
    """Return what the form of a page sends unseen."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', answer.content.decode())
    return {name: value for name, value in found if name in {*PLAN, "code"}}


def families(council: str, number: int, *, duty: str = "plan", week: date = date(2026, 11, 2)) -> None:
    """Let so many families report, as if each came from a network of its own."""
    place = Council.objects.get(code=council)
    LateReport.objects.bulk_create(
        LateReport(key=codes.key_of(codes.new()), council=place, duty=duty, weeks_late=3, week=week)
        for _ in range(number)
    )


def spread(council: str, number: int, **said) -> None:
    """Let families report over the weeks of a quarter, so that no week stands out."""
    for place in range(number):
        families(council, 1, week=date(2026, 10, 5) + timedelta(weeks=place % 12), **said)


def publish(on) -> Snapshot:
    on(date(2027, 1, 4))
    return snapshots.publish(QUARTER, by=staff_member(roles.CAMPAIGNER))


# Reporting


def test_a_report_is_sent_only_after_seeing_exactly_what_is_sent(client):
    asked = send(client, **PLAN)
    assert not LateReport.objects.exists()
    assert "We keep the three things you told us and the week, and nothing else." in text_of(asked)
    assert (
        "Leeds What was late The final plan Weeks late 6 Week of your report From Monday 30 November 2026"
        in text_of(asked)
    )
    done = send(client, step="send", **hidden(asked))
    kept = LateReport.objects.get()
    assert (kept.council.name, kept.duty, kept.weeks_late, kept.week) == ("Leeds", "plan", 6, date(2026, 11, 30))
    code = hidden(asked)["code"]
    assert code in text_of(done)
    assert codes.key_of(code) == kept.key
    assert {"no-store", "private"} <= set(done.headers["Cache-Control"].split(", "))
    assert not done.cookies


def test_nothing_else_is_kept_and_the_code_is_nowhere(client):
    asked = send(client, **PLAN, network="198.51.100.77")
    with CaptureQueriesContext(
        connection,
    ) as asking:
        send(client, step="send", network="198.51.100.77", **hidden(asked))
    said = " ".join(each["sql"] for each in asking)
    assert hidden(asked)["code"] not in said
    assert "198.51.100.77" not in said
    columns = {field.column for field in LateReport._meta.fields}
    assert columns == {"key", "council_id", "duty", "weeks_late", "week", "is_over_cap"}


def test_a_counter_of_a_network_knows_neither_council_nor_duty(client):
    for said in (PLAN, {**PLAN, "council": DEVON}, {**PLAN, "duty": "review"}):
        send(client, step="send", **hidden(send(client, **said)))
    assert LateReport.objects.count() == 3
    assert [one.count for one in Hit.objects.filter(name="counted.network")] == [3]


def test_a_form_sent_twice_is_counted_once_and_says_the_same(client):
    sent = hidden(send(client, **PLAN))
    first, second = send(client, step="send", **sent), send(client, step="send", **sent)
    assert LateReport.objects.count() == 1
    assert sent["code"] in text_of(first)
    assert sent["code"] in text_of(second)
    assert not LateReport.objects.get().is_over_cap
    assert Hit.objects.get(name="counted.network").count == 1


def test_a_report_is_found_by_its_code_changed_and_withdrawn(client, on):
    sent = hidden(send(client, **PLAN))
    send(client, step="send", **sent)
    on(date(2026, 12, 14))
    typed = sent["code"].lower().replace("-", " ")
    shown = send(client, MINE, code=typed)
    assert "This is all we have. Council Leeds What was late The final plan" in text_of(shown)
    asked = send(client, step="change", **hidden(shown))
    assert hidden(asked)["code"] == sent["code"]
    assert "Change your report" in text_of(asked)
    checked = send(client, **{**PLAN, "weeks_late": "9", "code": sent["code"]})
    assert "Check your change" in text_of(checked)
    assert "Save the change" in text_of(checked)
    assert "We have changed your report." in text_of(send(client, step="send", **hidden(checked)))
    changed = LateReport.objects.get()
    assert (changed.weeks_late, changed.week) == (9, date(2026, 12, 14)), "a change is of the week in which it is made"
    asked_once_more = send(client, MINE, code=sent["code"], step="ask")
    assert "Delete this report?" in text_of(asked_once_more)
    assert LateReport.objects.exists()
    gone = send(client, MINE, code=sent["code"], step="withdraw")
    assert "We have deleted your report" in text_of(gone)
    assert not LateReport.objects.exists()
    again = send(client, MINE, code=sent["code"], step="withdraw")
    assert "We have no report with this code." in text_of(again)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"council": ""}, "Choose the council."),
        ({"council": "999"}, "Choose one of the answers shown."),
        ({"duty": "weather"}, "Choose one of the answers shown."),
        ({"weeks_late": "x"}, "Enter a number of weeks, like 6."),
        ({"weeks_late": "-1"}, "Enter 0 or more."),
        ({"weeks_late": "521"}, "Enter 520 or less."),
        ({"reference_note": "robot"}, "Our spam check stopped this form."),
    ],
)
def test_what_cannot_be_is_refused_in_words(client, changes, said):
    answer = send(client, step="send", **{**PLAN, **changes})
    assert said in text_of(answer)
    assert not LateReport.objects.exists()


def test_the_table_refuses_what_no_form_would_send():
    council = Council.objects.get(code=LEEDS)
    good = {"key": "0" * 64, "council": council, "duty": "plan", "weeks_late": 1, "week": date(2026, 11, 30)}
    for bad in ({"week": date(2026, 12, 1)}, {"duty": "x"}, {"key": "A" * 64}, {"weeks_late": 521}):
        with pytest.raises(IntegrityError), transaction.atomic():
            LateReport.objects.create(**{**good, **bad})


def test_a_busy_network_is_not_refused_but_waits_for_staff(client, on):
    for _ in range(4):
        done = send(client, step="send", **hidden(send(client, **PLAN)))
    assert "So a volunteer decides first if yours is counted." in text_of(done)
    assert LateReport.objects.filter(is_over_cap=True).count() == 1
    send(client, step="send", network="192.0.2.2", **hidden(send(client, **PLAN)))
    assert LateReport.objects.filter(is_over_cap=False).count() == 4
    on(date(2026, 12, 7))
    [week] = weeks.undecided()
    assert (week.counting, week.over_cap, week.reports) == (4, 1, 5)


# Bursts


def test_a_burst_waits_for_staff_before_a_quarter_is_published(on):
    families(LEEDS, 9, week=date(2026, 11, 2))
    spread(LEEDS, 2)
    by = staff_member(roles.CAMPAIGNER)
    on(date(2027, 1, 4))
    assert [item.count() for item in work_queue.registry if item.slug == "late_weeks"] == [1]
    with pytest.raises(snapshots.NotPossibleNow, match="Decide first"):
        snapshots.publish(QUARTER, by=by)
    decide(Council.objects.get(code=LEEDS), "plan", date(2026, 11, 2), counts=False, by=by)
    decide(Council.objects.get(code=LEEDS), "plan", date(2026, 11, 2), counts=False, by=by)
    assert AuditEntry.objects.filter(action="counts.week_decided").count() == 1
    snapshots.publish(QUARTER, by=by)
    assert not PublishedCount.objects.exclude(number=None).exists(), "without the burst there are two"


def test_what_is_usual_is_no_burst(on):
    for week in range(12):
        families(LEEDS, 5, week=date(2026, 9, 7) + timedelta(weeks=week))
    on(date(2027, 1, 4))
    recent = [one for one in weeks.undecided() if one.week >= date(2026, 11, 1)]
    assert recent == []


# Publishing


def test_a_quarter_is_published_once_and_stays_what_it_was(on):
    spread(LEEDS, 23)
    spread(DEVON, 4)
    first = publish(on)
    assert first.counts.get(area=LEEDS, duty="plan").number == 25
    assert first.counts.get(area=DEVON, duty="plan").number is None
    assert set(first.counts.exclude(area=LEEDS).values_list("number", flat=True)) == {None}, (
        "totals would tell of Devon"
    )
    with pytest.raises(snapshots.NotPossibleNow, match="published already"):
        publish(on)
    spread(LEEDS, 40)
    assert published.newest().of_area(LEEDS)[1].number == 25


def test_a_quarter_is_published_only_when_it_is_over(on):
    spread(LEEDS, 12)
    on(date(2026, 12, 31))
    with pytest.raises(snapshots.NotPossibleNow, match="cannot be published"):
        snapshots.publish(QUARTER, by=staff_member())


def test_a_number_moves_only_once_five_families_have_come_or_gone(on):
    spread(LEEDS, 12)
    publish(on)
    for place in range(3):
        families(LEEDS, 1, week=date(2027, 1, 11) + timedelta(weeks=place))
    on(date(2027, 4, 5))
    second = snapshots.publish(date(2027, 1, 1), by=staff_member())
    assert second.counts.get(area=LEEDS, duty="plan").number == 10, "fifteen now, but only three have come"
    for place in range(2):
        families(LEEDS, 1, week=date(2027, 4, 12) + timedelta(weeks=place))
    on(date(2027, 7, 5))
    third = snapshots.publish(date(2027, 4, 1), by=staff_member())
    assert third.counts.get(area=LEEDS, duty="plan").number == 15
    assert not PublishedCount.objects.exclude(snapshot=third).exclude(basis={}).exists(), "exact numbers do not stay"


def test_reports_older_than_a_year_count_no_more_and_then_go(on):
    families(LEEDS, 1, week=date(2025, 10, 6))
    assert calendar.first_week(calendar.last_week(QUARTER)) == date(2025, 12, 29)
    assert (LEEDS, "plan") not in weeks.by_week(calendar.last_week(QUARTER))
    rule = retention.rules["rights.late_reports"]
    assert rule.due(timezone.make_aware(timezone.datetime(2025, 10, 7))).count() == 1


def test_every_way_out_says_the_same_and_how_little_it_means(client, on, starter_pages):  # noqa: F811
    spread(LEEDS, 23)
    spread(DEVON, 31)
    spread("873", 8)
    spread("874", 7)
    publish(on)
    page = text_of(client.get(reverse("rights:counted")))
    table = list(csv.DictReader(io.StringIO(client.get(reverse("rights:counted_csv")).content.decode("utf-8-sig"))))
    program = json.loads(client.get(reverse("rights:counted_json")).content)
    card = text_of(client.get(addresses.card("leeds")))
    assert "Leeds 25" in page
    assert [row["families"] for row in table if row["area_code"] == LEEDS and row["families"]] == ["25"]
    assert [one["families"] for one in program["counts"] if one["area"]["code"] == LEEDS and one["families"]] == [25]
    assert "The final plan 25" in card
    assert "What families told us, not official" in card
    [(key, _)] = teasers.registry["late_steps"].offered(5)
    mail = teasers.find(f"late_steps:{key}").summary
    assert "The final plan: 70 families" in mail, "England's total is of exact numbers"
    assert teasers.find(f"late_steps:{key + 1}") is None
    for note in published.NOTES:
        assert all(note in said for said in (page, table[0]["notes"], " ".join(program["notes"]), card, mail))
    counts = {(one["area"]["code"], one["duty"]): one["families"] for one in program["counts"]}
    assert counts == {(one.area, one.duty): one.number for one in PublishedCount.objects.all()}
    assert len(table) == len(counts) == 163 * 6


def test_before_the_first_quarter_there_are_words_and_no_numbers(client):
    assert "There are no numbers yet." in text_of(client.get(reverse("rights:counted")))
    assert json.loads(client.get(reverse("rights:counted_json")).content)["counts"] == []


# Staff


def test_staff_see_what_would_be_published_and_why_the_rest_is_hidden(client, on):
    sign_in_staff(client, roles.CAMPAIGNER)
    spread(LEEDS, 23)
    spread(DEVON, 4)
    families(LEEDS, 8, duty="assess")
    on(date(2027, 1, 4))
    screen = text_of(client.get(reverse("counted_office:index")))
    assert "Leeds The final plan 23 – 25 Published" in screen
    assert "Hidden: fewer than ten families, or too few have come since it was." in screen
    assert "Weeks that stand out" in screen
    week = {"council": LEEDS, "duty": "assess", "week": "2026-11-02", "counts": "yes"}
    client.post(reverse("counted_office:publish"), {"quarter": "2026-10-01"})
    assert not Snapshot.objects.exists()
    client.post(reverse("counted_office:decide_week"), week)
    client.post(reverse("counted_office:publish"), {"quarter": "2026-10-01"})
    client.post(reverse("counted_office:publish"), {"quarter": "2026-10-01"})
    assert Snapshot.objects.get().quarter == QUARTER
    assert AuditEntry.objects.filter(action="counts.published").count() == 1
    file = client.get(reverse("counted_office:queue_file"))
    assert "not-for-publication" in file.headers["Content-Disposition"]
    assert "no-store" in file.headers["Cache-Control"]
    for rubbish in ({}, {"quarter": "x"}, {"quarter": "2031-01-01"}):
        assert client.post(reverse("counted_office:publish"), rubbish).status_code == 302
    assert client.post(reverse("counted_office:decide_week"), {**week, "council": "x"}).status_code == 302


def test_the_queue_costs_the_same_for_many_reports_as_for_few(on):
    spread(LEEDS, 2)
    with CaptureQueriesContext(connection) as few:
        queue.lines(QUARTER)
    spread(DEVON, 20)
    with CaptureQueriesContext(connection) as many:
        queue.lines(QUARTER)
    assert len(few) == len(many) <= 10


def test_a_code_is_read_as_people_write_it():
    assert codes.read("abcde 0gh2j-KLMN1 pqrst") == "ABCDE-OGH2J-KLMNI-PQRST"
    assert codes.read("ABCDE") == codes.read("") == ""
    assert reports.find(codes.new()) is None


def test_a_timetable_offers_to_have_what_is_late_counted_and_nothing_else():
    answer = Client().post(
        reverse("rights:timetable", args=["asked"]), {"request-received": "2026-09-07"}, headers=OUR_PAGE
    )
    offered = re.findall(
        r'<p data-count="(\w+)"( *hidden)?>\s*<a href="([^"]*)"', " ".join(answer.content.decode().split())
    )
    assert [(duty, address) for duty, is_hidden, address in offered if not is_hidden] == [
        ("assess", f"{reverse(ADD)}#assess-6")
    ]
