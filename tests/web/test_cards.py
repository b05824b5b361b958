"""Social cards show our words, and only ours."""

import io

import pytest
from django.test import Client
from PIL import Image

from fixsend.web import cards

pytestmark = pytest.mark.django_db


def test_a_card_is_a_picture_of_the_size_that_social_media_want():
    response = Client().get(f"/cards/{cards.token('The law is not optional', 'SEND Community Alliance')}.png")
    assert response["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)
    assert "immutable" in response["Cache-Control"]


def test_the_same_words_always_have_the_same_address():
    assert cards.token("One", "Two") == cards.token("One", "Two")


@pytest.mark.parametrize("signed", ["nonsense", "WyJIZWxsbyIsICIiXQ:aaaa"])
def test_words_that_we_did_not_sign_are_not_drawn(signed):
    assert Client().get(f"/cards/{signed}.png").status_code == 404


def test_a_changed_card_is_not_drawn():
    token = cards.token("Ours", "")
    assert Client().get(f"/cards/x{token}.png").status_code == 404


@pytest.mark.parametrize(
    "title", ["", "Donaudampfschifffahrtsgesellschaftskapitän", "word " * 60, "Żółć, Łódź & Siân’s naïve café"]
)
def test_any_title_can_be_drawn(title):
    assert cards.png(title, "A subtitle")[:4] == b"\x89PNG"
