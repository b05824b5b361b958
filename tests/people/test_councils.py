"""People's councils follow from their postcodes."""

import io

import pytest
from django.core.management import call_command

from fixsend.people.services import councils, details
from fixsend.people.tasks import fill_in_councils
from fixsend.places.models import Council
from tests.people.factories import PersonFactory
from tests.places import directories
from tests.places.postcodes_io import PostcodesIO

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory(tmp_path):
    path = directories.write(tmp_path, directories.EVERY_KIND)
    call_command("import_postcodes", str(path), stdout=io.StringIO())


@pytest.fixture
def camden():
    return Council.objects.get(name="Camden")


@pytest.fixture
def barnet():
    return Council.objects.get(name="Barnet")


def test_whoever_gave_a_postcode_gets_its_council(directory, barnet):
    lives_in_camden, chose, abroad = (
        PersonFactory(postcode="NW1 1AA"),
        PersonFactory(postcode="NW1 1AA", council=barnet),
        PersonFactory(postcode="AB10 1AA"),
    )
    fill_in_councils(timestamp=0)
    for person in (lives_in_camden, chose, abroad):
        person.refresh_from_db()
    assert str(lives_in_camden.council) == "Camden"
    assert chose.council == barnet
    assert abroad.council is None
    assert councils.fill_in() == 0


def test_without_a_directory_the_other_site_is_asked_about_new_people(settings):
    stand_in = PostcodesIO()
    settings.POSTCODES_API = stand_in.url
    person = PersonFactory(postcode="WD17 1AA")
    PersonFactory(postcode="")
    try:
        assert councils.fill_in() == 1
    finally:
        stand_in.close()
    person.refresh_from_db()
    assert (str(person.council), person.constituency.code) == ("Hertfordshire", "E14001568")
    assert stand_in.asked == ["WD171AA"]


def move(person, postcode, council):
    details.correct(person, name="Ada", postcode=postcode, council=council)
    person.refresh_from_db()
    return person.council


def test_a_council_that_came_from_the_postcode_follows_a_new_postcode(directory, camden):
    person = PersonFactory(postcode="NW1 1AA", council=camden)
    assert str(move(person, "WD17 1AA", camden)) == "Hertfordshire"


def test_a_council_that_the_person_chose_stays(directory, barnet, camden):
    person = PersonFactory(postcode="NW1 1AA", council=barnet)
    assert move(person, "WD17 1AA", barnet) == barnet
    assert move(person, "S1 1AA", camden) == camden


def test_a_constituency_follows_every_postcode_that_is_written(directory, camden):
    person = PersonFactory(postcode="NW1 1AA", council=camden)
    person.refresh_from_db()
    assert person.constituency.code == "E14001290"
    move(person, "WD17 1AA", camden)
    assert person.constituency.code == "E14001568"
    move(person, "", person.council)
    assert person.constituency is None


def test_a_newer_directory_moves_people_to_their_constituency(directory, tmp_path):
    person = PersonFactory(postcode="NW1 1AA")
    moved = directories.CAMDEN | {"pcon24cd": "E14001507"}
    path = directories.write(tmp_path, [moved, *directories.EVERY_KIND[1:]])
    call_command("import_postcodes", str(path), stdout=io.StringIO())
    assert councils.fill_in() == 1
    person.refresh_from_db()
    assert person.constituency.code == "E14001507"


def test_an_empty_postcode_takes_no_council_away(directory, camden):
    person = PersonFactory(postcode="NW1 1AA", council=camden)
    assert move(person, "", camden) == camden
