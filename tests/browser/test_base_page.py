"""What every page has: a way past the header, a menu with and without JavaScript, and preferences that are seen."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ADDRESS = "/display/"
PHONE = {"width": 320, "height": 700}


def test_the_first_tab_leads_past_the_header(page):
    page.goto(ADDRESS)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_menu_opens_and_closes_by_keyboard(page):
    page.set_viewport_size(PHONE)
    page.goto(ADDRESS)
    opener, menu = page.get_by_role("button", name="Menu"), page.locator("#menu")
    assert opener.get_attribute("aria-expanded") == "false"
    opener.focus()
    page.keyboard.press("Space")
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert menu.is_hidden()
    assert opener.evaluate("element => element === document.activeElement")


def test_the_menu_opens_without_javascript(browser, site):
    profile = browser.new_context(base_url=site, java_script_enabled=False, viewport=PHONE)
    page = profile.new_page()
    page.goto(ADDRESS)
    assert page.locator("#menu").is_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    assert page.locator("#menu").is_visible()
    profile.close()


def test_reading_begins_at_the_error_summary_and_its_links_lead_into_the_fields(page):
    page.goto("/display/components/")
    summary = page.locator(".error-summary")
    assert summary.evaluate("element => element === document.activeElement")
    summary.get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.name") == "broken-email"


def test_larger_text_and_calm_are_really_larger_and_calm(page, site):
    page.goto(ADDRESS)
    before = page.evaluate("getComputedStyle(document.querySelector('.lead')).fontSize")
    page.get_by_label("Largest").check()
    page.get_by_label("Calm: nothing moves").check()
    assert "Atkinson" in page.evaluate("getComputedStyle(document.body).fontFamily")
    page.get_by_label("The same as my device").last.check()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("This is how the site looks for you now").wait_for()
    after = page.evaluate("getComputedStyle(document.querySelector('.lead')).fontSize")
    assert float(after[:-2]) == pytest.approx(1.5 * float(before[:-2]), rel=0.05)
    assert "Atkinson" not in page.evaluate("getComputedStyle(document.body).fontFamily")
    durations = "[...document.querySelectorAll('*')].map(e => getComputedStyle(e).transitionDuration).join()"
    assert set(page.evaluate(durations).replace(" ", "").split(",")) == {"0s"}


def test_nothing_moves_while_a_page_loads(page):
    page.add_init_script(
        "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto("/display/components/", wait_until="networkidle")
    assert page.evaluate("window.shifts") == 0
