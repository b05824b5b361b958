"""What days of action hold about a person."""

from django.db.models import Q, QuerySet

from fixsend.events.models import Gathering, SignUp
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource


def sign_ups(person: Person) -> QuerySet[SignUp]:
    """Return a person's sign-ups, including those that wait for their mailbox; they go with their participation."""
    theirs = addresses.records_of(person, "participation__email", "participation__created_at")
    own = Q(participation__person=person) | (Q(participation__person=None) & theirs)
    return SignUp.objects.filter(own).select_related("gathering")


def gatherings(person: Person) -> QuerySet[Gathering]:
    own = Q(host=person) | (Q(host=None) & addresses.records_of(person, "host_email", "created_at"))
    return Gathering.objects.filter(own)


def _forget_host(person: Person) -> None:
    """Leave a gathering, to which others come, without who proposed it."""
    rows = gatherings(person)
    rows.filter(state="unconfirmed").delete()
    rows.update(host=None, host_name="", host_email=None)


def _merge_hosts(kept: Person, other: Person) -> list[int]:
    moved = list(Gathering.objects.filter(host=other).values_list("pk", flat=True))
    Gathering.objects.filter(pk__in=moved).update(host=kept)
    return moved


SOURCES = [
    PersonalDataSource(
        model="events.SignUp",
        person_field="participation__person",
        title="Events that you signed up for",
        fields=("gathering", "people", "needs", "placed_at", "waits_since", "reminded_at"),
        rows=sign_ups,
    ),
    PersonalDataSource(
        model="events.Gathering",
        person_field="host",
        title="Events that you proposed",
        fields=(
            "title",
            "about",
            "run_by",
            "starts_at",
            "where",
            "host_name",
            "host_email",
            "state",
            "reason",
            "created_at",
        ),
        rows=gatherings,
        on_erase=_forget_host,
        named_by="host_name",
        on_merge=_merge_hosts,
    ),
    PersonalDataSource(
        model="events.Coordinator",
        person_field="person",
        title="Regions whose events you coordinate",
        fields=("day", "region", "appointed_at"),
        on_erase="delete",
    ),
    PersonalDataSource("events.Gathering", "decided_by", "Who decided", on_erase="unlink", internal=True),
]
