"""For journalists: figures with sources, what is under embargo by link alone, and a receipt that keeps its word."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from fixsend.delivery.models import Message
from fixsend.pages.models import PressPage
from fixsend.people.confirmations import batches
from fixsend.people.staff import roles
from fixsend.web import tokens
from tests.campaigns.conftest import opened
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _starter_pages(starter_content):
    """Give each test the site's own pages."""


@pytest.fixture
def press():
    return PressPage.objects.get()


def words(answer):
    return " ".join(answer.content.decode().split())


def release(title, until=None):
    return ("release", {"title": title, "url": "https://example.org/read", "document": None, "embargoed_until": until})


def test_the_page_is_in_the_footer_and_each_figure_has_its_source(client, press):
    assert 'href="/press/"' in client.get("/").content.decode()
    shown = words(client.get(press.url))
    assert "Figures you can quote" in shown
    assert "46.1%" in shown
    assert "England, 2025. Source: " in shown
    assert "/figures/sen2-timeliness-2026/plans-in-20-weeks/E92000001/2025/" in shown
    assert "We reply within 7 days." in shown


def test_what_is_under_embargo_is_seen_only_through_the_link_and_until_then(client, press):
    press.releases = [
        release("Out already"),
        release("Wait for it", timezone.now() + timedelta(days=2)),
        release("Waited", timezone.now() - timedelta(days=1)),
    ]
    press.save()
    shown = words(client.get(press.url))
    assert "Out already" in shown
    assert "Waited" in shown
    assert "Wait for it" not in shown
    early = client.get(urlsplit(press.early_url).path)
    assert "Wait for it" in words(early)
    assert "Do not publish it before" in words(early)
    assert "private" in early.headers["Cache-Control"]
    assert client.get(reverse("pages:press_early", args=["nonsense"])).status_code == 404
    assert "Disallow: /press-early/" in words(client.get("/robots.txt"))


def test_logos_are_shown_small_and_downloaded_large(client, press):
    image = Image.objects.create(title="Our logo", description="A woven hash", file=get_test_image_file())
    image.decorative = False
    image.contextual_alt_text = "A woven hash"
    press.pictures = [("picture", {"image": image, "credit": "Sam Example"})]
    press.save()
    shown = words(client.get(press.url))
    assert "Picture: Sam Example" in shown
    assert "Download it" in shown


def test_staff_find_the_link_beside_the_releases(client, press):
    sign_in_staff(client, roles.CAMPAIGNER)
    assert "/press-early/" in words(client.get(reverse("wagtailadmin_pages:edit", args=[press.pk])))


def test_the_receipt_for_a_journalist_promises_what_the_page_does(press):
    press.reply_days = 1
    press.save()
    message = {"topic": "press", "email": "jo@example.org", "text": "May I call?", tokens.STARTED: opened(60)}
    Client().post("/contact/", message)
    batches.mail_everything()
    receipt = Message.objects.get(to="jo@example.org")
    assert "we will email you within 1 day." in receipt.text
    Client().post("/contact/", {**message, "topic": "site", "email": "kim@example.org"})
    batches.mail_everything()
    assert "within 7 days." in Message.objects.get(to="kim@example.org").text


def test_no_page_promises_an_answer_within_no_days(press):
    with pytest.raises(IntegrityError), transaction.atomic():
        PressPage.objects.update(reply_days=0)
