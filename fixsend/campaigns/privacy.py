"""What actions hold about a person."""

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet

from fixsend.campaigns.models import Letter, OrganisationSignature, Participation, PartnerConsentEvent, Reason
from fixsend.campaigns.services import partners
from fixsend.moderation.models import Report
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry
from fixsend.people.queries.my_data import about


def participations(person: Person) -> QuerySet[Participation]:
    """Return a person's participations, and those that wait for their mailbox to confirm."""
    waiting = Q(person=None) & addresses.records_of(person, "email", "created_at")
    own = Q(person=person) | waiting
    return Participation.objects.filter(own).select_related("action")


def _erase(person: Person) -> None:
    participations(person).delete()


def _merge(kept: Person, other: Person) -> list[int]:
    """Move the other person's participations; each keeps the name and address that it was given with."""
    moved = list(Participation.objects.filter(person=other).values_list("pk", flat=True))
    Participation.objects.filter(pk__in=moved).update(person=kept)
    return moved


def _lines(person: Person) -> Iterator[TimelineEntry]:
    for part in participations(person)[:200]:
        yield TimelineEntry(part.created_at, f"Took part in “{part.action.title}” as {part.name}")
        if part.ended_at:
            yield TimelineEntry(part.ended_at, f"{part.get_state_display()}: “{part.action.title}”")


def _consequences(person: Person) -> list[str]:
    count = participations(person).filter(counted=True).count()
    if not count:
        return []
    return [f"You took part in {count} of our petitions and other actions. We will no longer count you there."]


def _letters(person: Person) -> QuerySet[Letter]:
    """Return a person's letters; they go with their participation."""
    return Letter.objects.filter(participation__in=participations(person)).select_related("participation__action")


def _reasons(person: Person) -> QuerySet[Reason]:
    """Return why a person took part; the words go with their participation."""
    return Reason.objects.filter(participation__in=participations(person)).select_related("participation__action")


def _reports(person: Person) -> QuerySet[Report]:
    """Return the reports about why a person took part, which hold a copy of their words."""
    about = ContentType.objects.get_for_model(Reason)
    return Report.objects.filter(content_type=about, object_id__in=_reasons(person).values("pk"))


def _forget_reported_words(person: Person) -> None:
    """Keep the report and our decision, without the words that it was about."""
    _reports(person).update(text="")


def signatures(person: Person) -> QuerySet[OrganisationSignature]:
    """Return a person's signatures for organisations, and those that wait for their mailbox to confirm."""
    waiting = Q(person=None) & addresses.records_of(person, "email", "created_at")
    own = Q(person=person) | waiting
    return OrganisationSignature.objects.filter(own).select_related("letter")


def _forget_signer(person: Person) -> None:
    """Keep an organisation's signature, which is not the person's, but erase who gave it."""
    signatures(person).update(signed_by="", role="", email=None, person=None)


def _merge_signatures(kept: Person, other: Person) -> list[int]:
    moved = list(OrganisationSignature.objects.filter(person=other).values_list("pk", flat=True))
    OrganisationSignature.objects.filter(pk__in=moved).update(person=kept)
    return moved


_OF_STAFF = (
    PersonalDataSource(
        "campaigns.OrganisationSignature", "decided_by", "Who decided", on_erase="unlink", internal=True
    ),
    PersonalDataSource("campaigns.Reason", "decided_by", "Who decided", on_erase="unlink", internal=True),
    PersonalDataSource("campaigns.HandIn", "asked_by", "Who had a pack made", on_erase="unlink", internal=True),
    PersonalDataSource(
        "campaigns.Milestone", "seen_by", "Who saw that a number was reached", on_erase="unlink", internal=True
    ),
    PersonalDataSource("campaigns.OfflineCount", "entered_by", "Who counted paper", on_erase="unlink", internal=True),
    PersonalDataSource(
        "campaigns.OfflineCount", "struck_by", "Who struck out a count", on_erase="unlink", internal=True
    ),
)

SOURCES = [
    # Before the reasons themselves, by which its rows are found.
    PersonalDataSource(
        model="moderation.Report",
        person_field="object_id",
        title="Reports about your reasons for taking part, and what we decided",
        fields=("title", "text", "reason", "created_at", "status", "decision", "decided_at"),
        rows=_reports,
        on_erase=_forget_reported_words,
        on_merge=lambda kept, merged: [],  # They follow the reason, which follows its participation.
    ),
    PersonalDataSource(
        model="campaigns.Participation",
        person_field="person",
        title="Petitions and other actions that you took part in",
        fields=(
            "action",
            "name",
            "email",
            "council",
            "constituency",
            "shows_name",
            "wants_updates",
            "state",
            "via",
            "created_at",
            "confirmed_at",
            "ended_at",
            "own_page",
        ),
        rows=participations,
        on_erase=_erase,
        on_merge=_merge,
        timeline=_lines,
        named_by="name",
        consequences=_consequences,
    ),
    PersonalDataSource(
        model="campaigns.OrganisationSignature",
        person_field="person",
        title="Open letters that you signed for an organisation",
        fields=("letter", "name", "website", "signed_by", "role", "email", "state", "created_at", "confirmed_at"),
        rows=signatures,
        on_erase=_forget_signer,
        named_by="signed_by",
        on_merge=_merge_signatures,
    ),
    PersonalDataSource(
        model="campaigns.Letter",
        person_field="participation__person",
        title="Letters and calls to representatives",
        fields=("participation", "how", "subject", "text", "figures", "postal", "sent_at", "answer", "answered_at"),
        rows=_letters,
    ),
    PersonalDataSource(
        model="campaigns.Reason",
        person_field="participation__person",
        title="Why you took part, in your words",
        fields=("participation", "text", "state", "given_at"),
        rows=_reasons,
    ),
    PersonalDataSource(
        model="campaigns.PartnerConsentEvent",
        person_field="person",
        title="Your answers about emails from our partners",
        fields=("partner", "granted", "wording", "source", "happened_at"),
        rows=lambda person: PartnerConsentEvent.objects.filter(about(person)).select_related("partner"),
        on_erase=partners.forget,
    ),
    PersonalDataSource(
        model="campaigns.PartnerConsentState",
        person_field="person",
        title="Partners that may email you",
        fields=("partner", "granted", "handed_over_at"),
        on_erase=partners.forget,
        on_merge=partners.merge,
    ),
    *_OF_STAFF,
]
