"""Who may send more than a form, asked before any of it is read."""

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from fixsend.people.staff.access import may_upload
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


def headers_of(client):
    """Return a request's environment as it is when only its headers have come."""
    request = RequestFactory().post("/admin/images/multiple/add/")
    cookie = client.cookies.get(settings.SESSION_COOKIE_NAME)
    return {**request.environ, "HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}={cookie.value}" if cookie else ""}


def test_a_colleague_with_both_steps_done_may(client):
    sign_in_staff(client)
    assert may_upload(headers_of(client))


@pytest.mark.parametrize("who", ["stranger", "supporter", "without a second step"])
def test_nobody_else_may(who):
    client = Client()
    if who == "supporter":
        client.force_login(PersonFactory())
    elif who == "without a second step":
        client.force_login(staff_member())
    assert not may_upload(headers_of(client))


@pytest.mark.parametrize(
    "cookie", ["sessionid=" + "a" * 32, "sessionid=", "sessionid=\x00", "sessionid=" + "a" * 5000, "x"]
)
def test_a_made_up_session_may_not(cookie):
    assert not may_upload({**RequestFactory().post("/admin/").environ, "HTTP_COOKIE": cookie})
