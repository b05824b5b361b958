"""What staff are asked, and told, where they edit a campaign or an action."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from fixsend.people.staff import roles
from tests.campaigns.factories import campaign, petition, pledge
from tests.events.factories import day_of_action
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def published(client, page, *ticked, given_to=""):
    """Press “Publish” after filling in what is handed over and to whom; return what the answer says."""
    form = querydict_from_html(client.get(edit(page)).content.decode(), form_id="page-edit-form")
    form.setlist("given_details", ticked)
    # Blocks are drawn by script.
    blocks = nested_form_data({name: streamfield([]) for name in ("story", "updates", "outcome")})
    sent = {**dict(form.lists()), **blocks, "given_to": given_to, "action-publish": "1"}
    return client.post(edit(page), sent, follow=True).content.decode()


def test_staff_tick_what_is_handed_over_and_say_to_whom(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    action = petition()
    assert '<input type="checkbox" name="given_details" value="council"' in client.get(edit(action)).content.decode()
    assert "Tick what you will pass on" in published(client, action, given_to="the Department")
    assert "Enter who you will pass these details on to" in published(client, action, "name")
    published(client, action, "council", "name", given_to="the Department")
    action.refresh_from_db()
    assert action.terms.details == ["name", "council"]


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
    for words in (
        "What the law asks of you before an election",
        "365 days",
        "notify the Electoral Commission",
        "£10,000",
    ):
        assert words in page
