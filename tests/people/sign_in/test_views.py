"""Signing in by emailed code."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.people.models import Person, SignInCode
from fixsend.people.sign_in import codes
from fixsend.web.abuse import LIMITS
from fixsend.web.models import Hit
from tests.at_once import at_once
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member
from tests.statements import statements_of

pytestmark = pytest.mark.django_db


def ask(client, email, **kwargs):
    return client.post("/sign-in/", {"email": email}, **kwargs)


def newest_code() -> str:
    return re.search(r"\d{4}-\d{4}", Message.objects.latest("pk").text)[0]


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def test_the_right_code_signs_in_and_proves_the_mailbox(client):
    person = PersonFactory()
    assert ask(client, person.email).url == "/sign-in/code/"
    response = client.post("/sign-in/code/", {"code": newest_code()})
    assert response.url == "/my-page/"
    assert signed_in(client)
    person.refresh_from_db()
    assert person.email_proved_at is not None


def test_the_code_may_be_typed_without_its_dash_and_the_address_in_any_spelling(client):
    person = PersonFactory(email="jo@families.example")
    ask(client, " JO@Families.Example ")
    client.post("/sign-in/code/", {"code": newest_code().replace("-", " ")})
    assert client.session["_auth_user_id"] == str(person.pk)


def test_after_signing_in_one_is_where_one_wanted_to_be_but_never_on_another_site(client):
    person = PersonFactory()
    response = client.post("/sign-in/?next=/steward/", {"email": person.email})
    assert response.url == "/sign-in/code/?next=%2Fsteward%2F"
    assert client.post(response.url, {"code": newest_code()}).url == "/steward/"
    client.post("/sign-out/")
    client.post("/sign-in/?next=https://evil.example/", {"email": person.email})
    response = client.post("/sign-in/code/?next=https://evil.example/", {"code": newest_code()})
    assert urlsplit(response.url).netloc == ""


def test_a_wrong_code_says_so_and_the_fifth_means_starting_again(client):
    person = PersonFactory()
    ask(client, person.email)
    right = newest_code()
    wrong = "0000-0000" if right != "0000-0000" else "1111-1111"
    for _ in range(4):
        assert "That code is not right" in client.post("/sign-in/code/", {"code": wrong}).content.decode()
    assert client.post("/sign-in/code/", {"code": wrong}).url == "/sign-in/"
    assert client.post("/sign-in/code/", {"code": right}).url == "/sign-in/"
    assert not signed_in(client)


def test_an_unknown_address_sees_the_same_pages(client):
    known = PersonFactory()
    pages = []
    for address in (known.email, "nobody@families.example"):
        client.cookies.clear()
        first = ask(client, address)
        second = client.get(first.url)
        wrong = client.post(first.url, {"code": "0000-0001"})
        shown = [first.url, second.content.decode(), wrong.content.decode()]
        pages.append([re.sub(r'value="[^"]{20,}"', "", text.replace(address, "…")) for text in shown])
    assert pages[0] == pages[1]


def test_an_unknown_address_gets_one_kind_word_a_week(client):
    for _ in range(3):
        ask(client, "nobody@families.example")
    message = Message.objects.get()
    assert "/join/" in message.text
    assert "we do not know it" in message.text


def test_the_database_is_asked_the_same_for_known_unknown_and_closed_addresses(client):
    known, closed = PersonFactory(), PersonFactory(is_active=False)
    ask(client, "warm@families.example")
    asked = []
    for address in (known.email, closed.email, "nobody@families.example", "nobody@families.example"):
        client.cookies.clear()
        statements = statements_of(lambda address=address: ask(client, address))
        asked.append([text for text in statements if not text.startswith("ROLLBACK TO")])
    assert asked[0]
    assert asked == [asked[0]] * 4


def test_a_closed_account_is_treated_like_an_unknown_address(client):
    person = PersonFactory(is_active=False)
    ask(client, person.email)
    assert "code" not in Message.objects.get().subject.lower()


def test_a_code_that_is_still_valid_is_sent_again_and_only_a_few_times_a_day(client):
    person = PersonFactory()
    for _ in range(30):
        assert ask(client, person.email).url == "/sign-in/code/"
    sent = [re.search(r"\d{4}-\d{4}", message.text)[0] for message in Message.objects.all()]
    assert len(sent) == codes.MAILS_FROM_A_NETWORK
    assert len(set(sent)) == 1
    later = timezone.now() + timedelta(hours=20)  # Every code and every shorter limit is over by then.
    SignInCode.objects.update(expires_at=timezone.now())
    Hit.objects.filter(ends_at__lt=later).update(ends_at=timezone.now())
    ask(client, person.email)
    assert Message.objects.count() == codes.MAILS_FROM_A_NETWORK


def test_a_stranger_who_has_used_up_their_mails_does_not_lock_the_owner_out(client):
    person = PersonFactory()
    for _ in range(20):
        ask(client, person.email, REMOTE_ADDR="203.0.113.7")
    before = Message.objects.count()
    owner = Client(REMOTE_ADDR="198.51.100.9")
    ask(owner, person.email)
    assert Message.objects.count() == before + 1
    assert owner.post("/sign-in/code/", {"code": newest_code()}).url == "/my-page/"


def test_a_past_limit_looks_the_same_for_known_and_unknown_addresses(client):
    for address in (PersonFactory().email, "nobody@families.example"):
        assert {ask(client, address).url for _ in range(30)} == {"/sign-in/code/"}


def test_a_code_signs_in_once_and_in_no_other_browser_after_that(client):
    person = PersonFactory()
    other = Client()
    for browser in (client, other):
        ask(browser, person.email)
    code = newest_code()
    assert client.post("/sign-in/code/", {"code": code}).url == "/my-page/"
    assert "That code is not right" in other.post("/sign-in/code/", {"code": code}).content.decode()
    assert not signed_in(other)


@pytest.mark.django_db(transaction=True)
def test_of_many_wrong_codes_at_once_in_one_browser_a_few_are_judged(client):
    ask(client, PersonFactory().email)
    cookie = client.cookies["sessionid"].value
    answers = []

    def guess() -> None:
        browser = Client()
        browser.cookies["sessionid"] = cookie
        answers.append(browser.post("/sign-in/code/", {"code": "0000-0000"}).status_code)

    assert set(at_once(*[guess] * 12)) == {"done"}
    assert answers.count(200) <= codes.TRIES_IN_A_BROWSER


def test_tries_at_one_address_are_counted_for_all_browsers_together(client):
    person = PersonFactory()
    judged = 0
    for number in range(codes.TRIES + 10):
        browser = Client(REMOTE_ADDR=f"203.0.113.{number}")
        ask(browser, person.email)
        judged += browser.post("/sign-in/code/", {"code": "0000-0000"}).status_code == 200
    assert judged == codes.TRIES


@pytest.mark.parametrize("typed", ["", "no at sign", "a@b\r\nBcc: c@d.example", "x" * 300 + "@families.example"])
def test_what_is_no_address_is_explained_on_the_page(client, typed):
    response = ask(client, typed)
    assert response.status_code == 200
    assert "There is a problem" in response.content.decode()
    assert not Message.objects.exists()


def test_a_mistyped_address_can_be_put_right_before_the_code(client):
    ask(client, "nobody@families.example")
    assert client.get("/sign-in/").status_code == 200


def test_codes_are_in_no_job_and_in_no_log(client, caplog):
    from procrastinate.contrib.django.models import ProcrastinateJob

    with caplog.at_level("DEBUG"):
        ask(client, PersonFactory().email)
    code = newest_code()
    assert code not in caplog.text
    assert code not in str(list(ProcrastinateJob.objects.values_list("args", flat=True)))


def test_signing_out_takes_a_button(client):
    client.force_login(PersonFactory())
    assert "Sign out" in client.get("/sign-out/").content.decode()
    assert signed_in(client)
    assert client.post("/sign-out/").url == "/"
    assert not signed_in(client)


def test_ending_all_sessions_signs_a_person_out_everywhere_at_once(client):
    person = PersonFactory()
    client.force_login(person)
    person.sign_out_everywhere()
    client.get("/sign-in/")
    assert not client.get("/sign-in/").wsgi_request.user.is_authenticated


@pytest.mark.parametrize(
    "path",
    [
        "/account/signup/", "/account/login/", "/account/password/reset/", "/account/password/set/",
        "/account/password/change/", "/account/email/", "/accounts/login/", "/admin/password_reset/",
        "/account/reauthenticate/",
    ],
)  # fmt: skip
def test_pages_with_passwords_or_sign_up_do_not_exist(client, path):
    staff = staff_member()
    client.force_login(staff)
    response = client.get(path, follow=True)
    assert response.status_code == 404 or 'type="password"' not in response.content.decode()


def test_wagtails_own_sign_in_leads_to_ours(client):
    assert client.get("/admin/").url == "/sign-in/?next=%2Fadmin%2F"
    assert client.get("/admin/login/?next=/admin/pages/").url.startswith("/sign-in/")
    assert client.post("/admin/login/", {"username": "a", "password": "b"}).url.startswith("/sign-in/")


def test_supporters_have_no_second_step_to_set_up(client):
    client.force_login(PersonFactory())
    assert client.get("/account/second-step/").status_code == 404
    assert client.get("/account/second-step/app/").status_code == 404


def test_no_person_has_a_password(client):
    person = Person.objects.create_user("jo@families.example")
    assert not person.has_usable_password()


def test_a_network_that_tries_many_addresses_has_no_strangers_written_to_but_families_still_get_codes(client):
    for number in range(LIMITS["sign_in"].network + 3):
        ask(client, f"stranger{number}@families.example")
    assert Message.objects.count() == LIMITS["sign_in"].network
    person = PersonFactory()
    ask(client, person.email)
    assert Message.objects.latest("pk").to == person.email
