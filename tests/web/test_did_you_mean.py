import re

import pytest
from django import forms
from django.test import RequestFactory

from fixsend.web import addresses, did_you_mean

pytestmark = pytest.mark.django_db


class SignUp(forms.Form):
    name = forms.CharField()
    email = addresses.EmailField()
    topics = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")])


def asked(data):
    request = RequestFactory().post("/", data)
    form = SignUp(request.POST)
    assert form.is_valid()
    return did_you_mean.ask(request, form)


TYPED = {"name": 'Sam "S" <b>', "email": "sam@gmial.com", "topics": ["a", "b"], "started": "123:abc"}


def test_a_right_address_is_not_questioned():
    assert asked({**TYPED, "email": "sam@gmail.com"}) is None


def test_a_slip_is_questioned_and_nothing_typed_is_lost():
    html = asked(TYPED).content.decode()
    assert re.search(r"Did you mean: <strong[^>]*>sam@gmail.com</strong>", html)
    hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html)
    assert ("topics", "a") in hidden
    assert ("topics", "b") in hidden
    assert ("started", "123:abc") in hidden
    assert ("name", "Sam &quot;S&quot; &lt;b&gt;") in hidden
    assert re.search(r'<button[^>]* name="email" value="sam@gmail.com">Yes, use sam@gmail.com<', html)
    assert re.search(r'<button[^>]* name="email" value="sam@gmial.com">No, sam@gmial.com is right<', html)


def test_a_third_spelling_can_be_typed_there_with_everything_else_kept_and_is_checked_like_the_first():
    html = asked(TYPED).content.decode()
    own = html[html.index("Is it a different one?") :]
    assert re.search(r'<input type="email"\s+name="email"[^>]*value="sam@gmial.com"', own)
    assert 'name="started" value="123:abc"' in own
    assert f'name="{did_you_mean.ANSWERED}"' not in own


def test_whoever_insists_is_not_asked_again():
    assert asked({**TYPED, did_you_mean.ANSWERED: "yes"}) is None
