"""What machines ask for."""

from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from tests.membership.factories import OrganisationFactory
from tests.pages.factories import standard_page

pytestmark = pytest.mark.usefixtures("home")


def test_the_sitemap_has_live_pages_and_listed_organisations_only(client: Client, settings) -> None:
    settings.SITE_URL = "https://alliance.example"
    Site.objects.update(hostname="alliance.example", port=443)
    Site.clear_site_root_paths_cache()
    settings.ALLOWED_HOSTS = ["alliance.example"]
    settings.SECURE_SSL_REDIRECT = False
    standard_page("Draft", slug="not-live", live=False)
    listed = OrganisationFactory(is_listed=True)
    hidden = OrganisationFactory(is_listed=False)
    xml = client.get("/sitemap.xml", headers={"host": "alliance.example"}).content
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    addresses = [url.findtext(f"{space}loc") for url in ElementTree.fromstring(xml)]
    assert "https://alliance.example/about/" in addresses
    assert f"https://alliance.example{listed.get_absolute_url()}" in addresses
    assert f"https://alliance.example{hidden.get_absolute_url()}" not in addresses
    assert "https://alliance.example/timetable/law/final-plan/" in addresses
    assert not any("not-live" in address for address in addresses)


def test_robots_are_told_what_is_not_for_them_and_where_the_sitemap_is(client: Client, settings) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Disallow: /my-page/" in text
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in text


def test_security_txt_says_whom_to_tell_and_until_when(client: Client) -> None:
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: " in text
    assert "Expires: " in text


def test_old_addresses_lead_to_the_new_ones(client: Client) -> None:
    assert client.get("/about-us/")["Location"] == "/about/"
    assert client.get("/privacy-policy")["Location"].rstrip("/") in ("/privacy", "/privacy-policy")
    assert client.get("/feed/")["Location"] == "/news/feed/"


def test_a_changed_address_keeps_working(client: Client, django_capture_on_commit_callbacks) -> None:
    page = standard_page("March", slug="march")
    page.save_revision().publish()
    page.slug = "our-march"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert Redirect.objects.filter(old_path="/march").exists()
    assert client.get("/march/")["Location"] == "/our-march/"


def test_the_favicon_is_there(client: Client) -> None:
    assert client.get("/favicon.ico").status_code == 301


def test_a_picture_for_the_home_screen_is_there_and_named_by_every_page(client: Client) -> None:
    address = client.get("/apple-touch-icon.png")["Location"]
    assert f'<link rel="apple-touch-icon" href="{address}">' in client.get("/").content.decode()
    with Image.open(str(finders.find(address.removeprefix("/static/")))) as picture:
        assert (picture.format, picture.size) == ("PNG", (180, 180))


@pytest.mark.parametrize("address", ["/robots.txt", "/sitemap.xml", "/.well-known/security.txt"])
def test_what_machines_ask_for_may_be_kept_for_an_hour(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert set(response["Cache-Control"].split(", ")) == {"public", "max-age=3600"}
