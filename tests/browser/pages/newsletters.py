"""The archive of newsletters, and what their links lead to."""

from django.urls import reverse

from fixsend.delivery import links
from fixsend.delivery.models import Mailing
from fixsend.newsletters import archive
from tests.browser.pages.public_page import PublicPage


def _newsletter() -> str:
    return archive.published()[:1].get().get_absolute_url()


def _dead_link() -> str:
    return reverse("newsletter_archive:click", args=["nothing"])


def _web_version() -> str:
    return links.web_version_url(Mailing.objects.exclude(document={})[:1].get())


PAGES = [
    PublicPage("Newsletters", lambda: reverse("newsletter_archive:index")),
    PublicPage("Newsletter", _newsletter),
    PublicPage("Newsletter as mailed", _web_version),
    PublicPage("Link in a newsletter that leads nowhere", _dead_link),
]
