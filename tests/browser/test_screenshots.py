"""Takes the pictures in the README and in docs/images, so that they show what the site looks like now."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from fixsend.people.staff import roles
from fixsend.starter import demo
from tests.browser.office import office_tab

pytestmark = [pytest.mark.browser, pytest.mark.full, pytest.mark.django_db(transaction=True)]
IMAGES = Path(__file__).parents[2] / "docs" / "images"
PETITION = "/campaigns/keep-the-law-for-disabled-children/protect-every-childs-right-to-support/"
PICTURES = [
    ("home-1280", "/", (1280, 800)),
    ("home-320", "/", (320, 1000)),
    ("join-320", "/join/", (320, 1000)),
    ("organisations-320", "/organisations/", (320, 1000)),
    ("petition-1280", PETITION, (1280, 900)),
    ("petition-320", PETITION, (320, 1000)),
    ("report-card-320", "/councils/devon/", (320, 1000)),
    ("where-1280", f"{PETITION}where/", (1280, 1300)),
    ("day-320", "/campaigns/keep-the-law-for-disabled-children/a-day-for-every-child/", (320, 1000)),
]


def take(page, name):
    """Save what a tab shows; 256 colours are enough for a screen, and make a file that loads quickly."""
    Image.open(BytesIO(page.screenshot())).convert("RGB").quantize(256).save(IMAGES / f"{name}.png", optimize=True)
    assert (IMAGES / f"{name}.png").stat().st_size < 200_000


def test_the_pictures_of_the_public_site(started_site, page):
    demo.load(count=400)
    for name, address, (width, height) in PICTURES:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        take(page, name)


def test_the_picture_of_the_back_office(started_site, context, site):
    demo.load(count=400)
    page, _ = office_tab(context, site, roles.ADMINISTRATOR)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 1160})
    page.goto("/admin/")
    take(page, "back-office-1280")
