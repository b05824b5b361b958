"""The site's search and contact form, and what machines ask for: robots.txt, security.txt, icons."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from fixsend.evidence.forms.council import is_postcode
from fixsend.pages import links, services, site_search
from fixsend.pages.forms import ContactForm, SearchForm
from fixsend.pages.models import ContactPage, HelpPage
from fixsend.places.forms import WhereYouLiveForm
from fixsend.rights.law_desk import searches
from fixsend.web import abuse, normalise
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page, public_form
from fixsend.web.models import SiteDetails

# Forms about one person, staff screens and search results are kept out of search engines.
_NOT_FOR_ROBOTS = (
    "/account/",
    "/admin/",
    "/confirm/",
    "/dev/",
    "/mail/",
    "/my-page/",
    "/press-early/",
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
    """Redirect requests for /favicon.ico to the SVG icon."""
    return HttpResponsePermanentRedirect(static("web/favicon.svg"))


def touch_icon(request: HttpRequest) -> HttpResponse:
    """Redirect iPhones, which ask for this address, to the icon for their home screen."""
    return HttpResponsePermanentRedirect(static("web/apple-touch-icon.png"))


def _contact_address() -> str:
    page = ContactPage.objects.live().first()
    return settings.SITE_URL + (page.url if page else "/")


@public_form
def contact(request: HttpRequest, page: ContactPage) -> HttpResponse:
    """Show the form, or take a message and say so."""
    form = ContactForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _taken(request, form):
        return redirect(f"{page.url}sent/")
    response: HttpResponse = page.render(request, context_overrides={"form": form})
    return response


def _taken(request: HttpRequest, form: ContactForm) -> bool:
    verdict = abuse.check(request, form, limit="contact")
    if verdict is abuse.Verdict.BOT:
        return False
    services.receive_message(**form.cleaned_data, tell_team=verdict is abuse.Verdict.OK)
    return True


@csrf_by_headers
@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def help_near(request: HttpRequest) -> HttpResponse:
    """Lead from a postcode or council to the help page with that council on it; no postcode gets into an address."""
    page = HelpPage.objects.live().public().first()
    if page is None:
        raise Http404
    if request.method != "POST":
        return redirect(page.url)
    form = WhereYouLiveForm.sent(request)
    if form.is_valid():
        return redirect(f"{page.url}?council={form.cleaned_data['council'].code}#your-council")
    return render(request, page.get_template(request), {**page.get_context(request), "place_form": form})


@private_page
@require_safe
def press_early(request: HttpRequest, token: str) -> HttpResponse:
    """Show the press page with what is under embargo, to whoever has the link that staff send."""
    page = links.press_page_by_token(token)
    if page is None:
        raise Http404
    return render(request, page.get_template(request), {**page.get_context(request), "is_early": True})


def search(request: HttpRequest) -> HttpResponse:
    """Show everything public that matches. What was looked for is not kept, only how often a few topics of law were."""
    form = SearchForm(request.GET)
    words = normalise.one_line(form.cleaned_data["q"]) if form.is_valid() else ""
    found = site_search.find(words, request.GET.get("page")) if words else None
    if found is not None and request.method == "GET" and "page" not in request.GET:
        searches.count(words, found_nothing=found.is_empty)
    context = {"query": words, "found": found, "is_postcode": is_postcode(words)}
    return render(request, "pages/search.html", context)
