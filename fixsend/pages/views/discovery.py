"""What machines ask a site for: robots.txt, security.txt, the favicon."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.cache import cache_control

from fixsend.pages.models import ContactPage
from fixsend.web.models import SiteDetails

# Forms about one person, staff screens and search results are nothing for a search engine.
_NOT_FOR_ROBOTS = (
    "/account/",
    "/admin/",
    "/confirm/",
    "/dev/",
    "/mail/",
    "/my-data/",
    "/report/",
    "/search/",
    "/sign-in/",
    "/steward/",
)


# Machines ask for these again and again, and what they say rarely changes.
for_an_hour = cache_control(public=True, max_age=3600)


def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines where not to go and where the sitemap is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _NOT_FOR_ROBOTS)]
    lines += ["", f"Sitemap: {settings.SITE_URL}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def security(request: HttpRequest) -> HttpResponse:
    """Say how to report a security problem (RFC 9116); the end date moves along, because the page is alive."""
    details = SiteDetails.load()
    contact = f"mailto:{details.team_email}" if details.team_email else _contact_address()
    expires = (timezone.now() + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires}",
        "Preferred-Languages: en",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def favicon(request: HttpRequest) -> HttpResponse:
    """Send those who ask for /favicon.ico to the drawn one."""
    return HttpResponsePermanentRedirect(static("web/favicon.svg"))


def touch_icon(request: HttpRequest) -> HttpResponse:
    """Send iPhones, which ask for this where a page names none, to the picture for their home screen."""
    return HttpResponsePermanentRedirect(static("web/apple-touch-icon.png"))


def _contact_address() -> str:
    page = ContactPage.objects.live().first()
    return settings.SITE_URL + (page.url if page else "/")
