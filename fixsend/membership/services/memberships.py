"""Admitting individuals and practitioners, and ending what has ended."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from fixsend.membership.models import AimsVersion, Membership, SupporterKind
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import normalise


class NotAMember(Exception):
    """No membership of this person has that number."""


class AlreadyMember(Exception):
    """A person of the same name is a member with the same mailbox."""


@transaction.atomic
def admit(
    person: Person,
    *,
    name: str,
    kind: SupporterKind,
    aims: AimsVersion,
    help_offers: Sequence[str] | None = None,
    role: str = "",
) -> tuple[Membership, bool]:
    """Return the membership of a person under a name, and whether it is new.

    An individual who is approved as a practitioner becomes one. For an existing
    member the newest form counts: the spelling of the name, and `help_offers` where the form asked for them (None
    where it did not).
    """
    Person.objects.select_for_update().get(pk=person.pk)
    membership = find_active(person, name)
    if membership is None:
        return (
            Membership.objects.create(
                person=person,
                name=normalise.one_line(name),
                kind=kind,
                role=role,
                help_offers=list(help_offers or []),
                aims=aims,
                aims_agreed_at=timezone.now(),
            ),
            True,
        )
    if kind == SupporterKind.PRACTITIONER:
        membership.kind, membership.role = kind, role
    membership.name = normalise.one_line(name)
    if help_offers is not None:
        membership.help_offers = list(help_offers)
    membership.aims, membership.aims_agreed_at = aims, timezone.now()
    membership.save()
    return membership, False


def find_active(person: Person, name: str) -> Membership | None:
    """Return the active membership of a person under a name, in any spelling of case, accents and spaces."""
    return Membership.objects.filter(person=person, name_key=normalise.search_key(name)[:130], ended_at=None).first()


@transaction.atomic
def end(membership_id: int, *, actor: Person) -> Membership:
    """End a membership; consents for mailings are not touched, because they are a choice of their own."""
    membership = Membership.objects.select_for_update().get(pk=membership_id)
    if membership.is_active:
        membership.ended_at = timezone.now()
        membership.save()
        audit.record(actor, "membership.ended", person=membership.person, subject=f"membership {membership.pk}")
    return membership


def leave(person: Person, public_id: UUID) -> Membership:
    """End one's own membership, by its `public_id`; raises NotAMember. One that has ended already stays so."""
    own = Membership.objects.filter(person=person, public_id=public_id).first()
    if own is None:
        raise NotAMember
    return end(own.pk, actor=person)


@transaction.atomic
def reinstate(membership_id: int, *, actor: Person) -> Membership:
    """Take back an ending; raises AlreadyMember when the same person has joined again since."""
    membership = Membership.objects.select_for_update().get(pk=membership_id)
    if membership.is_active:
        return membership
    if find_active(membership.person, membership.name):
        raise AlreadyMember(f"{membership.name} has joined again since.")
    membership.ended_at = None
    membership.save()
    audit.record(actor, "membership.reinstated", person=membership.person, subject=f"membership {membership.pk}")
    return membership
