"""Starter content: loaded once, true to the site's address, and never over what staff changed."""

import pytest
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry, Site, Workflow, WorkflowPage

from fixsend.campaigns.models import CampaignPage, CampaignsIndexPage, PetitionPage
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


def test_the_menu_leads_to_ones_own_council_also_on_a_site_that_began_before(client) -> None:
    assert 'href="/councils/">Your council' in client.get("/").content.decode()
    Page.objects.get(slug="councils").delete()
    Loaded.objects.filter(piece="council page").delete()
    services.load()
    assert 'href="/councils/">Your council' in client.get("/").content.decode()
    page = Page.objects.get(slug="councils")
    Loaded.objects.filter(piece="council page").delete()
    services.load()
    assert Page.objects.get(slug="councils") == page


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
        "press",
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


def test_the_starter_itself_has_no_invented_quotation() -> None:
    home = HomePage.objects.get()
    assert "quote" not in str(home.sections.raw_data[:])
    assert not home.sections.blocks_by_name("voices")


def drafted() -> tuple[CampaignPage, PetitionPage]:
    """Return the campaign and the petition that staff find on a new site."""
    return CampaignPage.objects.get(), PetitionPage.objects.get()


def test_a_first_campaign_is_drafted_and_not_public(client) -> None:
    for page in drafted():
        assert not page.live
        assert page.latest_revision is not None
        assert client.get(page.url).status_code == 404
    index = client.get("/campaigns/").content.decode()
    assert drafted()[0].title not in index
    assert drafted()[1].title not in client.get("/").content.decode()


def test_the_list_of_campaigns_on_a_new_site_leads_to_joining_and_to_the_mailing_list(client) -> None:
    main = client.get("/campaigns/").content.decode().partition("<main")[2].partition("</main>")[0]
    assert "Our first campaign is on its way" in main
    assert 'href="/join/"' in main
    assert 'href="/stay-in-touch/"' in main


def test_staff_publish_the_drafted_campaign_as_it_is_without_an_error(client) -> None:
    staff = sign_in_staff(client)
    for page in drafted():
        page.full_clean()
        page.get_latest_revision().publish(user=staff)
        shown = client.get(page.url)
        assert shown.status_code == 200
        assert page.title in shown.content.decode()
        assert "alliance’s own words" not in client.__class__().get(page.url).content.decode()
    assert drafted()[1].is_open
    assert drafted()[0].title in client.get("/campaigns/").content.decode()


def waiting_on_the_dashboard(client) -> str:
    """Return the line about drafted campaigns, with its number."""
    words = strip_tags(client.get("/admin/").content.decode()).split()
    at = words.index("drafted")
    return " ".join(words[at - 1 : at + 6])


def test_staff_read_of_the_draft_on_the_dashboard_until_one_of_them_has_changed_it(client) -> None:
    staff = sign_in_staff(client)
    assert waiting_on_the_dashboard(client) == "Campaigns drafted for you to finish 1"
    index = CampaignsIndexPage.objects.get()
    assert reverse("wagtailadmin_explore", args=[index.pk]) in client.get("/admin/").content.decode()
    drafted()[0].get_latest_revision_as_object().save_revision(user=staff)
    assert "drafted for you" not in client.get("/admin/").content.decode()


def test_a_site_with_a_campaign_gets_no_draft_and_a_deleted_draft_stays_away() -> None:
    drafted()[0].delete()
    services.load()
    assert not CampaignPage.objects.exists()
    own = CampaignPage(title="Ours", summary="Ours")
    CampaignsIndexPage.objects.get().add_child(instance=own)
    Loaded.objects.filter(piece="first campaign").delete()
    services.load()
    assert CampaignPage.objects.get() == own
