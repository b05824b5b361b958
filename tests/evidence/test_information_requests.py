"""Requests for information: drafted with name and address, recorded as sent, counted by the law's days, answered."""

import re
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.evidence.models import AskedBody, InformationRequest, SourceFile
from fixsend.evidence.services.information_requests import last_day
from fixsend.people import retention
from fixsend.people.models import AuditEntry
from fixsend.people.services import erasure
from fixsend.people.staff import roles, work_queue
from tests.evidence.own_tables import sent_request
from tests.evidence.test_desk import NAMED, drop, text
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
DRAFT = {
    "title": "How appeals ended",
    "questions": "How many appeals were there in 2025?",
    "name": "Ada Example",
    "address": "foi@alliance.example",
}


TODAY = timezone.localdate()
SENT = TODAY - timedelta(days=14)


def typed(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def words(day: date) -> str:
    return f"{day:%-d %B %Y}"


def url(screen: str, *args) -> str:
    return reverse(f"information_requests:{screen}", args=args)


def drafted(client, **changes) -> InformationRequest:
    client.post(url("add"), {**DRAFT, **changes})
    return InformationRequest.objects.latest("id")


def record(client, pk: int, **changes) -> str:
    form = {"councils": ["878", "886"], "sent_on": typed(SENT), **changes}
    return text(client.post(url("record_sending", pk), form, follow=True))


def answer(client, body: AskedBody, **changes) -> str:
    form = {"sent_on": typed(SENT), "outcome": "", **changes}
    return text(client.post(url("body", body.pk), form, follow=True))


class TestTheLastDay:
    """Freedom of Information Act 2000, section 10: the 20th working day after the day of receipt, whole kingdom."""

    @pytest.mark.parametrize(
        ("sent", "last"),
        [
            # 30 November is St Andrew's Day: no working day for it, in England too.
            (date(2026, 11, 2), date(2026, 12, 1)),
            # Christmas Day, Boxing Day's substitute, 1 January, and 2 January's substitute in Scotland.
            (date(2026, 12, 14), date(2027, 1, 15)),
            # Received on a Saturday: the count begins with the Monday.
            (date(2026, 9, 5), date(2026, 10, 2)),
            # 12 July is a bank holiday in Northern Ireland (its substitute: Monday 13 July), 3 August in Scotland.
            (date(2026, 7, 10), date(2026, 8, 11)),
        ],
    )
    def test_bank_holidays_of_every_nation_are_left_out(self, sent, last):
        assert last_day(sent) == last

    def test_it_counts_from_our_answer_where_they_asked_what_we_mean(self):
        assert last_day(date(2026, 11, 2), clarified_on=date(2026, 11, 9)) == date(2026, 12, 8)

    def test_it_is_later_where_they_need_longer_and_never_earlier(self):
        assert last_day(date(2026, 11, 2), extended_until=date(2026, 12, 20)) == date(2026, 12, 20)
        assert last_day(date(2026, 11, 2), extended_until=date(2026, 11, 10)) == date(2026, 12, 1)


def test_a_request_is_drafted_with_the_name_and_address_that_the_act_asks_for(client):
    campaigner = sign_in_staff(client, roles.CAMPAIGNER)
    shown = client.get(url("add"), {"ready": "tribunal-outcomes"}).content.decode()
    assert "First-tier Tribunal" in shown
    assert campaigner.name in shown
    found = drafted(client)
    letter = re.search(r"<textarea[^>]*>(.*?)</textarea>", client.get(url("show", found.pk)).content.decode(), re.S)[1]
    assert "Subject: Freedom of Information request: How appeals ended" in letter
    assert "How many appeals were there in 2025?" in letter
    assert "Ada Example\nfoi@alliance.example" in letter
    assert drafted(client) == found
    assert "Ada Example" not in text(client.post(url("add"), {**DRAFT, "name": "", "title": "Another"}))
    assert InformationRequest.objects.count() == 1


def test_staff_record_who_got_it_and_the_desk_counts_the_days(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    found = drafted(client)
    due = words(last_day(SENT))
    assert f"Recorded for 3 bodies. Answers are due by {due}." in record(client, found.pk, other="Ministry of Justice")
    assert "All of these were recorded before." in record(client, found.pk, other="Ministry of Justice")
    said = text(client.get(url("show", found.pk)))
    assert f"Devon {words(SENT)} {due} No answer recorded" in said
    assert "Change the draft" not in said
    client.post(url("change", found.pk), {**DRAFT, "questions": "Something else?"})
    client.post(url("discard", found.pk))
    assert InformationRequest.objects.get().questions == DRAFT["questions"]
    assert work_queue.registry["information_requests"].count() == 0
    assert AuditEntry.objects.filter(action="information_request.sent").count() == 1


def test_what_is_overdue_waits_for_staff_and_is_said_as_far_as_the_dates_show(client):
    campaigner = sign_in_staff(client, roles.CAMPAIGNER)
    found = sent_request(by=campaigner, days_ago=60)
    assert work_queue.registry["information_requests"].count() == 1
    assert "(overdue)" in (said := text(client.get(url("show", found.pk))))
    assert "An answer is overdue as far as your dates show." in said
    assert re.search(r"How appeals ended Drafted [^0-9]*\d+ \w+ \d{4} 1 1 1", text(client.get(url("index"))))
    sent = TODAY - timedelta(days=60)
    answer(client, found.asked.get(), sent_on=typed(sent), outcome="full", answered_on=typed(TODAY))
    assert work_queue.registry["information_requests"].count() == 0
    assert "after its last day" in text(client.get(url("show", found.pk)))


def test_a_draft_that_went_to_nobody_is_changed_or_thrown_away(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    found = drafted(client)
    client.post(url("change", found.pk), {**DRAFT, "questions": "How many were withdrawn?"})
    assert "How many were withdrawn?" in client.get(url("show", found.pk)).content.decode()
    for _ in range(2):
        assert "Thrown away." in text(client.post(url("discard", found.pk), follow=True))
    assert not InformationRequest.objects.exists()


def test_all_councils_can_be_recorded_at_once(client):
    sign_in_staff(client)
    found = drafted(client)
    record(client, found.pk, councils=[], every_council="on")
    assert found.asked.count() == 153


def test_an_answer_is_recorded_corrected_and_a_mistake_struck(client):
    sign_in_staff(client)
    found = drafted(client)
    record(client, found.pk)
    devon, kent = found.asked.order_by("name")
    assert "Enter the day on which the answer came." in answer(client, devon, outcome="full")
    assert "This is before the request was sent." in answer(
        client, devon, outcome="full", answered_on=typed(SENT - timedelta(days=1)), note="Kept"
    )
    assert "Choose what they answered." in answer(client, devon, answered_on=typed(SENT))
    assert "This date is in the future." in answer(
        client, devon, outcome="full", answered_on=typed(TODAY + timedelta(days=1))
    )
    answer(client, devon, outcome="refused", answered_on=typed(SENT), note="Section 12")
    answer(client, devon, outcome="part", answered_on=typed(TODAY), note="")
    devon.refresh_from_db()
    assert (devon.outcome, devon.answered_on, devon.note) == ("part", TODAY, "")
    answer(client, kent, clarified_on=typed(TODAY))
    kent.refresh_from_db()
    assert kent.due_on == last_day(TODAY)
    for _ in range(2):
        client.post(url("strike", kent.pk))
    assert [body.name for body in found.asked.all()] == ["Devon"]


def test_nothing_sent_or_recorded_twice_by_two_people_is_two(client):
    me, colleague = staff_member(), staff_member()
    found = sent_request(by=me)
    again = sent_request(by=colleague)
    assert found != again
    with pytest.raises(IntegrityError), transaction.atomic():
        AskedBody.objects.create(
            request=found, name="Devon", sent_on=date(2026, 11, 2), due_on=date(2026, 12, 1), recorded_by=colleague
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        AskedBody.objects.filter(request=found).update(outcome="full")


def test_the_answers_come_in_by_the_table_that_is_downloaded(client, run_jobs):
    sign_in_staff(client, roles.CAMPAIGNER)
    found = sent_request(by=staff_member(), councils=("878", "886"))
    file = client.get(url("answers_file", found.pk))
    sheet = b"".join(file.streaming_content).decode("utf-8-sig")
    assert sheet.splitlines()[0] == "Code,Council,Sent on,Answer due,Answered on,Outcome,Note,Period,Value"
    filled = sheet.replace("recorded,,,", "recorded,,2025,4", 1)
    assert filled.count("2025,4") == 1
    drop(client, filled.encode(), "answers.csv", "load_table", query=f"?request={found.pk}")
    source = SourceFile.objects.latest("id")
    assert source.information_request == found
    form = client.get(reverse("data_desk:map_columns", args=[source.pk])).content.decode()
    for column in ("Code", "Value", "Period"):
        assert f'<option value="{column}" selected>{column}' in form
    named = NAMED | {
        "title": found.title,
        "page": "",
        "council_column": "Code",
        "value_column": "Value",
        "period_column": "Period",
        "year": "",
        "period_kind": "calendar",
        "topic": "APPEALS",
        "not_councils": "",
    }
    client.post(reverse("data_desk:map_columns", args=[source.pk]), named)
    run_jobs("load_file")
    source.refresh_from_db()
    assert source.state == "read", source.report
    edition = source.editions.get()
    assert edition.report["left_out"] == {"with nothing in the column of figures": 1}
    assert edition.about["page"].endswith("/open-data/")
    assert "answers.csv" in text(client.get(url("show", found.pk)))
    assert found.title in text(client.get(reverse("data_desk:file", args=[source.pk])))


def test_a_name_goes_when_its_person_is_erased_and_two_years_after_the_last_answer():
    person, other = staff_member(), PersonFactory()
    mine, theirs = sent_request(by=person, days_ago=800), sent_request(by=other, days_ago=10)
    AskedBody.objects.update(note="Spoke to Mr Example")
    retention.run()
    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert (mine.requester, mine.requester_name, mine.requester_address) == (None, "", "")
    assert mine.asked.get().note == ""
    assert theirs.requester_name == "Ada Example"
    erasure.erase_person(other)
    theirs.refresh_from_db()
    assert (theirs.requester_name, theirs.title) == ("", "How appeals ended")
