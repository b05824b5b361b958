"""Telling people from robots without a puzzle; in doubt a form is taken a slower way and not refused.

Nothing here may stop an old phone, a screen reader, a password manager or a whole council behind one address: only
a robot that fills in the honeypot is refused, and even then with words that a person could act on.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from django.forms import Form
from django.http import HttpRequest

from fixsend.web import limits, normalise, tokens
from fixsend.web.limits import Try
from fixsend.web.network import network_key

ROBOT_MESSAGE = "Our spam check stopped this form. Please reload the page and send it again."
TOO_FAST = 2.0  # seconds; on a page that many share, since their copy was made
TOO_OLD = timedelta(days=1).total_seconds()
# More forms of one kind from one network than this are in a haste that people are not in, whatever their stamps say.
BURST, BURST_WINDOW = 10, timedelta(seconds=10)


class Verdict(Enum):
    """What to do with a form that was sent."""

    OK = "ok"
    # Do it the slower way: nothing counts or is shown until the owner of the mailbox confirmed by email.
    SLOWER = "slower"
    # Do nothing, and show the form again: the words stand on it already.
    BOT = "bot"


@dataclass(frozen=True)
class Limit:
    """How much is usual in one period, for one email address and for one network."""

    address: int
    network: int
    window: timedelta = timedelta(hours=1)


USUAL = Limit(address=5, network=30)
LIMITS = {
    "contact": Limit(address=3, network=10),
    "report": Limit(address=5, network=10),
    "objection": Limit(address=5, network=10),
    "near": Limit(address=5, network=300),
    "sign_in": Limit(address=5, network=30),
}


def check(request: HttpRequest, form: Form, limit: str) -> Verdict:
    """Judge a valid form; `limit` names what is counted ("join", "contact"). Call it outside a transaction.

    A form that a robot filled in is no longer valid afterwards: what a person could do about it stands on it.
    """
    verdict = judge(request, form)
    if verdict is Verdict.BOT:
        return verdict
    return verdict if limits.hit_all(tries(request, form, limit)) else Verdict.SLOWER


def judge(request: HttpRequest, form: Form) -> Verdict:
    """Judge a valid form by what is in it alone, for a caller that counts its `tries` itself; else as `check`."""
    if is_robot(request):
        form.add_error(None, ROBOT_MESSAGE)
        return Verdict.BOT
    return Verdict.OK if _was_open_long_enough(request) else Verdict.SLOWER


def tries(request: HttpRequest, form: Form, limit: str) -> list[Try]:
    """Return what is counted of a form: it goes the slower way where one of them is passed."""
    email = getattr(form, "cleaned_data", {}).get("email") or ""
    burst = Try(f"{limit}.burst", network_key(request), BURST, BURST_WINDOW)
    return [burst, *_tries(request, limit, email)]


def is_robot(request: HttpRequest) -> bool:
    """Tell whether the honeypot, a field that no person sees, was filled in."""
    return bool(request.POST.get(tokens.HONEYPOT))


def within_limits(request: HttpRequest, name: str, email: str = "") -> bool:
    """Count this request for its network and its email address; return False when either is unusually busy."""
    return limits.hit_all(_tries(request, name, email))


def _tries(request: HttpRequest, name: str, email: str) -> list[Try]:
    limit = LIMITS.get(name, USUAL)
    tries = [Try(f"{name}.network", network_key(request), limit.network, limit.window)]
    if email:
        tries.append(Try(f"{name}.address", normalise.email_address(email), limit.address, limit.window))
    return tries


def _was_open_long_enough(request: HttpRequest) -> bool:
    seconds = tokens.seconds_open(request.POST.get(tokens.STARTED, ""))
    return seconds is not None and TOO_FAST <= seconds <= TOO_OLD
