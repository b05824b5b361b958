"""The data desk and requests for information in the real back office, on a phone too."""

import re

import pytest
from playwright.sync_api import Page, expect

from fixsend.evidence.models import SourceFile
from fixsend.evidence.services import publishing
from fixsend.people.staff import roles
from tests.browser import axe
from tests.browser.office import choose_from_menu, office_tab
from tests.browser.test_office_screens import WAGTAILS
from tests.evidence.official import load
from tests.evidence.tables import appeals
from tests.jobs import run_waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
REFRESHED = 15_000  # The page asks again every two seconds.


def usable(page: Page) -> None:
    """Everybody can use the screen, on a phone too."""
    page.set_viewport_size({"width": 1280, "height": 900})
    found = [line for line in axe.violations(page, within="#main") if not any(each in line for each in WAGTAILS)]
    page.set_viewport_size({"width": 390, "height": 844})
    assert found + axe.too_wide(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})


def drop(page: Page, name: str, content: bytes) -> None:
    page.get_by_role("main").get_by_label("File").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content}
    )


def test_a_file_is_dropped_in_compared_published_and_withdrawn(context, site):
    publishing.publish([load(appeals([2024, 2025], 5), "send_appeal_rate.csv").editions.get().pk], by=None)
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.emulate_media(reduced_motion="reduce")
    choose_from_menu(page, "Campaigns", "Official figures")
    usable(page)
    page.get_by_role("link", name="Load a publisher’s file").click()
    drop(page, "send_appeal_rate.csv", appeals([2025, 2026], 6))
    page.get_by_role("button", name="Load and compare").click()
    expect(page.get_by_text("The file is being read.")).to_be_visible()
    usable(page)
    run_waiting("load_file")
    expect(page.get_by_role("heading", name="What is in this file")).to_be_visible(timeout=REFRESHED)
    expect(page.get_by_text("308 of these figures would say something else")).to_be_visible()
    usable(page)
    page.get_by_role("link", name=re.compile("Appeals to the SEND tribunal since 2024")).click()
    expect(
        page.get_by_role("row", name="Appeals for every 100 decisions that could be appealed 2025 Devon 5.0 6.0")
    ).to_be_visible()
    page.get_by_text("How each column was understood").click()
    usable(page)
    page.go_back()
    page.get_by_role("button", name="Publish this table").click()
    expect(page.get_by_text("Published.").first).to_be_visible()
    expect(page.get_by_role("progressbar", name=re.compile("Report cards drawn"))).to_be_visible()
    usable(page)
    run_waiting("draw_cards", limit=1)
    expect(page.get_by_text(re.compile(r"Report cards drawn with the new figures: 10 of \d+"))).to_be_visible(
        timeout=REFRESHED
    )
    page.get_by_role("link", name="Withdraw it").click()
    usable(page)
    page.get_by_label("Why?").fill("Two columns are swapped")
    page.get_by_role("button", name="Withdraw").click()
    expect(page.get_by_text("Withdrawn. What was shown before is shown again").first).to_be_visible()
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


@pytest.mark.full
def test_a_request_is_drafted_recorded_and_its_answers_mapped(context, site):
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.emulate_media(reduced_motion="reduce")
    choose_from_menu(page, "Campaigns", "Freedom of information")
    usable(page)
    page.get_by_role("link", name="How SEND appeals ended, by council").click()
    page.get_by_label("Name of the person who asks").fill("Ada Example")
    page.get_by_label("Address for the answer").fill("foi@alliance.example")
    usable(page)
    page.get_by_role("button", name="Keep the draft").click()
    expect(page.get_by_label("Copy this into an email")).to_have_value(re.compile("First-tier Tribunal"))
    page.get_by_role("link", name="Record that it was sent").click()
    page.get_by_label("Councils", exact=True).select_option(["Devon", "Kent"])
    usable(page)
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("row", name=re.compile("Devon .* No answer recorded"))).to_be_visible()
    usable(page)
    page.get_by_role("link", name="Devon").click()
    usable(page)
    page.go_back()
    page.get_by_role("link", name="Load the answers").click()
    drop(page, "answers.csv", b"Code,Council,Period,Value\n878,Devon,2025,4\n886,Kent,2025,c\n")
    page.get_by_role("button", name="Load and name the columns").click()
    expect(page.get_by_label("Column of councils")).to_have_value("Code")
    usable(page)
    page.get_by_label("Edition: the year").fill("2026")
    page.get_by_label("What is counted").fill("Appeals that families won")
    page.get_by_label("The question that it answers").fill("How many appeals did families win?")
    page.get_by_label("What these figures do not say").fill("How many families never appeal.")
    page.get_by_label("A year here is a").select_option(index=1)
    page.get_by_label("Unit").select_option(label="A number")
    page.get_by_label("Shown on report cards under").select_option(index=1)
    page.get_by_role("button", name="Read the table").click()
    run_waiting("load_file")
    expect(page.get_by_role("heading", name="What is in this file")).to_be_visible(timeout=REFRESHED)
    expect(page.get_by_text("2 figures of periods of which nothing is shown now")).to_be_visible()
    assert SourceFile.objects.get().information_request.title == "How SEND appeals ended, by council"
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])
