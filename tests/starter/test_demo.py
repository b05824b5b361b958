"""The demonstration: lifelike, honest about being made up, and never beside real people."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from fixsend.campaigns.models import PetitionPage
from fixsend.campaigns.queries.counts import counted
from fixsend.delivery.models import Message
from fixsend.events.models import DayOfActionPage, Gathering, SignUp
from fixsend.events.queries.sign_ups import taken
from fixsend.membership.models import Application, ApplicationStatus, Membership, Organisation, SupporterKind
from fixsend.moderation.models import Report
from fixsend.pages.models import HomePage
from fixsend.people.models import ConsentEvent, ConsentState, Person
from fixsend.people.services.ledger import mismatches
from fixsend.places.models import Region
from fixsend.starter import demo
from fixsend.starter.demo.load import MADE_UP
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(home: HomePage) -> None:
    """Load a small demonstration."""
    demo.load(count=60)


@pytest.mark.usefixtures("loaded")
def test_the_demonstration_is_whole_true_to_the_rules_and_says_that_it_is_made_up(client: Client) -> None:
    assert Person.objects.count() == Person.objects.filter(MADE_UP).count() > 60
    assert mismatches() == []
    assert ConsentState.objects.filter(granted=False).exists()
    assert not ConsentEvent.objects.filter(happened_at__gt=timezone.now()).exists()
    assert not Organisation.objects.exclude(name__endswith="(fictional)").exists()
    assert not Membership.objects.exclude(name__endswith="(fictional)").exists()
    for region in Region:
        assert Organisation.objects.public().serving_region(region).exists(), region.label
    assert set(Organisation.objects.values_list("kind", flat=True)) == {SupporterKind.GROUP, SupporterKind.COMPANY}
    assert Application.objects.filter(status=ApplicationStatus.WAITING).count() > 5
    assert Report.objects.filter(status="open").exists()
    assert not Message.objects.exists()
    for address in ("/", "/organisations/", "/news/"):
        assert "Every person and organisation in it is made up" in client.get(address).content.decode()


@pytest.mark.usefixtures("loaded")
def test_the_demonstration_has_a_campaign_in_which_people_take_part(client: Client) -> None:
    petition, day = PetitionPage.objects.get(), DayOfActionPage.objects.get()
    assert counted(petition) == petition.participations.count() > 10
    for gathering in Gathering.objects.filter(state="approved"):
        assert gathering.places is None or taken(gathering) <= gathering.places
    assert SignUp.objects.count() == counted(day) > 0
    assert Gathering.objects.filter(state="proposed").exists()
    assert "Walk to the town hall (fictional)" in client.get(day.url).content.decode()


@pytest.mark.usefixtures("loaded")
def test_a_second_run_changes_nothing() -> None:
    before = Person.objects.count()
    assert demo.load(count=60) is False
    assert Person.objects.count() == before


def test_the_same_names_come_out_every_time(transactional_names) -> None:
    assert transactional_names() == transactional_names()


@pytest.fixture
def transactional_names():
    """Return a function that loads the demonstration, notes the names and takes all of it back."""
    from django.db import transaction

    def names() -> list[str]:
        with transaction.atomic():
            demo.load(count=20)
            found = list(Person.objects.order_by("id").values_list("name", "email"))
            transaction.set_rollback(True)
        return found

    return names


def test_it_refuses_where_a_site_serves_the_public(settings) -> None:
    settings.SERVING = True
    with pytest.raises(CommandError, match="never runs where"):
        call_command("demo")
    assert not Person.objects.exists()


def test_it_refuses_beside_real_people() -> None:
    PersonFactory(email="somebody@families.example.com")
    with pytest.raises(CommandError, match="not made up"):
        call_command("demo")


def test_staff_accounts_are_no_hindrance() -> None:
    PersonFactory(email="staff@fixsend.localhost", is_staff=True)
    assert demo.load(count=5) is True
