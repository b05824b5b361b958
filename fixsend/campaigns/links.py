"""Addresses that are keys: whoever has one is the person it was mailed or shown to."""

from django.conf import settings
from django.urls import reverse

from fixsend.campaigns.models import Participation
from fixsend.web import signing

MINE = "participation"


def mine_path(participation: Participation) -> str:
    """Return the address of somebody's own page about their part in an action."""
    return reverse("campaigns:mine", args=[signing.sign(MINE, str(participation.public_id))])


def by_token(token: str) -> Participation | None:
    """Return whose page an address is, unless it is gone; raises BadLink."""
    return Participation.objects.select_related("action").filter(public_id=signing.unsign(MINE, token)).first()


def shared_url(page_url: str, code: str, via: str) -> str:
    """Return somebody's own link to an action, by which those count whom they bring."""
    return f"{settings.SITE_URL}{page_url}?by={code}&via={via}"
