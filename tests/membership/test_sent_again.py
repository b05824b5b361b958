"""A join form that is sent again: the newest words count, before and after they are confirmed."""

import pytest
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.membership.models import Application, Membership
from fixsend.membership.services import applications, memberships
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import handler_of
from fixsend.people.models import Confirmation
from fixsend.people.staff import roles
from tests.membership.test_join import (
    ABOUT,
    AREAS,
    CONTACT,
    INDIVIDUAL,
    PRACTITIONER,
    apply_as,
    join_as,
)
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def confirm_all():
    for request in Confirmation.objects.filter(done_at=None):
        confirmations.confirm(request)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (("individual", {**INDIVIDUAL, "help_offers": ["share"]}), ("individual", ["share"])),
        (("individual", INDIVIDUAL), ("individual", [])),
        (("practitioner", {**PRACTITIONER, **INDIVIDUAL}), None),
    ],
    ids=["other offers", "no offers", "another kind"],
)
def test_the_newest_form_is_the_one_that_is_confirmed_by_any_link(client, last, expected):
    join_as(client, "individual", {**INDIVIDUAL, "help_offers": ["write"]})
    older = Confirmation.objects.get()
    join_as(client, *last)
    confirmations.confirm(older)
    if expected is None:
        assert not Membership.objects.exists()
        assert Application.objects.get().kind == "practitioner"
    else:
        assert list(Membership.objects.values_list("kind", "help_offers")) == [expected]


@pytest.mark.parametrize("ended", [False, True])
def test_who_joins_again_is_a_member_in_the_newest_words_alone(client, ended):
    join_as(client, "individual", {**INDIVIDUAL, "help_offers": ["write"]})
    confirm_all()
    if ended:
        memberships.end(Membership.objects.get().pk, actor=PersonFactory(is_staff=True))
    join_as(client, "individual", {**INDIVIDUAL, "name": "SAM Taylor", "help_offers": ["share"]})
    assert not Membership.objects.filter(help_offers=["share"]).exists()
    confirm_all()
    membership = Membership.objects.get(ended_at=None)
    assert (membership.name, membership.help_offers) == ("SAM Taylor", ["share"])


def test_two_people_at_one_address_are_two_requests(client):
    join_as(client, "individual", INDIVIDUAL)
    join_as(client, "individual", {**INDIVIDUAL, "name": "Kim Taylor"})
    assert Confirmation.objects.filter(done_at=None).count() == 2


def test_a_form_of_the_mailing_list_takes_no_application_away(client):
    join_as(client, "practitioner", {**PRACTITIONER, **INDIVIDUAL, "role": "Therapist"})
    data = {"email": INDIVIDUAL["email"], "name": INDIVIDUAL["name"], "also_join": "on"}
    client.post("/stay-in-touch/quick/", data)
    confirm_all()
    assert Application.objects.get().details["role"] == "Therapist"
    assert Membership.objects.get().kind == "individual"


@pytest.mark.parametrize(
    ("pages", "kind"),
    [
        ({"about": {**ABOUT, "about": "New words.", "website": "https://new.example.org"}}, "group"),
        ({"areas": {**AREAS, "councils": ["383"]}}, "group"),
        ({"contact": {**CONTACT, "contact_name": "Kim Blue", "wants_listing": "no"}}, "group"),
    ],
)
def test_an_application_sent_again_has_the_newest_answers_while_nobody_has_decided(client, pages, kind):
    apply_as(client, "group")
    confirm_all()
    before = Application.objects.get()
    apply_as(client, kind, **pages)
    assert Application.objects.get().details == before.details
    confirm_all()
    after = Application.objects.get()
    assert after.details != before.details
    assert (after.version, after.corrected_at is not None, after.status) == (2, True, "waiting")
    mail = Message.objects.filter(subject="We already have your application").get()
    assert "the answers that you have just sent" in mail.text
    with pytest.raises(applications.CannotMove):
        applications.approve(after.pk, actor=PersonFactory(is_staff=True), text="Yes", seen=before.version)


def test_the_same_application_sent_again_is_no_change(client):
    apply_as(client, "group")
    confirm_all()
    apply_as(client, "group")
    confirm_all()
    found = Application.objects.get()
    assert (found.version, found.corrected_at) == (1, None)


def test_staff_see_that_there_are_new_answers_and_decide_only_about_those_that_they_saw(client):
    apply_as(client, "group")
    confirm_all()
    application = Application.objects.get()
    sign_in_staff(client, roles.MEMBERSHIP_SECRETARY)
    approve = reverse("membership_applications:approve", args=[application.pk])
    show = reverse("membership_applications:show", args=[application.pk])
    assert f"{approve}?seen=1" in client.get(show).content.decode()
    form = client.get(f"{approve}?seen=1").content.decode()
    assert 'name="seen" value="1"' in form
    applicant = type(client)()
    apply_as(applicant, "group", about={**ABOUT, "about": "New words."})
    confirm_all()
    answer = client.post(approve, {"text": "Welcome.", "seen": "1"}, follow=True).content.decode()
    assert "has sent new answers" in answer
    assert Application.objects.get().status == "waiting"
    assert "New answers" in client.get(show).content.decode()
    assert "New words." in client.get(show).content.decode()
    client.post(approve, {"text": "Welcome.", "seen": "2"})
    assert Application.objects.get().status == "approved"


def test_the_page_names_the_newest_form(client):
    join_as(client, "individual", INDIVIDUAL)
    join_as(client, "practitioner", {**PRACTITIONER, **INDIVIDUAL})
    (waiting,) = Confirmation.objects.all()
    assert "practitioner" in handler_of(waiting.kind).describe(waiting)
