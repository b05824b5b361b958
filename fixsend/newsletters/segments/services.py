"""Making, changing and deleting segments.

Segments, and audiences that may use one, are changed by one transaction at a time: otherwise two people could together
make segments that refer to each other in a circle, or use a segment while a colleague deletes it.
"""

from __future__ import annotations

from typing import Any

from django.db import connection, transaction

from fixsend.audiences import tree as trees
from fixsend.audiences.rules import BadRule, BadTree
from fixsend.audiences.tree import EditConflict, version
from fixsend.delivery.models import MailingState
from fixsend.newsletters.models import Newsletter, Segment
from fixsend.newsletters.segments import queries
from fixsend.newsletters.segments.queries import Use
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise


class NoName(Exception):
    """A segment needs a name."""


class NameTaken(Exception):
    """There is another segment of this name."""


class InUse(Exception):
    """The segment cannot be deleted because of `uses`."""

    def __init__(self, uses: list[Use]) -> None:
        super().__init__(", ".join(use.in_words for use in uses))
        self.uses = uses


@transaction.atomic
def create(name: str, tree: dict[str, Any], *, actor: Person) -> Segment:
    """Save rules as a segment and return it; the same name and rules again return the same one.

    Raises BadTree, NoName, NameTaken.
    """
    lock_segments()
    trees.read(tree)
    name = _free_name(name, tree=tree)
    segment = Segment.objects.filter(name=name).first()
    if segment is None:
        segment = Segment.objects.create(name=name, tree=tree, created_by=actor)
        audit.record(actor, "segment.made", subject=f"segment {segment.pk}")
    return segment


@transaction.atomic
def change(segment_id: int, name: str, tree: dict[str, Any], *, seen: str, actor: Person) -> None:
    """Give a segment another name or other rules; the same again changes nothing.

    `seen` is the version that the member of staff had before them. Raises NoName, NameTaken, EditConflict, and BadTree
    for rules that refer to the segment itself, or that would break an audience that uses it.
    """
    lock_segments()
    segment = Segment.objects.get(pk=segment_id)
    name = _free_name(name, besides=segment_id)
    if (segment.name, segment.tree) == (name, tree):
        return
    if version([segment.name, segment.tree]) != seen:
        raise EditConflict
    users = [use for use in queries.uses(segment_id) if _why_unreadable(use) is None]
    segment.name, segment.tree = name, tree
    segment.save()
    trees.read(tree)  # With the new rules in place: only now a circle shows.
    for use in users:
        if why := _why_unreadable(use):
            raise BadRule(f"With these rules {use.in_words} could not be asked any more: {why}")
    audit.record(actor, "segment.changed", subject=f"segment {segment_id}")


@transaction.atomic
def delete(segment_id: int, *, actor: Person) -> None:
    """Delete a segment; raises InUse where newsletters still to be sent, or other segments, use it.

    Newsletters that were sent keep the rules that they were sent with.
    """
    lock_segments()
    if used := queries.uses(segment_id):
        raise InUse(used)
    for newsletter in queries.using_newsletters(segment_id):
        newsletter.audience = _as_sent(newsletter)
        newsletter.save(update_fields=["audience"])
    deleted, _ = Segment.objects.filter(pk=segment_id).delete()
    if deleted:
        audit.record(actor, "segment.deleted", subject=f"segment {segment_id}")


def lock_segments() -> None:
    """Lock segments and audiences against other changes until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend segments'), 0)")


def _free_name(name: str, *, besides: int | None = None, tree: dict[str, Any] | None = None) -> str:
    """Return a name as it is stored; a segment with just this name and tree is no other. Raises NoName, NameTaken."""
    name = normalise.one_line(name)[:80].strip()
    if not name:
        raise NoName
    others = [other for other in Segment.objects.filter(name__iexact=name) if other.pk != besides]
    if any(other.name != name or tree is None or other.tree != tree for other in others):
        raise NameTaken
    return name


def _why_unreadable(use: Use) -> BadTree | None:
    user = use.user
    try:
        trees.read(user.audience if isinstance(user, Newsletter) else user.tree)
    except BadTree as error:
        return error
    return None


def _as_sent(newsletter: Newsletter) -> dict[str, Any]:
    sent = newsletter.mailings.exclude(state=MailingState.CANCELLED).order_by("-pk")[0]
    return trees.frozen(sent.audience)
