"""A colleague reads the figures of a newsletter and chooses a subject, on a phone and on a computer."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from fixsend.delivery.models import Departure, Mailing, MailingState
from fixsend.newsletters.models import ClickCount, SubjectTest
from fixsend.newsletters.sending import click_counts, clicks
from fixsend.people.staff import roles
from tests.browser import axe
from tests.browser.office import office_tab
from tests.delivery.engine.audiences import claim, record_all, subscribers
from tests.newsletters.factories import NewsletterFactory, document, frozen_mailing

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SUBJECTS = ["What families told us", "Forty stories from forty kitchens"]


@pytest.fixture
def office(context, site, setting):
    """A signed-in campaigner's tab; nothing may have been refused or gone wrong, and nobody else asked."""
    page, watch = office_tab(context, site, roles.CAMPAIGNER)
    page.set_default_timeout(30_000)
    page.set_viewport_size(setting.screen)
    yield page
    page.goto("about:blank")
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


def violations(page) -> list[str]:
    """Return what is wrong with our part of the screen, the frame round it being Wagtail's."""
    return axe.violations(page, within="#main .nice-padding") + axe.too_wide(page)


def sent(days_ago: int, number: int) -> Mailing:
    mailing, holder = frozen_mailing("sending", newsletter=NewsletterFactory(name=f"News {number}")), uuid4()
    record_all(mailing, claim(mailing, holder=holder), holder)
    when = timezone.now() - timedelta(days=days_ago)
    clicks.track(mailing, ["https://example.org/a-petition-with-a-rather-long-address/for-every-council-in-england/"])
    ClickCount.objects.create(
        link=mailing.tracked_links.get(), slot=click_counts.slot_before(when), clicks=number, left_out=3
    )
    Departure.objects.create(mailing=mailing, channel="one_click")
    finished = {"state": MailingState.FINISHED, "finished_at": when, "first_sent_at": when}
    Mailing.objects.filter(pk=mailing.pk).update(**finished)
    return mailing


def asked() -> Mailing:
    mailing, holder = frozen_mailing("sending", document=document(*SUBJECTS).to_json(), test_percent=50), uuid4()
    record_all(mailing, claim(mailing, holder=holder), holder)
    SubjectTest.objects.create(
        mailing=mailing, subjects=SUBJECTS, minutes=60, if_unclear="ask", asked_at=timezone.now()
    )
    return mailing


@pytest.mark.flow(needs_javascript=True)
def test_the_figures_are_read(office):
    subscribers(30, "gmail.com")
    for number in range(5):
        newest = sent(10 - number, number + 2)
    office.goto(f"/admin/mailings/{newest.pk}/figures/")
    accepted = office.get_by_role("row").filter(has_text="Accepted by the mail server")
    expect(accepted).to_contain_text("30")
    expect(accepted).to_contain_text("100.0")
    expect(office.get_by_role("figure", name="Clicks for each 100 copies")).to_be_visible()
    expect(office.get_by_role("row", name="Clicks for each 100 that arrived")).to_contain_text("More than usual")
    assert violations(office) == []


@pytest.mark.flow(needs_javascript=True)
def test_a_subject_is_chosen(office):
    subscribers(30)
    mailing = asked()
    office.goto("/admin/mailings/subject-tests/")
    assert violations(office) == []
    office.get_by_role("button", name=SUBJECTS[1]).click()
    expect(office.get_by_role("heading", level=1)).to_contain_text("Send the rest?")
    assert violations(office) == []
    office.get_by_role("button", name="Send the rest with this subject").click()
    expect(office.get_by_text("No newsletter needs you")).to_be_visible()
    assert Mailing.objects.get(pk=mailing.pk).winner == 1
    office.goto(f"/admin/mailings/{mailing.pk}/figures/")
    expect(office.get_by_text("The rest gets this one")).to_be_visible()
    assert violations(office) == []
