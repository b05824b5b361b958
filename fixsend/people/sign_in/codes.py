"""Codes that sign people in: one an address at a time; mails and tries are limited, and counted in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from django.db import connection, transaction
from django.http import HttpRequest
from django.utils import timezone

from fixsend.people.models import SignInCode
from fixsend.web import abuse, limits, signing
from fixsend.web.limits import Try
from fixsend.web.network import network_key

LIFETIME = timedelta(seconds=app_settings.LOGIN_BY_CODE_TIMEOUT)
A_DAY = timedelta(days=1)
# One network's mails to one address in a day, and those of all networks. The second is several times the first, so
# that one stranger cannot use up what the owner needs to sign in.
MAILS_FROM_A_NETWORK, MAILS = 5, 20
# Tries in one browser for one code, and in all browsers for one address in a day: 50 of 100 million.
TRIES_IN_A_BROWSER, TRIES = 5, 50

# A code that is still valid stays: asking again, for one's own address or another person's, makes no new one.
_CURRENT = """
INSERT INTO people_signincode AS kept (address_hash, code, expires_at) VALUES (%s, %s, %s)
ON CONFLICT (address_hash) DO UPDATE SET
    code = CASE WHEN kept.expires_at <= %s THEN EXCLUDED.code ELSE kept.code END,
    expires_at = CASE WHEN kept.expires_at <= %s THEN EXCLUDED.expires_at ELSE kept.expires_at END
RETURNING code
"""


def current(address: str) -> str:
    """Return the code that is valid for an address now, made where there is none."""
    now = timezone.now()
    made = get_adapter().new_code()
    with connection.cursor() as cursor:
        cursor.execute(_CURRENT, [signing.address_hash(address), made, now + LIFETIME, now, now])
        return str(cursor.fetchone()[0])


def is_current(address: str, code: str) -> bool:
    """Tell whether a code still works: it has not been used, and its time is not over."""
    return SignInCode.objects.filter(
        address_hash=signing.address_hash(address), code=code, expires_at__gt=timezone.now()
    ).exists()


@transaction.atomic
def use_up(address: str, code: str) -> bool:
    """Use a code up and tell whether it was valid; of two requests at once, one gets True."""
    used, _ = SignInCode.objects.filter(address_hash=signing.address_hash(address), code=code).delete()
    return bool(used)


@dataclass(frozen=True)
class MayMail:
    """Whether a mail may go to an address: the code if we know it, else the word that we do not."""

    code: bool
    unknown: bool


def may_mail(request: HttpRequest, address: str) -> MayMail:
    """Count one mail to an address and tell whether it may go. Call it outside a transaction.

    A busy network (a council's, a phone company's) is not refused: an address gets one code in its lifetime. Addresses
    that we do not know get no mail then.
    """
    is_quiet = abuse.within_limits(request, "sign_in")
    may = (is_quiet or limits.hit("sign_in.busy", address, 1, LIFETIME)) and _within_the_day(request, address)
    return MayMail(code=may, unknown=may and is_quiet)


def _within_the_day(request: HttpRequest, address: str) -> bool:
    """Count towards the limit of all networks only what one may still send, so that it cannot use up the owner's."""
    from_here = f"{network_key(request)} {address}"
    if not limits.hit("sign_in.network_mails", from_here, MAILS_FROM_A_NETWORK, A_DAY):
        return False
    return limits.hit("sign_in.mails", address, MAILS, A_DAY)


def may_try(request: HttpRequest, address: str) -> bool:
    """Count one try at an address's code and tell whether it is judged. Call it outside a transaction."""
    browser = f"{request.session.session_key} {address}"
    tries = [
        Try("sign_in.tries_in_browser", browser, TRIES_IN_A_BROWSER, LIFETIME),
        Try("sign_in.tries", address, TRIES, A_DAY),
    ]
    return limits.hit_all(tries)


def remove_ended() -> int:
    """Delete the codes whose time is over; return how many."""
    return SignInCode.objects.filter(expires_at__lte=timezone.now()).delete()[0]
