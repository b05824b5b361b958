"""What stewards see of the entries they look after."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from fixsend.membership.models import (
    ChangeStatus,
    EntryChange,
    Organisation,
    OrganisationStatus,
    ProposedChange,
    StewardInvitation,
    Stewardship,
)
from fixsend.people.models import Person

HISTORY_SHOWN = 20


def entries_of(person: Person) -> QuerySet[Organisation]:
    """Return the entries that a person looks after, in alphabetical order; organisations that left stay out."""
    mine = Organisation.objects.filter(stewardships__person=person, stewardships__ended_at=None)
    return mine.exclude(status=OrganisationStatus.ENDED).order_by("sort_name", "pk")


@dataclass(frozen=True)
class EntryPage:
    """One entry as its steward sees it."""

    organisation: Organisation
    own: Stewardship
    stewards: list[Stewardship]
    invitations: list[StewardInvitation]
    waiting: list[ProposedChange]
    declined: list[ProposedChange]
    history: list[EntryChange]
    needs_confirming: bool

    @property
    def is_alone(self) -> bool:
        """Tell whether the reader is the last steward, who cannot leave."""
        return len(self.stewards) == 1


def entry_page(organisation: Organisation, person: Person, *, needs_confirming: bool) -> EntryPage:
    """Return everything that the page of one entry shows to one of its stewards."""
    stewards = list(organisation.stewardships.filter(ended_at=None).select_related("person"))
    changes = list(organisation.proposed_changes.filter(status__in=[ChangeStatus.WAITING, ChangeStatus.DECLINED]))
    newest = organisation.history.select_related("changed_by")[:HISTORY_SHOWN]
    return EntryPage(
        organisation=organisation,
        own=next(each for each in stewards if each.person_id == person.pk),
        stewards=stewards,
        invitations=list(open_invitations().filter(organisation=organisation)),
        waiting=[change for change in changes if change.status == ChangeStatus.WAITING],
        declined=[change for change in changes if change.status == ChangeStatus.DECLINED][-3:],
        history=list(newest),
        needs_confirming=needs_confirming,
    )


def open_invitations() -> QuerySet[StewardInvitation]:
    """Return the invitations that can still be accepted."""
    rows = StewardInvitation.objects.filter(accepted_at=None, cancelled_at=None, expires_at__gt=timezone.now())
    return rows.select_related("organisation")
