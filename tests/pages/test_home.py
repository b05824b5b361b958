"""Home begins with the action that staff chose, or with the one in which most happens, and shows what is going on."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from fixsend.campaigns.models import Participation
from fixsend.campaigns.queries.counts import counted
from fixsend.pages.models import HomePage
from tests.campaigns.factories import ParticipationFactory, campaign, open_letter, petition, write_to
from tests.membership.factories import OrganisationFactory
from tests.pages.factories import body, news_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

ASKED = 'id="lead-email"'


def sections(*blocks):
    page = HomePage.objects.get()
    page.sections = body(*blocks)
    page.save()
    return page


def lead_of(client) -> str:
    said = client.get("/").content.decode()
    return said.split('id="lead-title">')[1].split("</h2>")[0] if 'id="lead-title">' in said else ""


def take_part(action, number, days_ago=1):
    at = timezone.now() - timedelta(days=days_ago)
    ParticipationFactory.create_batch(number, action=action, confirmed_at=at)


def test_without_any_action_home_begins_with_joining(client):
    said = client.get("/").content.decode()
    assert "Join the alliance" in said
    assert ASKED not in said


def test_home_begins_with_the_action_in_which_most_people_take_part_now(client):
    take_part(petition("Once busy"), 5, days_ago=40)
    take_part(open_letter("Busy now"), 2)
    take_part(petition("Quiet"), 1)
    assert "Busy now" in lead_of(client)


def test_staff_choose_what_leads_until_it_has_ended(client):
    take_part(petition("Busy now"), 3)
    chosen, page = petition("Chosen"), HomePage.objects.get()
    page.lead_action = chosen
    page.save()
    assert "Chosen" in lead_of(client)
    chosen.closes_at = timezone.now()
    chosen.save()
    assert "Busy now" in lead_of(client)
    page.lead_with = "joining"
    page.save()
    assert lead_of(client) == ""


def test_an_action_whose_form_begins_otherwise_leads_with_a_button(client):
    write_to("Tell your MP")
    said = client.get("/").content.decode()
    assert "Tell your MP" in lead_of(client)
    assert ASKED not in said
    assert "Write your letter" in said


def test_what_is_begun_on_home_is_filled_in_and_counts_nothing(client):
    action = petition()
    answer = client.post(f"/take-part/{action.pk}/", {"name": "Sam <b>", "email": "sam@example.org", "begin": "1"})
    said = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="Sam &lt;b&gt;"' in said
    assert 'value="sam@example.org"' in said
    assert "There is a problem" not in said
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert counted(action) == 0
    assert not Participation.objects.exists()
    assert "sam@example.org" not in client.get(action.url).content.decode()


def test_news_and_wins_come_by_themselves(client):
    sections(("news", {"heading": "What is happening"}))
    assert "What is happening" not in client.get("/").content.decode()
    news_page("Hundreds came")
    won = campaign("We asked for money")
    won.outcome = body(("text", "<p>We won.</p>"))
    won.save()
    said = client.get("/").content.decode()
    assert "Hundreds came" in said
    assert "We asked for money" in said.split("What happened next")[0].split("What is happening")[1]


def test_small_numbers_are_left_out(client):
    cache.clear()
    sections(("numbers", {"heading": "Who we are in numbers"}))
    OrganisationFactory()
    assert "Who we are in numbers" not in client.get("/").content.decode()
    OrganisationFactory.create_batch(20)
    cache.clear()
    said = client.get("/").content.decode()
    assert "21</span> organisations stand with us" in said
    assert "people have joined" not in said
