"""The site's own pages for all tests of one file, for less than loading them for each takes."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests import databases


@pytest.fixture(scope="module", autouse=True)
def starter_pages(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Give the tests of a file that imports this a database with the starter content; each rolls back what it does."""
    with django_db_blocker.unblock(), databases.held():
        yield
