"""Which people agree to which mail, and which addresses are suppressed."""

from django.db.models import Exists, OuterRef, QuerySet

from fixsend.people.models import (
    Channel,
    ConsentState,
    ConsentWording,
    Person,
    Purpose,
    Suppression,
    SuppressionReason,
)
from fixsend.web import signing


def granted_purposes(person: Person) -> list[str]:
    """Return the purposes a person agrees to now."""
    return list(ConsentState.objects.filter(person=person, granted=True).values_list("purpose", flat=True))


def purposes_granted_at(address: str) -> list[str]:
    """Return the purposes to which the owner of an address agrees now; none for an address that we do not know."""
    return list(ConsentState.objects.filter(person__email=address, granted=True).values_list("purpose", flat=True))


def purposes_asked_for_at(address: str) -> list[str]:
    """Return the purposes to which the owner of an address agreed here, with no imported list between them and us."""
    states = ConsentState.objects.filter(person__email=address, granted=True)
    return list(states.exclude(event__channel__in=[Channel.IMPORT, Channel.SYSTEM]).values_list("purpose", flat=True))


def current_wordings() -> list[ConsentWording]:
    """Return the newest wording of each purpose, in the order of the purposes; one without a wording is not asked."""
    newest = {wording.purpose: wording for wording in ConsentWording.objects.order_by("version")}
    return [newest[purpose] for purpose in Purpose.values if purpose in newest]


def may_mail(person: Person, purpose: Purpose | str) -> bool:
    """Tell whether a mail of this purpose may go to this person now; asked again at the moment of sending."""
    if not person.email or not person.is_active or is_suppressed(person.email):
        return False
    return ConsentState.objects.filter(person=person, purpose=purpose, granted=True).exists()


def is_suppressed(email: str) -> bool:
    """Tell whether an address is kept from every list."""
    return Suppression.objects.filter(address_hash=signing.address_hash(email), lifted_at=None).exists()


def has_complained(email: str) -> bool:
    """Tell whether the owner of an address has called our mail spam, and has not asked for mail since."""
    standing = Suppression.objects.filter(address_hash=signing.address_hash(email), lifted_at=None)
    return standing.filter(reason=SuppressionReason.COMPLAINED).exists()


def suppressed_sql(address: str, *, of_few: bool = False) -> tuple[str, tuple[bytes, bytes]]:
    """Return SQL that tells whether the address in an SQL expression is kept from every list, and its parameters.

    `of_few` has each address looked up in the index. Otherwise PostgreSQL may read all suppressions first, which is
    quick for a whole audience and slow for the thousand people of one claim.
    """
    digest = f"encode(sha256(%s || sha256(%s || convert_to({address}, 'UTF8'))), 'hex')"
    found = f"FROM people_suppression s WHERE s.address_hash = {digest} AND s.lifted_at IS NULL"
    # A subquery with one value is never turned into a hash of the whole table, an EXISTS may be.
    text = f"(SELECT true {found} LIMIT 1) IS TRUE" if of_few else f"EXISTS (SELECT {found})"
    return text, signing.address_hash_pads()


def agreeing_to(purpose: Purpose | str, people: QuerySet[Person]) -> QuerySet[Person]:
    """Narrow people to those who agree to a purpose now (suppressions are checked when a mail is sent)."""
    state = ConsentState.objects.filter(person=OuterRef("pk"), purpose=purpose, granted=True)
    return people.filter(Exists(state), is_active=True, email__isnull=False)
