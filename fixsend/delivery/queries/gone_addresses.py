"""Addresses that get no newsletters because a mail server called them gone: whose, since when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from fixsend.delivery.models import BounceSuppression, Mailing
from fixsend.people.models import Person, Suppression, SuppressionReason


@dataclass(frozen=True)
class GoneAddress:
    """One gone address. No `person`: erased since, or never on our list. No `note`: too old, or lost by a restore."""

    suppression: Suppression
    person: Person | None
    note: BounceSuppression | None

    @property
    def mailing(self) -> Mailing | None:
        """Return the newsletter that found it gone, if it was one."""
        return self.note.mailing if self.note else None

    @property
    def words(self) -> str:
        """Return the mail server's words, or nothing."""
        return self.note.words if self.note else ""


def in_force(mailing_id: int | None = None) -> QuerySet[Suppression]:
    """Return the suppressions of gone addresses in force, newest first; those of one newsletter, or all."""
    found = Suppression.objects.filter(reason=SuppressionReason.BOUNCED, lifted_at=None)
    if mailing_id is not None:
        found = found.filter(bounce__mailing=mailing_id)
    with_notes = found.select_related("bounce__person", "bounce__mailing")
    return with_notes.defer("bounce__mailing__document").order_by("-happened_at", "-pk")


def lines(suppressions: Iterable[Suppression]) -> list[GoneAddress]:
    """Return what the screen shows of these suppressions, with one query however many they are."""
    found = [(each, getattr(each, "bounce", None)) for each in suppressions]
    unnamed = [each.address_hash for each, note in found if note is None or note.person is None]
    owners = {owner.address_hash: owner for owner in Person.objects.filter(address_hash__in=unnamed)} if unnamed else {}
    return [
        GoneAddress(each, (note.person if note else None) or owners.get(each.address_hash), note)
        for each, note in found
    ]
