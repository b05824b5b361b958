"""How long campaigns keep what is personal: the rules that the retention job applies and staff can see."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from fixsend.campaigns.models import (
    HandIn,
    Letter,
    OfflineScan,
    OrganisationSignature,
    Participation,
    PartnerConsentEvent,
    PartnerRemoval,
    Reason,
)
from fixsend.campaigns.services import taking_part
from fixsend.people.models import Confirmation
from fixsend.people.retention import Rule, Topic
from fixsend.people.services import ledger
from fixsend.places.models import ContactImport


def _named_participations(before: datetime) -> QuerySet[Participation]:
    return Participation.objects.filter(action__closes_at__lt=before, created_at__lt=before).exclude(name="")


def _remove_names(rows: QuerySet[Participation]) -> int:
    return rows.update(name="", name_key="", email=None, person=None, shows_name=False, wants_updates=False)


def _named_signers(before: datetime) -> QuerySet[OrganisationSignature]:
    closed = OrganisationSignature.objects.filter(letter__closes_at__lt=before, created_at__lt=before)
    return closed.exclude(signed_by="", role="", email=None, person=None)


def _unconfirmed_letters(before: datetime) -> QuerySet[Confirmation]:
    unconfirmed = Confirmation.objects.filter(kind=taking_part.CONFIRMATION, done_at=None, created_at__lt=before)
    return unconfirmed.filter(details__answers__has_key="text")


def _remove_letter_texts(rows: QuerySet[Confirmation]) -> int:
    return rows.update(details=RawSQL("details #- '{answers,text}' #- '{answers,postal}'", []))


RULES = [
    Rule(
        slug="reasons",
        title="why people took part, in their words, after the action has closed",
        default_days=365,
        due=lambda before: Reason.objects.filter(participation__action__closes_at__lt=before, given_at__lt=before),
        remove=lambda rows: rows.delete(),
        topic=Topic.ACTIONS,
        because="so that the page can show what moved people while it matters",
    ),
    Rule(
        slug="participation_names",
        title="who took part in an action, after it has closed",
        default_days=365,
        due=_named_participations,
        remove=_remove_names,
        topic=Topic.ACTIONS,
        because="so that we can hand in what people signed and show that it is real; after that we only keep numbers",
    ),
    Rule(
        slug="organisation_signers",
        title="who signed an open letter for an organisation, after it has closed",
        default_days=365,
        due=_named_signers,
        remove=lambda rows: rows.update(signed_by="", role="", email=None, person=None),
        topic=Topic.ACTIONS,
        because="so that we can show who signed the letter; after that we only keep the organisation’s name",
    ),
    Rule(
        slug="unsent_letters",
        title="the text of letters to representatives that nobody confirmed",
        default_days=7,
        due=lambda before: Letter.objects.filter(created_at__lt=before).exclude(text="", postal=""),
        remove=lambda rows: rows.update(text="", figures="", postal=""),
        topic=Topic.ACTIONS,
        because="so that people can still send them; once a letter is sent, we delete its text straight away",
    ),
    Rule(
        slug="waiting_letters",
        title="the text of letters to representatives in requests that nobody confirmed",
        default_days=7,
        due=_unconfirmed_letters,
        remove=_remove_letter_texts,
        topic=Topic.ACTIONS,
        because="so that the people who wrote them can still send them",
    ),
    Rule(
        slug="partner_consent_events_of_erased",
        title="answers about partners from people whose data we deleted, without their name or address",
        default_days=6 * 365,
        due=lambda before: PartnerConsentEvent.objects.filter(person=None, happened_at__lt=before),
        remove=ledger.delete_old,
        topic=Topic.ACTIONS,
        because="so that we can show that we were allowed to pass on their address",
    ),
    Rule(
        slug="partner_removals",
        title="addresses that a partner was told to remove",
        default_days=30,
        due=lambda before: PartnerRemoval.objects.filter(told_at__lt=before),
        remove=lambda rows: rows.delete(),
        topic=Topic.ACTIONS,
        because="so that we can send the list again if it gets lost",
    ),
    Rule(
        slug="contact_files",
        title="files of council contacts that were uploaded but not imported",
        default_days=30,
        due=lambda before: ContactImport.objects.filter(uploaded_at__lt=before),
        remove=lambda rows: rows.delete(),
        topic=Topic.ACTIONS,
        because="so that a colleague can check them first",
    ),
    Rule(
        slug="offline_scans",
        title="scans of sheets that were signed on paper, after the action has closed",
        default_days=365,
        due=lambda before: OfflineScan.objects.filter(count__action__closes_at__lt=before, added_at__lt=before),
        remove=lambda rows: rows.delete(),
        topic=Topic.ACTIONS,
        because="so that we can show that the count is right; they have names on them",
    ),
    Rule(
        slug="hand_in_files",
        title="the files of packs that we handed in",
        default_days=180,
        due=lambda before: HandIn.objects.filter(made_at__lt=before).exclude(pdf=None),
        remove=lambda rows: rows.update(pdf=None, table=None),
        topic=Topic.ACTIONS,
        because="they have names in them; we keep their checksums, so that we can tell whether a file is the same one",
    ),
    Rule(
        slug="participation_networks",
        title="which network someone took part from (as a code)",
        default_days=30,
        due=lambda before: Participation.objects.filter(created_at__lt=before).exclude(network=""),
        remove=lambda rows: rows.update(network=""),
        topic=Topic.ACTIONS,
        because="so that we notice when one computer pretends to be many people",
    ),
]
