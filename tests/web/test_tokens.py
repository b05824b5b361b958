import re

from django.test import RequestFactory

from fixsend.web import tokens


def test_the_trap_is_invisible_to_people_keyboards_and_screen_readers():
    html = tokens.opened_now()
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


def test_a_page_that_is_being_kept_leaves_room_for_whose_link_it_was():
    request = RequestFactory().get("/?by=abc", **{tokens.FILLING: True})
    assert tokens.PLACEHOLDER in tokens.markup(request)
    assert "abc" not in tokens.markup(request)


def test_any_other_page_says_at_once_whose_link_it_was():
    html = tokens.markup(RequestFactory().post("/?by=abc", {"via": "link"}))
    assert 'name="by" value="abc"' in html
    assert 'name="via" value="link"' in html
