"""Signed addresses that act as keys: the person who has one is taken for the person it was mailed or shown to."""

from django.conf import settings
from django.urls import reverse

from fixsend.campaigns.models import Letter, OrganisationSignature, Participation
from fixsend.web import signing

MINE = "participation"
ANSWER = "letter_answer"
FOR_ORGANISATION = "organisation_signature"


def mine_path(participation: Participation) -> str:
    """Return the address of a person's own page about their part in an action."""
    return reverse("campaigns:mine", args=[signing.sign(MINE, str(participation.public_id))])


def by_token(token: str) -> Participation | None:
    """Return the participation that an own page's token names, None once it is deleted; raises BadLink."""
    return Participation.objects.select_related("action").filter(public_id=signing.unsign(MINE, token)).first()


def organisation_path(signature: OrganisationSignature) -> str:
    """Return the address of the page about an organisation's signature, for its signer."""
    return reverse("campaigns:organisation_mine", args=[signing.sign(FOR_ORGANISATION, str(signature.public_id))])


def organisation_by_token(token: str) -> OrganisationSignature | None:
    """Return the organisation's signature that a token names, None once it is deleted; raises BadLink."""
    rows = OrganisationSignature.objects.select_related("letter")
    return rows.filter(public_id=signing.unsign(FOR_ORGANISATION, token)).first()


def answer_path(letter: Letter) -> str:
    """Return the address at which a writer says whether their letter was answered."""
    return reverse("campaigns:answer", args=[signing.sign(ANSWER, str(letter.public_id))])


def letter_by_token(token: str) -> Letter | None:
    """Return the letter that a token names, None once it is deleted; raises BadLink."""
    rows = Letter.objects.select_related("participation__action")
    return rows.filter(public_id=signing.unsign(ANSWER, token)).first()


def shared_url(page_url: str, code: str) -> str:
    """Return a person's own link to an action, by which the people whom they bring are counted."""
    return f"{settings.SITE_URL}{page_url}?by={code}"
