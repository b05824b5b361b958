"""Letters as a family writes them: on the device, or by the server where no script runs."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import unquote

import docx
import pytest
from django.urls import reverse
from playwright.sync_api import expect
from pypdf import PdfReader

from fixsend.places.models import ContactRole, Council, CouncilContact
from fixsend.rights import script
from fixsend.rights.letters import docx as writer
from fixsend.rights.letters import marks
from fixsend.rights.letters.kinds import ladder
from fixsend.rights.rule_sets.files import law
from fixsend.rights.shown import ShownStep
from fixsend.rights.timetable import Span, Step, work_out
from fixsend.rights.words import day_words

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TODAY = date.today()  # noqa: DTZ011 - the day on the device, as in the browser
FILL = """cases => cases.map(([rule, given, today, days, council, text]) => {
  const { workOut, fromText, letterValues, fillMarks, mayWrite } = window.fixsendTimetable;
  const spans = Object.fromEntries(Object.entries(given).map(([name, span]) => [name, span.map(fromText)]));
  const [step] = workOut([rule], spans, fromText(today));
  const values = letterValues(step, days, fromText(today), council);
  return [fillMarks(text, values), values, mayWrite(step)];
})"""
WORD = """letters => letters.map(([subject, text]) =>
  btoa(String.fromCharCode(...window.fixsendTimetable.docx(subject, text))))"""
LETTERS = [
    (
        "Asking for {body} & <more>",
        "Dear team,\n\nfirst line\nsecond line\r\n\r\n\n\n{title} “Ünïcode” 👋 </w:t>\x0b\n\nEnd",
    ),
    ("", "one line"),
]


@pytest.fixture(scope="module")
def engine(browser) -> Iterator[Any]:
    """Return a page with the script alone; its clock is on the other side of the world."""
    profile = browser.new_context(timezone_id="Pacific/Kiritimati", locale="de-DE")
    page = profile.new_page()
    page.add_script_tag(content=script.script(law()))
    yield page
    profile.close()


def test_the_browser_fills_in_every_letter_as_the_server_does(engine):
    cases, expected = [], []
    for step, today in _steps():
        for letter in ladder(step.rule):
            for council in ("", "Leeds"):
                text = f"{letter.subject}\n{letter.text}\n{{last  day}} {{Today}} {{council}} {{unknown}}"
                spans = {limb.count.start: limb.start for limb in step.limbs}
                given = {name: [span.first.isoformat(), span.last.isoformat()] for name, span in spans.items()}
                cases.append([step.rule.id, given, today.isoformat(), letter.answer_days, council, text])
                values = marks.values(law(), step, letter, today, council)
                shown = ShownStep(step.rule, step.rule_set, "", (), step)
                expected.append([marks.fill(text, values), values, shown.may_write])
    assert len(cases) > 500
    assert engine.evaluate(FILL, cases) == expected


def _steps() -> Iterator[tuple[Step, date]]:
    """Yield a step of every rule that can be asked about: long before, just after, not certain, and without days."""
    for rule in dict.fromkeys(rule.id for _, rule in law().rules() if ladder(rule)):
        vector = law().newest(rule)[1].vectors[0]
        known = {name: Span.of(day) for name, day in vector.given.items()}
        unsure = {name: Span(day, day + timedelta(days=9)) for name, day in vector.given.items()}
        begun = max(vector.given.values())
        for given, today in (
            (known, begun),
            (known, date(2029, 1, 1)),
            (unsure, begun + timedelta(days=45)),
            ({}, begun),
        ):
            yield work_out(law(), [rule], given, today)[0], today


def test_the_browser_writes_the_same_word_document_as_the_server(engine):
    for (subject, text), written in zip(LETTERS, engine.evaluate(WORD, LETTERS), strict=True):
        content = base64.b64decode(written)
        with (
            zipfile.ZipFile(io.BytesIO(content)) as ours,
            zipfile.ZipFile(io.BytesIO(writer.write(subject, text))) as its,
        ):
            assert ours.testzip() is None
            assert {name: ours.read(name) for name in ours.namelist()} == {
                name: its.read(name) for name in its.namelist()
            }
        assert docx.Document(io.BytesIO(content)).paragraphs[0].text == subject


def begin(page, weeks: int = 10) -> None:
    page.goto(reverse("rights:timetable", args=["asked"]))
    page.locator("main input[type=date]").first.fill((TODAY - timedelta(weeks=weeks)).isoformat())
    page.get_by_role("button", name="Show my dates").click()
    page.locator("[data-step=decision-to-assess]").get_by_role("button", name="Write a letter about this").click()


@pytest.mark.flow
def test_a_family_writes_a_letter_changes_it_and_takes_it_along(page, setting):
    begin(page)
    text = page.get_by_label("Letter", exact=True)
    due = day_words(TODAY - timedelta(weeks=4))
    expect(text).to_have_value(
        containing(f"The last day for this was {due}. The law is SEND Regulations 2014, regulation 5(1)")
    )
    assert page.url.partition("#")[0].count(str(TODAY.year)) == 0, "no day is in the address"
    page.get_by_label("Who do you want to ask?").select_option("Complain: stage one")
    if not setting.javascript:
        page.get_by_role("button", name="Show this letter").click()
    expect(text).to_have_value(containing("This is a complaint at stage one of your complaints procedure."))
    page.get_by_label("Subject").fill("About my child & me")
    if not setting.javascript:
        page.get_by_role("button", name="Use my changes in the email").click()
    expect(page.get_by_role("link", name="Open in my email app")).to_have_attribute(
        "href", containing("mailto:?subject=About%20my%20child%20%26%20me&body=Dear%20complaints%20team")
    )
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a Word document").click()
    document = docx.Document(download.value.path())
    assert document.paragraphs[0].text == "About my child & me"
    assert document.paragraphs[1].text == "Dear complaints team,"
    page.get_by_text("Save as a PDF").click()
    expect(page.get_by_text("Our server makes the PDF, so your letter is sent to us for that.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Send my letter and get the PDF").click()
    pdf = PdfReader(download.value.path())
    assert pdf.metadata.title == "About my child & me"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


def containing(part: str) -> Any:
    """Return a pattern for a value that has these words in it."""
    return re.compile(re.escape(part))


def test_on_the_device_nothing_is_sent_and_no_connection_is_needed(page, context, site):
    camden = Council.objects.get(name="Camden")
    CouncilContact.objects.create(
        council=camden, role=ContactRole.OFFICER, name="Jo", position="SEND team manager", email="sen@example.org"
    )
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.goto(reverse("rights:timetable", args=["asked"]))
    context.set_offline(True)
    page.locator("main input[type=date]").first.fill((TODAY - timedelta(weeks=30)).isoformat())
    page.get_by_role("button", name="Show my dates").click()
    page.locator("[data-step=final-plan]").get_by_role("button", name="Write a letter about this").click()
    expect(page.get_by_role("heading", name="Your letter")).to_be_focused()
    page.get_by_label("Your council").select_option(label="Camden")
    expect(page.get_by_text("Send it to:")).to_contain_text("sen@example.org")
    assert "mailto:sen@example.org?subject=" in page.get_by_role("link", name="Open in my email app").get_attribute(
        "href"
    )
    chooser, text = page.get_by_label("Who do you want to ask?"), page.get_by_label("Letter", exact=True)
    text.fill("My own words about [your council]")
    chooser.select_option("Ask your MP to help")
    assert "waiting for Camden to act" in text.input_value()
    assert page.get_by_role("link", name="WriteToThem").is_visible()
    chooser.select_option("Ask the SEN team")
    assert text.input_value() == "My own words about [your council]", "what was written is still there"
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a Word document").click()
    assert download.value.suggested_filename == "letter.docx"
    assert docx.Document(download.value.path()).paragraphs[1].text == "My own words about [your council]"
    assert unquote(page.get_by_role("link", name="Open in my email app").get_attribute("href")).endswith(
        "[your council]"
    )
    assert sent == []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_a_letter_follows_the_days_until_it_is_changed_by_hand(page):
    begin(page)
    text = page.get_by_label("Letter", exact=True)
    first = page.locator("main input[type=date]").first
    for weeks in (11, 12):
        first.fill((TODAY - timedelta(weeks=weeks)).isoformat())
        first.dispatch_event("change")
        assert day_words(TODAY - timedelta(weeks=weeks - 6)) in text.input_value()
    text.fill("My own words")
    first.fill((TODAY - timedelta(weeks=13)).isoformat())
    first.dispatch_event("change")
    assert text.input_value() == "My own words"


def test_only_the_letter_is_printed(page):
    begin(page)
    page.evaluate("window.print = () => { window.printed = document.body.dataset.printing; }")
    page.get_by_label("Letter", exact=True).fill("My own words")
    page.get_by_role("button", name="Print the letter").click()
    assert page.evaluate("window.printed") == "letter"
    page.emulate_media(media="print")
    expect(page.locator(".paper")).to_be_visible()
    expect(page.locator(".paper")).to_contain_text("My own words")
    for hidden in ("#days", "#answer", ".site-header", ".letter-form", "h1"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#answer")).to_be_visible()
    expect(page.locator(".paper")).to_be_hidden()
