"""A report card on other sites: in a frame, as the card of a pasted address, and as a picture with its number."""

import io
import re

import pytest
from django.urls import reverse
from PIL import Image

from fixsend.evidence import addresses
from fixsend.evidence.models import Edition
from fixsend.evidence.services import publishing
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


def html_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def oembed(client, settings, path: str, **more):
    return client.get(reverse("web:oembed"), {"url": f"{settings.SITE_URL}{path}", **more})


def test_any_site_may_show_a_cards_first_sentence_with_its_source(client, settings):
    answer = client.get(addresses.card_frame("devon"))
    said = html_of(answer)
    assert "Devon issued 3.2% of new EHC plans within 20 weeks in 2024" in said
    assert "Source: Department for Education" in said
    assert settings.SITE_URL + addresses.card("devon") in said
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer.headers
    assert not answer.cookies
    assert "<form" not in said
    assert "frame-ancestors 'none'" in client.get(addresses.card("devon")).headers["Content-Security-Policy"]


def test_a_frame_follows_what_is_published(client):
    assert "3.2%" in html_of(client.get(addresses.card_frame("devon")))
    publishing.take_back(Edition.objects.get(reference="sen2-timeliness-2025").pk, because="wrong", by=None)
    assert "3.2%" not in html_of(client.get(addresses.card_frame("devon")))


def test_the_card_gives_the_lines_to_paste_and_says_where_its_card_is_described(client, settings):
    page = html_of(client.get(addresses.card("devon")))
    assert (
        f"&lt;iframe src=&quot;{settings.SITE_URL}{addresses.card_frame('devon')}&quot;".replace("&quot;", '"') in page
    )
    found = re.search(r'type="application/json\+oembed"[^>]*href="([^"]+)"', page)[1]
    described = client.get(found.removeprefix(settings.SITE_URL)).json()
    assert described["type"] == "rich"
    assert addresses.card_frame("devon") in described["html"]
    assert 'sandbox="allow-scripts"' in described["html"]
    assert "<script" not in described["html"]


def test_oembed_fits_the_room_there_is_and_knows_councils_only(client, settings):
    small = oembed(client, settings, addresses.card("devon"), maxwidth=320, maxheight=200).json()
    assert (small["width"], small["height"], small["thumbnail_width"]) == (320, 200, 300)
    picture = client.get(small["thumbnail_url"].removeprefix(settings.SITE_URL))
    assert Image.open(io.BytesIO(picture.content)).size == (300, small["thumbnail_height"])
    for path in ("/councils/", "/councils/nowhere/", "/councils/england/", "/councils/devon/wrong/", "/compare/plans/"):
        assert oembed(client, settings, path).status_code == 404, path
    assert client.get(addresses.card_picture("devon", 599)).status_code == 404
    assert client.get(addresses.card_frame("nowhere")).status_code == 404
