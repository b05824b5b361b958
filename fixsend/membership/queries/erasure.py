"""What deleting a person would mean for their memberships and organisations, told before they decide."""

from django.db.models import Exists, OuterRef

from fixsend.membership.models import Application, Membership, Organisation, OrganisationStatus, Stewardship
from fixsend.membership.models.application import OPEN
from fixsend.people.models import Person


def consequences_of_erasure(person: Person) -> list[str]:
    """Return one sentence for each thing that would end or change hands."""
    return [*_memberships(person), *_applications(person), *_organisations(person)]


def _memberships(person: Person) -> list[str]:
    names = Membership.objects.filter(person=person, ended_at=None).values_list("name", flat=True)
    return [f"The membership of {name} in the alliance ends." for name in names]


def _applications(person: Person) -> list[str]:
    names = Application.objects.filter(person=person, status__in=OPEN).values_list("name", flat=True)
    return [f"The application of {name} is taken back and deleted." for name in names]


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
    return f"You stop being a steward of {name}. Its other stewards go on looking after its entry."


def _alone(name: str) -> str:
    return (
        f"You are the only steward of {name}. Its entry stays, and the alliance’s team looks after it until a new "
        "steward is found. If you would rather hand it over or end it, do that first."
    )
