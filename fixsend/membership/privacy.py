"""The personal data of membership, and what erasing a person and merging two rows do to it."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils import timezone

from fixsend.membership.models import (
    Application,
    ApplicationStatus,
    Membership,
    Organisation,
    OrganisationStatus,
    StewardInvitation,
    Stewardship,
)
from fixsend.membership.models.application import OPEN
from fixsend.membership.services import organisations
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry


def _membership_timeline(person: Person) -> Iterator[TimelineEntry]:
    for membership in Membership.objects.filter(person=person):
        yield TimelineEntry(membership.joined_at, f"Joined as {membership.get_kind_display()}: {membership.name}")
        if membership.ended_at:
            yield TimelineEntry(membership.ended_at, f"Membership ended: {membership.name}")


def _application_timeline(person: Person) -> Iterator[TimelineEntry]:
    for application in Application.objects.filter(person=person):
        yield TimelineEntry(application.received_at, f"Applied as {application.get_kind_display()}: {application.name}")
        if not application.is_open:
            words = f"Application {application.get_status_display().lower()}: {application.name}"
            yield TimelineEntry(application.changed_at, words)


def _steward_timeline(person: Person) -> Iterator[TimelineEntry]:
    for stewardship in Stewardship.objects.filter(person=person).select_related("organisation"):
        yield TimelineEntry(stewardship.since, f"Steward of {stewardship.organisation}")
        if stewardship.ended_at:
            yield TimelineEntry(stewardship.ended_at, f"No longer steward of {stewardship.organisation}")


def _merge_memberships(kept: Person, other: Person) -> list[int]:
    """Move memberships to the person kept; of two active ones under the same name, the other person's ends."""
    doubled = Membership.objects.filter(person=kept, ended_at=None).values("name_key")
    Membership.objects.filter(person=other, ended_at=None, name_key__in=doubled).update(ended_at=timezone.now())
    return _move(Membership.objects.filter(person=other), kept)


def _merge_applications(kept: Person, other: Person) -> list[int]:
    """Move applications to the person kept; one that waits twice under the same name counts as withdrawn."""
    waiting = set(Application.objects.filter(person=kept, status__in=OPEN).values_list("kind", "name_key"))
    for application in Application.objects.filter(person=other, status__in=OPEN):
        if (application.kind, application.name_key) in waiting:
            application.status, application.changed_at = ApplicationStatus.WITHDRAWN, timezone.now()
            application.save()
    return _move(Application.objects.filter(person=other), kept)


def _merge_stewardships(kept: Person, other: Person) -> list[int]:
    """Move stewardships to the person kept; of two for one organisation, the other person's ends."""
    doubled = Stewardship.objects.filter(person=kept, ended_at=None).values("organisation")
    Stewardship.objects.filter(person=other, ended_at=None, organisation__in=doubled).update(ended_at=timezone.now())
    return _move(Stewardship.objects.filter(person=other), kept)


def invited(person: Person) -> QuerySet[StewardInvitation]:
    return StewardInvitation.objects.filter(addresses.records_of(person, "email", "created_at"))


def _move(rows: QuerySet[Any], kept: Person) -> list[int]:
    ids = list(rows.values_list("pk", flat=True))
    model: type[Model] = rows.model
    model._default_manager.filter(pk__in=ids).update(person=kept)
    return ids


def consequences_of_erasure(person: Person) -> list[str]:
    """Return one sentence for each membership, application and organisation that erasing a person would affect."""
    return [*_memberships(person), *_applications(person), *_organisations(person)]


def _memberships(person: Person) -> list[str]:
    names = Membership.objects.filter(person=person, ended_at=None).values_list("name", flat=True)
    return [f"The membership of {name} in the alliance ends." for name in names]


def _applications(person: Person) -> list[str]:
    names = Application.objects.filter(person=person, status__in=OPEN).values_list("name", flat=True)
    return [f"The application of {name} is withdrawn and deleted." for name in names]


def _organisations(person: Person) -> list[str]:
    others = Stewardship.objects.filter(organisation=OuterRef("pk"), ended_at=None).exclude(person=person)
    mine = (
        Organisation.objects.filter(stewardships__person=person, stewardships__ended_at=None)
        .exclude(status=OrganisationStatus.ENDED)
        .annotate(has_others=Exists(others))
    )
    named = mine.order_by("sort_name").values_list("name", "has_others")
    return [_shared(name) if has_others else _alone(name) for name, has_others in named]


def _shared(name: str) -> str:
    return f"You stop being a steward of {name}. Its other stewards carry on looking after its entry."


def _alone(name: str) -> str:
    return (
        f"You are the only steward of {name}. Its entry stays, and the alliance’s team looks after it until a new "
        "steward is found. If you would rather hand it over or end it, do that first."
    )


SOURCES = [
    # Applications point at memberships: they go first.
    PersonalDataSource(
        "membership.Application",
        "person",
        "Your applications to join",
        fields=("kind", "name", "status", "details", "received_at", "decided_at", "reason"),
        named_by="applicant_name",
        timeline=_application_timeline,
        on_merge=_merge_applications,
    ),
    PersonalDataSource("membership.Application", "decided_by", "Who decided", on_erase="unlink", internal=True),
    PersonalDataSource(
        "membership.ProposedDecision",
        "application__person",
        "Decisions about your applications that one of us proposed to a colleague",
        fields=("kind", "text", "reason", "proposed_at", "state"),
    ),
    PersonalDataSource("membership.ProposedDecision", "proposed_by", "Who proposed", on_erase="unlink", internal=True),
    PersonalDataSource("membership.ProposedDecision", "decided_by", "Who agreed", on_erase="unlink", internal=True),
    PersonalDataSource(
        "membership.ApplicationMessage",
        "application__person",
        "Questions about your applications, and your answers",
        fields=("written_by", "text", "written_at"),
    ),
    PersonalDataSource("membership.ApplicationMessage", "staff", "Who asked", on_erase="unlink", internal=True),
    PersonalDataSource(
        "membership.Membership",
        "person",
        "Your membership",
        fields=("name", "kind", "role", "help_offers", "aims", "aims_agreed_at", "joined_at", "ended_at"),
        timeline=_membership_timeline,
        on_merge=_merge_memberships,
        named_by="name",
        offers_name=True,
        consequences=consequences_of_erasure,
    ),
    PersonalDataSource(
        "membership.Stewardship",
        "person",
        "Organisations that you look after",
        fields=("organisation", "name", "since", "ended_at"),
        on_erase=organisations.leave_all,
        named_by="name",
        timeline=_steward_timeline,
        on_merge=_merge_stewardships,
    ),
    PersonalDataSource(
        "membership.StewardInvitation",
        "email",
        "Invitations sent to you to look after an entry",
        fields=("organisation", "created_at", "accepted_at", "cancelled_at"),
        rows=invited,
        on_merge=lambda kept, other: [],  # An address, not a row: an open invitation can still be accepted there.
    ),
    PersonalDataSource("membership.StewardInvitation", "invited_by", "Who invited", on_erase="unlink", internal=True),
    PersonalDataSource(
        "membership.ListingRecord",
        "person",
        "Your choice about the public directory",
        fields=("organisation", "listed", "wording", "source", "happened_at"),
        on_erase="unlink",
    ),
    PersonalDataSource(
        "membership.ProposedChange",
        "proposed_by",
        "Changes to an entry that you proposed",
        fields=("organisation", "field", "new_value", "status", "proposed_at"),
        on_erase="unlink",
    ),
    PersonalDataSource("membership.ProposedChange", "decided_by", "Who decided", on_erase="unlink", internal=True),
    PersonalDataSource(
        "membership.EntryChange",
        "changed_by",
        "Changes to an entry that you made",
        fields=("organisation", "field", "new_value", "changed_at"),
        on_erase="unlink",
    ),
    PersonalDataSource(
        "membership.EmailTemplateVersion",
        "created_by",
        "Who worded an email template",
        on_erase="unlink",
        internal=True,
    ),
    PersonalDataSource("membership.AimsVersion", "created_by", "Who worded the aims", on_erase="unlink", internal=True),
]
