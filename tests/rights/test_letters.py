"""Letters that ask for what is due: how they are filled in, changed by staff, and made into files."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import docx
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from fixsend.campaigns.models import FixedReceiver
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from fixsend.places.models import ContactRole, Council, CouncilContact
from fixsend.rights.letters import docx as writer
from fixsend.rights.letters import marks, papers, services, shown
from fixsend.rights.letters.kinds import LetterWords, kind, kinds, ladder, rules_of
from fixsend.rights.models import LetterVersion
from fixsend.rights.rule_sets.files import law
from fixsend.rights.timetable import Span, Step, work_out
from tests.campaigns.factories import campaign, write_to
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
ASKED = date(2026, 9, 7)


@pytest.fixture(autouse=True)
def today(monkeypatch) -> date:
    """Let it be 30 November 2026."""
    day = date(2026, 11, 30)
    monkeypatch.setattr(timezone, "localdate", lambda: day)
    return day


def step(rule: str, day: date = ASKED, today: date = date(2026, 11, 30)) -> Step:
    start = law().newest(rule)[1].count[0].start
    return work_out(law(), [rule], {start: Span.of(day)}, today)[0]


def letter(rule: str = "decision-to-assess", which: str = "sen-team", **more) -> str:
    made = shown.filled(law(), step(rule, **more), kind(which), date(2026, 11, 30))
    return f"{made.subject}\n\n{made.text}"


def write(client, *, entry: str = "asked", rule: str = "decision-to-assess", **sent: str):
    days = {"request-received": "2026-09-07", "as": "letter"} | {
        name.replace("_", "-"): each for name, each in sent.items()
    }
    address = reverse("rights:letter", args=[entry, rule])
    return client.post(address, days, headers={"Sec-Fetch-Site": "same-origin"})


def make(client, **sent: str):
    return client.post(reverse("rights:letter_file"), sent, headers={"Sec-Fetch-Site": "same-origin"})


def field(page, name: str) -> str:
    return page.context["form"][name].value()


# Words.


def test_a_letter_says_what_is_asked_for_by_which_law_and_by_when():
    text = letter()
    assert text.startswith("Asking for your decision on whether to carry out an EHC needs assessment\n\nDear SEN team,")
    assert "The last day for this was Monday 19 October 2026. The law is SEND Regulations 2014, regulation 5(1)" in text
    assert "The day the council got the request: Monday 7 September 2026" in text
    assert "by Monday 7 December 2026" in text


def test_what_is_not_late_yet_or_not_certain_or_has_no_day_is_said_so():
    assert "The last day for this is Monday 25 January 2027." in letter("final-plan")
    assert "It has to be so at least until Tuesday 1 December 2026." in letter("plan-kept", day=date(2026, 10, 1))
    assert "It is due within 15 school days after Monday 7 September 2026." in letter("school-record", "school")
    between = work_out(law(), ["final-plan"], {"request-received": Span(ASKED, ASKED + timedelta(days=7))}, ASKED)[0]
    text = shown.filled(law(), between, kind("sen-team"), ASKED).text
    assert "is a day between Monday 25 January 2027 and Monday 1 February 2027." in text
    text = shown.filled(law(), between, kind("sen-team"), date(2027, 3, 1)).text
    assert "The last day for this was no later than Monday 1 February 2027." in text
    assert "It has to be so from Thursday 1 October 2026 on." in letter("order-continue", day=date(2026, 10, 1))


def test_every_duty_to_a_family_has_letters_whose_words_all_its_rules_can_fill():
    owed = [rule for _, rule in law().rules() if rule.duty != "family" and rule.asks_for]
    assert all(ladder(rule) for rule in owed)
    # A school answers to the council, and two time limits are no duties: they say how long something may be refused.
    without = {rule.id for _, rule in law().rules() if rule.duty != "family"} - {rule.id for rule in owed}
    assert without == {"school-reply", "six-months-since-assessment", "six-months-since-last", "new-council-reviews"}
    for one in kinds():
        rules = rules_of(law(), one)
        assert rules, one.id
        assert marks.problems(f"{one.subject}\n{one.text}", rules) == []
        for rule in rules:
            given = {event: Span.of(day) for event, day in rule.vectors[0].given.items()}
            worked_out = work_out(law(), [rule.id], given, date(2028, 1, 1))[0]
            made = shown.filled(law(), worked_out, one, date(2028, 1, 1))
            assert not re.search(r"[{}]", made.subject + made.text)
            assert all(rule.asks_for in each.subject + each.text for each in (made, *shown.blank(rule)))


def test_no_letter_accuses_or_names_anyone():
    for one in kinds():
        words = f"{one.subject} {one.text}".lower()
        assert not re.search(r"unlawful|illegal|fail|breach|broke|unacceptable|disgrace|demand|must", words), one.id


def test_what_a_family_cannot_say_is_left_for_them_in_brackets(client):
    text = letter()
    assert "[your name]" in text
    assert "child’s" not in text
    page = client.get(reverse("rights:step", args=["final-plan"])).content.decode()
    assert "The last day for this was [day]." in page
    assert page.index("Ask the SEN team") < page.index("Complain: stage one") < page.index("Complain to the Ombudsman")


# Without JavaScript: filled in by the server, which keeps nothing.


def test_a_letter_is_filled_in_where_no_script_runs(client):
    page = write(client)
    assert {"no-store", "private"} <= set(page.headers["Cache-Control"].split(", "))
    assert not page.cookies
    assert field(page, "text").startswith("Dear SEN team")
    assert 'name="request-received" value="2026-09-07"' in page.content.decode()


def test_another_letter_for_a_council_whose_address_we_have(client):
    camden = Council.objects.get(name="Camden")
    for position, email in (
        ("Director of Children’s Services", "dcs@example.org"),
        ("SEND manager", "sen@example.org"),
    ):
        CouncilContact.objects.create(
            council=camden, role=ContactRole.OFFICER, name="Jo Example", position=position, email=email
        )
    page = write(client, letter="director", council=camden.code)
    assert field(page, "text").startswith("Dear Director of Children’s Services")
    assert "Send it to: <strong data-address>dcs@example.org" in page.content.decode()
    assert "mailto:dcs@example.org?subject=Waiting%20for" in page.content.decode()
    assert "Jo Example" not in page.content.decode()
    mp = write(client, letter="mp", council=camden.code)
    assert "waiting for Camden to act" in field(mp, "text")
    kept = client.get(reverse("rights:timetable", args=["asked"])).context["letters"]
    assert kept["addresses"] == {camden.code: {"director": "dcs@example.org", "sen_team": "sen@example.org"}}


def test_changed_words_go_into_the_mail_and_stay_on_the_page(client):
    page = write(client, **{"as": "page"}, subject="Please answer", text="Dear team,\nwhere is it?")
    assert field(page, "text") == "Dear team,\nwhere is it?"
    assert "mailto:?subject=Please%20answer&amp;body=Dear%20team%2C%0D%0Awhere%20is%20it%3F" in page.content.decode()


def test_days_that_cannot_be_are_refused_where_they_were_asked(client):
    page = write(client, plan_sent="2026-09-01")
    assert "This is before the day the council got the request." in page.content.decode()
    assert "no-store" in page.headers["Cache-Control"]


def test_a_letter_that_is_not_there_is_not_found_and_no_day_is_ever_in_an_address(client):
    assert write(client, rule="appeal", entry="decision").status_code == 404, "the family’s own step"
    assert write(client, rule="final-plan", entry="decision").status_code == 404
    asked = client.get(reverse("rights:letter", args=["asked", "final-plan"]))
    assert asked.headers["Location"] == reverse("rights:timetable", args=["asked"])
    assert client.get(reverse("rights:letter_file")).headers["Location"] == reverse("rights:index")


def test_letters_to_those_elected_lead_to_an_open_action(client, starter_content):
    parent = campaign()
    write_to("Write to your MP", parent=parent)
    write_to("Write to your councillors", parent=parent, receivers="councillors")
    minister = FixedReceiver(name="Pat Minister", email="pat@example.org")
    write_to("Write to the minister", parent=parent, receivers="fixed", fixed=[minister])
    text = write(client, letter="mp").content.decode()
    link = re.search(r'<p data-for="mp"[^>]*>\s*We have an action[^<]*<a href="([^"]*)">Write to your MP', text)
    assert link
    assert "Write to the minister" not in text
    assert reverse("rights:index") in client.get(link[1]).content.decode(), "and the action leads to the timetable"


# Files.

WORDS = ("Asking for {body} & <more>", "Dear team,\n\nfirst line\nsecond line\n\n1. “Ünïcode” & </w:t>\x0b")


def test_a_word_document_is_read_back_as_it_was_written(client):
    answer = make(client, subject=WORDS[0], text=WORDS[1], **{"as": "word"})
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Type"] == writer.CONTENT_TYPE
    document = docx.Document(io.BytesIO(answer.content))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:3] == ["Asking for {body} & <more>", "Dear team,", "first line\nsecond line"]
    assert texts[3].startswith("1. “Ünïcode” & </w:t>")
    assert document.paragraphs[0].style.name == "Heading 1"
    assert document.core_properties.title == "Asking for {body} & <more>"


def test_a_letter_becomes_a_tagged_pdf(client):
    answer = make(client, subject="Asking for the final EHC plan", text=WORDS[1], **{"as": "pdf"})
    assert answer.headers["Cache-Control"] == "no-store"
    pdf = PdfReader(io.BytesIO(answer.content))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in pdf.trailer["/Root"]
    assert pdf.trailer["/Root"]["/Lang"] == "en-GB"
    assert pdf.metadata.title == "Asking for the final EHC plan"
    assert "Alliance" not in f"{pdf.metadata.author} {pdf.pages[0].extract_text()}", "it is the family’s own letter"
    assert "second line" in pdf.pages[0].extract_text()


def test_a_timetable_becomes_a_tagged_pdf(client):
    sent = {"request-received": "2026-09-07", "as": "pdf"}
    answer = client.post(reverse("rights:timetable", args=["asked"]), sent, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.headers["Cache-Control"] == "no-store"
    pdf = PdfReader(io.BytesIO(answer.content))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "By the end of Monday 19 October 2026" in text
    assert "20 weeks from Monday 7 September 2026. School holidays and bank holidays count." in text
    assert "general information, not legal advice" in text


def test_an_empty_letter_and_a_busy_server_are_told_and_nothing_is_lost(client, monkeypatch):
    monkeypatch.setattr(papers, "_WAIT_S", 0)
    empty = make(client, subject="", text="My own words", **{"as": "pdf"})
    assert "Enter what the letter is about." in empty.content.decode()
    assert "My own words" in empty.content.decode()
    with papers._turn():
        busy = make(client, subject="About", text="My own words", **{"as": "pdf"})
        days = {"request-received": "2026-09-07", "as": "pdf"}
        page = client.post(reverse("rights:timetable", args=["asked"]), days, headers={"Sec-Fetch-Site": "same-origin"})
    assert (busy.status_code, page.status_code) == (503, 503)
    assert all(papers.BUSY in each.content.decode() and "no-store" in each["Cache-Control"] for each in (busy, page))
    assert "My own words" in busy.content.decode()
    assert "Monday 19 October 2026" in page.content.decode()


# Staff.


def screen(letter: str, rule: str = "") -> str:
    return (
        reverse("deadline_letters:own", args=[letter, rule])
        if rule
        else reverse("deadline_letters:words", args=[letter])
    )


def test_staff_preview_words_and_publish_them_and_letters_begin_with_them(client):
    member = sign_in_staff(client, roles.CAMPAIGNER)
    assert "The words the site began with" in client.get(reverse("deadline_letters:index")).content.decode()
    words = {"subject": "Where is it?", "text": "Hello,\r\n\r\nwhere is {asks  For}? {due}"}
    page = client.post(screen("sen-team") + "?step=final-plan", words | {"preview": "1"}).content.decode()
    assert "not published yet" in page
    assert "where is the final EHC plan? The last day for this was Monday 25 January 2027." in page
    assert not LetterVersion.objects.exists()
    client.post(screen("sen-team"), words | {"publish": "1"})
    client.post(screen("sen-team"), words | {"publish": "1"})
    version = LetterVersion.objects.get()
    assert (version.letter, version.version, version.created_by) == ("sen-team", 1, member)
    assert AuditEntry.objects.get(action="letter.published").actor == member
    assert (
        letter("final-plan")
        == "Where is it?\n\nHello,\n\nwhere is the final EHC plan? The last day for this is Monday 25 January 2027."
    )
    assert "where is the final EHC plan?" in client.get(reverse("rights:step", args=["final-plan"])).content.decode()
    assert "Dear SEN team" in client.get(screen("sen-team")).content.decode(), "the first words stay to be seen"


def test_a_mark_that_a_rule_cannot_fill_is_refused(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    cases = {
        ("sen-team", "", "{first name}"): "You cannot use {first name} in this letter.",
        ("sen-team", "", "{day of request-received}"): "{day of request-received} cannot be filled in for “",
        ("school", "", "{last day}"): "{last day} cannot be filled in for “The school",
        ("school", "school-record", "{last day}"): "You cannot use {last day} in this letter.",
        ("sen-team", "", "{provision"): "There is a brace on its own.",
        ("sen-team", "", ""): "This field is required.",
    }
    for (which, rule, text), complaint in cases.items():
        page = client.post(screen(which, rule), {"subject": "About", "text": text, "publish": "1"}).content.decode()
        assert complaint in page.replace("&#x27;", "'"), text
    assert not LetterVersion.objects.exists()
    with pytest.raises(services.UnusableWords, match="You cannot use"):
        services.publish(law(), "sen-team", "", LetterWords("About", "{x}"), actor=PersonFactory())


def test_one_step_has_words_of_its_own_until_staff_drop_them(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    words = {"subject": "About", "text": "You got it on {day of request-received}.", "publish": "1"}
    client.post(screen("sen-team", "final-plan"), words)
    assert letter("final-plan") == "About\n\nYou got it on Monday 7 September 2026."
    assert "Dear SEN team" in letter("decision-to-assess")
    assert "Own words for" in client.get(reverse("deadline_letters:index")).content.decode()
    drop = reverse("deadline_letters:drop", args=["sen-team", "final-plan"])
    client.post(drop)
    client.post(drop)
    assert "Dear SEN team" in letter("final-plan")
    assert [one.version for one in LetterVersion.objects.filter(rule="final-plan")] == [2, 1]
    assert client.get(screen("sen-team", "school-record")).status_code == 404
    assert client.get(screen("nothing")).status_code == 404


def test_those_who_may_only_read_cannot_publish(client):
    sign_in_staff(client, roles.READ_ONLY)
    page = client.post(screen("sen-team"), {"subject": "x", "text": "y", "publish": "1"})
    assert "Publish these words" not in page.content.decode()
    assert not LetterVersion.objects.exists()


def test_the_database_refuses_a_version_without_words():
    with pytest.raises(IntegrityError), transaction.atomic():
        LetterVersion.objects.create(letter="sen-team", version=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        LetterVersion.objects.create(letter="sen-team", rule="final-plan", version=1, subject="About")


def test_a_mark_that_the_law_has_outrun_is_left_for_the_family():
    LetterVersion.objects.create(letter="sen-team", version=1, subject="About", text="{day of something-else}")
    assert letter() == "About\n\n[day of something-else]"
