"""A page's picture has words, keeps what matters in sight, and weighs little on a phone."""

import io
import random

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from PIL import Image as Pixels
from wagtail.images.models import Image

from fixsend.cms.picture import LIGHT, renditions
from tests.pages.factories import news_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def picture(width=1600, height=1200, *, busy=False) -> Image:
    """Upload a picture: red on the left, blue on the right, or noise that hardly compresses."""
    pixels = Pixels.new("RGB", (width, height), "#a51d1d")
    pixels.paste("#0a3f9a", (width // 2, 0, width, height))
    if busy:
        small = (width // 3, height // 3)
        noise = Pixels.frombytes("RGB", small, random.Random(1).randbytes(3 * small[0] * small[1]))
        pixels = Pixels.blend(pixels, noise.resize((width, height)), 0.35)
    file = io.BytesIO()
    pixels.save(file, "JPEG")
    return Image.objects.create(title="A picture", file=ContentFile(file.getvalue(), "picture.jpg"))


def test_a_picture_without_words_is_refused_by_form_and_database():
    page = news_page(title="Hundreds came")
    page.picture = picture()
    with pytest.raises(ValidationError, match="Describe the picture"):
        page.full_clean()
    with pytest.raises(IntegrityError, match="picture_described"), transaction.atomic():
        page.save(clean=False)


def test_a_picture_without_words_of_its_own_takes_the_description_kept_with_it():
    page = news_page(title="Hundreds came")
    page.picture = picture()
    page.picture.description = "Parents with banners"
    page.full_clean()
    page.save()
    assert type(page).objects.get(pk=page.pk).picture_alt == "Parents with banners"


def test_a_story_shows_its_picture_with_words_and_size_so_that_nothing_jumps(client):
    page = news_page(title="Hundreds came", picture=picture(), picture_alt="Parents with banners", picture_credit="Sam")
    shown = client.get(page.url).content.decode()
    assert 'alt="Parents with banners"' in shown
    assert 'type="image/webp"' in shown
    assert 'width="600"' in shown
    assert 'height="338"' in shown
    assert "Picture: Sam" in shown


def test_without_a_picture_nothing_is_drawn(client):
    assert "<picture>" not in client.get(news_page(title="Words alone").url).content.decode()


@pytest.mark.parametrize("shape", ["wide", "card"])
def test_even_a_busy_picture_is_light_on_a_phone(shape):
    assert renditions(picture(busy=True), shape).phone.file.size <= LIGHT


def test_the_focal_point_stays_in_the_picture():
    image = picture(1600, 500)
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 1500, 250, 100, 100
    image.save()
    with Pixels.open(renditions(image, "portrait").phone.file.open()) as cut:
        red, _, blue = cut.convert("RGB").getpixel((10, 80))
    assert blue > red
