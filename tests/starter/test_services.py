"""Starter content: loaded once, true to the site's address, and never over what staff changed."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry, Site, Workflow, WorkflowPage

from fixsend.pages.models import FooterMenu, HomePage, StandardPage
from fixsend.starter import services
from fixsend.starter.models import Loaded
from fixsend.web.models import SiteDetails
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.usefixtures("home")


def everything() -> list[tuple]:
    """Return what the starter made."""
    return [
        *Page.objects.order_by("path").values_list("pk", "path", "title", "url_path", "live", "latest_revision"),
        *Redirect.objects.order_by("pk").values_list("old_path", "redirect_page"),
        *Workflow.objects.order_by("pk").values_list("name", "active"),
    ]


def test_a_second_run_changes_nothing() -> None:
    before = everything()
    assert services.load() == []
    assert everything() == before


def test_what_staff_changed_stays() -> None:
    about = StandardPage.objects.get(slug="about")
    about.title = "Who we are"
    about.save_revision().publish()
    StandardPage.objects.get(slug="accessibility").delete()
    services.load()
    assert StandardPage.objects.get(slug="about").title == "Who we are"
    assert not StandardPage.objects.filter(slug="accessibility").exists()


def test_the_site_starts_at_the_home_page_and_the_welcome_page_is_gone() -> None:
    assert Site.objects.get(is_default_site=True).root_page.specific_class is HomePage
    assert not Page.objects.filter(title__startswith="Welcome to your new").exists()


def test_the_site_follows_site_url(settings) -> None:
    settings.SITE_URL = "https://alliance.example"
    services.load()
    site = Site.objects.get(is_default_site=True)
    assert (site.hostname, site.port, site.root_url) == ("alliance.example", 443, "https://alliance.example")
    settings.SITE_URL = "http://127.0.0.1:8123"
    services.load()
    site.refresh_from_db()
    assert (site.hostname, site.port) == ("127.0.0.1", 8123)


def test_links_between_pages_follow_the_pages() -> None:
    page = StandardPage.objects.get(slug="about")
    links = str(page.body.raw_data[:])
    assert 'linktype="page"' in links
    assert "page=" not in links.replace('linktype="page"', "")


def test_every_page_passes_the_checks_that_editors_pass() -> None:
    for page in Page.objects.filter(depth__gt=1).specific():
        page.full_clean()


def test_the_privacy_notice_and_the_links_at_the_foot_are_set() -> None:
    assert SiteDetails.load().privacy_page.slug == "privacy"
    assert [child.value.slug for child in FooterMenu.load().links] == [
        "newsletters",
        "manifesto",
        "contact",
        "privacy",
        "accessibility",
    ]


def test_every_page_can_be_handed_over_for_publishing() -> None:
    workflow = Workflow.objects.get(active=True)
    assert workflow.name == "Second pair of eyes"
    assert {page.get_workflow() for page in Page.objects.filter(depth__gt=1)} == {workflow}


def test_a_site_that_began_without_it_gets_it_once() -> None:
    WorkflowPage.objects.all().delete()
    Loaded.objects.filter(piece="asking for publishing").delete()
    services.load()
    assert HomePage.objects.get().has_workflow
    WorkflowPage.objects.all().delete()
    services.load()
    assert not HomePage.objects.get().has_workflow


def test_what_staff_chose_for_the_approval_of_pages_stays() -> None:
    own = Workflow.objects.create(name="Two readers")
    WorkflowPage.objects.update(workflow=own)
    Loaded.objects.filter(piece="asking for publishing").delete()
    services.load()
    assert HomePage.objects.get().get_workflow() == own


def test_a_site_built_by_hand_is_left_alone() -> None:
    HomePage.objects.update(title="Ours")
    Loaded.objects.filter(piece="pages").delete()
    pages = Page.objects.count()
    services.load()
    assert HomePage.objects.get().title == "Ours"
    assert Page.objects.count() == pages


def test_the_first_version_of_every_page_can_be_brought_back(client) -> None:
    sign_in_staff(client)
    for page in Page.objects.filter(depth__gt=1).specific():
        first = page.revisions.earliest("pk")
        page.save_revision(clean=False)
        history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
        assert reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk]) in history, page


def test_whoever_brings_a_first_version_back_reads_who_wrote_it(client) -> None:
    sign_in_staff(client)
    page = StandardPage.objects.get(slug="about")
    first = page.revisions.earliest("pk")
    page.save_revision()
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk])
    shown = " ".join(client.get(address).content.decode().split())
    assert "by the system" in shown
    assert "by None" not in shown


def test_versions_from_before_are_entered_once() -> None:
    PageLogEntry.objects.all().delete()
    Loaded.objects.filter(piece="first versions").delete()
    services.load()
    pages = Page.objects.filter(depth__gt=1).count()
    assert PageLogEntry.objects.filter(action="wagtail.create", revision__isnull=False).count() == pages
    entry = PageLogEntry.objects.first()
    assert entry.timestamp == entry.revision.created_at
    services.load()
    assert PageLogEntry.objects.count() == pages
