"""Every public address and type of page stands in `tests/browser/pages`, where the accessibility tests find it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import URLPattern, get_resolver, resolve
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, get_page_models

from fixsend.pages.models import HomePage
from fixsend.web.cards import WIDTHS
from tests.browser.examples import everything
from tests.browser.pages import PAGES
from tests.config.test_rubbish import _samples
from tests.people import staff_samples
from tests.people.factories import PersonFactory
from tests.people.staff_requests import PREFIX, all_routes, path_of

# What is no page of its own, by what a stranger's GET is answered with.
FILES = {
    *("campaigns:card", "campaigns:smaller_card", "campaigns:embed_helper", "events:calendar"),
    "evidence:card_data",
    *("events:gathering_calendar", "membership:directory_download", "membership:organisation_data"),
    *("rights:counted_csv", "rights:counted_json", "rights:script"),
    *("evidence:compare_csv", "evidence:map_png", "evidence:map_svg", "evidence:chart_png", "evidence:chart_svg"),
    *("evidence:beside_png", "evidence:beside_svg"),
    *("evidence:corrections_feed", "evidence:figure_picture", "evidence:card_picture", "evidence:smaller_card_picture"),
    *("evidence:everything", "evidence:table_csv", "evidence:table_json"),
    *("evidence:indicator_csv", "evidence:indicator_json"),
    *("newsletter_archive:feed", "pages:robots", "pages:security", "pages:sitemap"),
    *("health_live", "health_ready", "metrics"),
}
REDIRECTS = {
    *("account_logout", "account_signup", "pages:favicon", "pages:touch_icon"),
    *("campaigns:called", "campaigns:organisation_ask", "campaigns:take_part", "campaigns:write"),
    *("campaigns:where_i_live", "membership:directory_near", "pages:help_near"),
    *("rights:letter", "rights:letter_file"),
    *("events:near", "events:propose", "mailing_list:one_click"),
}
ONLY_POST = {
    *("campaigns:embed_send", "campaigns:embed_send_of", "campaigns:organisation_sign"),
    *("events:cancel", "events:decide"),
    *("membership:answer", "membership:cancel_invitation", "membership:confirm_entry"),
}
# Not public: a person who has signed in sees them. The journeys in `tests/browser` look at most of them with axe.
SIGNED_IN = {
    *("campaigns:embed_code", "events:home", "events:run", "events:change", "events:sheet"),
    *("mailing_list:change_address", "mailing_list:my_preferences"),
    *("membership:steward", "membership:entry", "membership:edit_entry", "membership:listing", "membership:invite"),
    *(
        "membership:hand_over",
        "membership:remove_steward",
        "membership:leave",
        "membership:end_affiliation",
        "membership:leave_alliance",
    ),
    *("people:my_page", "people:my_page_correct", "people:my_page_download", "people:my_page_tell_us"),
    *("people:my_page_delete", "mfa_index", "mfa_authenticate", "mfa_reauthenticate"),
    *("mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_add_webauthn"),
    *("mfa_remove_webauthn", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
}
OTHERS = {
    "account_request_login_code": "the address of account_login under another name",
    "account_confirm_login_code": "opens only after an address was typed: a state of “Sign in”",
    "membership:join_step": "a state of “join: group”",
    "membership:join_check": "a state of “join: group”",
    "campaigns:candidates": "leads on to the page of a pledge, and is nowhere for another action",
    "web:oembed": "JSON about an address that is named in the query",
    "web:picture": "a picture",
    "web:card": "a picture",
    "wagtaildocs_serve": "a file",
    "delivery:provider_report": "takes a provider's POST",
    "delivery:outbox": "only where nothing is sent: on a developer's machine",
    "delivery:outbox_mail": "only on a developer's machine",
    "delivery:outbox_html": "only on a developer's machine",
    "wagtailcore_login": "Wagtail's own, for pages that only some may read",
    "wagtailcore_authenticate_with_password": "Wagtail's own, for pages that only some may read",
    "wagtaildocs_authenticate_with_password": "Wagtail's own, for files that only some may read",
}
# Types of page and their further addresses that answer with a file.
FILES_OF_PAGES = {"OpenLetterPage.paper", "PetitionPage.sheet", "NewsIndexPage.feed", "ActionPage.feed"}
# What none of the pages in the tree is: a base, and a part of the menu that leads on to its first page.
NO_PAGES = {"Page", "ActionPage", "PartPage"}


@pytest.fixture
def visited(home) -> set[str]:
    """Return what the listed pages lead to: names of addresses, types of page, and further addresses of a type."""
    everything()
    return {name for page in PAGES for name in _led_to(urlsplit(page.address).path, home)}


def test_every_public_address_is_among_the_pages_that_axe_visits(visited):
    known = FILES | REDIRECTS | ONLY_POST | SIGNED_IN | OTHERS.keys()
    assert set(_routes()) - visited - known == set(), "belongs in tests/browser/pages, or here with a reason"


def test_every_type_of_page_and_each_of_its_further_addresses_is_visited(visited):
    expected = {name for model in get_page_models() for name in _addresses_of(model)}
    assert "PetitionPage" in expected
    assert "ActionPage.thank" in expected
    assert expected - visited - FILES_OF_PAGES - NO_PAGES == set(), "belongs in tests/browser/pages"


def test_nothing_is_left_out_that_is_visited_or_no_longer_there(visited):
    addresses = [*FILES, *REDIRECTS, *ONLY_POST, *SIGNED_IN, *OTHERS]
    assert len(addresses) == len(set(addresses))
    assert set(addresses) - set(_routes()) == set()
    assert set(addresses) & visited == set()
    of_types = {name for model in get_page_models() for name in _addresses_of(model)}
    assert (FILES_OF_PAGES | NO_PAGES) - of_types == set()
    assert (FILES_OF_PAGES | NO_PAGES) & visited == set()


def test_what_is_left_out_is_no_page_to_a_stranger(home):
    samples = _samples(PersonFactory()) | {
        "campaigns:smaller_card": {"width": WIDTHS[0]},
        "evidence:card_": {"slug": "devon"},
    }
    routes = _routes()
    for name in FILES | REDIRECTS | ONLY_POST | SIGNED_IN:
        answer = Client().get(path_of(routes[name], staff_samples.samples_for(name, samples)))
        assert name in _group_of(answer), (name, answer.status_code, answer.headers)


def test_no_two_pages_have_one_name():
    names = [page.name for page in PAGES]
    assert len(names) == len(set(names))


def _group_of(answer) -> set[str]:
    if answer.status_code == 405:
        return ONLY_POST | SIGNED_IN
    if answer.status_code in (301, 302):
        return SIGNED_IN if answer.headers["Location"].startswith("/sign-in/") else REDIRECTS
    return set() if answer.headers["Content-Type"].startswith("text/html") else FILES


def _routes() -> dict[str, str]:
    """Return the route of each address outside the back office by its name; Wagtail's own pages aside."""
    found = [(name or route, route) for name, route in all_routes(get_resolver()) if not route.startswith(PREFIX)]
    return {name: route for name, route in found if name != "wagtail_serve"}


def _led_to(path: str, home: HomePage) -> Iterator[str]:
    """Yield the name of the address, or what Wagtail serves there: a type of page, or a type's further address."""
    name = resolve(path).view_name
    if name != "wagtail_serve":
        yield name
        return
    with contextlib.suppress(Http404):
        page, args, _ = home.route(RequestFactory().get(path), path.strip("/").split("/") if path != "/" else [])
        further = {pattern.callback for pattern in _further(type(page))}
        if args and args[0].__func__ in further:
            yield args[0].__qualname__
        else:
            yield type(page).__name__


def _addresses_of(model: type[Page]) -> list[str]:
    return [model.__name__, *(pattern.callback.__qualname__ for pattern in _further(model))]


def _further(model: type[Page]) -> list[URLPattern]:
    """Return the addresses that a type of page has below its own."""
    patterns = model.get_subpage_urls() if issubclass(model, RoutablePageMixin) else []
    return [pattern for pattern in patterns if str(pattern.pattern)]
