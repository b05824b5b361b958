import pytest
from django import forms
from django.test import RequestFactory
from django.utils import timezone

from fixsend.web import abuse, tokens
from fixsend.web.abuse import Verdict
from fixsend.web.models import Hit

pytestmark = pytest.mark.django_db


class SignUp(forms.Form):
    email = forms.EmailField()


def opened(seconds_ago):
    return tokens._signer.sign(str(int((tokens.time.time() - seconds_ago) * 10)))


def verdict(email="parent@example.org", *, network="203.0.113.9", limit="join", **fields):
    data = {"email": email, tokens.STARTED: opened(20), **fields}
    request = RequestFactory().post("/", data, REMOTE_ADDR=network)
    form = SignUp(request.POST)
    assert form.is_valid()
    return abuse.check(request, form, limit)


def test_somebody_who_took_their_time_is_let_through():
    assert verdict() is Verdict.OK


def test_a_robot_that_fills_the_hidden_field_is_stopped():
    assert verdict(**{tokens.HONEYPOT: "buy now"}) is Verdict.BOT


@pytest.mark.parametrize("stamp", ["", "made-up", "17000000000:forged"])
def test_a_form_without_our_stamp_goes_the_slower_way(stamp):
    assert verdict(started=stamp) is Verdict.SLOWER


def test_somebody_very_fast_goes_the_slower_way_and_is_not_refused():
    assert verdict(started=opened(0.5)) is Verdict.SLOWER


def test_a_stamp_kept_for_days_goes_the_slower_way():
    assert verdict(started=opened(3 * 24 * 3600)) is Verdict.SLOWER


def test_a_busy_network_goes_the_slower_way_for_everybody_in_it(monkeypatch):
    monkeypatch.setattr(abuse, "BURST", 1000)
    verdicts = [verdict(f"parent{number}@example.org") for number in range(abuse.USUAL.network + 3)]
    assert verdicts[: abuse.USUAL.network] == [Verdict.OK] * abuse.USUAL.network
    assert verdicts[abuse.USUAL.network :] == [Verdict.SLOWER] * 3
    assert verdict("other@example.org", network="198.51.100.4") is Verdict.OK


def test_a_network_that_sends_in_a_haste_goes_the_slower_way_until_it_is_over():
    assert [verdict(f"parent{number}@example.org") for number in range(abuse.BURST)] == [Verdict.OK] * abuse.BURST
    assert verdict("late@example.org") is Verdict.SLOWER, "whatever its stamp says"
    assert verdict("elsewhere@example.org", network="198.51.100.4") is Verdict.OK
    assert verdict("late@example.org", limit="take_part") is Verdict.OK, "each kind of form is counted by itself"
    Hit.objects.filter(name="join.burst").update(ends_at=timezone.now() - abuse.BURST_WINDOW)
    assert verdict("late@example.org") is Verdict.OK


def test_one_address_asked_for_from_many_networks_goes_the_slower_way():
    verdicts = [verdict(network=f"203.0.113.{number}") for number in range(abuse.USUAL.address + 1)]
    assert verdicts[-1] is Verdict.SLOWER


def test_spelling_an_address_differently_does_not_start_a_new_count():
    for number in range(abuse.USUAL.address):
        verdict("parent@example.org", network=f"203.0.113.{number}")
    assert verdict("PARENT@Example.ORG", network="198.51.100.4") is Verdict.SLOWER
