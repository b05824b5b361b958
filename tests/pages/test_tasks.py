"""Pages that publish themselves."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fixsend.pages.tasks import publish_scheduled
from tests.pages.factories import standard_page

pytestmark = pytest.mark.usefixtures("home")


def test_a_page_appears_when_its_time_has_come_and_goes_when_it_is_over(client: Client) -> None:
    page = standard_page("Soon", slug="soon", live=False)
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    assert client.get("/soon/").status_code == 404
    publish_scheduled(0)
    assert client.get("/soon/").status_code == 200
    page.refresh_from_db()
    page.expire_at = timezone.now() - timedelta(seconds=1)
    page.save()
    publish_scheduled(0)
    assert client.get("/soon/").status_code == 404


def test_a_page_does_not_appear_before_its_time(client: Client) -> None:
    page = standard_page("Later", slug="later", live=False)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    publish_scheduled(0)
    assert client.get("/later/").status_code == 404
