"""The shipped nginx configuration in real nginx, in front of a real web process."""

import gzip
import http.client
import re
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from django.test import Client, RequestFactory
from wagtail.models import Page

from benchmarks import nginx
from fixsend.people.models import Confirmation
from fixsend.web import limits, network
from fixsend.web.models import Hit
from tests import databases
from tests.faults.proxy import KEY, Proxy, site_behind
from tests.faults.said import ask_until
from tests.faults.site import free_port
from tests.people.staff_members import sign_in_staff

pytestmark = [
    pytest.mark.faults,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        nginx.PROGRAM is None, reason="needs nginx, which only root can install: apt install nginx-light"
    ),
]
FOR_ALL = "public, max-age=0, s-maxage=30, stale-while-revalidate=1"
OUR_PAGE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture(scope="module")
def port():
    return free_port()


@pytest.fixture(scope="module", autouse=True)
def _database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), databases.one_for_all():
        yield


@pytest.fixture(scope="module")
def site(_database, django_db_blocker, port, tmp_path_factory):
    """Run one site for all tests of this file: what one of them published or counted there matters to no other."""
    with django_db_blocker.unblock():
        running = site_behind(port, tmp_path_factory.mktemp("site"))
    yield running
    running.stop()


@pytest.fixture
def in_front_of(tmp_path, port, settings, transactional_db):
    """Return a function that starts nginx in front of a site; it keeps nothing from the test before."""
    settings.SECRET_KEY = KEY
    with ExitStack() as stack:

        def start(site):
            proxy = Proxy(tmp_path, site, port)
            proxy.start()
            stack.callback(proxy.stop)
            return proxy

        yield start


@pytest.fixture
def proxy(site, in_front_of):
    ours = in_front_of(site)
    ask_until(lambda: "s-maxage" in site.ask("/about/", **_as_passed_on(ours)).getheader("Cache-Control", ""), "/")
    return ours


@pytest.fixture
def another_site(port, tmp_path, transactional_db):
    """Return a function that starts a site for one test."""
    with ExitStack() as stack:

        def start(**variables):
            site = site_behind(port, tmp_path / "var", **variables)
            stack.callback(site.stop)
            return site

        yield start


def _as_passed_on(proxy):
    return {"Host": f"localhost:{proxy.port}", "X-Forwarded-Proto": "https"}


def test_a_public_page_is_kept_as_the_site_made_it_in_each_encoding(proxy):
    made = proxy.site.ask("/about/", **_as_passed_on(proxy))
    plain = proxy.kept("/about/")
    assert plain.text == made.text
    for name in (
        "Content-Security-Policy",
        "Strict-Transport-Security",
        "Referrer-Policy",
        "Vary",
        "Content-Type",
        "ETag",
    ):
        assert plain.headers[name.lower()] == made.getheader(name), name
    assert not {"set-cookie", "x-accel-expires", "server-timing"} & plain.headers.keys()
    for wish in ("gzip", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip, deflate, br, zstd"):
        packed = proxy.kept("/about/", Accept_Encoding=wish)
        assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)
    for wish in ("identity", "gzip;q=0, *", "gzip;q=0.000", "x-gzipped"):
        assert proxy.kept("/about/", Accept_Encoding=wish).body == plain.body
    _a_head_and_a_second_look_are_answered_from_it(proxy, plain)


def _a_head_and_a_second_look_are_answered_from_it(proxy, plain):
    looked = proxy.ask("/about/", "HEAD")
    assert (looked.status, looked.body) == (200, b"")
    assert looked.headers["content-length"] == str(len(plain.body))
    again = proxy.ask("/about/", If_None_Match=plain.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_what_is_published_shows_on_the_first_look_after_two_seconds_however_long_nobody_looked(proxy):
    page = Page.objects.get(slug="about").specific
    proxy.kept(page.url)
    for title in ("Everything about us, written anew", "And once more"):
        page.title = title
        page.save_revision().publish()
        published = proxy.clock()
        ask_until(lambda published=published: (proxy.clock() - published).total_seconds() > 2, "two seconds to pass")
        assert title in proxy.ask(page.url).text


def test_who_asks_all_the_time_is_never_kept_waiting_and_sees_what_is_published(proxy):
    page = Page.objects.get(slug="about").specific
    sources = set()
    ask_until(lambda: sources.add(proxy.ask(page.url).source) or "STALE" in sources, "an old copy meanwhile")
    page.title = "Everything about us, written anew"
    page.save_revision().publish()
    ask_until(lambda: page.title in proxy.ask(page.url).text, "the new page", 10)


def test_many_who_want_a_new_page_at_once_are_one_to_the_site(proxy):
    with ThreadPoolExecutor(12) as visitors:
        answers = list(visitors.map(lambda _: proxy.ask("/stay-in-touch/"), range(12)))
    assert {answer.status for answer in answers} == {200}
    assert [answer.source for answer in answers].count("MISS") == 1


def test_who_is_signed_in_is_never_served_from_the_cache_and_never_fills_it(proxy, django_user_model):
    member = Client()
    member.force_login(django_user_model.objects.create_user("sam@example.org", name="Sam Taylor"))
    own = f"sessionid={member.cookies['sessionid'].value}"
    first = proxy.ask("/about/", Cookie=own)
    assert (first.source, first.headers["cache-control"]) == ("BYPASS", "private, no-cache")
    visitor = proxy.ask("/about/")
    assert (visitor.source, visitor.headers["cache-control"]) == ("MISS", FOR_ALL)
    proxy.kept("/about/")
    for cookie in (own, f"display=dark; {own}", "display=dark", "confirmed=x"):
        answer = proxy.ask("/about/", Cookie=cookie)
        assert (answer.source, answer.headers["cache-control"]) == ("BYPASS", "private, no-cache")
    assert 'data-theme="dark"' in proxy.ask("/about/", Cookie="display=dark").text
    assert 'data-theme="dark"' not in proxy.kept("/about/").text
    mine = proxy.ask("/my-page/", Cookie=own)
    assert "sam@example.org" in mine.text
    assert proxy.ask("/my-page/").status == 302


def test_the_back_office_passes_as_the_site_made_it(proxy):
    staff = Client()
    sign_in_staff(staff)
    own = f"sessionid={staff.cookies['sessionid'].value}"
    for path in ("/admin/", f"/admin/pages/{Page.objects.get(slug='about').pk}/edit/", "/admin/people/"):
        answer = proxy.ask(path, Cookie=own)
        assert (answer.status, answer.source) == (200, "BYPASS"), path


def test_requests_for_something_of_their_own_go_past_the_cache(proxy):
    proxy.kept("/about/")
    for header in ({"HX_Request": "true"}, {"Authorization": "Basic eDp5"}, {"Range": "bytes=0-9"}):
        assert proxy.ask("/about/", **header).source == "BYPASS", header


def test_each_supporters_link_has_its_own_page_and_an_advertisers_number_has_none(proxy):
    path = "/stay-in-touch/"
    by_one, by_another = (proxy.kept(f"{path}?by={name}&via=link").text for name in ("oneone11", "another2"))
    assert _field("by", by_one) == "oneone11"
    assert _field("by", by_another) == "another2"
    assert _field("by", proxy.kept(path).text) is None
    assert proxy.ask(f"{path}?utm_source=x&fbclid=somebody").source == "BYPASS"


def _field(name, text):
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', text)
    return found and found[1]


def test_a_form_goes_to_the_site_with_the_visitors_own_address_and_its_answer_is_kept_for_nobody(proxy):
    path = "/stay-in-touch/"
    opened = proxy.kept(path)
    purpose = re.search(r'name="purposes"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="purposes"', opened.text)[1]
    wish = {
        "started": _field("started", opened.text),
        "email": "a@example.org",
        "purposes": purpose,
        "frequency": "all",
    }
    # A visitor's claim to be somebody else stands to the left of what nginx saw.
    spoofed = {**OUR_PAGE, "X-Forwarded-For": "127.0.0.1"}
    for _ in range(2):
        assert proxy.ask(path, "POST", wish, source_address=("127.0.0.9", 0), **spoofed).status == 302
    assert Confirmation.objects.filter(email="a@example.org").exists()
    seen = network.network_key(RequestFactory().get("/", REMOTE_ADDR="127.0.0.9"))
    counted = {hit.key for hit in Hit.objects.all()}
    assert {limits._hashed(name, seen) for name in Hit.objects.values_list("name", flat=True)} & counted
    faulty = proxy.ask(path, "POST", {**wish, "email": "no address"}, **OUR_PAGE)
    assert "no address" in faulty.text
    assert "no address" not in proxy.kept(path).text
    assert proxy.ask("/metrics").status == 403


def test_bodies_are_limited_by_the_site_with_a_page_and_by_nginx_beyond_that(proxy):
    assert "too large" in _refused(proxy, 1_500_000).text
    assert "nginx" in _refused(proxy, 3_000_000).text
    assert b"nginx/" not in _refused(proxy, 3_000_000).body


def _refused(proxy, size):
    answer = proxy.ask("/stay-in-touch/", "POST", b"x" * size, **OUR_PAGE)
    assert answer.status == 413
    return answer


def test_errors_and_what_the_site_does_not_name_are_not_kept(proxy):
    for path in ("/nothing-here/", "/search/", "/robots.txt", "/sign-in/"):
        assert [proxy.ask(path).source for _ in range(3)] == ["MISS"] * 3, path


def test_files_that_never_change_are_kept(another_site, in_front_of):
    """Only a serving site has such files: their names say what is in them."""
    serving = {"FIXSEND_SERVE": "1", "ALLOWED_HOSTS": "localhost", "EMAIL_URL": "smtp://localhost"}
    proxy = in_front_of(another_site(collect=True, **serving))
    style = re.search(r'"(/static/web/site\.\w+\.css)"', proxy.ask("/").text)[1]
    copy = proxy.kept(style, Accept_Encoding="gzip")
    assert "immutable" in copy.headers["cache-control"]
    assert gzip.decompress(copy.body) == proxy.kept(style).body


def test_while_the_site_is_away_old_pages_are_shown_and_else_a_plain_one(another_site, in_front_of):
    proxy = in_front_of(another_site())
    page = proxy.kept("/about/")
    proxy.site.stop()
    for _ in range(3):
        assert proxy.ask("/about/").body == page.body
    for path, method in (("/contact/", "GET"), ("/about/", "POST"), ("/healthz", "GET")):
        away = proxy.ask(path, method)
        assert (away.status, away.headers["cache-control"]) == (503, "no-store")
        assert "The site is being restarted" in away.text
    assert proxy.ask("/about/", Cookie="sessionid=somebody").status == 503


def test_plain_http_leads_to_https_but_for_who_issues_certificates(proxy):
    challenge = proxy.folder / "html" / ".well-known" / "acme-challenge"
    challenge.mkdir(parents=True)
    (challenge / "token").write_text("proof")
    asked = {path: _plainly(proxy, path) for path in ("/about/?by=x", "/.well-known/acme-challenge/token")}
    moved, proof = asked.values()
    assert (moved.status, moved.getheader("Location")) == (301, "https://localhost/about/?by=x")
    assert (proof.status, proof.read()) == (200, b"proof")


def _plainly(proxy, path):
    line = http.client.HTTPConnection("127.0.0.1", proxy.plain_port, timeout=60)
    line.request("GET", path, headers={"Host": "localhost"})
    return line.getresponse()


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_browsers_are_offered_http_2_and_nothing_older_than_tls_1_2(proxy):
    context = proxy.trusting()
    context.set_alpn_protocols(["h2", "http/1.1"])
    with socket.create_connection(("127.0.0.1", proxy.port)) as line, context.wrap_socket(line) as secured:
        assert secured.selected_alpn_protocol() == "h2"
    context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with socket.create_connection(("127.0.0.1", proxy.port)) as line, pytest.raises(ssl.SSLError):
        context.wrap_socket(line)
