"""A parent writes to their MP and asks for a pledge; organisations sign a letter, and staff decide about them."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from fixsend.campaigns.models import Letter, OrganisationSignature, Pledger
from fixsend.campaigns.queries.counts import counted
from fixsend.delivery.models import Message
from fixsend.people.staff import roles
from fixsend.places.models import Council
from tests.browser import letters
from tests.browser.axe import check
from tests.browser.office import office_tab
from tests.browser.test_petition import confirm
from tests.campaigns.factories import open_letter, pledge, write_to
from tests.membership.factories import OrganisationFactory
from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sign_in(page: Page, site: str, person) -> None:
    """Open the browser's session for somebody, as an emailed code would."""
    from django.test import Client

    client = Client()
    client.force_login(person)
    page.context.add_cookies([{"name": "sessionid", "value": client.session.session_key, "url": site}])


@pytest.mark.flow("320-plain")
def test_a_letter_is_written_looked_at_changed_and_sent(started_site, page):
    letters.mp_of_leeds_north_west()
    action = write_to()
    page.goto(action.url)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    check(page)
    page.goto(action.url)
    letters.fill_in(page)
    check(page)
    letters.add_to_it(page, "Please ask the minister when this ends.")
    page.locator("summary", has_text="Add official figures to your letter").click()
    page.get_by_label("Leeds issued").first.check()
    check(page)
    page.get_by_role("button", name="Show my letter with these").click()
    expect(page.locator("p.letter")).to_contain_text("Leeds issued")
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you, Sam")
    check(page)
    sent = Message.objects.get(to="pat@parliament.example").text
    assert "when this ends" in sent
    assert "(source: Department for Education" in sent
    assert Letter.objects.get().text == ""


def begin_a_letter(page: Page, action) -> None:
    page.goto(action.url)
    page.locator("summary", has_text="Or choose your constituency").click()
    page.get_by_label("Or choose your constituency").select_option(label="Leeds North West")
    page.get_by_role("button", name="Continue").click()


def test_a_draft_is_kept_on_the_device_only_for_who_asks_and_forgotten_once_it_is_sent(started_site, page):
    letters.mp_of_leeds_north_west()
    action = write_to()
    kept = f"localStorage.getItem('letter-{action.pk}')"
    begin_a_letter(page, action)
    story = page.get_by_label("What happened to you?")
    story.fill("We wait too long.")
    expect(page.get_by_text("4 words. Write at least 20.")).to_be_visible()
    assert page.evaluate(kept) is None
    page.get_by_label("Keep a draft on this device").check()
    story.fill(letters.STORY)
    begin_a_letter(page, action)
    expect(story).to_have_value(letters.STORY)
    expect(page.get_by_text("We have brought back the draft")).to_be_visible()
    check(page)
    page.get_by_role("button", name="Forget the draft").click()
    assert page.evaluate(kept) is None
    page.get_by_label("Keep a draft on this device").check()
    letters.fill_in(page)
    assert page.evaluate(kept)
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    assert page.evaluate(kept) is None


@pytest.mark.flow
def test_a_steward_signs_a_letter_with_one_press_and_takes_it_back(started_site, page, site):
    steward = PersonFactory()
    OrganisationFactory(name="Fen Families", steward=steward)
    letter = open_letter()
    sign_in(page, site, steward)
    page.goto(letter.url)
    page.get_by_role("link", name="Sign for an organisation").click()
    check(page)
    page.get_by_role("button", name="Sign as Fen Families").click()
    expect(page.get_by_text("Fen Families is now on the letter.")).to_be_visible()
    check(page)
    page.get_by_role("link", name="Back to the letter").click()
    expect(page.get_by_role("link", name="Fen Families")).to_be_visible()
    page.get_by_role("link", name="Sign for an organisation").click()
    page.get_by_role("button", name="Take Fen Families off the letter").click()
    assert OrganisationSignature.objects.get().state == "withdrawn"


@pytest.mark.flow("320-plain")
def test_an_organisation_without_an_entry_signs_and_staff_accept_it(started_site, page, context, site):
    letter = open_letter()
    page.goto(f"{letter.url}organisation/")
    for label, typed in (
        ("Your organisation’s name", "Fen Families"),
        ("Your name", "Jo Green"),
        ("Your role there", "Chair"),
        ("Email address", "jo@example.org"),
    ):
        page.get_by_label(label, exact=False).first.fill(typed)
    page.get_by_label("I am allowed to sign for this organisation").check()
    page.get_by_role("button", name="Sign for this organisation").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. We are checking this.")
    check(page)
    assert OrganisationSignature.objects.get().state == "waiting"


def test_staff_find_what_waits_and_accept_it(started_site, context, site):
    letter = open_letter()
    OrganisationSignature.objects.create(letter=letter, name="Fen Families", state="waiting")
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.goto(site + reverse("campaigns_office:index"))
    page.get_by_role("link", name="1 to sign for an organisation").click()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Fen Families is now on the letter.")).to_be_visible()
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])
    assert OrganisationSignature.objects.get().state == "accepted"


@pytest.mark.flow("320-plain")
def test_a_supporter_sees_what_theirs_said_and_asks_them(started_site, page):
    board = pledge()
    leeds = Council.objects.get(name="Leeds")
    mine = Pledger.objects.create(
        page=board, name="Leeds council", role="council", council=leeds, email="c@example.org"
    )
    Pledger.objects.create(page=board, name="Another", role="party")
    page.goto(board.url)
    page.get_by_text("Search the list").click()
    page.get_by_label("Place").select_option(label="Leeds (council)")
    page.locator("form.filters").get_by_role("button", name="Search").click()
    everyone = page.locator(".stances").last
    expect(everyone.get_by_role("heading", name="Leeds council")).to_be_visible()
    expect(everyone.get_by_role("heading", name="Another")).to_have_count(0)
    check(page)
    page.locator("summary", has_text="Or choose your council").click()
    page.get_by_label("Or choose your council").select_option(label="Leeds")
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_role("heading", name="Who we have asked in Leeds")).to_be_visible()
    expect(page.get_by_text("We tell Another and Leeds council how many people have asked.")).to_be_visible()
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label("Your name").fill("Sam Taylor")
    page.get_by_label("Email address").fill("sam@example.org")
    page.get_by_role("button", name="Ask them to sign").click()
    confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you, Sam")
    mine.refresh_from_db()
    assert (mine.asks_to_tell, counted(board)) == (1, 1)
