"""The way back from screens about one person."""

from __future__ import annotations

from django.urls import reverse

from fixsend.people.models import Person


def above(person: Person | None = None) -> list[tuple[str, str]]:
    """Return (label, address) of the screens above one about a person, or above that person's own page."""
    people = ("People", reverse("people_backoffice:index"))
    return [people, (str(person), reverse("people_backoffice:show", args=[person.pk]))] if person else [people]
