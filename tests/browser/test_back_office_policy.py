"""The back office under its content security policy, in a real browser: everything works, nothing is refused, and no
page asks another host."""

import re
from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from fixsend.pages.models import HomePage, StandardPage
from tests.browser.office import office_tab
from tests.events.factories import day_of_action

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def office(started_site, context, site):
    """A signed-in administrator's tab; nothing may have been refused, and nobody else asked."""
    page, watch = office_tab(context, site)
    yield page
    page.goto("about:blank")  # ends the editor's own requests before the database goes
    assert watch.refused == []
    assert watch.strangers == []


def a_picture():
    file = BytesIO()
    Image.new("RGB", (40, 30), "purple").save(file, "PNG")
    return {"name": "purple.png", "mimeType": "image/png", "buffer": file.getvalue()}


def test_every_screen_of_the_menu_opens(office, site):
    office.goto("/admin/")
    office.locator("#wagtail-sidebar a").first.wait_for()
    menu = office.evaluate(
        "() => JSON.stringify(JSON.parse(document.getElementById('wagtail-sidebar-props').textContent))"
    )
    screens = sorted(set(re.findall(r'"(/admin/[^"#]*)"', menu)) - {"/admin/logout/"})
    assert len(screens) > 10
    for screen in screens:
        answer = office.goto(screen)
        assert answer.status < 400, screen


def test_a_page_is_written_with_all_kinds_of_fields_and_scheduled(office):
    home = HomePage.objects.get()
    office.goto(f"/admin/pages/add/pages/standardpage/{home.pk}/")
    office.locator("#id_title").fill("Day of action")
    office.locator("#id_summary").fill("What happens when.")
    office.get_by_title("Insert a block").first.click()
    office.get_by_role("option").first.click()
    office.locator(".public-DraftEditor-content").first.click()
    office.keyboard.type("We meet at noon.")
    office.get_by_label("Toggle status").first.click()
    office.get_by_role("button", name=re.compile("Set schedule")).click()
    office.locator("#id_go_live_at").click()
    picker = office.locator(".xdsoft_datetimepicker:visible")
    picker.locator(".xdsoft_next").first.click()
    picker.locator(".xdsoft_date:not(.xdsoft_other_month)").last.click()
    when = office.locator("#id_go_live_at").input_value()
    office.get_by_role("button", name="Save schedule").press("Enter")
    office.wait_for_url("**/edit/**")
    planned = StandardPage.objects.get(title="Day of action").get_latest_revision_as_object().go_live_at
    assert timezone.localtime(planned).strftime("%d/%m/%Y %H:%M") == when


def test_a_picture_is_uploaded_and_chosen_and_the_preview_shows(office):
    home = HomePage.objects.get()
    office.goto(f"/admin/pages/{home.pk}/edit/")
    office.get_by_role("tab", name=re.compile("Promot|Shar", re.IGNORECASE)).click()
    office.get_by_role("button", name="Choose an image").first.click()
    office.get_by_role("tab", name="Upload").click()
    office.locator("#id_image-chooser-upload-file").set_input_files(a_picture())
    office.locator("#id_image-chooser-upload-title").fill("Purple")
    office.locator(
        "form.image-upload button[type=submit], form[data-chooser-modal-creation-form] button[type=submit]"
    ).first.click()
    office.get_by_text("Purple").first.wait_for()
    office.get_by_label("Toggle preview").first.click()
    office.frame_locator("iframe[title=Preview][src]").locator("main").first.wait_for()
    office.get_by_label("Toggle checks").first.click()
    office.get_by_text("Content metrics").first.wait_for()
    office.goto("/")
    office.locator("wagtail-userbar").get_by_role("button").first.click()
    office.locator("wagtail-userbar").get_by_text("Edit this page").wait_for()


def test_a_day_that_cannot_be_read_is_refused_and_never_becomes_today(office):
    day = day_of_action()
    office.goto(f"/admin/pages/{day.pk}/edit/")
    office.locator("#id_first_day").fill("the last Saturday")
    office.get_by_role("tab", name="Rules").click()
    office.locator("#id_closes_at").fill("Friday noon")
    office.get_by_role("button", name="Save draft").click()
    expect(office.locator("#tab-rules")).to_contain_text("Enter a date and time, like 31/12/2027 18:00.")
    expect(office.locator("#id_closes_at")).to_have_value("Friday noon")
    expect(office.locator("#tab-content")).to_contain_text("Enter a date, like 31/12/2027.")
    expect(office.locator("#id_first_day")).to_have_value("the last Saturday")
