"""The site's own pages for all tests of one file, for less than loading them for each takes."""

import pytest

from tests import databases


@pytest.fixture(scope="module", autouse=True)
def starter_pages(django_db_setup, django_db_blocker):
    """Give the tests of a file that imports this a database with the starter content; each rolls back what it does."""
    from fixsend.starter.services import follow_site_url

    with django_db_blocker.unblock():
        databases.clone(databases.site_template(), databases.own_name())
        follow_site_url()
    yield
    with django_db_blocker.unblock():
        databases.clone(databases.template(), databases.own_name())
