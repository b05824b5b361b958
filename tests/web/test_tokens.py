import re

from django.test import RequestFactory

from fixsend.web import tokens


def test_the_trap_is_invisible_to_people_keyboards_and_screen_readers():
    html = tokens.render("token")
    trap = re.search(r"<div hidden>.*?</div>", html).group()
    assert f'name="{tokens.HONEYPOT}"' in trap
    assert 'tabindex="-1"' in trap
    assert 'autocomplete="off"' in trap
    assert "id=" not in html


def test_a_stamp_tells_how_long_a_form_was_open():
    assert 0 <= tokens.seconds_open(tokens.started_now()) < 5


def test_a_changed_stamp_tells_nothing():
    stamp = tokens.started_now()
    assert tokens.seconds_open("1" + stamp) is None
    assert tokens.seconds_open("") is None


def test_each_visitor_gets_a_csrf_token():
    html = tokens.markup(RequestFactory().get("/"))
    assert re.search(r'name="csrfmiddlewaretoken" value="[A-Za-z0-9]{64}"', html)


def test_a_page_being_cached_gets_a_placeholder_and_no_token():
    request = RequestFactory().get("/", **{tokens.FILLING: True})
    assert tokens.markup(request) == tokens.PLACEHOLDER
    assert "CSRF_COOKIE" not in request.META
