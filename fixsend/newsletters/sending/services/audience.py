"""Deciding whom a newsletter is for."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from fixsend.audiences import tree as trees
from fixsend.audiences.tree import EditConflict, version
from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter, Step
from fixsend.newsletters.segments.services import lock_segments
from fixsend.newsletters.sending.queries.recipients import AUDIENCE_SET
from fixsend.people.models import Person
from fixsend.people.services import audit


class AudienceFixed(Exception):
    """The rules of this newsletter cannot be changed; `str()` says why in words for staff."""


@transaction.atomic
def set_audience(newsletter_id: int, tree: dict[str, Any], *, seen: str, actor: Person) -> None:
    """Store whom a newsletter is for; `seen` is the version that the person had before them.

    A second press finds its rules stored and changes nothing. Raises BadTree, AudienceFixed, EditConflict.
    """
    lock_segments()
    trees.read(tree)
    # The lock that sending takes too (`plans.locked`): either the rules come first, or the mailing does.
    newsletter = Newsletter.objects.select_for_update().get(pk=newsletter_id)
    if newsletter.audience == tree:
        return
    if why := obstacle(newsletter, actor):
        raise AudienceFixed(why)
    if version(newsletter.audience) != seen:
        raise EditConflict
    newsletter.audience = tree
    newsletter.save(update_fields=["audience", "updated_at"])
    audit.record(actor, AUDIENCE_SET, subject=f"newsletter {newsletter_id}")


def obstacle(newsletter: Newsletter, actor: Person) -> str:
    """Return why the actor cannot change the rules of a newsletter now, or an empty text."""
    if Step.objects.filter(newsletter=newsletter.pk).exists():
        return "This is a message of a series. The series decides who gets it, so there are no rules to set here."
    if newsletter.mailings.exclude(state=MailingState.CANCELLED).exists():
        return "This newsletter is on its way or has been sent. You can no longer change who gets it."
    if (lock := newsletter.get_lock()) and lock.for_user(actor):
        return "A colleague has locked this newsletter. Ask them to unlock it, or wait until they have."
    return ""
