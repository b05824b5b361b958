"""Joining as each of the four kinds, through the pages and the emailed link."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership.forms.fields import WebsiteField
from fixsend.membership.models import Application, Membership, Organisation
from fixsend.membership.views import drafts
from fixsend.people import tasks
from fixsend.people.models import Confirmation, ConsentEvent, ConsentWording, Person
from fixsend.people.queries.consent import granted_purposes
from tests.campaigns.factories import ParticipationFactory, petition
from tests.membership.factories import OrganisationFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db

INDIVIDUAL = {"name": "Sam Taylor", "email": "sam@example.org", "aims": "on"}
ABOUT = {"name": "Fen Families", "about": "We meet for tea and share what we know.", "size": "3-10"}
AREAS = {"councils": ["873"], "regions": ["E12000004"], "needs": ["autism", "adhd"]}
CONTACT = {"contact_name": "Jo Green", "email": "jo@fen.example.org", "wants_listing": "yes", "aims": "on"}
PRACTITIONER = {"name": "Pat Lee", "email": "pat@example.org", "role": "Speech therapist", "aims": "on"}


def press_link(client, message):
    """Open the newest confirmation mail's link and press the button; return the page that follows."""
    path = "/" + re.search(r"https?://[^/]+/(confirm/\S+)", message.text)[1]
    assert client.get(path).status_code == 200
    return client.post(path, follow=True)


def newest_mail(address):
    return Message.objects.filter(to=address).order_by("-id").first()


def join_as(client, kind, data):
    return client.post(reverse("membership:join_person", args=[kind]), data)


def fill_in(client, kind, about=ABOUT, areas=AREAS, contact=CONTACT):
    for step, data in {"about": about, "areas": areas, "contact": contact}.items():
        response = client.post(reverse("membership:join_step", args=[kind, step]), data)
        assert response.status_code == 302, response.context["form"].errors
    return response


def apply_as(client, kind, **pages):
    fill_in(client, kind, **pages)
    return client.post(reverse("membership:join_check", args=[kind]))


@pytest.fixture
def wordings(db):
    return [
        ConsentWording.objects.get_or_create(purpose=purpose, version=1, defaults={"text": f"Yes, send me {purpose}."})[
            0
        ]
        for purpose in ("news", "actions", "local")
    ]


def test_the_first_page_offers_the_four_kinds(client):
    page = client.get(reverse("membership:join")).content.decode()
    for kind in ("individual", "group", "practitioner", "company"):
        assert f'href="/join/{kind}/"' in page


def test_an_individual_is_a_member_once_the_link_is_pressed(client):
    assert join_as(client, "individual", {**INDIVIDUAL, "help_offers": ["write"]}).url == "/join/check-your-email/"
    assert not Membership.objects.exists()
    page = press_link(client, newest_mail("sam@example.org"))
    assert page.redirect_chain[-1][0] == "/join/welcome/"
    membership = Membership.objects.get()
    assert (membership.name, membership.kind, membership.help_offers) == ("Sam Taylor", "individual", ["write"])
    assert newest_mail("sam@example.org").subject == "Welcome to the SEND Community Alliance"


@pytest.mark.usefixtures("starter_content")
def test_a_new_member_is_offered_the_most_alive_action_and_ways_to_tell_others(client):
    quiet, alive = petition("Quiet one"), petition("Alive one")
    ParticipationFactory(action=alive)
    petition("Newest one", parent=quiet.get_parent().specific)
    join_as(client, "individual", INDIVIDUAL)
    page = press_link(client, newest_mail("sam@example.org")).content.decode()
    assert re.search(rf'<a class="button button-act" href="{alive.url}">Sign the petition</a>', page)
    assert "1 signature so far" in page
    assert "Quiet one" not in page
    assert re.search(r'data-shares="[^"]+/join/"', page)
    assert "https://wa.me/?text=" in page


def test_where_no_action_is_open_a_new_member_is_still_welcome(client):
    page = client.get("/join/welcome/").content.decode()
    assert "Welcome to the alliance" in page
    assert "Do one thing now" not in page
    assert "Tell one other person" in page


def test_an_individuals_postcode_and_council_are_kept_with_the_person(client):
    join_as(client, "individual", {**INDIVIDUAL, "postcode": "cb11aa", "council": "873"})
    press_link(client, newest_mail("sam@example.org"))
    person = Person.objects.get(email="sam@example.org")
    assert (person.postcode, person.council.name) == ("CB1 1AA", "Cambridgeshire")


def test_nothing_happens_before_the_button_is_pressed(client):
    join_as(client, "individual", INDIVIDUAL)
    link = re.search(r"https?://[^/]+(/confirm/\S+)", newest_mail("sam@example.org").text)[1]
    client.get(link)
    client.get(link)
    assert not Membership.objects.exists()


@pytest.mark.parametrize("missing", ["name", "email", "aims"])
def test_what_is_missing_is_said_and_what_was_typed_is_kept(client, missing):
    data = {key: value for key, value in INDIVIDUAL.items() if key != missing}
    page = join_as(client, "individual", {**data, "postcode": "CB1 1AA"})
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert 'value="CB1 1AA"' in page.content.decode()
    assert not Confirmation.objects.exists()


@pytest.mark.parametrize(
    "typed",
    [
        {"name": "Sam\r\nBcc: all@example.org"},
        {"name": "Buy at https://spam.example"},
        {"name": "x" * 121},
        {"name": "\u0430dmin pаypal"},
        {"email": "nobody"},
        {"postcode": "12345"},
        {"council": "000"},
        {"help_offers": ["everything"]},
    ],
)
def test_bad_input_is_refused_with_words(client, typed):
    page = join_as(client, "individual", {**INDIVIDUAL, **typed})
    assert page.status_code == 200
    assert page.context["form"].errors
    assert not Confirmation.objects.exists()


def test_a_form_sent_twice_sends_one_mail_and_makes_one_member(client):
    join_as(client, "individual", INDIVIDUAL)
    join_as(client, "individual", INDIVIDUAL)
    assert Message.objects.filter(to="sam@example.org").count() == 1
    message = newest_mail("sam@example.org")
    press_link(client, message)
    press_link(client, message)
    assert Membership.objects.count() == 1


def test_two_people_at_one_address_are_two_members(client):
    join_as(client, "individual", INDIVIDUAL)
    press_link(client, newest_mail("sam@example.org"))
    Confirmation.objects.update(mailed_at=None)
    join_as(client, "individual", {**INDIVIDUAL, "name": "Kim Taylor"})
    press_link(client, newest_mail("sam@example.org"))
    assert set(Membership.objects.values_list("name", flat=True)) == {"Sam Taylor", "Kim Taylor"}
    assert Person.objects.get(email="sam@example.org").name == "Sam Taylor"


def test_a_member_who_joins_again_is_told_kindly_and_by_mail_only(client):
    join_as(client, "individual", INDIVIDUAL)
    press_link(client, newest_mail("sam@example.org"))
    Confirmation.objects.update(mailed_at=None)
    page = join_as(client, "individual", {**INDIVIDUAL, "name": "sam  TAYLOR"})
    assert page.url == "/join/check-your-email/"
    page = press_link(client, newest_mail("sam@example.org"))
    assert page.redirect_chain[-1][0] == "/join/already/"
    assert newest_mail("sam@example.org").subject == "You have already joined the SEND Community Alliance"
    assert Membership.objects.count() == 1


def test_a_stranger_cannot_tell_a_member_from_anybody_else(client):
    join_as(client, "individual", INDIVIDUAL)
    press_link(client, newest_mail("sam@example.org"))
    known = join_as(client, "individual", INDIVIDUAL)
    unknown = join_as(client, "individual", {**INDIVIDUAL, "email": "new@example.org"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


def test_join_and_keep_me_posted_is_one_form(client, wordings):
    join_as(client, "individual", {**INDIVIDUAL, "purposes": ["news.1", "local.1"]})
    press_link(client, newest_mail("sam@example.org"))
    person = Person.objects.get(email="sam@example.org")
    assert set(granted_purposes(person)) == {"news", "local"}
    event = ConsentEvent.objects.filter(person=person, purpose="news").get()
    assert event.source == "Join form, individual"
    assert event.wording is not None or event.wording_text


def test_no_mailing_is_ticked_beforehand(client, wordings):
    page = client.get("/join/individual/").content.decode()
    assert 'value="news.' in page
    assert "checked" not in page


def test_the_ledger_gets_the_words_that_were_shown(client, wordings):
    ConsentWording.objects.filter(purpose="news").exclude(version=1).delete()
    shown = ConsentWording.objects.get(purpose="news", version=1)
    ConsentWording.objects.create(purpose="news", version=2, text="New words.")
    join_as(client, "individual", {**INDIVIDUAL, "purposes": ["news.1"]})
    press_link(client, newest_mail("sam@example.org"))
    assert ConsentEvent.objects.get(purpose="news").wording_text == shown.text


def test_a_robot_that_fills_the_trap_gets_nowhere(client):
    page = join_as(client, "individual", {**INDIVIDUAL, "reference_note": "hello"})
    assert "spam check" in page.content.decode()
    assert not Confirmation.objects.exists()


def test_a_practitioners_application_waits(client):
    join_as(client, "practitioner", PRACTITIONER)
    page = press_link(client, newest_mail("pat@example.org"))
    application = Application.objects.get()
    assert (application.kind, application.status, application.details["role"]) == (
        "practitioner",
        "waiting",
        "Speech therapist",
    )
    assert page.redirect_chain[-1][0].startswith("/join/application/")
    assert "Received" in page.content.decode()
    assert newest_mail("pat@example.org").subject == "We have received your application"
    assert not Membership.objects.exists()


def test_a_group_answers_page_by_page_and_checks_before_it_sends(client):
    assert fill_in(client, "group").url == "/join/group/check/"
    page = client.get("/join/group/check/").content.decode()
    for words in ("Fen Families", "Cambridgeshire", "East Midlands", "Autism", "ADHD", "Jo Green", "Yes, list us"):
        assert words in page
    assert client.post("/join/group/check/").url == "/join/check-your-email/"
    press_link(client, newest_mail("jo@fen.example.org"))
    application = Application.objects.get()
    assert application.name == "Fen Families"
    assert application.regions == ["E12000004", "E12000006"]
    assert application.details["wants_listing"] is True
    assert not Organisation.objects.exists()


def test_a_company_says_what_it_offers_and_whom_it_works_for(client):
    page = client.post("/join/company/about/", ABOUT)
    assert set(page.context["form"].errors) == {"offers", "interests"}
    about = {**ABOUT, "offers": "Free advice.", "interests": "One council pays us."}
    apply_as(client, "company", about=about)
    press_link(client, newest_mail("jo@fen.example.org"))
    assert Application.objects.get().details["interests"] == "One council pays us."


def test_answers_are_kept_when_a_page_is_opened_again(client):
    client.post("/join/group/about/", ABOUT)
    assert "Fen Families" in client.get("/join/group/about/").content.decode()
    assert client.get("/join/group/check/").url == "/join/group/areas/"


def test_answers_are_gone_once_they_are_sent(client):
    apply_as(client, "group")
    assert "Fen Families" not in client.get("/join/group/").content.decode()


def test_answers_older_than_two_hours_are_gone(client):
    client.force_login(PersonFactory())
    client.post("/join/group/about/", ABOUT)
    session = client.session
    session["join_draft"]["at"] -= drafts.KEPT_FOR + 1
    session.save()
    assert "Fen Families" not in client.get("/join/group/about/").content.decode()


def test_a_half_finished_form_is_removed_with_its_session(client):
    client.post("/join/group/about/", ABOUT)
    assert client.session.get_expiry_age() <= drafts.KEPT_FOR
    Session.objects.update(expire_date=timezone.now() - timedelta(minutes=1))
    tasks.clear_sessions(timestamp=0)
    assert not Session.objects.exists()


def test_an_organisation_has_to_say_where_it_works(client):
    page = client.post("/join/group/areas/", {"needs": ["any"]})
    assert "Tick where you work" in page.content.decode()


def test_the_same_application_sent_again_is_one_application(client):
    apply_as(client, "group")
    press_link(client, newest_mail("jo@fen.example.org"))
    Confirmation.objects.update(mailed_at=None)
    apply_as(client, "group", about={**ABOUT, "about": "New words."})
    press_link(client, newest_mail("jo@fen.example.org"))
    assert Application.objects.count() == 1
    assert newest_mail("jo@fen.example.org").subject == "We already have your application"


def test_a_steward_who_applies_again_is_told_that_the_organisation_has_joined(client):
    steward = Person.objects.create(email="jo@fen.example.org", name="Jo Green")
    OrganisationFactory(name="Fen Families", steward=steward)
    apply_as(client, "group")
    page = press_link(client, newest_mail("jo@fen.example.org"))
    assert page.redirect_chain[-1][0] == "/join/already/"
    assert not Application.objects.exists()


def test_a_stranger_never_learns_that_an_organisation_is_known(client):
    OrganisationFactory(name="Fen Families")
    page = apply_as(client, "group")
    assert page.url == "/join/check-your-email/"
    page = press_link(client, newest_mail("jo@fen.example.org"))
    assert "already" not in page.content.decode().lower()
    assert Application.objects.count() == 1


@pytest.mark.parametrize("number", ["123", "12345678", "none"])
def test_a_number_that_no_charity_register_gives_is_asked_for_again(client, number):
    page = client.post("/join/group/about/", {**ABOUT, "charity_number": number}).content.decode()
    assert "Enter the number as it is in the register, like 1234567, or leave this empty." in page


@pytest.mark.parametrize("number", ["", "1234567", "123 456", "SC012345"])
def test_a_charity_number_may_be_left_out_or_written_with_spaces(client, number):
    assert client.post("/join/group/about/", {**ABOUT, "charity_number": number}).status_code == 302


@pytest.mark.parametrize("typed", ["www.o'neill.example", "not a website", "http://[", "ftp://fen.example.org"])
def test_a_web_address_that_is_none_is_refused_in_one_sentence(typed):
    field = WebsiteField(required=False)
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    assert len(refused.value.messages) == 1
