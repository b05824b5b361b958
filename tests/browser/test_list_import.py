"""A campaigner brings today's list in, looks at the dry run first, and takes it all back, in the real back office."""

import pytest
from playwright.sync_api import Page, expect

from fixsend.list_import import parts
from fixsend.list_import.models import ListImport
from fixsend.people.models import Person
from fixsend.people.staff import roles
from tests.browser.axe import violations
from tests.browser.office import choose_from_menu, office_tab
from tests.jobs import run_waiting
from tests.list_import.lists import checked, content, paused_after

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LIST = {
    "name": "subscribed.csv",
    "mimeType": "text/csv",
    "buffer": b"Contact,Called,Since\nana@example.org,Ana,2020-01-03 10:00:00\nben@example.org,Ben,\nnobody,,\n",
}
REFRESHED = 15_000  # The page asks again every two seconds.


def pick_a_day_of_last_month(page: Page) -> None:
    page.get_by_label("Date of consent, for rows without one").click()
    picker = page.locator(".xdsoft_datetimepicker:visible")
    picker.locator(".xdsoft_prev").first.click()
    picker.locator(".xdsoft_date:not(.xdsoft_other_month)").first.click()


def match_the_columns(page: Page) -> None:
    expect(page.get_by_role("cell", name="ana@example.org")).to_be_visible()
    page.get_by_label("People who get mail now").check()
    page.get_by_label("Newsletters").check()
    page.get_by_label("The words they agreed to").fill("Yes please, send me newsletters.")
    page.get_by_label("Where the list comes from").fill("The old list")
    page.get_by_label("Column: Email address").select_option("Contact")
    page.get_by_label("Column: First name").select_option("Called")
    page.get_by_label("Column: Date of the consent").select_option("Since")
    pick_a_day_of_last_month(page)
    page.get_by_role("button", name="Check every row").click()
    expect(page.get_by_text("Working on 3 rows.")).to_be_visible()


def test_a_list_is_uploaded_matched_checked_brought_in_and_undone(context, site):
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    choose_from_menu(page, "People", "Import a list")
    page.get_by_role("link", name="Choose a file").click()
    page.get_by_role("main").get_by_label("File").set_input_files(LIST)
    page.get_by_role("button", name="Upload and match the columns").click()
    match_the_columns(page)

    run_waiting("check_import")
    expect(page.get_by_role("cell", name="3 of 3")).to_be_visible(timeout=REFRESHED)
    expect(page.get_by_role("row", name="New person, added with consent 2")).to_be_visible()
    expect(page.get_by_role("row", name="Not an email address 1")).to_be_visible()
    assert not Person.objects.filter(email="ana@example.org").exists()
    assert ListImport.objects.get().agreed_on is not None

    page.get_by_role("button", name="Import these rows").click()
    expect(page.get_by_text("Working on 3 rows.")).to_be_visible()
    run_waiting("apply_import")
    undo = page.get_by_role("link", name="Undo the whole import")
    undo.wait_for(timeout=REFRESHED)
    assert Person.objects.get(email="ana@example.org").name == "Ana"

    undo.click()
    expect(page.get_by_text("This cannot be undone.")).to_be_visible()
    page.get_by_role("button", name="Undo the whole import").click()
    expect(page.get_by_text("Working on 3 rows.")).to_be_visible()
    run_waiting("undo_import")
    expect(page.get_by_text("Undone", exact=True).first).to_be_visible(timeout=REFRESHED)
    assert not Person.objects.filter(email="ana@example.org").exists()
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


def test_a_bar_shows_how_far_a_list_is_and_it_is_paused_and_goes_on(context, site, monkeypatch):
    monkeypatch.setattr(parts, "ROWS", 1)
    rows = ([f"person{number}@example.org", "2020-01-03"] for number in range(5))
    list_import = checked(content(["Email", "Date"], *rows))
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.goto(f"/admin/list-imports/{list_import.pk}/")
    page.get_by_role("button", name="Import these rows").click()
    expect(page.get_by_text("It is waiting its turn.")).to_be_visible()
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Paused.")).to_be_visible()
    page.get_by_role("button", name="Resume").click()
    expect(page.get_by_text("Working on 5 rows.")).to_be_visible()

    with paused_after(2):
        run_waiting("apply_import")
    expect(page.get_by_text("Paused.")).to_be_visible(timeout=REFRESHED)
    bar = page.get_by_role("progressbar", name="Bringing people in: 2 of 5")
    assert (bar.get_attribute("value"), bar.get_attribute("max")) == ("2", "5")
    assert Person.objects.filter(email__startswith="person").count() == 2
    assert violations(page, within="#main") == []
    page.set_viewport_size({"width": 320, "height": 700})
    for button in page.locator("#main .button").all():  # Wagtail cuts off what is wider than its screen.
        assert button.evaluate("button => button.getBoundingClientRect().right <= innerWidth"), button.inner_text()

    page.get_by_role("button", name="Resume").click()
    expect(bar).to_be_visible()
    run_waiting("apply_import")
    expect(page.get_by_role("cell", name="5 of 5")).to_be_visible(timeout=REFRESHED)
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])
