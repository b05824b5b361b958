"""Organisations: founded from an approved application, listed or not, ended and restored, without a steward or with."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from fixsend.membership.models import Application, ListingRecord, Organisation, OrganisationStatus, Stewardship
from fixsend.membership.services.entry_record import free_slug, move_page, remember
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.places.models import Council
from fixsend.web import page_cache

# What the join form says about being listed; kept with the yes.
LISTING_WORDING = (
    "It shows your organisation’s name, what it does, where it works and its web address, so that families can find "
    "you. You can change your mind at any time."
)


class NeedsSteward(Exception):
    """An organisation that has not ended cannot be left without a steward."""


@transaction.atomic
def establish(application: Application) -> Organisation:
    """Make the affiliated organisation that an approved application asks for, with the applicant as its steward."""
    details = application.details
    now = timezone.now()
    organisation = Organisation.objects.create(
        slug=free_slug(application.name),
        name=application.name,
        kind=application.kind,
        approved_at=now,
        entry_confirmed_at=now,
        **{field: details.get(field, empty) for field, empty in _COPIED.items()},
    )
    organisation.councils.set(Council.objects.filter(code__in=details.get("councils", [])))
    Stewardship.objects.create(
        organisation=organisation, person=application.person, name=details.get("contact_name", "")
    )
    if details.get("wants_listing"):
        set_listed(organisation, True, person=application.person, source="Join form")
    return organisation


_COPIED: dict[str, Any] = {
    "about": "",
    "website": "",
    "contact_email": "",
    "charity_number": "",
    "nationwide": False,
    "regions": [],
    "needs": [],
    "size": "",
    "offers": "",
    "interests": "",
}


@transaction.atomic
def set_listed(
    organisation: Organisation, listed: bool, *, person: Person | None, source: str, actor: Person | None = None
) -> None:
    """Put an organisation into the public directory or take it out, and record by whom, when and with which wording.

    Done again, nothing is recorded twice.
    """
    locked = Organisation.objects.select_for_update().get(pk=organisation.pk)
    organisation.is_listed = listed
    if locked.is_listed == listed:
        return
    Organisation.objects.filter(pk=locked.pk).update(is_listed=listed, updated_at=timezone.now())
    ListingRecord.objects.create(
        organisation=locked,
        listed=listed,
        person=person,
        wording=LISTING_WORDING if listed else "",
        source=source[:120],
    )
    page_cache.invalidate()
    if actor is not None:
        _note(actor, "organisation.listed" if listed else "organisation.unlisted", locked)


@transaction.atomic
def edit(
    organisation: Organisation, changes: dict[str, Any], *, councils: Collection[Council], actor: Person
) -> list[str]:
    """Change an entry on behalf of the team; return the names of the fields that changed."""
    locked = Organisation.objects.select_for_update().get(pk=organisation.pk)
    changed = [field for field, value in changes.items() if getattr(locked, field) != value]
    for field in changed:
        remember(locked, field, getattr(locked, field), changes[field], actor)
        setattr(locked, field, changes[field])
    if "name" in changed:
        move_page(locked)
    if (before := set(locked.councils.all())) != set(councils):
        locked.councils.set(councils)
        remember(locked, "councils", sorted(map(str, before)), sorted(map(str, councils)), actor)
        changed.append("councils")
    if changed:
        # The team has seen these texts, so that those which a moderator took down count as replaced.
        locked.removed_fields = [field for field in locked.removed_fields if field not in changed]
        locked.save()
        page_cache.invalidate()
        _note(actor, "organisation.changed", locked, fields=changed)
    return changed


@transaction.atomic
def end(organisation_id: int, *, actor: Person, reason: str) -> Organisation:
    """End an affiliation: the entry leaves the directory at once, the record stays."""
    organisation = Organisation.objects.select_for_update().get(pk=organisation_id)
    if organisation.status != OrganisationStatus.ENDED:
        organisation.status = OrganisationStatus.ENDED
        organisation.ended_at = timezone.now()
        organisation.end_reason = reason.strip()[:300]
        organisation.save()
        organisation.invitations.filter(accepted_at=None, cancelled_at=None).update(cancelled_at=timezone.now())
        page_cache.invalidate()
        _note(actor, "organisation.ended", organisation)
    return organisation


@transaction.atomic
def restore(organisation_id: int, *, actor: Person) -> Organisation:
    """Bring back an organisation that ended or lapsed; without a steward the team looks after it."""
    organisation = Organisation.objects.select_for_update().get(pk=organisation_id)
    if organisation.status == OrganisationStatus.APPROVED:
        return organisation
    organisation.status = OrganisationStatus.APPROVED
    organisation.ended_at, organisation.end_reason = None, ""
    organisation.entry_confirmed_at, organisation.asked_at = timezone.now(), None
    organisation.reminders_sent = 0
    if not active_stewardships(organisation).exists():
        organisation.team_took_over_at = timezone.now()
    organisation.save()
    page_cache.invalidate()
    _note(actor, "organisation.restored", organisation)
    return organisation


@transaction.atomic
def remove_steward(stewardship_id: int, *, actor: Person, team_takes_over: bool = False) -> Stewardship:
    """End a stewardship for the team; raises NeedsSteward for the last one unless the team takes over."""
    found = Stewardship.objects.select_related("organisation").get(pk=stewardship_id)
    organisation = Organisation.objects.select_for_update().get(pk=found.organisation_id)
    stewardship = Stewardship.objects.select_for_update().get(pk=stewardship_id)
    if stewardship.ended_at is not None:
        return stewardship
    is_last = not active_stewardships(organisation).exclude(pk=stewardship.pk).exists()
    if is_last and organisation.status != OrganisationStatus.ENDED:
        if not team_takes_over:
            raise NeedsSteward("This is the last steward. Invite another one first, or ask us to take over.")
        _take_over(organisation)
    stewardship.ended_at = timezone.now()
    stewardship.save()
    audit.record(actor, "organisation.steward_removed", person=stewardship.person, subject=_subject(organisation))
    return stewardship


def active_stewardships(organisation: Organisation) -> Any:
    """Return the stewardships of now."""
    return Stewardship.objects.filter(organisation=organisation, ended_at=None)


@transaction.atomic
def leave_all(person: Person) -> None:
    """Prepare for a person's erasure: where they are the last steward, the team takes over the entry.

    An address of theirs in an entry is deleted too; the organisation's own addresses stay.
    """
    mine = Stewardship.objects.filter(person=person)
    ids = list(mine.values_list("organisation_id", flat=True).distinct().order_by("organisation_id"))
    for organisation in Organisation.objects.select_for_update().filter(pk__in=ids).order_by("pk"):
        others = active_stewardships(organisation).exclude(person=person).exists()
        if not others and organisation.status != OrganisationStatus.ENDED:
            _take_over(organisation)
        if organisation.contact_email and organisation.contact_email.lower() == person.email:
            Organisation.objects.filter(pk=organisation.pk).update(contact_email="")
    mine.delete()


def _take_over(organisation: Organisation) -> None:
    organisation.team_took_over_at = timezone.now()
    organisation.save(update_fields=["team_took_over_at"])


def _note(actor: Person, action: str, organisation: Organisation, fields: Sequence[str] = ()) -> None:
    audit.record(actor, action, subject=_subject(organisation), fields=list(fields))


def _subject(organisation: Organisation) -> str:
    return f"organisation {organisation.pk}"
