"""Every screen on which staff write something, in a real browser: nothing goes wrong unseen while it opens."""

import re

import pytest
from django.urls import NoReverseMatch, reverse
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import Request, expect
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.models import Page, Site, get_page_models
from wagtail.snippets.models import get_snippet_models

from fixsend.campaigns.models import PetitionPage
from fixsend.cms.page import SitePage
from fixsend.newsletters.models import Newsletter
from tests.browser import phone
from tests.browser.office import office_tab
from tests.campaigns.factories import campaign

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


TYPED = {"title": "Fund our schools", "summary": "One ask.", "ask": "Pay for it.", "target": "the minister"}


def settings_screens() -> list[str]:
    """Return the editing screen of every setting."""
    found = []
    for model in settings_registry:
        own = [str(Site.objects.get().pk)] if hasattr(model, "for_site") else []
        found.append(reverse("wagtailsettings:edit", args=[model._meta.app_label, model._meta.model_name, *own]))
    return found


def snippet_screens() -> list[str]:
    """Return the screen for a new one of every snippet that has one."""
    found = []
    for model in get_snippet_models():
        try:
            found.append(reverse(model.snippet_viewset.get_url_name("add")))
        except NoReverseMatch:
            continue
    return found


def page_screens() -> list[str]:
    """Return the screen for a new page of every type that may be made somewhere, and for one that is there."""
    found = []
    for kind in get_page_models():
        if not issubclass(kind, SitePage) or kind.__subclasses__():
            continue
        parent = next((page for page in Page.objects.all().specific() if kind.can_create_at(page)), None)
        if parent is not None:
            names = [kind._meta.app_label, kind._meta.model_name, parent.pk]
            found.append(reverse("wagtailadmin_pages:add", args=names))
        if there := kind.objects.first():
            found.append(reverse("wagtailadmin_pages:edit", args=[there.pk]))
    return found


def test_no_editing_screen_has_an_error_of_which_nobody_is_told(started_site, context, site):
    campaign()
    page, watch = office_tab(context, site)
    screens = [*settings_screens(), *snippet_screens(), *page_screens()]
    assert len(screens) > 20
    for screen in screens:
        answer = page.goto(screen)
        assert answer.status == 200, screen
        assert watch.errors == [], screen
    page.goto("about:blank")
    assert watch.refused == []


def wrong_on_a_phone(page: BrowserPage, screens: list[str]) -> list[str]:
    """Return what is wrong with the screens, one line each."""
    found = []
    for screen in screens:
        page.goto(screen)
        found += [f"{screen}: {line}" for line in phone.troubles(page)]
    page.goto("about:blank")
    return found


def test_what_is_written_most_can_be_written_on_a_phone(started_site, context, site):
    parent = campaign()
    page, _ = office_tab(context, site)
    letter = reverse("wagtailadmin_pages:add", args=["campaigns", "writetopage", parent.pk])
    newsletter = reverse(Newsletter.snippet_viewset.get_url_name("add"))
    rules = next(screen for screen in settings_screens() if "sendingrules" in screen)
    assert wrong_on_a_phone(page, [letter, newsletter, rules]) == []


@pytest.mark.full
def test_everything_can_be_written_on_a_phone(started_site, context, site):
    campaign()
    page, _ = office_tab(context, site)
    assert wrong_on_a_phone(page, [*settings_screens(), *snippet_screens(), *page_screens()]) == []


def saves_in_the_background(asked: Request) -> bool:
    """Tell whether the editor asks for the draft to be saved."""
    return asked.method == "POST" and asked.headers.get("accept") == "application/json"


def test_a_page_is_published_while_its_first_draft_is_being_saved(started_site, context, site):
    parent = campaign("Ours")
    page, _ = office_tab(context, site)
    page.add_init_script("let times = 0; addEventListener('w-unsaved:watch-edits', () => console.log(++times))")
    # The editor looks twice at what stands in the form before it counts what is typed as a change.
    with page.expect_console_message(lambda said: said.text == "2"):
        page.goto(reverse("wagtailadmin_pages:add", args=["campaigns", "petitionpage", parent.pk]))
    with page.expect_request(saves_in_the_background):
        for name, words in TYPED.items():
            page.locator(f"#id_{name}").fill(words)
    page.get_by_role("button", name="More actions").first.click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_url(re.compile(rf"/admin/pages/{parent.pk}/"))
    expect(page.get_by_text("published").first).to_be_visible()
    made = PetitionPage.objects.child_of(parent).get()
    assert made.live
    page.goto("about:blank")
