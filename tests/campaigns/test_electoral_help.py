"""What staff are told where they mark something as election material."""

import pytest
from django.urls import reverse

from fixsend.people.staff import roles
from tests.campaigns.factories import campaign, petition, pledge
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("make", [campaign, petition, pledge])
def test_whoever_edits_a_campaign_or_an_action_reads_what_a_regulated_period_asks(client, make):
    sign_in_staff(client, roles.CAMPAIGNER)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[make().pk])).content.decode()
    for words in ("What a regulated period asks of you", "365 days", "notify the Electoral Commission", "£10,000"):
        assert words in page
