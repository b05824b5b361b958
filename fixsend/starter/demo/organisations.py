"""Invented affiliated organisations of both kinds in all nine regions, each with a steward."""

from random import Random

from django.utils import timezone
from django.utils.text import slugify

from fixsend.membership.models import ListingRecord, Need, Organisation, Size, Stewardship, SupporterKind
from fixsend.people.models import Person
from fixsend.places.models import Council, Region
from fixsend.starter.demo import supporters, texts

# In each region: this many groups, and this many companies.
GROUPS, COMPANIES = 5, 2
FIRST_NUMBER = 900_001


def load(chance: Random) -> list[Organisation]:
    """Make them; most are in the public directory."""
    made: list[Organisation] = []
    for region in Region:
        councils = list(Council.objects.filter(region=region).order_by("code"))
        for place in chance.sample(councils, min(GROUPS, len(councils))):
            made.append(_organisation(chance, SupporterKind.GROUP, place, len(made)))
        for place in chance.sample(councils, min(COMPANIES, len(councils))):
            made.append(_organisation(chance, SupporterKind.COMPANY, place, len(made)))
    return made


def details(chance: Random, kind: SupporterKind, place: Council) -> dict[str, object]:
    """Return what an organisation says about itself."""
    is_company = kind == SupporterKind.COMPANY
    about = chance.choice(texts.COMPANY_ABOUT if is_company else texts.GROUP_ABOUT)
    said: dict[str, object] = {
        "about": about.format(place=place.name),
        "website": f"https://{place.slug}.example.org/",
        "needs": sorted(chance.sample(Need.values, chance.randint(1, 4))),
        "size": chance.choice(Size.values),
    }
    return {**said, "offers": texts.OFFERS, "interests": texts.INTERESTS} if is_company else said


def called(chance: Random, kind: SupporterKind, place: Council) -> str:
    """Return a name that no real organisation has, as far as we know."""
    if kind == SupporterKind.COMPANY:
        return f"{chance.choice(texts.WORDS)} {chance.choice(texts.COMPANY_SHAPES)}, {place.name}"[:120]
    return group_name(chance, place.name)


def group_name(chance: Random, place: str) -> str:
    """Return the name of a group of parents in a place."""
    return f"{chance.choice(texts.WORDS)} {chance.choice(texts.GROUP_SHAPES)}, {place}"[:120]


def steward(chance: Random, number: int, place: Council) -> Person:
    """Make the person who looks after the entry."""
    person = supporters.person(chance, FIRST_NUMBER + number, place.pk)
    person.save()
    return person


def _organisation(chance: Random, kind: SupporterKind, place: Council, number: int) -> Organisation:
    joined = supporters.some_time_ago(chance)
    name = called(chance, kind, place)
    organisation = Organisation.objects.create(
        name=name,
        slug=f"{slugify(name)[:70]}-{number}",
        kind=kind,
        approved_at=joined,
        entry_confirmed_at=timezone.now() if chance.random() < 0.8 else joined,
        regions=[place.region] if chance.random() < 0.2 else [],
        is_listed=chance.random() < 0.9,
        **details(chance, kind, place),
    )
    organisation.councils.set([place])
    person = steward(chance, number, place)
    Stewardship.objects.create(organisation=organisation, person=person, name=person.name, since=joined)
    if organisation.is_listed:
        ListingRecord.objects.create(organisation=organisation, listed=True, person=person, source="Demonstration")
    return organisation
