"""The drawings of the demonstration."""

from io import BytesIO

import pytest
from PIL import Image as Pillow

from fixsend.starter.demo import pictures


@pytest.mark.parametrize("name", pictures.SCENES)
def test_a_picture_is_drawn_the_same_every_time(name: str) -> None:
    first = pictures.png(name)
    assert first == pictures.png(name)
    assert Pillow.open(BytesIO(first)).size == (1600, 900)


@pytest.mark.django_db
@pytest.mark.parametrize("name", pictures.SCENES)
def test_a_picture_is_light_has_words_and_keeps_its_middle(name: str) -> None:
    image = pictures.image(name)
    assert image.file.size < 60_000
    assert image.file.name.endswith(".webp")
    assert image.description == pictures.SCENES[name].alt
    focus = image.get_focal_point()
    assert focus.left >= 0
    assert focus.right <= image.width
    assert focus.top >= 0
    assert focus.bottom <= image.height
