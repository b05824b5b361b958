"""Takes the pictures in the README, so that they show what the site looks like now."""

from pathlib import Path

import pytest

from tests.membership.factories import OrganisationFactory

pytestmark = [pytest.mark.browser, pytest.mark.full, pytest.mark.django_db(transaction=True)]
IMAGES = Path(__file__).parents[2] / "docs" / "images"
PICTURES = [
    ("home-1280", "/", (1280, 800)),
    ("join-320", "/join/", (320, 1000)),
    ("organisations-320", "/organisations/", (320, 1000)),
]


def test_the_pictures_of_the_readme(started_site, page):
    for name in ("Example Parents Together", "Sample Autism Group", "Fictional SEND Advice"):
        OrganisationFactory(name=f"{name} (fictional)")
    for name, address, (width, height) in PICTURES:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        picture = page.screenshot(path=IMAGES / f"{name}.png")
        assert picture.startswith(b"\x89PNG")
