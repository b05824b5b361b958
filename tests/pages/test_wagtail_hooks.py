"""What staff can and cannot do with pages in the back office."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from fixsend.pages.models import HomePage, PartPage, StandardPage
from tests.pages.factories import standard_page
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def admin(client: Client) -> Client:
    """Sign an administrator in."""
    sign_in_staff(client)
    return client


def needed_pages() -> list[Page]:
    """Return one page of each kind that the site cannot be without, and the privacy notice."""
    return [
        HomePage.objects.get(),
        PartPage.objects.first(),
        Page.objects.get(slug="contact"),
        Page.objects.get(slug="privacy"),
    ]


def test_needed_pages_cannot_be_deleted(admin: Client) -> None:
    for page in needed_pages():
        admin.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        assert Page.objects.filter(pk=page.pk).exists(), page.title


def test_needed_pages_cannot_be_taken_off_the_site(admin: Client) -> None:
    for page in needed_pages():
        admin.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
        page.refresh_from_db()
        assert page.live, page.title


def test_needed_pages_cannot_go_in_bulk(admin: Client) -> None:
    ids = "&".join(f"id={page.pk}" for page in needed_pages())
    for action in ("delete", "unpublish"):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        admin.post(f"{address}?{ids}&next=/admin/", {"include_descendants": "on"})
    for page in needed_pages():
        assert page.live, page.title


def test_a_needed_page_cannot_be_moved(admin: Client) -> None:
    page = Page.objects.get(slug="contact")
    target = StandardPage.objects.get(slug="about")
    admin.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]))
    page.refresh_from_db()
    assert page.get_parent().specific_class is HomePage


def test_a_page_takes_no_needed_page_with_it(admin: Client) -> None:
    parent = standard_page("Parent", slug="parent")
    privacy = Page.objects.get(slug="privacy")
    privacy.move(parent, pos="last-child")
    admin.post(reverse("wagtailadmin_pages:delete", args=[parent.pk]))
    assert Page.objects.filter(slug="privacy").exists()


def test_other_pages_can_be_deleted(admin: Client) -> None:
    page = standard_page("Old", slug="old")
    admin.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert not Page.objects.filter(pk=page.pk).exists()


def test_the_address_of_a_needed_page_stays(admin: Client) -> None:
    page = Page.objects.get(slug="contact").specific
    page.slug = "write"
    with pytest.raises(Exception, match="stays as it is"):
        page.full_clean()


def test_every_kind_of_page_can_be_edited_and_added(admin: Client) -> None:
    for page in Page.objects.filter(depth__gt=1):
        assert admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200, page.title
    home = HomePage.objects.get()
    assert admin.get(reverse("wagtailadmin_pages:add", args=["pages", "standardpage", home.pk])).status_code == 200
    assert admin.get(reverse("wagtailadmin_pages:add", args=["pages", "partpage", home.pk])).status_code == 302


def test_the_report_names_every_slot_that_still_waits(admin: Client) -> None:
    text = admin.get(reverse("slot_report")).content.decode()
    assert "Our manifesto" in text
    assert "The second demand and all that follow" in text


def test_the_list_of_pages_says_where_the_site_is_and_nothing_of_setting_up_sites(admin: Client) -> None:
    root = admin.get(reverse("wagtailadmin_explore_root")).content.decode()
    assert "The whole site is inside its home page." in root
    lost = Page.get_first_root_node().add_child(instance=StandardPage(title="Lost", slug="lost", summary="Lost."))
    beside = admin.get(reverse("wagtailadmin_explore", args=[lost.pk])).content.decode()
    assert "Visitors cannot open these pages" in beside
    inside = admin.get(reverse("wagtailadmin_explore", args=[HomePage.objects.get().pk])).content.decode()
    for shown in (root, beside, inside):
        assert "Configure a site" not in shown
    assert "Visitors cannot open" not in inside
