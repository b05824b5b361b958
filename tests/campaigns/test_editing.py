"""What staff are asked, and told, where they edit a campaign or an action."""

import pytest
from django.urls import reverse

from fixsend.people.staff import roles
from tests.campaigns.factories import campaign, petition, pledge
from tests.events.factories import day_of_action
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_who_edits_a_day_of_action_is_not_asked_whether_people_count_before_confirming(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    assert 'name="counts_at_once"' in client.get(edit(petition())).content.decode()
    assert 'name="counts_at_once"' not in client.get(edit(day_of_action())).content.decode()


def test_a_pledge_is_election_material_without_being_asked(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    page = client.get(edit(pledge())).content.decode()
    assert 'name="promoter_name"' in page
    assert 'name="is_electoral"' not in page


@pytest.mark.parametrize("make", [campaign, petition, pledge])
def test_whoever_edits_a_campaign_or_an_action_reads_what_a_regulated_period_asks(client, make):
    sign_in_staff(client, roles.CAMPAIGNER)
    page = client.get(edit(make())).content.decode()
    for words in ("What a regulated period asks of you", "365 days", "notify the Electoral Commission", "£10,000"):
        assert words in page
