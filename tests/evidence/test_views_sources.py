"""The pages behind a number: the figure at its permanent address, and its data set."""

import pytest
from django.test import Client

from fixsend.evidence import addresses
from fixsend.evidence.data_sets import DATA_SETS
from fixsend.evidence.models import Edition
from fixsend.evidence.queries import figures
from fixsend.evidence.services import publishing
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


def devon():
    return figures.of_area("878")["plans-in-20-weeks"][-1]


def test_a_figure_says_what_to_quote_and_how_it_came_about(client: Client) -> None:
    row = devon()
    page = " ".join(client.get(row.url).content.decode().split())
    assert row.shown in page
    assert f"row {row.row}" in page
    assert row.edition.sha256 in page
    assert row.url in page
    assert addresses.data_set(row.data_set.slug) in page


def test_a_figure_that_was_taken_back_answers_and_says_why(client: Client) -> None:
    row = devon()
    edition = Edition.objects.get(reference=row.edition.reference)
    publishing.take_back(edition.pk, because="A column was wrong.", by=None)
    page = client.get(row.url).content.decode()
    assert "We have withdrawn this number." in page
    assert "A column was wrong." in page


def test_an_address_of_no_figure_is_not_found(client: Client) -> None:
    assert client.get("/figures/sen2-timeliness-2025/plans-in-20-weeks/999/2024/").status_code == 404
    assert client.get("/open-data/nothing/").status_code == 404


def test_each_data_set_has_a_page_with_its_licence(client: Client) -> None:
    for slug, data_set in DATA_SETS.items():
        page = client.get(addresses.data_set(slug)).content.decode()
        assert data_set.publication.licence.split(",")[0] in page
        assert addresses.data_set(slug).rsplit("/", 2)[1] in client.get(addresses.OPEN_DATA).content.decode()
