import re
import threading

import pytest
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse

from fixsend.web import page_cache, recognition
from fixsend.web.page_cache.wsgi import PageCache
from tests.web.page_cache import site
from tests.web.page_cache.door import ask, until

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def small_site(settings):
    settings.ROOT_URLCONF = "tests.web.page_cache.site"
    site.served.clear()


@pytest.fixture
def application(db):
    cache = PageCache(get_wsgi_application())
    until(cache._listener.is_current)
    yield cache
    cache.stop()


def token_in(answer):
    return re.search(r'name="csrfmiddlewaretoken" value="([A-Za-z0-9]{64})"', answer.text)[1]


def test_a_marked_page_is_made_once(application):
    answers = [ask(application, "/plain/") for _ in range(3)]
    assert [answer.text for answer in answers] == ["<p>plain 1 </p>"] * 3


def test_a_kept_page_has_every_security_header_that_django_gave_it(application):
    first, kept = ask(application, "/plain/"), ask(application, "/plain/")
    direct = ask(get_wsgi_application(), "/plain/")
    for name in ("content-security-policy", "x-frame-options", "x-content-type-options", "referrer-policy"):
        assert kept.headers[name] == first.headers[name] == direct.headers[name]
    assert kept.headers["vary"] == "Cookie, Accept-Encoding"


@pytest.mark.parametrize("address", ["/unmarked/", "/with-cookie/", "/private/"])
def test_what_is_not_the_same_for_everybody_is_not_kept(application, address):
    assert ask(application, address).text != ask(application, address).text


def test_redirects_are_not_kept(application):
    assert [ask(application, "/moved/").status for _ in range(2)] == [302, 302]
    assert site.served["/moved/"] == 2


def test_a_stream_passes_through(application):
    assert ask(application, "/stream/").text == "ab"


@pytest.mark.parametrize("cookie", ["sessionid", "messages"])
def test_somebody_signed_in_neither_sees_nor_fills_the_cache(application, cookie):
    assert ask(application, "/plain/", cookies={cookie: "abc"}).text == "<p>plain 1 </p>"
    assert ask(application, "/plain/").text == "<p>plain 2 </p>"
    assert ask(application, "/plain/", cookies={cookie: "abc"}).text == "<p>plain 3 </p>"
    assert ask(application, "/plain/").text == "<p>plain 2 </p>"


def test_who_has_just_confirmed_a_mailbox_sees_and_fills_the_cache(application):
    cookies = {recognition.COOKIE: "abc"}
    assert [ask(application, "/plain/", cookies=cookies).text for _ in range(2)] == ["<p>plain 1 </p>"] * 2
    assert ask(application, "/plain/").text == "<p>plain 1 </p>"


def test_a_page_that_looked_at_who_confirmed_a_mailbox_is_nobody_elses(application):
    answer = HttpResponse()
    recognition.remember(answer, "sam@example.org")
    cookies = {recognition.COOKIE: answer.cookies[recognition.COOKIE].value}
    assert ask(application, "/by-mailbox/", cookies=cookies).text == "known 1"
    assert ask(application, "/by-mailbox/").text == "unknown 2"
    assert ask(application, "/by-mailbox/", cookies=cookies).text == "known 3"


def test_a_visitor_with_a_cookie_of_some_view_sees_the_cache_but_does_not_fill_it(application):
    assert ask(application, "/plain/", cookies={"draft": "abc"}).text == "<p>plain 1 </p>"
    assert ask(application, "/plain/").text == "<p>plain 2 </p>"
    assert ask(application, "/plain/", cookies={"draft": "abc"}).text == "<p>plain 2 </p>"


@pytest.mark.parametrize("header", ["HTTP_AUTHORIZATION", "HTTP_HX_REQUEST", "HTTP_RANGE"])
def test_requests_for_something_of_their_own_go_past_the_cache(application, header):
    ask(application, "/plain/")
    assert ask(application, "/plain/", **{header: "x"}).text == "<p>plain 2 </p>"


def test_display_preferences_have_pages_of_their_own(application):
    assert ask(application, "/plain/").text == "<p>plain 1 </p>"
    assert ask(application, "/plain/", cookies={"display": "dark"}).text == "<p>plain 2 </p>"
    assert ask(application, "/plain/", cookies={"display": "dark"}).text == "<p>plain 2 </p>"


def test_hosts_and_schemes_are_kept_apart(application):
    ask(application, "/plain/")
    assert ask(application, "/plain/", HTTP_HOST="localhost").text == "<p>plain 2 </p>"
    assert ask(application, "/plain/", **{"wsgi.url_scheme": "https"}).text == "<p>plain 3 </p>"
    assert ask(application, "/plain/", HTTP_HOST="evil.example").status == 400


def test_a_stranger_cannot_claim_https_to_get_at_another_copy(application):
    ask(application, "/plain/")
    assert ask(application, "/plain/", HTTP_X_FORWARDED_PROTO="https").text == "<p>plain 1 </p>"


def test_query_parameters_that_a_view_reads_make_pages_of_their_own(application):
    assert ask(application, "/plain/?kind=charity").text == "<p>plain 1 kind=charity</p>"
    assert ask(application, "/plain/?kind=company").text == "<p>plain 2 kind=company</p>"
    assert ask(application, "/plain/?kind=charity").text == "<p>plain 1 kind=charity</p>"


def test_unknown_query_parameters_go_past_the_cache(application):
    assert ask(application, "/plain/?x=1").text == "<p>plain 1 x=1</p>"
    assert ask(application, "/plain/?x=1").text == "<p>plain 2 x=1</p>"


@pytest.mark.parametrize("query", ["kind=" + "x" * 300, "&a" * 3000, "kind=%ff%00&kind", "page=" + "é" * 90])
def test_odd_queries_do_no_harm(application, query):
    assert ask(application, f"/plain/?{query}").status in (200, 400)


def test_marks_that_follow_people_around_are_taken_off_at_the_door(application):
    ask(application, "/plain/")
    answer = ask(application, "/plain/?utm_source=news&fbclid=abc&mc_eid=123")
    assert answer.text == "<p>plain 1 </p>"
    assert ask(application, "/plain/?kind=a&mc_eid=123").text == "<p>plain 2 kind=a</p>"


def test_gzip_only_for_those_who_take_it(application):
    for _ in range(2):
        packed = ask(application, "/plain/", HTTP_ACCEPT_ENCODING="gzip, br")
        assert packed.headers["content-encoding"] == "gzip"
        assert packed.headers["content-length"] == str(len(packed.raw))
        assert packed.text == "<p>plain 1 </p>"
    assert "content-encoding" not in ask(application, "/plain/").headers


def test_head_tells_the_same_headers_without_a_body(application):
    assert ask(application, "/plain/", "HEAD").status == 200
    got = ask(application, "/plain/")
    head = ask(application, "/plain/", "HEAD")
    assert head.raw == b""
    assert head.headers == got.headers


def test_a_browser_that_has_the_page_is_told_so_in_a_few_bytes(application):
    etag = ask(application, "/plain/").headers["etag"]
    again = ask(application, "/plain/", HTTP_IF_NONE_MATCH=etag)
    assert (again.status, again.raw) == (304, b"")
    assert again.headers["etag"] == etag
    assert ask(application, "/plain/", HTTP_IF_NONE_MATCH='"other"').status == 200


@pytest.mark.parametrize("address", ["/plain/", "/form/"])
def test_a_shared_cache_may_keep_a_page_for_a_moment_with_a_form_or_without(application, address):
    for _ in range(2):
        answer = ask(application, address)
        assert answer.headers["cache-control"] == "public, max-age=0, s-maxage=30"
        assert "Cookie" in answer.headers["vary"]
        assert answer.headers["etag"]


def test_our_nginx_may_keep_a_page_for_the_second_in_which_it_asked_and_show_it_for_one_more(application):
    for _ in range(2):
        answer = ask(application, "/form/", HTTP_X_REQUEST_START="t=1796022000.250")
        assert answer.headers["cache-control"] == "public, max-age=0, s-maxage=30, stale-while-revalidate=1"
        assert answer.headers["x-accel-expires"] == "@1796022000"
        names = list(answer.headers)
        assert names.index("cache-control") < names.index("x-accel-expires"), "nginx would not read the first"


@pytest.mark.parametrize(
    "clock", ["", "t=", "t=17960220000.250", "1796022000.250", "t=1796022000.250, t=1", "t=²796022000.250"]
)
def test_nobody_is_told_how_long_nginx_may_keep_a_page_but_nginx(application, clock):
    answer = ask(application, "/plain/", HTTP_X_REQUEST_START=clock)
    assert answer.headers["cache-control"] == "public, max-age=0, s-maxage=30"
    assert "x-accel-expires" not in answer.headers


def test_nginx_may_keep_nothing_that_answers_a_cookie_or_is_not_kept_here(application):
    clock = {"HTTP_X_REQUEST_START": "t=1796022000.250"}
    for address, cookies in (("/plain/", {"display": "dark"}), ("/unmarked/", {}), ("/private/", {})):
        assert "x-accel-expires" not in ask(application, address, cookies=cookies, **clock).headers


@pytest.mark.parametrize("address", ["/plain/", "/form/", "/unmarked/", "/unmarked-form/", "/moved/", "/by-mailbox/"])
@pytest.mark.parametrize("cookie", ["sessionid", "messages", "csrftoken", "display", recognition.COOKIE, "anything"])
def test_what_answers_a_request_with_any_cookie_is_for_that_browser_alone(application, address, cookie):
    for _ in range(2):
        assert ask(application, address, cookies={cookie: "dark"}).headers["cache-control"] == "private, no-cache"
        head = ask(application, address, "HEAD", cookies={cookie: "dark"})
        assert head.headers["cache-control"] == "private, no-cache"


def test_what_answers_a_request_with_a_cookie_stays_private_when_nothing_of_it_is_new(application):
    etag = ask(application, "/plain/").headers["etag"]
    again = ask(application, "/plain/", cookies={"display": ""}, HTTP_IF_NONE_MATCH=etag)
    assert (again.status, again.headers["cache-control"]) == (304, "private, no-cache")


def test_what_sets_a_cookie_is_for_that_browser_alone(application):
    for address in ("/with-cookie/", "/guarded/"):
        assert ask(application, address).headers["cache-control"] == "private, no-cache"


def test_nobody_keeps_what_a_form_was_answered_with(application):
    sent = ask(application, "/form/", "POST", HTTP_SEC_FETCH_SITE="same-origin")
    assert sent.text == "thank you"
    assert {"private", "no-store"} <= set(sent.headers["cache-control"].split(", "))


def test_no_cookie_is_ever_set_by_looking_at_a_page(application):
    for address in ("/plain/", "/form/", "/unmarked-form/"):
        assert [ask(application, address).set_cookies for _ in range(2)] == [[], []]


def test_a_kept_page_with_a_form_is_the_same_for_everybody(application):
    first = ask(application, "/form/", HTTP_ACCEPT_ENCODING="gzip")
    for cookies in ({}, {"csrftoken": "a" * 32}, {"csrftoken": '"><script>'}, {"anything": "x"}):
        again = ask(application, "/form/", cookies=cookies, HTTP_ACCEPT_ENCODING="gzip")
        assert again.raw == first.raw
    assert ask(application, "/form/").body == first.body
    assert "csrfmiddlewaretoken" not in first.text
    assert site.served["/form/"] == 1


def test_a_form_on_a_kept_page_works_on_the_very_first_visit(application):
    for address in ("/form/", "/unmarked-form/"):
        assert "<form" in ask(application, address, HTTP_ACCEPT_ENCODING="gzip").text
    for headers in ({"HTTP_SEC_FETCH_SITE": "same-origin"}, {"HTTP_ORIGIN": "http://testserver"}):
        sent = ask(application, "/form/", "POST", {"name": "Sam"}, **headers)
        assert (sent.status, sent.text) == (200, "thank you")
    assert ask(application, "/form/", "POST", {"name": "Sam"}, HTTP_SEC_FETCH_SITE="cross-site").status == 403


def test_a_page_with_a_token_of_djangos_is_never_kept_whatever_cookie_its_visitor_has(application):
    for cookies in ({}, {"csrftoken": "a" * 32}, {"csrftoken": "a" * 32, "display": "dark"}):
        visits = [ask(application, "/guarded/", cookies=cookies) for _ in range(2)]
        assert token_in(visits[0]) != token_in(visits[1])
    assert site.served["/guarded/"] == 6


def test_the_token_of_one_visitor_does_not_work_for_another(application):
    mine, theirs = ask(application, "/guarded/"), ask(application, "/guarded/")
    assert mine.cookie("csrftoken") != theirs.cookie("csrftoken")
    assert "HttpOnly" in mine.set_cookies[0]
    assert "SameSite=Lax" in mine.set_cookies[0]
    sent = {"csrfmiddlewaretoken": token_in(mine)}
    for cookie, status in ((theirs.cookie("csrftoken"), 403), (mine.cookie("csrftoken"), 200)):
        answer = ask(application, "/guarded/", "POST", sent, {"csrftoken": cookie}, HTTP_SEC_FETCH_SITE="same-origin")
        assert answer.status == status


@pytest.mark.parametrize("broken", ["", "short", "x" * 64, "é" * 32, '"><script>' + "a" * 22])
def test_a_broken_cookie_is_replaced(application, broken):
    ask(application, "/guarded/")
    visit = ask(application, "/guarded/", cookies={"csrftoken": broken})
    assert len(visit.cookie("csrftoken")) == 32
    assert "script" not in visit.text


@pytest.mark.django_db(transaction=True)
def test_a_change_anywhere_empties_the_cache(application):
    assert ask(application, "/plain/").text == "<p>plain 1 </p>"
    page_cache.invalidate()
    until(lambda: ask(application, "/plain/").text == "<p>plain 2 </p>")


def test_a_process_that_cannot_hear_of_changes_does_not_trust_its_cache(application):
    ask(application, "/plain/")
    application.stop()
    until(lambda: not application._listener.is_current())
    assert ask(application, "/plain/").text == "<p>plain 2 </p>"


def test_whose_link_it_was_goes_into_the_forms_of_one_kept_page(application):
    plain = ask(application, "/form/")
    mine, yours = (ask(application, f"/form/?by={code}&via=link") for code in ("abc", "xyz"))
    again = ask(application, "/form/?by=%22%3E%3Cscript%3E")
    assert site.served["/form/"] == 1
    assert 'name="by" value="abc"' in mine.text
    assert 'name="by" value="xyz"' in yours.text
    assert len({plain.headers["etag"], mine.headers["etag"], yours.headers["etag"]}) == 3
    for answer in (mine, yours, ask(application, "/form/?by=abc", HTTP_ACCEPT_ENCODING="gzip")):
        assert answer.headers["cache-control"] == "public, max-age=0, s-maxage=30"
        assert answer.headers["content-length"] == str(len(answer.raw))
    elsewhere = ask(application, "/unmarked-form/?by=abc&via=link")
    assert 'name="by" value="abc"' in elsewhere.text
    assert elsewhere.headers["content-length"] == str(len(elsewhere.raw))
    for other in (plain, again):
        assert 'name="by"' not in other.text
        assert "<script>" not in other.text


def test_a_page_with_a_number_that_moves_is_kept_for_as_long_as_it_says(application):
    first = ask(application, "/moving/")
    assert ask(application, "/moving/").text == first.text
    until(lambda: ask(application, "/moving/").text != first.text)


@pytest.fixture
def slow():
    """Let the page that moves take until the test lets it go."""
    yield site.free
    site.free.set()


def in_thread(application, path):
    """Ask for a page in a thread of its own; returns the thread and where its answer will be."""
    answers = []
    asking = threading.Thread(target=lambda: answers.append(ask(application, path)))
    asking.start()
    return asking, answers


def test_while_a_page_is_made_anew_the_others_get_the_old_copy(application, slow):
    first = ask(application, "/moving/")
    until(lambda: application._store.get(next(iter(application._store._pages))) is None)
    slow.clear()
    asking, answers = in_thread(application, "/moving/")
    until(lambda: application._being_made)
    assert ask(application, "/moving/").text == first.text
    slow.set()
    asking.join(10)
    assert answers[0].text != first.text
    assert ask(application, "/moving/").text == answers[0].text
