"""Choosing a picture by a tag and by words."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_pictures_can_be_searched_by_words_among_those_with_a_tag(client: Client) -> None:
    for title, tag in (("A red bus", "transport"), ("A blue bus", "transport"), ("A red house", "homes")):
        picture = get_image_model().objects.create(title=title, file=get_test_image_file())
        picture.tags.add(tag)
        picture.save()
    sign_in_staff(client)
    found = client.get(reverse("wagtailimages_chooser:choose_results"), {"q": "red", "tag": "transport"})
    words = found.content.decode()
    assert found.status_code == 200
    assert "A red bus" in words
    assert "A blue bus" not in words
    assert "A red house" not in words
