"""The list of campaigns and the page of one: each says how far it has come, and what there is to do."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from fixsend.campaigns.models import CampaignsIndexPage
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition
from tests.events.factories import day_of_action

pytestmark = pytest.mark.django_db


def shown(client, page) -> str:
    return client.get(page.url).content.decode()


def listed(client) -> str:
    return shown(client, CampaignsIndexPage.objects.get())


def test_a_campaign_in_the_list_shows_its_first_action_and_how_far_that_has_come(client):
    fund = campaign("Fund every plan")
    action = petition("Pay for what the plan says", parent=fund, goal=100)
    open_letter("Dear minister", parent=fund)
    ParticipationFactory.create_batch(3, action=action)
    page = listed(client)
    assert "Pay for what the plan says" in page
    assert "3 signatures so far" in page
    assert 'max="100"' in page
    assert "2 things you can do" in page


def test_a_campaign_with_one_action_says_so_in_the_singular(client):
    petition(parent=campaign("Fund every plan"))
    assert "1 thing you can do" in listed(client)


def test_what_is_closed_leads_no_campaign(client):
    fund = campaign("Fund every plan")
    petition("The old one", parent=fund, closes_at=timezone.now())
    petition("The new one", parent=fund)
    page = listed(client)
    assert "The new one" in page
    assert "The old one" not in page


def test_a_campaign_that_has_ended_leads_to_what_happened(client):
    campaign("Keep the buses", ended_on=timezone.localdate())
    assert "See what happened" in listed(client)


def test_the_list_asks_the_database_no_more_for_more_campaigns(client, django_assert_max_num_queries):
    for number in range(5):
        for _ in range(3):
            petition(parent=campaign(f"Campaign {number}"))
    listed(client)
    with django_assert_max_num_queries(70):
        listed(client)


def test_the_last_day_of_an_action_is_the_day_before_it_closes_at_midnight(client):
    midnight = datetime(2036, 5, 2, 23, 0, tzinfo=UTC)  # midnight in England, in summer
    assert "2 May 2036" in shown(client, petition(closes_at=midnight))
    assert "3 May 2036" in shown(client, petition(closes_at=midnight.replace(day=3, hour=16)))


def test_a_day_of_action_needs_no_line_that_says_when_it_is_over(client):
    page = shown(client, day_of_action())
    assert "The last day to take part" not in page


def test_the_ways_to_share_a_campaign_have_a_heading(client):
    assert "<h2>Share this campaign</h2>" in shown(client, campaign())
