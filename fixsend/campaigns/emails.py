"""What is mailed about actions."""

from __future__ import annotations

from django.conf import settings

from fixsend.campaigns import links
from fixsend.campaigns.models import OrganisationSignature, Participation
from fixsend.people.confirmations import Letter
from fixsend.web import email


def already(participation: Participation) -> Letter:
    """Return the letter to somebody who took part before and sent the form again."""
    action = participation.action.specific
    return Letter(
        subject=f"You have already {action.did} “{action.title}”"[:200],
        template="campaigns/email/already",
        context={
            "action": action,
            "imprint": action.imprint,
            "url": settings.SITE_URL + links.mine_path(participation),
        },
        kind="already",
    )


def organisation_accepted(signature: OrganisationSignature) -> None:
    """To whoever signed for an organisation: it stands under the letter now, and how to take it off."""
    _about_organisation(signature, "stands under the letter", "campaigns/email/organisation_accepted")


def organisation_declined(signature: OrganisationSignature) -> None:
    """To whoever signed for an organisation: it does not stand under the letter, and why."""
    _about_organisation(signature, "does not stand under the letter", "campaigns/email/organisation_declined")


def _about_organisation(signature: OrganisationSignature, what: str, template: str) -> None:
    letter = signature.letter
    context = {
        "signature": signature,
        "letter": letter,
        "imprint": letter.imprint,
        "url": settings.SITE_URL + links.organisation_path(signature),
    }
    email.send(signature.email or "", f"{signature.name} {what}", template, context, kind="open_letter")
