"""What protects a form in another site's frame, where no cookie of ours arrives.

Django's CSRF cookie does not reach a frame of another site. In its place stand the form's own origin (a browser says
it, and no other site can forge it: Fetch Standard, "Origin" header) and a signed token, good for one form and one day.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.core import signing
from django.db import IntegrityError, transaction
from django.utils import timezone

from fixsend.campaigns.models import UsedToken

LIFETIME = timedelta(days=1)
_SALT = "fixsend.campaigns.embed"


class BadToken(Exception):
    """The token is not ours, too old, for another action, or was used before."""


def new(action: int) -> str:
    """Return a token for one form of one action."""
    return signing.dumps([action, uuid.uuid4().hex], salt=_SALT)


def use(token: str, action: int) -> None:
    """Use a token up; raises BadToken. Called in the transaction that does what the form asks for."""
    try:
        meant, nonce = signing.loads(token, salt=_SALT, max_age=LIFETIME)
    except signing.BadSignature as error:
        raise BadToken from error
    if meant != action:
        raise BadToken
    try:
        with transaction.atomic():
            UsedToken.objects.create(nonce=uuid.UUID(nonce))
    except IntegrityError as error:
        raise BadToken from error


def forget() -> int:
    """Drop what is too old to be taken anyway; returns how many."""
    return UsedToken.objects.filter(used_at__lt=timezone.now() - LIFETIME).delete()[0]
