"""Newsletters to the people who asked for news about an action."""

from __future__ import annotations

from django.db import transaction

from fixsend.campaigns.models import ActionPage
from fixsend.newsletters.models import Newsletter
from fixsend.people.models import Person, Purpose
from fixsend.people.services import audit


def slug_of(action: ActionPage) -> str:
    """Return the slug of the audience condition "asked for news about this action"."""
    return f"updates-{action.pk}"


@transaction.atomic
def begin(action: ActionPage, actor: Person) -> Newsletter:
    """Begin a newsletter to everyone who asked for news about an action; it is checked and sent as any other."""
    newsletter: Newsletter = Newsletter.objects.create(
        name=f"News about “{action.title}”"[:120],
        subject=f"News about “{action.title}”"[:150],
        purpose=Purpose.UPDATES,
        audience={"rule": "action", "action": slug_of(action)},
        created_by=actor,
        live=False,
        has_unpublished_changes=True,
    )
    newsletter.save_revision(user=actor, log_action=True)
    audit.record(actor, "newsletter.begun", subject=f"action {action.pk}", newsletter=newsletter.pk)
    return newsletter
