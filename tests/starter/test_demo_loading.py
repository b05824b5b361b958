"""Loading the demonstration: once, the same every time, and never beside real people."""

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from fixsend.campaigns.models import Participation, PetitionPage
from fixsend.campaigns.queries.places import by_council
from fixsend.people.models import Person
from fixsend.starter import demo
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.mark.full
@pytest.mark.usefixtures("home")
def test_people_act_in_weeks_that_have_a_launch_and_in_places_that_differ() -> None:
    demo.load()
    petition = PetitionPage.objects.get(slug="protect-every-childs-right-to-support")
    moments = petition.participations.values_list("created_at", flat=True)
    ages = [(timezone.now() - moment).days for moment in moments]
    assert len(ages) > 2000
    launch, quiet, wave = (sum(first <= age < first + 3 for age in ages) for first in (38, 20, 15))
    assert launch > 3 * quiet
    assert wave > 1.5 * quiet
    numbers = sorted(place.number for place in by_council(petition))
    assert len(numbers) > 140
    assert numbers[-1] > 10 * numbers[len(numbers) // 2]
    assert Participation.objects.exclude(constituency=None).count() > 0.7 * Participation.objects.count()


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
