"""A campaigner says whom a newsletter is for, in a real browser, with and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from fixsend.newsletters.models import Newsletter, Segment
from fixsend.people.staff import roles
from fixsend.places.models import Council
from tests.browser import axe
from tests.browser.office import office_tab
from tests.newsletters.factories import NewsletterFactory, subscriber

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def office(context, site, setting):
    """A signed-in campaigner's tab; nothing may have been refused or gone wrong, and nobody else asked."""
    subscriber("a@example.org", council=Council.objects.filter(region="E12000007").first())
    subscriber("b@example.org")
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.set_default_timeout(30_000)
    page.set_viewport_size(setting.screen)
    yield page
    page.goto("about:blank")
    assert watch.refused == []
    assert watch.strangers == []
    assert watch.errors == []


def violations(page) -> list[str]:
    """Return what is wrong with our part of the screen, the frame round it being Wagtail's."""
    return (axe.violations(page, within=".audience") if axe.runs_scripts(page) else []) + axe.too_wide(page)


def would_get_it(page, number: int) -> None:
    """The count, of which the number itself is one element, has come to this."""
    people = "person" if number == 1 else "people"
    expect(page.locator("#audience-outcome")).to_contain_text(f"{number} {people} would get it now.")


def count_again(page, setting) -> None:
    """Without scripts one has to ask."""
    if not setting.javascript:
        page.get_by_role("button", name="Count again").click()


@pytest.mark.flow
def test_an_audience_is_built_counted_and_saved(office, setting):
    newsletter = NewsletterFactory()
    office.goto(f"/admin/newsletters/audience/{newsletter.pk}/")
    would_get_it(office, 2)
    office.get_by_label("Add a rule about").select_option(label="Region")
    office.get_by_role("button", name="Add the rule").click()
    rule = office.get_by_role("group", name="Region (1)")
    expect(rule.get_by_label("North East")).to_be_focused()
    expect(office.get_by_text("Not counted yet.")).to_be_visible()
    assert violations(office) == []
    rule.get_by_label("London").check()
    count_again(office, setting)
    would_get_it(office, 1)
    rule.get_by_label("It has to be").select_option(label="none of these")
    count_again(office, setting)
    expect(office.get_by_text("It goes to everyone but people in London.")).to_be_visible()
    office.get_by_role("button", name="Add a group").click()
    expect(office.get_by_label("People if", exact=True)).to_be_focused()
    office.get_by_role("button", name="Save the audience").click()
    axe.expect_errors(office)
    expect(rule.get_by_label("London")).to_be_checked()
    assert violations(office) == []
    office.get_by_role("link", name=re.compile("^Group 2: This group is empty")).click()
    office.get_by_role("button", name="Remove this group (2)").click()
    expect(office.get_by_label("Add a rule about")).to_be_focused()
    expect(office.get_by_text("It goes to everyone but people in London.")).to_be_visible()
    office.get_by_role("button", name="Save the audience").click()
    expect(office.get_by_text("Saved who “November news” goes to.")).to_be_visible()
    assert Newsletter.objects.get().audience == {"all": [{"not": {"rule": "region", "regions": ["E12000007"]}}]}


def test_a_number_that_may_be_wrong_is_not_left_standing(office):
    newsletter = NewsletterFactory(audience={"all": [{"rule": "region", "regions": ["E12000007"]}]})
    office.goto(f"/admin/newsletters/audience/{newsletter.pk}/")
    would_get_it(office, 1)
    office.context.clear_cookies()
    office.get_by_label("North East").check()
    expect(office.get_by_text("You are signed out.")).to_be_visible()
    expect(office.get_by_label("North East")).to_be_checked()


@pytest.mark.flow("320-plain")
def test_rules_are_kept_as_a_segment_and_used_in_another(office, setting):
    newsletter = NewsletterFactory(audience={"all": [{"rule": "region", "regions": ["E12000007"]}]})
    office.goto(f"/admin/newsletters/audience/{newsletter.pk}/")
    office.get_by_text("Use these rules for other newsletters").click()
    office.get_by_label("Name of the segment").fill("Londoners")
    office.get_by_role("button", name="Save as a segment").click()
    expect(office.get_by_text("These rules are saved as the segment")).to_be_visible()
    office.goto("/admin/segments/")
    assert violations(office) == []
    # On a phone each cell names its column.
    expect(office.get_by_role("row", name=re.compile(r"Londoners .*People in London .*\b1\b"))).to_be_visible()
    office.get_by_role("link", name="Add a segment").click()
    office.get_by_label("Add a rule about").select_option(label="Saved segment")
    office.get_by_role("button", name="Add the rule").click()
    rule = office.get_by_role("group", name="Saved segment (1)")
    rule.get_by_label("It has to be").select_option(label="not this")
    rule.get_by_label("Segment", exact=True).select_option(label="Londoners")
    count_again(office, setting)
    expect(office.locator("#audience-outcome")).to_contain_text("It means everyone but people in the segment")
    expect(office.locator(".audience-count")).to_have_text("1")
    office.get_by_role("button", name="Save the segment").click()
    office.get_by_role("link", name="Name: Give the segment a name.").click()
    expect(office.get_by_label("Name", exact=True)).to_be_focused()
    assert violations(office) == []
    office.get_by_label("Name", exact=True).fill("Elsewhere")
    office.get_by_role("button", name="Save the segment").click()
    expect(office.get_by_text("The segment “Elsewhere” is saved.")).to_be_visible()
    office.goto(f"/admin/segments/delete/{Segment.objects.get(name='Londoners').pk}/")
    expect(office.get_by_role("alert")).to_contain_text("the segment “Elsewhere”")
    assert violations(office) == []
