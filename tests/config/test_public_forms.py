"""Every public form: who may send it, by what the browser says, and what a browser that says nothing gets back.

The forms come from the URL resolver and from the pages that the accessibility tests visit, so that a new one is tried
without being named here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

from fixsend.campaigns.models import Participation
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation
from fixsend.web import csrf, signing
from fixsend.web.views import errors
from tests.browser.examples import everything
from tests.browser.pages import PAGES
from tests.people.staff_members import sign_in_staff
from tests.people.staff_requests import path_of
from tests.public_forms import public_forms
from tests.starter_pages import starter_pages

pytestmark = pytest.mark.django_db
__all__ = ["starter_pages"]

# They are sent by no page of ours, and each is guarded in its own way.
EXEMPT = {"campaigns:embed_send", "campaigns:embed_send_of", "delivery:provider_report", "mailing_list:one_click"}
# Wagtail's own, by which its editor writes pages for a program; the second step stands before all of it.
EXEMPT_IN_BACK_OFFICE = "wagtailadmin_api"
# Nobody is behind these: what counts here is whether the view is reached at all.
SAMPLES = {
    "pk": 1,
    "token": "x",
    "slug": "x",
    "rule": "x",
    "code": "x",
    "letter": "a",
    "name": "x",
    "signed": "x",
    "day_pk": 1,
    "edition": "x",
    "indicator": "x",
    "area": "x",
    "year": 1,
    "kind": "group",
    "step": "about",
    "width": 1,
    "provider": "x",
    "document_id": 1,
    "document_filename": "x",
    "organisation": "1" * 8 + "-1111-4111-8111-" + "1" * 12,
    "public_id": "1" * 8 + "-1111-4111-8111-" + "1" * 12,
    "key": "x",
    "uidb36": "x",
    "view": "x",
    "path": "x",
    "object_id": 1,
    "page_view_restriction_id": 1,
    "page_id": 1,
    "restriction_id": 1,
}
OUR_ORIGIN, EVIL = "http://testserver", "https://evil.example"
PASSES = {
    "a page of ours": {"Sec-Fetch-Site": "same-origin", "Origin": OUR_ORIGIN},
    "a page of ours, Origin stripped": {"Sec-Fetch-Site": "same-origin"},
    "a page of ours, Origin hidden": {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    "the browser itself": {"Sec-Fetch-Site": "none"},
    "Safari before 16.4, or plain HTTP": {"Origin": OUR_ORIGIN},
    "the same, with its Referer": {"Origin": OUR_ORIGIN, "Referer": f"{OUR_ORIGIN}/join/"},
}
FAILS = {
    "another site": {"Sec-Fetch-Site": "cross-site", "Origin": EVIL},
    "another site that says our origin": {"Sec-Fetch-Site": "cross-site", "Origin": OUR_ORIGIN},
    "a sister site": {"Sec-Fetch-Site": "same-site", "Origin": "http://shop.testserver"},
    "a sandboxed frame": {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
    "an unknown value": {"Sec-Fetch-Site": "same-planet", "Origin": OUR_ORIGIN},
    "two values": {"Sec-Fetch-Site": "same-origin,cross-site"},
    "an empty value": {"Sec-Fetch-Site": ""},
    "another spelling": {"Sec-Fetch-Site": "Same-Origin"},
    "another site, old browser": {"Origin": EVIL},
    "a longer name": {"Origin": f"{OUR_ORIGIN}.evil.example"},
    "another port": {"Origin": f"{OUR_ORIGIN}:8080"},
    "another scheme": {"Origin": "https://testserver"},
    "a name before an at sign": {"Origin": "http://evil@testserver"},
    "no address": {"Origin": "http://["},
    "only a foreign Referer": {"Referer": f"{EVIL}/{OUR_ORIGIN}"},
    "a hidden Origin, a foreign Referer": {"Origin": "null", "Referer": EVIL},
}
SAYS_NOTHING = {
    "no header": {},
    "a hidden Origin": {"Origin": "null"},
    "a Referer of ours": {"Referer": f"{OUR_ORIGIN}/join/"},
}
_FORM = re.compile(r'<form\b[^>]*method="post"[^>]*>.*?</form>', re.DOTALL)
_ACTION = re.compile(r'<form\b[^>]*\baction="([^"]*)"')
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def _routes(
    resolver: URLResolver, route: str = "", spaces: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    """Yield name, route and view of every address."""
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern, here, (*spaces, pattern.namespace) if pattern.namespace else spaces)
        elif isinstance(pattern, URLPattern):
            yield ":".join([*spaces, pattern.name or here]), here, pattern.callback


ROUTES = {name: (route, view) for name, route, view in _routes(get_resolver())}
FORMS = sorted(name for name, (_, view) in ROUTES.items() if csrf.is_by_headers(view))


def _path(name: str) -> str:
    return "/contact/" if name == "wagtail_serve" else path_of(ROUTES[name][0], SAMPLES)


@pytest.fixture
def undrawn(monkeypatch) -> None:
    """Say which error page is the answer instead of drawing it, which takes most of the time."""

    def name_only(request: Any, template: str, status: int, given: Any = None) -> HttpResponse:
        return HttpResponse(template, status=status)

    monkeypatch.setattr(errors, "_render", name_only)


def _verdict(answer: HttpResponse) -> str:
    for name in ("csrf", "send_again"):
        if answer.status_code == 403 and answer.content.decode() == f"web/errors/{name}.html":
            return name
    return "reached"


def test_the_forms_that_people_know_are_found():
    known = {
        "membership:join_person",
        "mailing_list:quick",
        "campaigns:take_part",
        "moderation:report",
        "people:confirm",
    }
    assert known | {"mailing_list:preferences", "events:propose", "wagtail_serve"} <= set(FORMS)
    assert len(FORMS) > 25


@pytest.mark.parametrize("form", FORMS)
def test_a_public_form_is_judged_by_what_the_browser_says(form, undrawn):
    browser = Client(enforce_csrf_checks=True)
    for expected, said in (("reached", PASSES), ("csrf", FAILS), ("send_again", SAYS_NOTHING)):
        for name, headers in said.items():
            browser.cookies.clear()
            assert _verdict(browser.post(_path(form), headers=headers)) == expected, name


@pytest.mark.parametrize("form", FORMS)
def test_behind_https_the_address_that_people_see_is_ours(form, undrawn, settings):
    settings.ALLOWED_HOSTS = ["fixsend.example", "www.fixsend.example"]
    settings.CSRF_TRUSTED_ORIGINS = ["https://fixsend.example"]
    browser = Client(enforce_csrf_checks=True)
    tried = {
        ("fixsend.example", "https://fixsend.example", True): "reached",
        ("www.fixsend.example", "https://www.fixsend.example", True): "reached",
        # A proxy that ends HTTPS and that we do not trust to say so.
        ("fixsend.example", "https://fixsend.example", False): "reached",
        ("fixsend.example", "http://fixsend.example", True): "csrf",
        ("fixsend.example", "https://evil.example", True): "csrf",
    }
    for (host, origin, secure), expected in tried.items():
        answer = browser.post(_path(form), secure=secure, headers={"Host": host, "Origin": origin})
        assert _verdict(answer) == expected, (host, origin, secure)


@pytest.mark.parametrize("form", FORMS)
def test_a_browser_that_says_nothing_gets_its_form_back_once(form, undrawn, monkeypatch):
    given = []

    def remember(request: Any, template: str, status: int, context: Any = None) -> HttpResponse:
        given.append((template, str(csrf.field(request)), context))
        return HttpResponse(template, status=status)

    monkeypatch.setattr(errors, "_render", remember)
    browser = Client(enforce_csrf_checks=True)
    sent = {"name": ["Sam <Taylor>"], "purposes": ["one", "two"]}
    answer = browser.post(_path(form), sent)
    assert _verdict(answer) == "send_again"
    assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))
    _, field, context = given.pop()
    assert context["typed"] == [("name", "Sam <Taylor>"), ("purposes", "one"), ("purposes", "two")]
    again = {**sent, csrf.FIELD_NAME: _HIDDEN.findall(field)[0][1]}
    assert _verdict(browser.post(_path(form), again)) == "reached"
    assert _verdict(browser.post(_path(form), again, headers={"Origin": "null"})) == "reached"
    assert _verdict(browser.post(_path(form), again, headers={"Origin": EVIL})) == "csrf", "a token helps nobody else"
    assert _verdict(browser.post(_path(form), {**sent, csrf.FIELD_NAME: "x" * 64})) == "csrf"
    browser.cookies.clear()
    assert _verdict(browser.post(_path(form), again)) == "csrf", "without the cookie it is no proof, and once is once"


def _path_to(route: str, view: Callable[..., Any]) -> str:
    """Return a path that leads to a view, or nothing where our samples do not fit its route."""
    names = re.findall(r"<(?:\w+:)?(\w+)>", route)
    path = path_of(route, {**dict.fromkeys(names, 1), **SAMPLES, "kind": "json" if "json" in route else "group"})
    try:
        return path if resolve(path).func is view else ""
    except Resolver404:
        return ""


def test_all_other_forms_ask_for_djangos_token_whatever_the_browser_says(undrawn):
    browser, exempt, asked = Client(enforce_csrf_checks=True), set(), set()
    sign_in_staff(browser)
    for name, (route, view) in ROUTES.items():
        if csrf.is_by_headers(view):
            continue
        if getattr(view, "csrf_exempt", False):
            exempt |= set() if name.startswith(EXEMPT_IN_BACK_OFFICE) else {name}
        elif path := _path_to(route, view):
            asked.add(name)
            assert _verdict(browser.post(path, headers=PASSES["a page of ours"])) == "csrf", name
    assert exempt == EXEMPT
    assert {"account_login", "account_confirm_login_code", "people:my_page_delete", "membership:leave"} <= asked
    assert {"mailing_list:my_preferences", "events:decide", "wagtailadmin_pages:edit"} <= asked
    assert len(asked) > 300


def test_no_public_page_sets_a_cookie_and_its_forms_carry_no_token(home):
    everything()
    confirmations.request("new@example.org", "subscribe", {"purposes": {}})
    asked = signing.sign(confirmations.TOKEN, str(Confirmation.objects.latest("pk").public_id))
    seen = set()
    for name, address in [*((page.name, page.address) for page in PAGES), ("confirm", f"/confirm/{asked}/")]:
        answer = Client().get(address)
        for form in _FORM.findall(answer.content.decode()):
            target = resolve(urlsplit(html.unescape((_ACTION.findall(form) or [""])[0]) or address).path)
            if getattr(target.func, "csrf_exempt", False):
                continue
            assert csrf.is_by_headers(target.func) is (f'name="{csrf.FIELD_NAME}"' not in form), (name, form)
            seen.add(target.view_name)
        if csrf.is_by_headers(resolve(urlsplit(address).path).func):
            assert not answer.cookies, name
    assert {"mailing_list:quick", "membership:join_person", "campaigns:take_part", "account_login"} <= seen
    assert {"wagtail_serve", "people:confirm", "mailing_list:leave", "web:display"} <= seen


@pytest.mark.parametrize("number", range(13))
def test_a_real_form_goes_its_way(number):
    """Send each form with what people type: by another site, by a page of ours, and by a browser that says nothing."""
    forms = list(public_forms().items())
    name, send = forms[number]
    assert len(forms) == 13
    strict = Client(enforce_csrf_checks=True)
    assert send(strict, "sam@example.org", FAILS["another site"]).status_code == 403
    assert not Participation.objects.exists()
    assert not Confirmation.objects.exists()
    if name == "application":
        return  # Sent page by page; the next test does so.
    back = send(strict, "sam@example.org", {})
    assert back.status_code == 403
    assert not Confirmation.objects.exists()
    shown = back.content.decode()
    assert "sam@example.org" in shown
    fields: dict[str, list[str]] = {}
    for field, value in _HIDDEN.findall(_FORM.findall(shown)[0]):
        fields.setdefault(field, []).append(html.unescape(value))
    taken = strict.post(back.wsgi_request.get_full_path(), fields)
    assert taken.status_code == 302 or b"error-summary" not in taken.content
    assert taken.status_code in (200, 302)
    assert Confirmation.objects.filter(email="sam@example.org").exists()


def test_a_form_of_several_pages_goes_its_way():
    send, strict = public_forms()["application"], Client(enforce_csrf_checks=True)
    send(strict, "sam@example.org", PASSES["Safari before 16.4, or plain HTTP"])
    assert Confirmation.objects.filter(email="sam@example.org").exists()


def test_a_person_who_is_signed_in_is_judged_in_the_same_way(client, undrawn, django_user_model):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(django_user_model.objects.create_user("sam@example.org"))
    for expected, said in (("reached", PASSES), ("csrf", FAILS), ("send_again", SAYS_NOTHING)):
        for name, headers in said.items():
            assert _verdict(strict.post("/stay-in-touch/", headers=headers)) == expected, name
    assert strict.get("/stay-in-touch/").headers["Cache-Control"] == "private, no-cache"


def test_a_form_that_stayed_open_while_somebody_signed_in_or_out_can_still_be_sent():
    """The other tab changed the cookie of Django's token; what an old page still carries of it does no harm."""
    send, strict = public_forms()["mailing list"], Client(enforce_csrf_checks=True)
    token = _HIDDEN.findall(strict.get("/sign-in/").content.decode())[0][1]
    staff = sign_in_staff(strict)
    send(strict, "sam@example.org", PASSES["a page of ours"], **{csrf.FIELD_NAME: token})
    strict.logout()
    send(strict, staff.email, PASSES["a page of ours"])
    assert set(Confirmation.objects.values_list("email", flat=True)) == {"sam@example.org", staff.email}


def test_a_form_sent_twice_at_once_counts_once():
    forms, strict = public_forms(), Client(enforce_csrf_checks=True)
    for _ in range(2):
        assert forms["petition"](strict, "sam@example.org", PASSES["a page of ours"]).status_code == 302
    assert Participation.objects.count() == 1
