"""The ways on at the head and the foot of every page: search, My page, and signing out for whoever is signed in."""

import re

import pytest
from django.test import Client

from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_content")]
PUBLIC = ("/", "/join/", "/organisations/", "/display/", "/nothing-here/")
FROM_OUR_PAGE = {"Sec-Fetch-Site": "same-origin"}
FROM_ELSEWHERE = {"Sec-Fetch-Site": "cross-site"}


def foot(client: Client, address: str) -> str:
    return client.get(address).content.decode().partition("<footer")[2]


@pytest.mark.parametrize("address", PUBLIC)
def test_search_and_my_page_are_at_the_foot_of_every_page_and_nobody_unknown_can_sign_out(client, address):
    words = foot(client, address)
    assert '<a href="/search/">Search</a>' in words
    assert '<a href="/my-page/">My page</a>' in words
    assert "Sign out" not in words
    assert "sessionid" not in client.cookies
    assert "csrftoken" not in client.cookies


def test_search_is_in_the_menu_of_every_page(client):
    head = client.get("/").content.decode().partition("</header>")[0]
    assert re.search(r'<a href="/search/"><svg class="icon".*?</svg> Search</a>', head, re.DOTALL)


@pytest.mark.parametrize("address", [*PUBLIC, "/my-page/"])
def test_whoever_is_signed_in_signs_out_from_any_page_without_a_token(client, address):
    client.force_login(PersonFactory())
    form = re.search(r'<form method="post" action="/sign-out/">(.*?)</form>', foot(client, address), re.DOTALL)[1]
    assert "csrfmiddlewaretoken" not in form
    assert "<button" in form


def test_signing_out_is_done_by_a_form_of_our_own_and_by_no_other_site():
    client = Client(enforce_csrf_checks=True)
    client.force_login(PersonFactory())
    assert client.post("/sign-out/", headers=FROM_ELSEWHERE).status_code == 403
    assert "_auth_user_id" in client.session
    assert client.post("/sign-out/", headers=FROM_OUR_PAGE).status_code == 302
    assert "_auth_user_id" not in client.session


def test_a_browser_that_says_nothing_presses_once_more():
    client = Client(enforce_csrf_checks=True)
    client.force_login(PersonFactory())
    again = client.post("/sign-out/")
    assert again.status_code == 403
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', again.content.decode())[1]
    assert client.post("/sign-out/", {"csrfmiddlewaretoken": token}).status_code == 302
    assert "_auth_user_id" not in client.session
