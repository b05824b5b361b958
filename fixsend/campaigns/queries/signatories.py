"""The signatories of an open letter."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from fixsend.campaigns.models import OpenLetterPage, OrganisationSignature, Participation, SignatureState
from fixsend.membership.models import Organisation
from fixsend.membership.models.organisation import domain_of
from fixsend.membership.queries.stewards import entries_of
from fixsend.people.models import Person
from fixsend.people.names import first_name


def organisations(letter: OpenLetterPage) -> list[OrganisationSignature]:
    """Return the organisations under a letter: those listed first, then by name."""
    accepted = letter.organisation_signatures.filter(state=SignatureState.ACCEPTED).select_related("organisation")
    return list(accepted.order_by("-listed_first", "name_key", "pk"))


def names(letter: OpenLetterPage) -> list[str]:
    """Return the people under a letter who let it be shown, by name: first name and area, as they were asked."""
    parts = Participation.objects.filter(action=letter, state="confirmed", shows_name=True).exclude(name="")
    rows = parts.order_by("name_key", "pk").values_list("name", "council__name")
    shown = [(first_name(name) or "A supporter", council) for name, council in rows]
    return [f"{name}, {council}" if council else name for name, council in shown]


@dataclass(frozen=True)
class OwnEntry:
    """An organisation that a person looks after, and its signature under a letter, if any."""

    organisation: Organisation
    signature: OrganisationSignature | None


def own_entries(letter: OpenLetterPage, person: Person) -> list[OwnEntry]:
    """Return the organisations with which a steward can sign a letter."""
    signed = {
        each.organisation_id: each
        for each in letter.organisation_signatures.filter(state=SignatureState.ACCEPTED, organisation__isnull=False)
    }
    return [OwnEntry(organisation, signed.get(organisation.pk)) for organisation in entries_of(person)]


def in_queue(letter: OpenLetterPage) -> QuerySet[OrganisationSignature]:
    """Return every organisation's signature that was confirmed, those that wait first."""
    return letter.organisation_signatures.select_related("organisation", "decided_by").order_by(
        "decided_at", "-listed_first", "name_key"
    )


def entries_like(signature: OrganisationSignature) -> list[Organisation]:
    """Return entries of the directory with the same name or web domain: staff see whether it is the same."""
    same = Q(sort_name=signature.name_key)
    for domain in {domain_of(signature.website), domain_of(signature.email or "")} - {""}:
        same |= Q(website_domain=domain)
    return list(Organisation.objects.filter(same)[:5])
