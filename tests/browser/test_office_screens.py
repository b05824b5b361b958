"""Our own screens of the back office: everybody can use them, on a phone too."""

import re
from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from fixsend.newsletters.models import Newsletter
from tests.browser import axe, phone
from tests.browser.office import office_tab
from tests.people import staff_requests, staff_samples

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# What every colleague meets on the first day; the others are walked by `make test-full`.
FIRST_DAY = (
    "office_search",
    "office_help",
    "office_help_section",
    "people_backoffice:index",
    "people_backoffice:show",
    "people_backoffice:tag",
    "people_backoffice:edit",
    "new_address",
    "wagtailusers_users:add",
    "campaigns_office:index",
    "membership_applications:index",
)
# Files, fragments that another screen takes, and what opens in a frame.
NO_SCREENS = ("_file", "export", "_results", "progress", ".pdf", "look", "sheet", "scan", "guide", "report", "preview")
# Wagtail's own: the crumbs it hides on a narrow screen, and its header above the first heading of a level.
WAGTAILS = ("w-breadcrumbs", "w-slim-header", "w-header", "side-panel", "w-drilldown", "Draftail")


@pytest.fixture
def office(started_site, context, site, settings, tmp_path) -> Iterator[tuple[Page, dict]]:
    """A signed-in administrator's tab on a site with one of everything."""
    settings.MEDIA_ROOT = tmp_path
    samples = staff_samples.make()
    page, _ = office_tab(context, site)
    yield page, samples
    page.goto("about:blank")


def screens(*, of_first_day: bool) -> list[tuple[str, str]]:
    """Return (name, route) of the screens."""
    return [
        (name, route)
        for name, route in staff_requests.our_screens()
        if "." not in route and not name.endswith(NO_SCREENS) and (name in FIRST_DAY) == of_first_day
    ]


def wrong_on(page: Page, samples: dict, shown: list[tuple[str, str]]) -> list[str]:
    """Return what is wrong with the screens, one line each."""
    page.emulate_media(reduced_motion="reduce")
    found: list[str] = []
    for name, route in [("home", "admin/"), *shown]:
        path = "/admin/" if name == "home" else staff_requests.path_of(route, staff_samples.samples_for(name, samples))
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(path)
        wrong = [line for line in axe.violations(page, within="#main") if not any(each in line for each in WAGTAILS)]
        wrong += phone.troubles(page) + axe.too_wide(page)
        found += [f"{name}: {line}" for line in wrong]
    return found


def test_the_screens_of_the_first_day_can_be_used_by_everybody(office):
    page, samples = office
    shown = screens(of_first_day=True)
    assert len(shown) == len(FIRST_DAY)
    assert wrong_on(page, samples, shown) == []


def test_on_a_phone_the_menu_covers_nothing_and_what_saves_stays_in_reach(office):
    page, _ = office
    page.set_viewport_size(phone.SIZE)
    page.goto(reverse(Newsletter.snippet_viewset.get_url_name("add")))
    page.locator("main").evaluate("main => main.scrollTo(0, main.scrollHeight / 3)")
    menu, main = page.get_by_role("button", name="Toggle sidebar").bounding_box(), page.locator("main").bounding_box()
    assert menu["y"] + menu["height"] <= main["y"]
    assert main["y"] + main["height"] <= phone.SIZE["height"]
    expect(page.locator("#header-title")).not_to_be_in_viewport()
    expect(page.get_by_role("button", name="Save draft")).to_be_in_viewport(ratio=1)
    page.locator("main").get_by_role("link", name=re.compile("^Help")).click()
    expect(page.get_by_role("heading", name="Writing a newsletter", level=1)).to_be_visible()


@pytest.mark.full
def test_all_other_screens_can_be_used_by_everybody(office):
    page, samples = office
    assert wrong_on(page, samples, screens(of_first_day=False)) == []
