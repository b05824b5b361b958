"""What the join form and its confirmation need to know."""

from fixsend.membership.models import (
    AimsVersion,
    Membership,
    OrganisationStatus,
    Stewardship,
    SupporterKind,
)
from fixsend.membership.models.organisation import sort_name
from fixsend.people.models import Person
from fixsend.web import normalise


def current_aims() -> AimsVersion:
    """Return the aims that new members agree to."""
    return AimsVersion.objects.latest("version")


def is_already_with_us(person: Person, kind: SupporterKind, name: str) -> bool:
    """Tell whether this person has already joined in this way under this name."""
    if kind.is_organisation:
        return (
            Stewardship.objects.filter(person=person, ended_at=None, organisation__sort_name=sort_name(name))
            .exclude(organisation__status=OrganisationStatus.ENDED)
            .exists()
        )
    return Membership.objects.filter(
        person=person, kind=kind, name_key=normalise.search_key(name)[:130], ended_at=None
    ).exists()
