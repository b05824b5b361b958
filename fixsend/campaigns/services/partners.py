"""Consent to mail from partners, withdrawing it, and handing addresses over once a partner's agreement is on record."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from fixsend.campaigns.models import Partner, PartnerConsentEvent, PartnerConsentState, PartnerRemoval
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.queries.my_data import about
from fixsend.people.services import audit
from fixsend.people.services.consent import SAME_PRESS
from fixsend.web import signing


class NotReady(Exception):
    """The partner's agreement or its privacy notice is not on record."""


@transaction.atomic
def grant(person: Person, partners: Iterable[int], source: str) -> None:
    """Record consent to mail from partners; given again, it is recorded again, and nothing is handed over twice.

    `partners` are primary keys, `source` names the form. Partners that are not ready are passed over.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    for partner in Partner.objects.filter(pk__in=list(partners)):
        if not partner.is_ready:
            continue
        _note(person, partner, granted=True, wording=partner.question, source=source[:200])
        if _consents(person, partner):
            continue
        PartnerConsentState.objects.update_or_create(
            partner=partner, person=person, defaults={"granted": True, "handed_over_at": None}
        )
        if person.email:
            PartnerRemoval.objects.filter(partner=partner, email=person.email).delete()


@transaction.atomic
def withdraw(person: Person, partner: Partner, source: str) -> bool:
    """Record a withdrawal, even where there is no consent; returns whether it ended one.

    Where the address was handed over, the partner gets it on its next list of removals.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    standing = PartnerConsentState.objects.filter(person=person, partner=partner, granted=True).first()
    _note(person, partner, granted=False, wording="", source=source[:200])
    if standing is None:
        return False
    _note_removal(standing)
    standing.granted, standing.handed_over_at = False, None
    standing.save(update_fields=["granted", "handed_over_at"])
    return True


@transaction.atomic
def forget(person: Person) -> None:
    """Erase a person from the ledger's lines, which stay, and put the address on the partners' lists of removals."""
    for standing in PartnerConsentState.objects.filter(person=person, granted=True).select_related("person"):
        _note_removal(standing)
    PartnerConsentState.objects.filter(person=person).delete()
    subject = signing.address_hash(person.email or str(person.public_id))
    PartnerConsentEvent.objects.filter(about(person)).update(person=None, subject_hash=subject)


@transaction.atomic
def merge(kept: Person, other: Person) -> list[int]:
    """Merge two people: consents of the person kept stand; those that only the other gave move with a new handover.

    A partner that has the other's address has to remove it. The ledger's lines stay where they are. Returns the primary
    keys of moved lines, always none.
    """
    for standing in PartnerConsentState.objects.filter(person=other).select_related("person"):
        _note_removal(standing)
        if not PartnerConsentState.objects.filter(person=kept, partner=standing.partner_id).exists():
            standing.person, standing.handed_over_at = kept, None
            standing.save(update_fields=["person", "handed_over_at"])
    return []


@transaction.atomic
def hand_over(partner: Partner, actor: Person, *, again: bool = False) -> list[tuple[str, str]]:
    """Return (name, email) of the people who consented since the last handover, and record it; raises NotReady.

    `again` returns the last list once more, without those who withdrew since: a download may get lost.
    """
    locked = Partner.objects.select_for_update().get(pk=partner.pk)
    if not locked.is_ready:
        raise NotReady
    standing = PartnerConsentState.objects.filter(partner=locked, granted=True, person__email__isnull=False)
    last = standing.aggregate(last=Max("handed_over_at"))["last"] if again else None
    found = list(standing.filter(handed_over_at=last).select_related("person").order_by("pk"))
    if not again:
        PartnerConsentState.objects.filter(pk__in=[each.pk for each in found]).update(handed_over_at=timezone.now())
    audit.record(actor, "partner.handed_over", subject=locked.name, people=len(found), again=again)
    return [(each.person.name, each.person.email or "") for each in found]


@transaction.atomic
def removals(partner: Partner, actor: Person, *, again: bool = False) -> list[str]:
    """Return the addresses that a partner has to remove, and record that it was told.

    `again` returns the last list once more.
    """
    Partner.objects.select_for_update().get(pk=partner.pk)
    rows = PartnerRemoval.objects.filter(partner=partner)
    last = rows.aggregate(last=Max("told_at"))["last"] if again else None
    found = list(rows.filter(told_at=last).order_by("pk"))
    if not again:
        PartnerRemoval.objects.filter(pk__in=[each.pk for each in found]).update(told_at=timezone.now())
    audit.record(actor, "partner.removals", subject=partner.name, people=len(found), again=again)
    return [each.email for each in found]


def _note(person: Person, partner: Partner, *, granted: bool, wording: str, source: str) -> None:
    """Append an event to the ledger, unless it repeats the last one within a moment: a button pressed twice."""
    last = PartnerConsentEvent.objects.filter(person=person, partner=partner).order_by("-id").first()
    if (
        last is not None
        and (last.granted, last.wording, last.source) == (granted, wording, source)
        and timezone.now() - last.happened_at < SAME_PRESS
    ):
        return
    PartnerConsentEvent.objects.create(partner=partner, person=person, granted=granted, wording=wording, source=source)


def _consents(person: Person, partner: Partner) -> bool:
    return PartnerConsentState.objects.filter(person=person, partner=partner, granted=True).exists()


def _note_removal(standing: PartnerConsentState) -> None:
    """Put every address that the partner may have for this person on its list of removals."""
    if standing.handed_over_at is None:
        return
    for address in addresses.all_of(standing.person):
        PartnerRemoval.objects.update_or_create(partner=standing.partner, email=address, defaults={"told_at": None})
