"""What is mailed about actions."""

from __future__ import annotations

from django.conf import settings

from fixsend.campaigns import links
from fixsend.campaigns.models import Participation
from fixsend.people.confirmations import Letter


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
