import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, Site

from fixsend.web.models import SiteDetails

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    root = Page.get_first_root_node()
    return root.add_child(instance=Page(title="About", slug="about-us", live=False))


def empties_the_cache(change):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        change()
    return any("pg_notify('fixsend_page_cache'" in query["sql"] for query in queries)


def test_publishing_and_unpublishing_do(page):
    revision = page.save_revision()
    assert empties_the_cache(revision.publish)
    page.refresh_from_db()
    assert empties_the_cache(page.unpublish)


def test_saving_a_draft_does_not(page):
    assert not empties_the_cache(page.save_revision)


def test_moving_and_deleting_do(page):
    other = Page.get_first_root_node().add_child(instance=Page(title="News", slug="all-news"))
    page.refresh_from_db()
    assert empties_the_cache(lambda: page.move(other, "last-child"))
    assert empties_the_cache(lambda: Page.objects.get(pk=page.pk).delete())


def test_settings_sites_and_restrictions_do(page):
    site = Site.objects.first() or Site.objects.create(hostname="testserver", root_page=page, is_default_site=True)
    assert empties_the_cache(lambda: SiteDetails.for_site(site).save())
    assert empties_the_cache(site.save)
    assert empties_the_cache(lambda: PageViewRestriction.objects.create(page=page, restriction_type="login"))
