"""Keeping a newsletter as a template, and blocks of it for use again; putting kept blocks into a newsletter."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import uuid4

from django.db import transaction

from fixsend.newsletters.models import Newsletter, NewsletterTemplate, SavedBlock
from fixsend.newsletters.models.newsletter import WRITTEN
from fixsend.people.models import Person
from fixsend.people.services import audit


class NameTaken(Exception):
    """There is something else under this name already."""


class NothingChosen(Exception):
    """No block was chosen."""


class Changed(Exception):
    """The newsletter has changed since the actor looked at it; a second press of a button finds it so too."""


class Locked(Exception):
    """A colleague has locked the newsletter."""


@transaction.atomic
def save_as_template(newsletter: Newsletter, name: str, *, replace: bool, actor: Person) -> NewsletterTemplate:
    """Keep the newest words of a newsletter as a template; raises NameTaken unless one of its name is replaced."""
    newest: Newsletter = newsletter.get_latest_revision_as_object()
    kept = NewsletterTemplate.objects.select_for_update().filter(name__iexact=name).first()
    if kept and not replace:
        if _same(kept, newest):
            return kept
        raise NameTaken
    template = kept or NewsletterTemplate()
    template.name = name
    for field in WRITTEN:
        setattr(template, field, getattr(newest, field))
    template.save()
    audit.record(actor, "newsletter.kept_as_template", subject=f"newsletter {newsletter.pk}", template=template.pk)
    return template


@transaction.atomic
def save_blocks(newsletter: Newsletter, places: Collection[int], name: str, *, actor: Person) -> SavedBlock:
    """Keep the blocks at these places (from 0) of the newest words under a name; raises NameTaken, NothingChosen."""
    newest: Newsletter = newsletter.get_latest_revision_as_object()
    chosen = [block for place, block in enumerate(newest.body.get_prep_value()) if place in places]
    if not chosen:
        raise NothingChosen
    kept = SavedBlock.objects.select_for_update().filter(name__iexact=name).first()
    if kept:
        if _without_ids(kept.body.get_prep_value()) == _without_ids(chosen):
            return kept
        raise NameTaken
    saved = SavedBlock.objects.create(name=name, body=SavedBlock().body.stream_block.to_python(chosen))
    audit.record(actor, "newsletter.blocks_kept", subject=f"newsletter {newsletter.pk}", saved_block=saved.pk)
    return saved


@transaction.atomic
def insert_blocks(newsletter_id: int, saved: SavedBlock, place: int, *, seen: str, actor: Person) -> None:
    """Put a copy of kept blocks before the block at this place (from 0) of the newest words, as a new draft.

    `seen` is the version (`version_of`) that the actor had before them. Raises Changed, Locked.
    """
    newsletter = Newsletter.objects.select_for_update().get(pk=newsletter_id)
    if (lock := newsletter.get_lock()) and lock.for_user(actor):
        raise Locked
    if version_of(newsletter) != seen:
        raise Changed
    newest: Newsletter = newsletter.get_latest_revision_as_object()
    blocks = list(newest.body.get_prep_value())
    blocks[place:place] = [{**block, "id": str(uuid4())} for block in saved.body.get_prep_value()]
    newest.body = newest.body.stream_block.to_python(blocks)
    newest.save_revision(user=actor, log_action=True)


@transaction.atomic
def delete(kept: NewsletterTemplate | SavedBlock, *, actor: Person) -> None:
    """Delete a template or saved blocks; newsletters that took a copy keep it."""
    audit.record(actor, "newsletter.kept_deleted", subject=f"{kept._meta.verbose_name} {kept.pk}")
    kept.delete()


def version_of(newsletter: Newsletter) -> str:
    """Return what tells the newest words of a newsletter from those before."""
    return str(newsletter.latest_revision_id or "")


def _same(template: NewsletterTemplate, newsletter: Newsletter) -> bool:
    return all(_plain(getattr(template, name)) == _plain(getattr(newsletter, name)) for name in WRITTEN)


def _plain(value: Any) -> Any:
    return _without_ids(value.get_prep_value()) if hasattr(value, "get_prep_value") else value


def _without_ids(blocks: Any) -> list[tuple[str, Any]]:
    return [(block["type"], block["value"]) for block in blocks]
