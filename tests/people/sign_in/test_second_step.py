"""The second step of staff: setting one up, using it, losing it."""

import re

import pytest
from allauth.mfa.base.forms import BaseAuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from fixsend.delivery.models import Message
from fixsend.people.models import AuditEntry
from fixsend.people.sign_in.forms import STEP_TRIES
from fixsend.people.staff import links, roles
from tests.people.factories import PersonFactory
from tests.people.staff_members import give_second_step, sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


def code_of(secret: str, which: int = 1) -> str:
    """Return what the app shows: 0 for the last half minute, 1 for this one, 2 for the next."""
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[which]))


def by_email(client: Client, person) -> str:
    """Sign in with the emailed code; return where that leads."""
    client.post("/sign-in/", {"email": person.email})
    code = re.search(r"\d{4}-\d{4}", Message.objects.latest("pk").text)[0]
    return client.post("/sign-in/code/", {"code": code}).url


@pytest.fixture
def with_app() -> tuple:
    """A colleague with an app, and its secret."""
    person = staff_member(roles.EDITOR)
    return person, give_second_step(person).data["secret"]


def test_a_new_colleague_sets_up_an_app_keeps_the_codes_and_is_in(client):
    person = staff_member(roles.EDITOR)
    assert by_email(client, person) == "/admin/"
    assert client.get("/admin/").url == "/account/second-step/?next=%2Fadmin%2F"
    page = client.get("/account/second-step/app/").content.decode()
    secret = re.search(r'id="totp_secret">(\w+)<', page)[1]
    # A phone cannot take a picture of its own screen.
    assert re.search(rf'<a href="otpauth://totp/[^"]*secret={secret}[^"]*">Add us to the app</a>', page)
    assert client.post("/account/second-step/app/", {"code": code_of(secret)}).url == "/account/second-step/codes/"
    assert len(re.findall(r"<code>(\d{8})</code>", client.get("/account/second-step/codes/").content.decode())) == 10
    assert client.get("/admin/").status_code == 200
    assert "authenticator app was added" in Message.objects.latest("pk").subject
    assert AuditEntry.objects.filter(action="staff.second_step_added", person=person).exists()


@pytest.mark.parametrize(("host", "offered"), [("127.0.0.1:8000", True), ("localhost:8000", False)])
def test_while_trying_the_site_the_first_link_is_offered_by_a_name_so_that_passkeys_work(client, host, offered):
    path = links.one_time_link("host@alliance.example").partition("127.0.0.1:8000")[2]
    page = client.get(path, headers={"host": host}).content.decode()
    assert (f'href="http://localhost:8000{path}"' in page) == offered


def test_the_page_of_passkeys_leads_to_the_same_page_by_a_name(client):
    client.force_login(staff_member(roles.EDITOR))
    page = client.get("/account/second-step/passkeys/add/", headers={"host": "127.0.0.1:8000"}).content.decode()
    assert 'href="http://localhost:8000/account/second-step/passkeys/add/"' in page
    assert "Set up my passkey" not in page


def test_a_wrong_first_code_sets_nothing_up(client):
    client.force_login(staff_member(roles.EDITOR))
    client.get("/account/second-step/app/")
    assert "There is a problem" in client.post("/account/second-step/app/", {"code": "000000"}).content.decode()
    assert not Authenticator.objects.exists()


def test_the_emailed_code_alone_is_not_enough(client, with_app):
    person, secret = with_app
    assert by_email(client, person) == "/sign-in/second-step/"
    assert "_auth_user_id" not in client.session
    assert client.get("/admin/").url.startswith("/sign-in/")
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)}).url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_where_somebody_wanted_to_go_survives_both_steps(client, with_app):
    person, secret = with_app
    client.post("/sign-in/?next=/admin/pages/", {"email": person.email})
    code = re.search(r"\d{4}-\d{4}", Message.objects.latest("pk").text)[0]
    client.post("/sign-in/code/?next=/admin/pages/", {"code": code})
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)}).url == "/admin/pages/"


def test_a_code_from_the_app_works_once(client, with_app):
    person, secret = with_app
    by_email(client, person)
    client.post("/sign-in/second-step/", {"code": code_of(secret)})
    other = Client()
    by_email(other, person)
    assert "There is a problem" in other.post("/sign-in/second-step/", {"code": code_of(secret)}).content.decode()


def test_guessing_stops_after_five_wrong_codes(client, with_app):
    person, secret = with_app
    by_email(client, person)
    for _ in range(5):
        client.post("/sign-in/second-step/", {"code": "000000"})
    client.post("/sign-in/second-step/", {"code": code_of(secret)})
    assert "_auth_user_id" not in client.session


def test_a_recovery_code_works_once_in_place_of_the_lost_phone(client, with_app):
    person, _ = with_app
    code = RecoveryCodes.activate(person).generate_codes()[0]
    by_email(client, person)
    assert client.post("/sign-in/second-step/", {"code": code}).url == "/admin/"
    other = Client()
    by_email(other, person)
    other.post("/sign-in/second-step/", {"code": code})
    assert "_auth_user_id" not in other.session


def test_a_session_begun_before_the_second_step_was_set_up_has_to_prove_it(client, with_app):
    person, secret = with_app
    client.force_login(person)
    assert client.get("/admin/pages/").url == "/account/second-step/prove/?next=%2Fadmin%2Fpages%2F"
    answer = client.post("/account/second-step/prove/?next=/admin/pages/", {"code": code_of(secret)})
    assert answer.url == "/admin/pages/"
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("path", ["passkeys/add/", "codes/", "codes/new/", "app/remove/"])
def test_nothing_about_the_keys_shows_or_changes_without_proof(client, with_app, path):
    RecoveryCodes.activate(with_app[0])
    client.force_login(with_app[0])
    assert client.get(f"/account/second-step/{path}").url.startswith("/account/second-step/prove/")


def test_an_app_can_be_removed_and_then_another_is_wanted(client):
    person = sign_in_staff(client, roles.EDITOR)
    client.post("/account/second-step/app/remove/")
    assert not Authenticator.objects.filter(user=person).exists()
    assert client.get("/admin/").url.startswith("/account/second-step/?")
    assert "removed" in Message.objects.latest("pk").subject


def test_new_recovery_codes_replace_the_old(client):
    sign_in_staff(client, roles.EDITOR)
    assert client.post("/account/second-step/codes/new/").url == "/account/second-step/codes/"
    first = client.get("/account/second-step/codes/").content
    client.post("/account/second-step/codes/new/")
    assert client.get("/account/second-step/codes/").content != first


def test_a_passkey_of_one_colleague_cannot_be_removed_by_another(client):
    theirs = Authenticator.objects.create(user=staff_member(), type="webauthn", data={"name": "x", "credential": {}})
    sign_in_staff(client)
    assert client.post(f"/account/second-step/passkeys/{theirs.pk}/remove/").status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()


MADE_UP = [
    "",
    "{}",
    '{"response": {"userHandle": "MQ"}}',
    '{"id": "YQ", "rawId": "YQ", "response": {}}',
    "[]",
    "7",
    '"x"',
]


def test_the_scripts_of_passkeys_are_loaded_on_the_page_of_passkeys_alone(client):
    page = client.get("/sign-in/?next=/admin/pages/").content.decode()
    assert "webauthn" not in page
    assert 'href="/sign-in/second-step/passkey/?next=/admin/pages/"' in page
    assert "webauthn" in client.get("/sign-in/second-step/passkey/").content.decode()


def test_a_passkey_leads_nobody_to_another_site(client):
    page = client.get("/sign-in/second-step/passkey/?next=https://evil.example/").content.decode()
    assert "evil" not in page.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("credential", MADE_UP)
def test_a_made_up_passkey_is_turned_down_kindly(client, credential):
    give_second_step(person := staff_member())
    turned_down = client.post("/sign-in/second-step/passkey/", {"credential": credential}, follow=True)
    assert "Sign in with a passkey" in turned_down.content.decode()
    by_email(client, person)
    assert client.post("/sign-in/second-step/", {"credential": credential}).status_code == 200
    assert "_auth_user_id" not in client.session
    sign_in_staff(client)
    page = client.post("/account/second-step/passkeys/add/", {"name": "x", "credential": credential})
    assert page.status_code == 200
    assert not Authenticator.objects.filter(type="webauthn").exists()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_an_address_made_of_numbers_is_told_why_it_gets_no_passkey(client, host):
    client.force_login(staff_member(roles.EDITOR))
    page = client.get("/account/second-step/passkeys/add/", headers={"host": host}).content.decode()
    assert ("do not allow passkeys" in page) == (host == "127.0.0.1")


def test_a_supporter_signs_in_without_any_of_this(client):
    assert by_email(client, PersonFactory()) == "/my-page/"


def test_wrong_app_codes_are_counted_in_the_database_whatever_browser_they_come_from(with_app, monkeypatch):
    person, _ = with_app
    judged = []
    monkeypatch.setattr(BaseAuthenticateForm, "_emit_authentication_failed", lambda *args: judged.append(1))
    monkeypatch.setattr("allauth.mfa.base.forms.check_rate_limit", lambda user: lambda: None)

    def guess() -> None:
        browser = Client()
        by_email(browser, person)
        for _ in range(4):
            browser.post("/sign-in/second-step/", {"code": "000000"})

    for _ in range(4):
        guess()
    assert len(judged) == STEP_TRIES
