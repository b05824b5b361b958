"""Inviting, changing and removing colleagues."""

import re
import threading
from urllib.parse import urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.people.models import AuditEntry, Person
from fixsend.people.staff import accounts, roles
from tests.people.factories import PersonFactory
from tests.people.staff_members import give_second_step, sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


def invitation_path() -> str:
    return urlsplit(re.search(r"http\S+/sign-in/link/\S+", Message.objects.latest("pk").text)[0]).path


def test_an_administrator_invites_a_colleague_who_sets_up_a_second_step(client):
    sign_in_staff(client)
    form = {"email": "New@Alliance.example", "name": "Robin New", "roles": [roles.MODERATOR]}
    assert client.post("/admin/users/invite/", form).url == "/admin/users/"
    person = Person.objects.get(email="new@alliance.example")
    assert (person.is_staff, person.is_superuser, roles.roles_of(person)) == (True, False, [roles.MODERATOR])
    newcomer = Client()
    assert newcomer.post(invitation_path()).url == "/admin/"
    assert newcomer.get("/admin/").url == "/account/second-step/?next=%2Fadmin%2F"
    assert AuditEntry.objects.filter(action="staff.invited", person=person).exists()


def test_a_supporter_who_becomes_staff_keeps_their_record_and_is_signed_out_first(client):
    supporter = PersonFactory(name="Sam Old")
    client.force_login(supporter)
    accounts.invite(staff_member(), email=supporter.email, name="Other", wanted=[roles.EDITOR])
    supporter.refresh_from_db()
    assert supporter.is_staff
    assert supporter.name == "Sam Old"
    assert not client.get("/sign-in/").wsgi_request.user.is_authenticated


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"email": "no address", "name": "A", "roles": [roles.EDITOR]}, "like name@example.org"),
        ({"email": "a@b.example", "name": "A"}, "Choose at least one role"),
        ({"email": "a@b.example", "name": "A", "roles": ["Emperor"]}, "Emperor"),
        ({"email": "staff@alliance.example", "name": "A", "roles": [roles.EDITOR]}, "already on the staff"),
    ],
)
def test_an_invitation_that_cannot_be_says_why(client, form, words):
    staff_member(email="staff@alliance.example")
    sign_in_staff(client)
    assert words in client.post("/admin/users/invite/", form).content.decode()
    assert not Message.objects.exists()


def test_changing_a_role_tells_the_person(client):
    colleague = staff_member(roles.EDITOR, name="Robin")
    sign_in_staff(client)
    client.post(f"/admin/users/{colleague.pk}/", {"name": "Robin Reed", "roles": [roles.CAMPAIGNER]})
    colleague.refresh_from_db()
    assert (colleague.name, roles.roles_of(colleague)) == ("Robin Reed", [roles.CAMPAIGNER])
    assert "Campaigner" in Message.objects.get(to=colleague.email).text
    assert AuditEntry.objects.get(action="staff.roles_changed").detail == {
        "before": ["Editor"],
        "after": ["Campaigner"],
    }


def test_of_two_who_change_a_colleagues_roles_the_second_is_asked_again(client):
    sign_in_staff(client)
    colleague = staff_member(roles.EDITOR, name="Robin Reed")
    address = f"/admin/users/{colleague.pk}/"
    opened = {"name": "Robin Reed", "had": client.get(address).context["form"]["had"].value()}
    client.post(address, opened | {"roles": [roles.CAMPAIGNER]})
    again = client.post(address, opened | {"roles": [roles.MODERATOR]})
    assert "Now it is Robin Reed: Campaigner. Save again if yours is right." in again.content.decode()
    assert roles.roles_of(Person.objects.get(pk=colleague.pk)) == [roles.CAMPAIGNER]
    having_read = {"name": "Robin Reed", "had": again.context["form"]["had"].value()}
    client.post(address, having_read | {"roles": [roles.MODERATOR]})
    assert roles.roles_of(Person.objects.get(pk=colleague.pk)) == [roles.MODERATOR]


def test_a_volunteer_with_two_hats_may_do_what_each_of_them_allows(client):
    sign_in_staff(client)
    form = {"email": "kim@alliance.example", "name": "Kim", "roles": [roles.MODERATOR, roles.MEMBERSHIP_SECRETARY]}
    client.post("/admin/users/invite/", form)
    kim = Person.objects.get(email="kim@alliance.example")
    assert "Membership secretary and Moderator" in Message.objects.get(to=kim.email).text
    assert "Membership secretary and Moderator" in client.get("/admin/users/").content.decode()
    theirs = Client()
    sign_in_staff(theirs, person=kim)
    for screen in ("data_requests:index", "reports:index"):
        assert theirs.get(reverse(screen)).status_code == 200
    assert theirs.get(reverse("newsletters:list")).status_code != 200


def test_a_hat_that_is_taken_off_allows_nothing_any_more(client):
    kim = staff_member(roles.MODERATOR)
    accounts.change_roles(staff_member(), kim, [roles.MODERATOR, roles.MEMBERSHIP_SECRETARY])
    accounts.change_roles(staff_member(), kim, [roles.MEMBERSHIP_SECRETARY])
    sign_in_staff(client, person=Person.objects.get(pk=kim.pk))
    assert client.get(reverse("data_requests:index")).status_code == 200
    assert client.get(reverse("reports:index")).status_code != 200


def test_an_administrator_has_no_other_role(client):
    robin = staff_member(roles.EDITOR)
    accounts.change_roles(staff_member(), robin, [roles.ADMINISTRATOR, roles.EDITOR])
    robin.refresh_from_db()
    assert (robin.is_superuser, roles.roles_of(robin)) == (True, [roles.ADMINISTRATOR])


def test_removing_ends_sessions_at_once_and_takes_every_key(client):
    colleague = staff_member()
    theirs = Client()
    sign_in_staff(theirs, person=colleague)
    assert theirs.get("/admin/").status_code == 200
    sign_in_staff(client)
    assert "signed out everywhere straight away" in client.get(f"/admin/users/{colleague.pk}/remove/").content.decode()
    client.post(f"/admin/users/{colleague.pk}/remove/")
    assert theirs.get("/admin/").url.startswith("/sign-in/")
    colleague.refresh_from_db()
    assert (colleague.is_staff, colleague.is_superuser, colleague.is_active) == (False, False, True)
    assert not colleague.groups.exists()
    assert not Authenticator.objects.filter(user=colleague).exists()
    theirs.force_login(colleague)
    assert theirs.get("/admin/").status_code == 403
    assert client.post(f"/admin/users/{colleague.pk}/remove/").status_code == 404


def test_the_last_administrator_stays(client):
    me = sign_in_staff(client)
    client.post(f"/admin/users/{me.pk}/remove/")
    client.post(f"/admin/users/{me.pk}/", {"name": "Me", "roles": [roles.EDITOR]})
    me.refresh_from_db()
    assert me.is_superuser
    assert me.is_staff


@pytest.mark.django_db(transaction=True)
def test_two_administrators_removing_each_other_at_once_leave_one():
    first, second = staff_member(), staff_member()
    refused = []

    def remove(actor, person):
        try:
            accounts.remove(actor, person)
        except accounts.StaffError as error:
            refused.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=remove, args=pair) for pair in ((first, second), (second, first))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Person.objects.filter(is_superuser=True).count() == 1
    assert len(refused) == 1


def test_a_lost_key_is_taken_off_by_another_administrator(client):
    colleague = staff_member(roles.EDITOR)
    theirs = Client()
    sign_in_staff(theirs, person=colleague)
    sign_in_staff(client)
    client.post(f"/admin/users/{colleague.pk}/lost-key/")
    assert not Authenticator.objects.filter(user=colleague).exists()
    assert theirs.get("/admin/").url.startswith("/sign-in/")
    assert theirs.post(invitation_path()).url == "/admin/"
    assert AuditEntry.objects.filter(action="staff.second_step_reset", person=colleague).exists()


def test_nobody_takes_off_their_own_key(client):
    me = sign_in_staff(client)
    client.post(f"/admin/users/{me.pk}/lost-key/")
    assert Authenticator.objects.filter(user=me).exists()


def test_changes_to_accounts_want_a_second_step_done_lately(client):
    colleague = staff_member(roles.EDITOR)
    sign_in_staff(client)
    session = client.session
    session["account_authentication_methods"] = [
        {**session["account_authentication_methods"][0], "at": 1.0, "reauthenticated": False}
    ]
    session.save()
    response = client.post(f"/admin/users/{colleague.pk}/remove/")
    assert response.url.startswith("/account/second-step/prove/?next=")
    assert client.get("/admin/users/invite/").url.startswith("/account/second-step/prove/?next=")
    colleague.refresh_from_db()
    assert colleague.is_staff


def test_a_new_invitation_goes_out_again(client):
    colleague = staff_member(roles.EDITOR)
    sign_in_staff(client)
    client.post(f"/admin/users/{colleague.pk}/link/")
    assert Client().post(invitation_path()).status_code == 302


def test_a_staff_list_of_many_takes_as_few_queries_as_one_of_few(client, django_assert_max_num_queries):
    sign_in_staff(client)
    for _ in range(30):
        give_second_step(staff_member(roles.EDITOR))
    with django_assert_max_num_queries(25):
        assert client.get("/admin/users/").status_code == 200


SUPPORTER_ADDRESSES = [
    "/admin/users/{pk}/", "/admin/users/{pk}/remove/", "/admin/users/{pk}/lost-key/", "/admin/users/edit/{pk}/",
    "/admin/users/delete/{pk}/", "/admin/users/history/{pk}/", "/admin/users/usage/{pk}/", "/admin/users/inspect/{pk}/",
    "/admin/users/copy/{pk}/", "/admin/users/new/", "/admin/users/results/",
    "/admin/bulk/people/person/delete/?id={pk}", "/admin/bulk/people/person/assign_role/?id={pk}",
    "/admin/bulk/people/person/set_active_state/?id={pk}", "/admin/groups/new/", "/admin/groups/edit/1/",
    "/admin/groups/delete/1/", "/admin/groups/1/users/", "/admin/api-tokens/", "/admin/api-tokens/new/",
]  # fmt: skip


@pytest.mark.parametrize("address", SUPPORTER_ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_supporter_can_be_reached_through_the_user_screens(client, address, method):
    supporter = PersonFactory(name="Quill Unlikely")
    sign_in_staff(client)
    data = {"next": "/admin/", "role": str(roles.group(roles.EDITOR).pk), "is_staff": "on", "password1": "x"}
    response = getattr(client, method)(address.format(pk=supporter.pk), data if method == "post" else None)
    assert response.status_code == 404
    supporter.refresh_from_db()
    assert (supporter.is_staff, supporter.is_active, supporter.has_usable_password()) == (False, True, False)
    assert not supporter.groups.exists()


@pytest.mark.parametrize("query", ["", "?q=Quill", "?search=Quill", "?group=1", "?is_active=true"])
def test_no_supporter_is_listed_or_found_there(client, query):
    PersonFactory(name="Quill Unlikely")
    sign_in_staff(client)
    assert "Quill Unlikely" not in client.get(f"/admin/users/{query}").content.decode()


def test_the_roles_can_be_read_and_not_changed(client):
    sign_in_staff(client)
    page = client.get("/admin/groups/").content.decode()
    assert all(role in page for role in roles.ROLES)
    assert "People: see, add, change, delete, merge, download" in page
    assert "Partners: see, change, hand over" in page
    assert client.post("/admin/groups/").status_code == 405
