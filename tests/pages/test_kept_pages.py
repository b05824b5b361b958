"""Nobody can change what others see: a kept page is made from its key, whatever else its first visitor sent."""

import io
import re
import time

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application
from django.test import override_settings
from hypothesis import given, settings
from hypothesis import strategies as st

from fixsend.config.observability import redaction
from fixsend.web import display, page_cache, tokens
from fixsend.web.page_cache import request as requests
from fixsend.web.page_cache.wsgi import PageCache
from tests import databases
from tests.browser.examples import everything
from tests.browser.pages import PAGES
from tests.examples import examples
from tests.membership.factories import OrganisationFactory
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file
from tests.web.page_cache.door import ask

POISON = "evil4711"
HEADERS = [
    "ACCEPT",
    "ACCEPT_ENCODING",
    "ACCEPT_LANGUAGE",
    "CACHE_CONTROL",
    "DNT",
    "FORWARDED",
    "HX_BOOSTED",
    "HX_CURRENT_URL",
    "HX_PROMPT",
    "HX_TARGET",
    "IF_MODIFIED_SINCE",
    "IF_NONE_MATCH",
    "ORIGIN",
    "REFERER",
    "SAVE_DATA",
    "SEC_FETCH_DEST",
    "SEC_FETCH_SITE",
    "USER_AGENT",
    "VIA",
    "X_FORWARDED_FOR",
    "X_FORWARDED_HOST",
    "X_FORWARDED_PORT",
    "X_FORWARDED_PREFIX",
    "X_FORWARDED_PROTO",
    "X_HTTP_METHOD_OVERRIDE",
    "X_ORIGINAL_URL",
    "X_REQUESTED_WITH",
    "X_REWRITE_URL",
]
_STAMP = re.compile(r'name="started" value="[^"]*"')
VALUES = st.sampled_from([POISON, f"https://{POISON}.example/", "https", "contrast.largest", "1", "*", "cy"])
ODD_COOKIES = st.sampled_from(
    [
        'display="contrast.largest"',
        'display="\\144ark"',
        "display=light; display=dark",
        f"x={POISON}",
        f"csrftoken={POISON * 4}",
        "display",
        "=dark",
    ]
)
PARAMETERS = st.sampled_from(
    [*tokens.CARRIED, "utm_source", "fbclid", "mc_eid", "next", "x", "format", "preview", "lang"]
)
POISONED = st.tuples(
    st.dictionaries(PARAMETERS, VALUES, max_size=4),
    st.dictionaries(st.sampled_from(HEADERS), VALUES, max_size=6),
    st.lists(ODD_COOKIES, max_size=2),
    st.booleans(),
)


@pytest.fixture(scope="module")
def kept(starter_pages, django_db_blocker, tmp_path_factory):  # noqa: F811
    """A site in front of which the cache works, and the addresses of all pages that it keeps; made once."""
    with (
        django_db_blocker.unblock(),
        databases.rolled_back(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")),
    ):
        everything()
        OrganisationFactory.create_batch(60)
        cache = PageCache(get_wsgi_application())
        until = time.monotonic() + 20
        while not cache._listener.is_current():
            assert time.monotonic() < until
        yield cache, [page.address for page in PAGES if _copy_of(cache, page.address)]
        cache.stop()


def test_what_the_first_visitor_sends_besides_changes_nothing_for_the_others(kept):
    cache, addresses = kept
    assert len(addresses) > 15
    assert "/organisations/" in addresses

    @given(st.sampled_from(addresses), POISONED)
    @settings(max_examples=examples(50, thorough=900))
    def try_to_change(address, poison):
        clean = _copy_of(cache, address)
        _visit(cache, address, *poison)
        assert _copy_of(cache, address, anew=False) == clean
        cache._store.clear()

    try_to_change()


def test_every_kept_page_at_once(kept):
    cache, addresses = kept
    parameters = dict.fromkeys(tokens.CARRIED, POISON) | {"utm_source": POISON}
    headers = dict.fromkeys(HEADERS, POISON) | {"X_FORWARDED_HOST": f"{POISON}.example", "X_FORWARDED_PROTO": "https"}
    for address in addresses:
        clean = _copy_of(cache, address)
        cache._store.clear()
        _visit(cache, address, parameters, headers, ['display="\\144ark"'], upper=True)
        _visit(cache, address, parameters, headers, [], upper=True)
        copies = [page for _, page in cache._store._pages.values()]
        assert copies, address
        assert not any(POISON in str((page.pieces, page.headers)) for page in copies), address
        assert _copy_of(cache, address, anew=False) == clean, address


def test_pages_with_forms_are_kept_as_pages_without(kept):
    cache, addresses = kept
    with_form = {"/join/individual/", "/stay-in-touch/"}
    for address in addresses:
        first = ask(cache, address, HTTP_ACCEPT_ENCODING="gzip")
        again = ask(cache, address, cookies={"csrftoken": "a" * 32}, HTTP_ACCEPT_ENCODING="gzip")
        assert first.raw == again.raw, address
        assert first.set_cookies == again.set_cookies == [], address
        assert b"csrfmiddlewaretoken" not in first.body, address
        if b'method="post"' in first.body:
            assert again.headers["cache-control"] == "private, no-cache", address
            assert first.headers["cache-control"] == "public, max-age=0, s-maxage=30", address
            with_form.discard(address)
    assert not with_form


@given(st.text(max_size=60), st.sampled_from(["", "dark", "contrast.largest", "large.calm"]))
def test_the_key_and_the_page_read_the_same_cookie(rest, words):
    octal = "".join(f"\\{ord(letter):03o}" for letter in words)
    for header in (rest, f"display={words}; {rest}", f'{rest};display="{words}"', f'display="{octal}";{rest}'):
        line = header.encode(errors="replace").decode("latin-1")
        environ = {"REQUEST_METHOD": "GET", "HTTP_HOST": "testserver", "HTTP_COOKIE": line, "wsgi.input": io.BytesIO()}
        visit = requests.read(dict(environ))
        if visit is not None:
            seen = display.chosen(WSGIRequest({**environ, "PATH_INFO": "/"}))
            assert visit.key.display == display.key(".".join(seen.values()))


def _copy_of(cache, address, anew=True):
    """Return what is kept for a visitor who sends nothing unusual."""
    if anew:
        cache._store.clear()
    ask(cache, address)
    visit = requests.read({"REQUEST_METHOD": "GET", "PATH_INFO": address, "HTTP_HOST": "testserver"})
    page = cache._store.get(visit.key)
    # Signed links carry the second in which they were made, and forms the moment.
    return page and (
        page.headers,
        [_STAMP.sub("", redaction.cut(piece.decode(errors="replace"))) for piece in page.pieces],
    )


def _visit(cache, address, parameters, headers, cookies, upper=False):
    cache._store.clear()
    query = "&".join(f"{name}={value}" for name, value in parameters.items())
    sent = {f"HTTP_{name}": value for name, value in headers.items()} | {"HTTP_COOKIE": "; ".join(cookies)}
    if upper:
        sent["HTTP_HOST"] = "TestServer"
    ask(cache, f"{address}?{query}", **sent)


def test_pages_of_a_list_keep_the_filters_and_nothing_else(kept, client):
    assert {"kind", "region", "need"} <= page_cache.allowed_parameters()
    page = client.get(f"/organisations/?kind=group&by={POISON}&via={POISON}&x={POISON}&q=group").content.decode()
    assert "?kind=group&amp;q=group&amp;page=2" in page
    assert POISON not in page.partition("<main")[2].partition("</main>")[0]
