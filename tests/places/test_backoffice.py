"""The staff's page about places."""

import io

import pytest
from django.core.management import call_command
from django.urls import reverse

from fixsend.people.staff import roles
from fixsend.places.models import Constituency
from tests.people.staff_members import sign_in_staff
from tests.places import directories

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client):
    sign_in_staff(client, roles.READ_ONLY)

    def ask(postcode):
        response = client.post(reverse("places_backoffice"), {"postcode": postcode})
        return " ".join(response.content.decode().split())

    return ask


def test_the_page_says_that_no_directory_is_loaded_and_what_else_there_is(client):
    sign_in_staff(client, roles.MODERATOR)
    page = client.get(reverse("places_backoffice")).content.decode()
    assert "People choose their council themselves" in page
    assert "153 councils" in page
    assert "543 English constituencies" in page


def test_staff_see_what_we_say_of_a_postcode(ask, tmp_path):
    path = directories.write(tmp_path, directories.EVERY_KIND)
    call_command("import_postcodes", str(path), stdout=io.StringIO())
    page = ask("wd17 1aa")
    watford = Constituency.objects.get(code="E14001568")
    assert "<strong>Hertfordshire</strong>" in page
    assert f"Constituency: {watford}. Its MP: {watford.representative.name}" in page
    assert directories.NEWEST in page
    watford.representative.delete()
    assert "We have no MP for it" in ask("WD17 1AA")
    assert "only part of a postcode" in ask("WD17")


def test_nothing_typed_is_said_and_nothing_is_asked(ask):
    assert "This field is required" in ask("")
