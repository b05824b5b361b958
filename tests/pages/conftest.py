"""A site with its starter content."""

import pytest
from wagtail.models import Site

from fixsend.pages.models import HomePage
from fixsend.starter import services


@pytest.fixture
def home(db) -> HomePage:
    """Load the starter content; return the home page."""
    services.load()
    Site.objects.update(hostname="localhost", port=80)
    Site.clear_site_root_paths_cache()
    return HomePage.objects.get()
