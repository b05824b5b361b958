"""Addresses about gatherings."""

from django.conf import settings
from django.urls import reverse

from fixsend.campaigns import links
from fixsend.events.models import Gathering, SignUp
from fixsend.web import signing


def run_url(gathering: Gathering) -> str:
    """Return the address of a gathering's page for its host and coordinators, who sign in there."""
    return settings.SITE_URL + reverse("events:run", args=[gathering.public_id])


def sign_up_path(sign_up: SignUp) -> str:
    """Return the address at which a person changes their sign-up: it is a key, as that of their own page is."""
    token = signing.sign(links.MINE, str(sign_up.participation.public_id))
    return reverse("events:sign_up", args=[token])
