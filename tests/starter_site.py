"""A site with its starter content, loaded once for all tests of a folder: `from tests.starter_site import *`."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Site

from fixsend.pages.models import HomePage
from tests import databases
from tests import settings as test_settings

__all__ = ["home", "starter_content"]


@pytest.fixture(scope="package")
def starter_content(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Give this process a database that holds the starter content, and a bare one back at the end."""
    with django_db_blocker.unblock():
        databases.begin_with_site(test_settings.DATABASE_VAR, has_site=True)
    yield
    with django_db_blocker.unblock():
        databases.begin_with_site(test_settings.DATABASE_VAR, has_site=False)


@pytest.fixture
def home(starter_content: None, db: None) -> HomePage:
    """Return the home page of a site with its starter content, which answers at `localhost`."""
    Site.objects.update(hostname="localhost", port=80)
    Site.clear_site_root_paths_cache()
    return HomePage.objects.get()
