"""A redirect that could never be used is refused with words; every other one works."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from tests.pages.factories import standard_page
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.usefixtures("home")


def add(client, old_path):
    sign_in_staff(client)
    data = {"old_path": old_path, "is_permanent": "on", "redirect_link": "https://example.org/", "site": ""}
    return client.post(reverse("wagtailredirects:add"), data)


@pytest.mark.parametrize("old_path", ["/?p=123", "/taken/?page=2", "/taken?x", "?p=1"])
def test_an_address_that_a_page_answers_is_refused(client, old_path):
    standard_page("Taken", slug="taken")
    assert "cannot lead anywhere else" in add(client, old_path).content.decode()
    assert not Redirect.objects.filter(redirect_link="https://example.org/").exists()


@pytest.mark.parametrize("old_path", ["/old/", "/old/?p=123", "/old.php?p=1"])
def test_any_other_old_address_works(client, old_path):
    assert add(client, old_path).status_code == 302
    assert client.get(old_path)["Location"] == "https://example.org/"
