"""What campaigns offer to the stewards of an organisation: letters to sign, and actions to show on its own site."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from fixsend.campaigns.models import OpenLetterPage, OrganisationSignature, SignatureState
from fixsend.campaigns.queries.campaigns import open_now
from fixsend.membership.models import Organisation
from fixsend.membership.steward_offers import Offer

ACTIONS_OFFERED = 5


def letters_to_sign(organisation: Organisation) -> Iterable[Offer]:
    """Yield the open letters that an organisation can sign now and has not signed."""
    signed = OrganisationSignature.objects.filter(organisation=organisation, state=SignatureState.ACCEPTED)
    for letter in OpenLetterPage.objects.live().public().exclude(organisation_signatures__in=signed):
        if letter.takes_organisations:
            yield Offer(f"Sign “{letter.title}”", f"{letter.url}organisation/")


def actions_to_show(organisation: Organisation) -> Iterable[Offer]:
    """Yield the newest actions that an organisation can show on its own site, five at the most."""
    for action in open_now(ACTIONS_OFFERED):
        address = reverse("campaigns:embed_code", args=[action.pk, organisation.public_id])
        yield Offer(f"Show “{action.title}” on your own site", address)
