"""One-time links for staff."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from fixsend.people.models import AuditEntry, Person, StaffLink
from fixsend.people.staff import links, roles
from tests.people.factories import PersonFactory
from tests.people.staff_members import give_second_step, sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


def path_of(link: str) -> str:
    return urlsplit(link).path


def test_the_host_gets_a_link_that_makes_an_administrator(client, settings):
    link = links.one_time_link("Host@Alliance.example")
    assert link.startswith(settings.SITE_URL)
    assert client.post(path_of(link)).url == "/admin/"
    person = Person.objects.get(email="host@alliance.example")
    assert roles.roles_of(person) == [roles.ADMINISTRATOR]
    assert client.session["_auth_user_id"] == str(person.pk)
    assert client.get("/admin/").url.startswith("/account/second-step/")


def test_looking_at_the_link_uses_nothing_up(client):
    link = path_of(links.one_time_link("host@alliance.example"))
    for _ in range(3):
        assert client.get(link).status_code == 200
    assert "_auth_user_id" not in client.session
    assert client.post(link).status_code == 302


def test_the_link_works_once(client, django_user_model):
    link = path_of(links.one_time_link("host@alliance.example"))
    client.post(link)
    client.post("/sign-out/")
    assert client.post(link).status_code == 404
    assert client.get(link).status_code == 404


def test_the_link_is_kept_as_a_hash_and_ends_after_an_hour(client):
    link = links.one_time_link("host@alliance.example")
    kept = StaffLink.objects.get()
    assert kept.token_hash not in link
    StaffLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.post(path_of(link)).status_code == 404


def test_a_newer_link_ends_the_older_one(client):
    older, newer = (path_of(links.one_time_link("host@alliance.example")) for _ in range(2))
    assert client.post(older).status_code == 404
    assert client.post(newer).status_code == 302


def test_a_supporter_becomes_an_administrator_only_by_the_host(client):
    supporter = PersonFactory()
    link = links.one_time_link(supporter.email)
    supporter.refresh_from_db()
    assert supporter.is_superuser
    assert AuditEntry.objects.filter(person=supporter, action="staff.made_administrator_by_host").exists()
    assert client.post(path_of(link)).status_code == 302


def test_a_link_never_replaces_the_second_step_by_itself(client):
    person = staff_member()
    give_second_step(person)
    assert client.post(path_of(links.one_time_link(person.email))).url == "/sign-in/second-step/"
    assert "_auth_user_id" not in client.session


def test_the_host_may_put_a_lost_second_step_aside(client):
    person = staff_member()
    give_second_step(person)
    link = path_of(links.one_time_link(person.email))
    assert "I have lost" in client.get(link).content.decode()
    assert client.post(link, {"lost": "yes"}).url == "/admin/"
    assert not Authenticator.objects.filter(user=person).exists()


def test_a_link_in_a_mailbox_may_not(client):
    person = staff_member()
    give_second_step(person)
    link = path_of(links.make(person, links.INVITATION))
    assert "I have lost" not in client.get(link).content.decode()
    assert client.post(link, {"lost": "yes"}).url == "/sign-in/second-step/"
    assert Authenticator.objects.filter(user=person).exists()


def test_the_link_of_a_removed_colleague_does_nothing(client):
    person = staff_member()
    link = path_of(links.make(person, links.INVITATION))
    Person.objects.filter(pk=person.pk).update(is_staff=False, is_superuser=False)
    assert client.post(link).status_code == 404


def test_made_up_links_do_nothing(client):
    assert client.get("/sign-in/link/made-up/").status_code == 404
    assert client.post("/sign-in/link/made-up/").status_code == 404


def test_a_colleague_with_both_steps_gets_in(client):
    sign_in_staff(client)
    assert client.get("/admin/").status_code == 200
