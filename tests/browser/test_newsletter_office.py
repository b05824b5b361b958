"""The screens round newsletters and actions' figures can be used by everybody, on a phone and on a computer."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter, NewsletterTemplate, SavedBlock, SendPlan
from fixsend.people.staff import roles
from fixsend.places.models import Council
from tests.browser import axe
from tests.browser.office import office_tab
from tests.campaigns.factories import ParticipationFactory, petition
from tests.newsletters.factories import MailingFactory
from tests.newsletters.sending import ready
from tests.newsletters.writing import bodies

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# What is ours on a screen; the frame round it is Wagtail's.
LONG = "Families waited for months before anyone answered. " * 3
OURS, LIST = "#main .nice-padding", "#main .newsletter-list"


@pytest.fixture
def office(started_site, context, site, setting):
    """A signed-in campaigner's tab; nothing may have been refused or gone wrong, and nobody else asked."""
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.set_default_timeout(30_000)
    page.set_viewport_size(setting.screen)
    yield page
    page.goto("about:blank")
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


def look(office, address, words, within=OURS) -> None:
    """Open a screen, wait for its words, and find nothing wrong with it."""
    office.goto(address)
    expect(office.get_by_text(words).first).to_be_visible()
    assert axe.violations(office, within=within) + axe.too_wide(office) == []


@pytest.mark.flow(needs_javascript=True)
def test_the_list_the_calendar_and_what_is_kept(office):
    newsletter = ready.newsletter(("heading", "Hello"), bodies.rich(f"<p>{LONG}</p>"), name="January news")
    sent = ready.newsletter(name="November news")
    MailingFactory(newsletter=sent, state=MailingState.FINISHED)
    SendPlan.objects.create(newsletter=newsletter, send_at=timezone.now() + timedelta(minutes=5))
    look(office, "/admin/newsletters/", "November news", LIST)
    look(office, "/admin/newsletter-calendar/", "November news")
    look(office, "/admin/newsletter-calendar/?month=2030-01", "No newsletter goes out this month.")
    look(office, "/admin/newsletter-templates/", "There are no templates yet.")
    look(office, reverse("newsletter_saved:save_as_template", args=[newsletter.pk]), "Name of the template")
    office.get_by_role("button", name="Save as a template").click()
    expect(office.get_by_text("Kept as the template “January news”.")).to_be_visible()
    assert axe.violations(office, within=OURS) + axe.too_wide(office) == []
    look(office, reverse("newsletter_saved:blocks", args=[newsletter.pk]), "Keep blocks of this newsletter")
    office.get_by_label("Block 1 (heading): Hello").check()
    office.get_by_role("textbox", name="Name").fill("Our greeting")
    office.get_by_role("button", name="Save these blocks").click()
    expect(office.get_by_text("“Our greeting” is saved.")).to_be_visible()
    assert axe.violations(office, within=OURS) + axe.too_wide(office) == []
    office.get_by_label("Our greeting").check()
    office.get_by_role("button", name="Put it in").click()
    office.wait_for_url("**/newsletters/edit/**")
    newsletter.refresh_from_db()
    assert len(newsletter.get_latest_revision_as_object().body) == 3
    look(office, "/admin/newsletter-templates/", "Our greeting")
    kept = NewsletterTemplate.objects.get()
    look(office, reverse("newsletter_saved:delete", args=["template", kept.pk]), "You cannot undo this.")
    assert SavedBlock.objects.count() == 1


@pytest.mark.flow(needs_javascript=True)
def test_an_actions_figures_the_list_of_actions_and_the_form_of_a_test_mail(office):
    action = petition(given_to="the Department", given_details=["name"])
    for number, council in enumerate(Council.objects.order_by("pk")[:12], 1):
        ParticipationFactory.create_batch(number, action=action, council=council)
    ParticipationFactory(action=action, created_at=timezone.now() - timedelta(days=40))
    look(office, f"/admin/campaigns/{action.pk}/", "By council: the 10 with most, of 13")
    office.get_by_text("Show all 13 as a table").click()
    assert axe.violations(office, within=OURS) + axe.too_wide(office) == []
    look(office, "/admin/campaigns/", "Fund our schools")
    look(office, f"/admin/campaigns/{action.pk}/people/?order=name", "Tick everyone on this page")
    office.get_by_label("Tick everyone on this page").check()
    assert office.locator("input[name=part]:not(:checked)").count() == 0
    office.locator("input[name=part]").first.uncheck()
    expect(office.get_by_label("Tick everyone on this page")).not_to_be_checked()
    office.goto(f"/admin/campaigns/{action.pk}/hand-in/")
    office.get_by_role("button", name="Make a pack now").click()
    expect(office.get_by_role("cell", name="Being made")).to_be_visible()
    assert axe.violations(office, within=OURS) + axe.too_wide(office) == []
    look(office, reverse("newsletter_sending:try_out", args=[ready.newsletter().pk]), "Someone else")


@pytest.mark.flow(needs_javascript=True)
def test_what_is_typed_in_the_first_seconds_is_kept(office):
    office.goto(reverse("newsletters:add"))
    office.get_by_role("textbox", name="Name among colleagues").fill("January news")
    office.locator("#id_subject").fill("What families told us")
    office.wait_for_url("**/newsletters/edit/**")
    made = Newsletter.objects.get().get_latest_revision_as_object()
    assert (made.name, made.subject) == ("January news", "What families told us")
