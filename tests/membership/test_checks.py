"""What is checked about an application before staff decide."""

import pytest
from django.utils import timezone

from fixsend.membership.models.organisation import domain_of
from fixsend.membership.queries.checks import checks, duplicates
from fixsend.places.models import Council
from tests.membership.factories import ApplicationFactory, OrganisationFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def applied(email="jo@fen.example.org", website="", **details):
    person = PersonFactory(email=email, email_proved_at=timezone.now())
    details = {"about": "x", "contact_name": "Jo", "website": website, **details}
    return ApplicationFactory(person=person, name="Fen Families", website_domain=domain_of(website), details=details)


def found(application, title):
    return {check.title: check for check in checks(application)}.get(title)


@pytest.mark.parametrize(
    ("email", "website", "level"),
    [
        ("jo@fen.example.org", "https://www.fen.example.org/about", "good"),
        ("jo@mail.fen.example.org", "https://fen.example.org", "good"),
        ("jo@other.example.org", "https://fen.example.org", "look"),
        ("jo@gmail.com", "https://fen.example.org", "note"),
        ("jo@fen.example.org", "https://facebook.com/fen", "note"),
        ("jo@fen.example.org", "", "note"),
    ],
)
def test_the_email_domain_is_compared_with_the_web_address(email, website, level):
    assert found(applied(email, website), "Email").level == level


@pytest.mark.parametrize(
    ("number", "level"),
    [
        ("1234567", "note"),
        ("123456", "note"),
        ("1234567-1", "note"),
        ("SC012345", "note"),
        ("12", "look"),
        ("abc", "look"),
    ],
)
def test_a_charity_number_has_to_have_the_right_form(number, level):
    assert found(applied(charity_number=number), "Charity number").level == level


def test_no_charity_number_is_no_finding():
    assert found(applied(), "Charity number") is None


def test_a_mailbox_nobody_answered_from_is_pointed_out():
    application = applied()
    assert found(application, "Mailbox").level == "good"
    application.person.email_proved_at = None
    assert found(application, "Mailbox").level == "look"


@pytest.mark.parametrize(
    ("name", "website", "expected"),
    [
        ("The Fen Families", "", "a name like it"),
        ("Fen Familys", "", "a name like it"),
        ("Something else", "http://fen.example.org", "the same web address"),
        ("Harbour Parents", "https://harbour.example.org", None),
        ("Mountain Families", "", None),
    ],
)
def test_an_organisation_with_a_like_name_or_the_same_site_may_be_a_duplicate(name, website, expected):
    OrganisationFactory(name=name, website=website)
    application = applied(website="https://www.fen.example.org/")
    assert [each.why for each in duplicates(application)] == ([expected] if expected else [])


def test_a_page_on_a_shared_site_makes_no_duplicate():
    OrganisationFactory(name="Harbour Parents", website="https://facebook.com/harbour")
    assert duplicates(applied(website="https://facebook.com/fen")) == []


def test_another_application_may_be_a_duplicate_too():
    ApplicationFactory(name="Fen families")
    assert [each.is_organisation for each in duplicates(applied())] == [False]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds Parent Carer Forum", "Leeds Parents and Carers Forum"),
        ("Leeds Parent Carer Forum CIC", "The Leeds Parent Carer Forum"),
        ("Kent Autism Society", "Autism Society of Kent"),
        ("Rainbow Families Bristol", "Rainbow Familes Bristol"),
        ("Special Needs Jungle", "Special Needs Jungle Ltd"),
        ("Kent Inclusion Network", "Kent Inclusion Netwrok"),
        ("Downs Syndrome Support Hull", "Down's Syndrome Support Hull"),
        ("Sunflower Children’s Trust", "Sunflower Childrens Trust"),
    ],
)
def test_names_of_one_organisation_are_alike(one, other):
    OrganisationFactory(name=one, website="")
    assert [each.why for each in duplicates(ApplicationFactory(name=other))] == ["a name like it"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds Inclusion Network", "Kent Inclusion Network"),
        ("Example Leeds Inclusion Network", "Example Derby Inclusion Network"),
        ("Hertfordshire Inclusion Network", "Herefordshire Inclusion Network"),
        ("Barnet Mencap", "Barnsley Mencap"),
        ("Leeds Parent Carer Forum", "Bradford Parent Carer Forum"),
        ("Leeds Parent Carer Forum", "Leeds SEND Network"),
        ("North Kent Autism Group", "Kent Deaf Children’s Society"),
        ("Rainbow Families", "Sunflower Families"),
        ("Autism Bristol", "Dyslexia Bristol"),
        ("SEND Action", "SEND Reform"),
        ("Inclusion Network", "Kent Inclusion Network"),
    ],
)
def test_names_of_different_organisations_are_not(one, other):
    OrganisationFactory(name=one, website="")
    assert duplicates(ApplicationFactory(name=other)) == []


def test_one_pattern_of_names_in_every_place_raises_no_alarm():
    names = [f"Example {council.name} Inclusion Network" for council in Council.objects.all()]
    for name in names[1:]:
        OrganisationFactory(name=name, website="")
    assert duplicates(ApplicationFactory(name=names[0])) == []
