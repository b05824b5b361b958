"""What staff do with many pages at once keeps the rules that it keeps for one."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.blocks import StreamValue
from wagtail.models import Page, Workflow, WorkflowTask

from fixsend.campaigns.models import PetitionPage, Threshold
from fixsend.cms.picture import ALT_MISSING
from fixsend.events.models import DayOfActionPage
from fixsend.people.staff import roles
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition, pledge
from tests.cms.test_pictures import picture
from tests.events.factories import GatheringFactory, day_of_action
from tests.pages.factories import news_page, standard_page
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture(autouse=True)
def _administrator(client: Client) -> None:
    sign_in_staff(client)


def address(action: str, *pages: Page) -> str:
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return f"{bulk}?next=/admin/&" + "&".join(f"id={page.pk}" for page in pages)


def said(client: Client, action: str, *pages: Page, **typed: str) -> list[str]:
    """Do something with many pages; return the sentences that the next screen begins with."""
    answer = client.post(address(action, *pages), typed)
    assert answer.status_code == 302
    return [str(each.message).strip() for each in get_messages(answer.wsgi_request)]


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live


def draft_of(page: Page, **changes: object) -> Page:
    """Save a draft with changes that its editor would keep as a draft."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision(clean=False)
    return page


def test_of_many_pages_those_that_are_ready_are_published_and_the_others_are_named_with_the_reason(client) -> None:
    ready = news_page("Hundreds came", live=False)
    unready = draft_of(pledge("Keep the law", live=False), promoter_name="")
    sentences = said(client, "publish", ready, unready)
    assert (is_live(ready), is_live(unready)) == (True, False)
    assert "1 page has been published" in sentences
    assert [each for each in sentences if "“Keep the law” is not published" in each and "promoter" in each.lower()]


def test_the_reasons_are_on_the_screen_that_asks_whether_to_publish(client) -> None:
    unready = draft_of(news_page("Hundreds came", live=False), picture=picture())
    screen = client.get(address("publish", unready)).content.decode()
    assert ALT_MISSING in screen
    assert reverse("wagtailadmin_pages:edit", args=[unready.pk]) in screen
    assert "Yes, publish" not in screen


def test_a_day_of_action_that_is_over_is_not_announced(client) -> None:
    day = day_of_action("Last year", live=False, in_days=-300)
    assert [each for each in said(client, "publish", day) if "Choose a day in the future." in each]
    assert not is_live(day)


def test_a_day_of_action_that_was_announced_can_be_published_again(client) -> None:
    day = day_of_action("Last month", in_days=-30)
    DayOfActionPage.objects.filter(pk=day.pk).update(first_published_at=timezone.now() - timedelta(days=60))
    day.refresh_from_db()
    draft_of(day, summary="What came of it.")
    assert said(client, "publish", day) == ["1 page has been published"]
    assert DayOfActionPage.objects.get(pk=day.pk).summary == "What came of it."


def test_a_body_with_a_block_that_is_not_complete_is_not_published(client) -> None:
    page = standard_page("About us", live=False)
    body = type(page)._meta.get_field("body")
    page.body = StreamValue(body.stream_block, [{"type": "steps", "value": {"steps": []}}], is_lazy=True)
    page.save_revision(clean=False)
    assert [each for each in said(client, "publish", page) if "Something in this part is missing" in each]
    assert not is_live(page)


def test_a_row_inside_a_page_that_is_not_complete_is_named(client) -> None:
    page = petition(live=False)
    page.thresholds = [Threshold(number=500, words="")]
    page.save_revision(clean=False)
    sentences = said(client, "publish", page)
    assert [each for each in sentences if "Fill this in." in each]
    assert not is_live(page)


def test_subpages_keep_the_rules_too(client) -> None:
    above = campaign("Fix SEND", live=False)
    ready = petition("Fund our schools", parent=above, live=False)
    unready = draft_of(pledge("Keep the law", parent=above, live=False), promoter_postal="")
    sentences = said(client, "publish", above, include_descendants="on")
    assert "1 page and 1 child page have been published" in sentences
    assert [each for each in sentences if "“Keep the law” is not published" in each]
    assert (is_live(above), is_live(ready), is_live(unready)) == (True, True, False)


def test_a_page_that_waits_for_approval_is_left_to_those_who_approve_it(client) -> None:
    page = news_page("Hundreds came", live=False)
    page.save_revision()
    workflow = Workflow.objects.first() or Workflow.objects.create(name="A second pair of eyes")
    assert WorkflowTask.objects.filter(workflow=workflow).exists()
    workflow.start(page, staff_member(roles.EDITOR))
    assert [each for each in said(client, "publish", page) if "waiting for approval" in each]
    page.refresh_from_db()
    assert page.workflow_in_progress
    assert not page.live


def test_a_page_that_a_colleague_has_locked_stays_as_it_is(client) -> None:
    page = news_page("Hundreds came", live=False)
    page.locked, page.locked_by = True, staff_member(roles.EDITOR)
    page.save()
    assert [each for each in said(client, "publish", page) if "locked" in each]
    assert not is_live(page)


def test_a_campaign_is_not_deleted_with_an_action_in_which_people_took_part(client) -> None:
    above = campaign("Fix SEND")
    signed = petition(parent=above)
    ParticipationFactory(action=signed)
    other = news_page("Old news")
    assert [each for each in said(client, "delete", above, other) if f"“{signed.title}” cannot be deleted" in each]
    assert PetitionPage.objects.filter(pk=signed.pk).exists()
    assert Page.objects.filter(pk=other.pk).exists()
    assert client.post(reverse("wagtailadmin_pages:delete", args=[above.pk])).status_code == 302
    assert PetitionPage.objects.filter(pk=signed.pk).exists()


def test_a_day_of_action_with_events_is_not_deleted(client) -> None:
    day = GatheringFactory().day
    assert [each for each in said(client, "delete", day) if "cannot be deleted" in each]
    assert client.post(reverse("wagtailadmin_pages:delete", args=[day.pk])).status_code == 302
    assert DayOfActionPage.objects.filter(pk=day.pk).exists()


def test_an_action_in_which_nobody_took_part_can_be_deleted_with_its_campaign(client) -> None:
    above = campaign("Fix SEND")
    letter = open_letter(parent=above)
    assert said(client, "delete", above) == ["1 page and 1 child page have been deleted"]
    assert not Page.objects.filter(pk=letter.pk).exists()


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "copy", "move"])
def test_programs_change_no_page_past_the_checks_of_the_screens(client, action) -> None:
    page = news_page("Hundreds came", live=action != "publish")
    before = Page.objects.filter(pk=page.pk).values().get()
    assert client.get(f"/admin/api/main/pages/{page.pk}/").status_code == 200
    assert client.post(f"/admin/api/main/pages/{page.pk}/action/{action}/", {}).status_code == 404
    assert Page.objects.filter(pk=page.pk).values().get() == before
