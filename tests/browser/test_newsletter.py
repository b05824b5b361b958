"""A campaigner writes a newsletter and looks at it before anybody else does, in a real browser."""

import contextlib
import re

import pytest
from playwright.sync_api import Error, expect

from fixsend.newsletters.models import Newsletter
from fixsend.people.staff import roles
from tests.browser.office import choose_from_menu, office_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def office(started_site, context, site):
    """A signed-in campaigner's tab; nothing may have been refused or gone wrong, and nobody else asked."""
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.set_default_timeout(30_000)
    yield page
    page.goto("about:blank")
    assert watch.refused == []
    assert watch.strangers == []
    assert watch.errors == []


def field(page, name):
    """Return a field of the form."""
    return page.get_by_role("textbox", name=re.compile(rf"^{name}\*?$"))


def insert_block(page, name, which):
    """Add a block at the end of the body."""
    page.locator("#panel-child-words-body-section").get_by_title("Insert a block").nth(which).click()
    page.get_by_role("option", name=re.compile(rf"^{name}$", re.IGNORECASE)).click()


def preview(page, mode, words, within="body", colour=""):
    """Choose a way of looking until the preview's frame shows these words, in this colour where one is given.

    Wagtail drops a choice that is made while it still draws, and may put an empty frame in place of one that it has
    just drawn: the choice is then made again.
    """
    shown = f'iframe#w-preview-iframe[src*="mode={mode}&"]'
    found = page.frame_locator(shown).locator(within).get_by_text(words)
    for _ in range(6):
        page.get_by_label("Preview mode").select_option(mode)
        with contextlib.suppress(Error):
            found.wait_for(timeout=5_000)
            assert colour in found.evaluate("words => getComputedStyle(words).color")
            return
    raise AssertionError(f"The preview never showed “{words}” in {mode}")


def test_a_newsletter_is_written_looked_at_checked_and_made_ready(office):
    choose_from_menu(office, "Emails", "Newsletters")
    office.get_by_role("link", name="Add newsletter").first.click()
    field(office, "Name among colleagues").fill("November news")
    field(office, "Subject").fill("What families told us, {first name|friend}")
    field(office, "Line after the subject").fill("Three short stories")
    insert_block(office, "Heading", 0)
    office.locator("#body-0-value").fill("Hello {first name|there}")
    insert_block(office, "Text", 1)
    office.locator(".public-DraftEditor-content").first.click()
    office.keyboard.type("We met in Leeds on Monday.")
    insert_block(office, "Button", 2)
    office.locator("#body-2-value-text").fill("Sign the petition")
    office.locator("#body-2-value-url").fill("https://example.org/petition/")

    office.get_by_label("Toggle preview").first.click()
    preview(office, "mail-member", "Hello Ada")
    preview(office, "mail-member", "What families told us, Ada")
    preview(office, "mail-unknown", "Hello there")
    preview(office, "text", "We met in Leeds on Monday.", within="pre")
    preview(office, "off", "Sign the petition")
    preview(office, "page", "Get it by email")
    preview(office, "dark", "We met in Leeds on Monday.", colour="rgb(251, 238, 230)")

    office.get_by_role("button", name="Save draft").click()
    office.wait_for_url("**/newsletters/edit/**")
    newsletter = Newsletter.objects.get()
    assert not newsletter.live
    office.get_by_role("link", name="Checks before sending").click()
    office.get_by_text("It is a draft.").wait_for()
    office.get_by_role("link", name="Back to writing").click()
    office.get_by_role("button", name="More actions").click()
    office.get_by_role("button", name="Ready to send").click()
    office.get_by_text("Fix these before sending").wait_for()
    newsletter.refresh_from_db()
    assert newsletter.live
    assert [block.block_type for block in newsletter.body] == ["heading", "text", "button"]


def test_merge_fields_are_put_at_the_cursor_from_a_menu_without_a_mouse(office):
    office.goto("/admin/newsletters/add/")
    subject = field(office, "Subject")
    subject.fill("Dear , read this")
    for _ in ", read this":
        office.keyboard.press("ArrowLeft")
    for key in ("Tab", "Enter", "Tab", "Enter"):
        office.keyboard.press(key)
    assert subject.input_value() == "Dear {first name|there}, read this"
    # The words for readers whose name we do not know are selected, to be written over.
    office.keyboard.type("friend")
    assert subject.input_value() == "Dear {first name|friend}, read this"
    # Saved in the background for the first time, the form is drawn anew, and a menu that is open would close.
    expect(office).to_have_url(re.compile("/admin/newsletters/edit/"), timeout=30_000)

    insert_block(office, "Text", 0)
    text = office.locator(".public-DraftEditor-content").first
    text.click()
    office.keyboard.type("Hello .")
    office.keyboard.press("ArrowLeft")
    menu = office.locator(".Draftail-Editor__wrapper .merge-menu, [data-draftail-editor-wrapper] .merge-menu").first
    menu.locator("> summary").focus()
    office.keyboard.press("Enter")
    menu.get_by_role("button", name="council", exact=True).focus()
    office.keyboard.press("Enter")
    assert text.inner_text().strip() == "Hello {council|your council}."
    office.keyboard.type("your own council")
    assert text.inner_text().strip() == "Hello {council|your own council}."

    insert_block(office, "Heading", 1)
    office.locator("#body-1-value + .merge-menu > summary").click()
    office.locator("#body-1-value + .merge-menu").get_by_role("button", name="region").click()
    assert office.locator("#body-1-value").input_value() == "{region|your part of England}"
