"""Need help now?: numbers that a phone calls, and help near where people live."""

import pytest
from django.urls import reverse

from fixsend.pages.models import HelpPage
from fixsend.places.models import Council, Postcode, PostcodeDirectory
from fixsend.web.templatetags.components import tel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _starter_pages(starter_content):
    """Give each test the site's own pages."""


def words(answer):
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(
    ("number", "called"),
    [
        ("0800 123 456", "tel:+44800123456"),
        ("020 7219 3000 (option 2)", "tel:+442072193000"),
        ("+44 20 7219 3000", "tel:+442072193000"),
        ("0800 1111", "tel:08001111"),
        ("999", "tel:999"),
    ],
)
def test_a_number_becomes_a_link_that_a_phone_calls(number, called):
    assert tel(number) == called


def test_a_number_that_staff_filled_in_is_called_with_one_touch_and_has_its_hours(client):
    page = HelpPage.objects.get()
    place = {"name": "A helpline", "helps_with": "Questions.", "phone": "0800 123 456", "hours": "Mondays, 9am to 5pm"}
    page.places = [("place", place)]
    page.save()
    shown = words(client.get(page.url))
    assert 'href="tel:+44800123456"' in shown
    assert "Open: Mondays, 9am to 5pm" in shown
    assert 'href="tel:999"' in shown


def test_a_postcode_leads_to_help_in_that_council_and_is_in_no_address(client):
    PostcodeDirectory.objects.create(name="test", postcodes=1, in_use=1)
    Postcode.objects.create(compact="LS14AP", country="E", council=Council.objects.get(name="Leeds"))
    near = reverse("pages:help_near")
    assert client.post(near, {"postcode": "ls1 4ap"}).url == "/help/?council=383#your-council"
    shown = words(client.get("/help/?council=383"))
    assert "Help in Leeds" in shown
    assert Council.objects.get(name="Leeds").website in shown
    assert "/organisations/?council=383#found" in shown
    assert "Enter your postcode, or choose your council." in words(client.post(near, {}))
    assert client.get(near).url == "/help/"
    assert "Help near you" in words(client.get("/help/?council=xyz"))
