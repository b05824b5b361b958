"""What stays on record when an entry changes: its history, and the addresses its page had before."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify

from fixsend.membership.models import EntryChange, FormerSlug, Organisation
from fixsend.people.models import Person


def remember(organisation: Organisation, field: str, old: Any, new: Any, by: Person | None) -> None:
    """Write one line of an entry's history."""
    EntryChange.objects.create(
        organisation=organisation, field=field, old_value=_words(old), new_value=_words(new), changed_by=by
    )


def _words(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(value) if isinstance(value, list) else str(value)


def move_page(organisation: Organisation) -> None:
    """Give an organisation, not yet saved, an address after its new name; the old one goes on leading there."""
    wanted = free_slug(organisation.name, organisation)
    if wanted != organisation.slug:
        FormerSlug.objects.filter(slug=wanted).delete()
        FormerSlug.objects.get_or_create(slug=organisation.slug, defaults={"organisation": organisation})
        organisation.slug = wanted


def free_slug(name: str, organisation: Organisation | None = None) -> str:
    """Return an address for a name that no other organisation has or had; one may go back to its own."""
    stem = slugify(name)[:70].strip("-") or "organisation"
    own = organisation.pk if organisation else 0
    taken = set(Organisation.objects.filter(slug__startswith=stem).exclude(pk=own).values_list("slug", flat=True))
    former = FormerSlug.objects.filter(slug__startswith=stem).exclude(organisation_id=own)
    taken |= set(former.values_list("slug", flat=True))
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in [stem, *numbered] if slug not in taken)
