"""Letting a partner write, taking that back, and handing over: never before the partner's agreement is on record."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from fixsend.campaigns.models import ActionPage, Partner, PartnerConsent, PartnerRemoval, PartnerWord
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.queries.my_data import about
from fixsend.people.services import audit
from fixsend.people.services.consent import SAME_PRESS
from fixsend.web import signing
from fixsend.web.page_cache import values


class NotReady(Exception):
    """The partner's agreement or its privacy notice is not on record."""


def offered(action: ActionPage) -> list[Partner]:
    """Return the partners for which the form of an action asks."""
    return values.kept(("partners", action.pk), lambda: _ready(action))


@transaction.atomic
def grant(person: Person, partners: Iterable[int], source: str) -> None:
    """Note that a person lets some partners write; said again, it is noted again, and nothing is handed over twice."""
    Person.objects.select_for_update().get(pk=person.pk)
    for partner in Partner.objects.filter(pk__in=list(partners)):
        if not partner.is_ready:
            continue
        _note(person, partner, granted=True, wording=partner.question, source=source[:200])
        if _says_yes(person, partner):
            continue
        PartnerConsent.objects.update_or_create(
            partner=partner, person=person, defaults={"granted": True, "handed_over_at": None}
        )
        if person.email:
            PartnerRemoval.objects.filter(partner=partner, email=person.email).delete()


@transaction.atomic
def withdraw(person: Person, partner: Partner, source: str) -> bool:
    """Note a no, also one said again; tell whether it took a yes back.

    Where the address was handed over, the partner gets it on its next list of removals.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    standing = PartnerConsent.objects.filter(person=person, partner=partner, granted=True).first()
    _note(person, partner, granted=False, wording="", source=source[:200])
    if standing is None:
        return False
    _note_removal(standing)
    standing.granted, standing.handed_over_at = False, None
    standing.save(update_fields=["granted", "handed_over_at"])
    return True


@transaction.atomic
def forget(person: Person) -> None:
    """Leave the lines without the person, and have partners remove the address."""
    for standing in PartnerConsent.objects.filter(person=person, granted=True).select_related("person"):
        _note_removal(standing)
    PartnerConsent.objects.filter(person=person).delete()
    subject = signing.address_hash(person.email or str(person.public_id))
    PartnerWord.objects.filter(about(person)).update(person=None, subject_hash=subject)


@transaction.atomic
def merge(kept: Person, other: Person) -> list[int]:
    """Let the kept person's own word stand; what only the other said goes over, and is handed over anew.

    The partner has the other's address and has to remove it. The ledger's lines stay where they are.
    """
    for standing in PartnerConsent.objects.filter(person=other).select_related("person"):
        _note_removal(standing)
        if not PartnerConsent.objects.filter(person=kept, partner=standing.partner_id).exists():
            standing.person, standing.handed_over_at = kept, None
            standing.save(update_fields=["person", "handed_over_at"])
    return []


@transaction.atomic
def hand_over(partner: Partner, actor: Person, *, again: bool = False) -> list[tuple[str, str]]:
    """Return name and address of those who said yes since the last time, and note it; raises NotReady.

    `again` gives the last list once more, without those who took their yes back since: a download may get lost.
    """
    locked = Partner.objects.select_for_update().get(pk=partner.pk)
    if not locked.is_ready:
        raise NotReady
    standing = PartnerConsent.objects.filter(partner=locked, granted=True, person__email__isnull=False)
    last = standing.aggregate(last=Max("handed_over_at"))["last"] if again else None
    found = list(standing.filter(handed_over_at=last).select_related("person").order_by("pk"))
    if not again:
        PartnerConsent.objects.filter(pk__in=[each.pk for each in found]).update(handed_over_at=timezone.now())
    audit.record(actor, "partner.handed_over", subject=locked.name, people=len(found), again=again)
    return [(each.person.name, each.person.email or "") for each in found]


@transaction.atomic
def removals(partner: Partner, actor: Person, *, again: bool = False) -> list[str]:
    """Return the addresses that the partner has to remove, and note that it was told; `again` as in `hand_over`."""
    Partner.objects.select_for_update().get(pk=partner.pk)
    rows = PartnerRemoval.objects.filter(partner=partner)
    last = rows.aggregate(last=Max("told_at"))["last"] if again else None
    found = list(rows.filter(told_at=last).order_by("pk"))
    if not again:
        PartnerRemoval.objects.filter(pk__in=[each.pk for each in found]).update(told_at=timezone.now())
    audit.record(actor, "partner.removals", subject=partner.name, people=len(found), again=again)
    return [each.email for each in found]


def _ready(action: ActionPage) -> list[Partner]:
    found = Partner.objects.filter(pk__in=action.action_partners.values("partner")).order_by("name")
    return [partner for partner in found if partner.is_ready]


def _note(person: Person, partner: Partner, *, granted: bool, wording: str, source: str) -> None:
    """Write a word into the ledger, but for the same press of a button twice."""
    last = PartnerWord.objects.filter(person=person, partner=partner).order_by("-id").first()
    if (
        last is not None
        and (last.granted, last.wording, last.source) == (granted, wording, source)
        and timezone.now() - last.happened_at < SAME_PRESS
    ):
        return
    PartnerWord.objects.create(partner=partner, person=person, granted=granted, wording=wording, source=source)


def _says_yes(person: Person, partner: Partner) -> bool:
    return PartnerConsent.objects.filter(person=person, partner=partner, granted=True).exists()


def _note_removal(standing: PartnerConsent) -> None:
    """Have the partner remove every address that it may have been given for this person."""
    if standing.handed_over_at is None:
        return
    for address in addresses.all_of(standing.person):
        PartnerRemoval.objects.update_or_create(partner=standing.partner, email=address, defaults={"told_at": None})
