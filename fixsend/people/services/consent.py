"""Granting and withdrawing consent: each goes into the ledger, and the current state follows in one transaction."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fixsend.people import journal
from fixsend.people.models import (
    Action,
    Channel,
    ConsentEvent,
    ConsentState,
    ConsentWording,
    Person,
    Purpose,
    SuppressionReason,
)
from fixsend.people.services import audit, suppressions
from fixsend.web import page_cache, signing

# The same statement from the same place within this time is one press of a button: a double click, a provider's retry.
SAME_PRESS = timedelta(seconds=10)
# The proof of entries that undo an import: where nothing else was said, and where an earlier entry counts again.
IMPORT_UNDONE = "import undone"
IMPORT_UNDONE_AS_BEFORE = "import undone: what was said before counts again"


@dataclass(frozen=True)
class Evidence:
    """How a consent or withdrawal reached us and how it is proved; goes into the ledger as it stands."""

    channel: Channel
    source: str
    proof: str
    recorded_by: Person | None = None
    happened_at: datetime | None = None
    wording_text: str = ""
    # The versions that were on the screen, by purpose, where newer ones may have been written since.
    wording_versions: Mapping[str, int] = field(default_factory=dict)


def current_wording(purpose: Purpose | str) -> ConsentWording:
    """Return the newest wording of a purpose; raises ConsentWording.DoesNotExist."""
    return ConsentWording.objects.filter(purpose=purpose).order_by("-version")[:1].get()


@transaction.atomic
def write_wording(*, purpose: Purpose | str, text: str, actor: Person) -> ConsentWording:
    """Make a new version of a consent's wording; the same words again make none."""
    newest = ConsentWording.objects.select_for_update().filter(purpose=purpose).order_by("-version").first()
    if newest and newest.text == text:
        return newest
    version = newest.version + 1 if newest else 1
    page_cache.invalidate()  # Forms show the wording, and their pages are cached.
    audit.record(actor, "consent.wording_written", subject=f"{purpose}, version {version}")
    return ConsentWording.objects.create(purpose=purpose, version=version, text=text, created_by=actor)


def grant(person: Person, purposes: Iterable[Purpose | str], evidence: Evidence) -> list[ConsentEvent]:
    """Record that a person agreed to purposes, in the current wording unless the evidence brings its own.

    A grant made again is recorded again (but for the same press of a button twice), so that undoing an import never
    touches a later entry. A grant that is older than the person's withdrawal, and a grant from an imported list
    whatever its date, do not undo that withdrawal and are not recorded. Returns the entries that were recorded.
    """
    return _record(person, purposes, Action.GRANT, evidence)


@transaction.atomic
def grant_on_form(person: Person, purposes: Mapping[str, int], *, source: str, proof: str) -> None:
    """Record what the proven owner of a mailbox ticked: the version of the words shown, by purpose.

    A grant from that very mailbox lifts earlier suppressions of its address. Where nothing is ticked, nothing changes.
    """
    if not purposes or not person.email:
        return
    lift_suppressions(person.email)
    grant(person, purposes, Evidence(Channel.WEB, source, proof, happened_at=timezone.now(), wording_versions=purposes))


def withdraw(person: Person, purposes: Iterable[Purpose | str], evidence: Evidence) -> list[ConsentEvent]:
    """Record that a person withdrew, also where they had withdrawn already; the same press twice is one entry.

    Withdrawing what was never granted is recorded too: it stands against a later import. A withdrawal made again stands
    when the import that brought the first is undone. Returns the entries that were recorded.
    """
    return _record(person, purposes, Action.WITHDRAW, evidence)


def withdraw_all(person: Person, evidence: Evidence) -> list[ConsentEvent]:
    """Record that a person wants no more mail of any purpose."""
    return withdraw(person, list(Purpose), evidence)


def is_undone(event: ConsentEvent) -> bool:
    """Tell whether an entry came with an imported list that was undone since."""
    undone = ConsentEvent.objects.filter(channel=Channel.SYSTEM, source=event.source, proof__startswith=IMPORT_UNDONE)
    return event.channel == Channel.IMPORT and undone.exists()


@transaction.atomic
def suppress(email: str, reason: SuppressionReason, source: str, happened_at: datetime | None = None) -> None:
    """Keep an address from every list until its owner confirms from that mailbox again."""
    suppressions.keep_off([email], reason, source, happened_at)


@transaction.atomic
def lift_suppressions(email: str, reasons: Collection[SuppressionReason] | None = None) -> None:
    """Lift the suppressions of an address (for some reasons, or all), because its owner has just confirmed there."""
    suppressions.lift(suppressions.of_address(email, reasons))


@transaction.atomic
def _record(
    person: Person, purposes: Iterable[Purpose | str], action: Action, evidence: Evidence
) -> list[ConsentEvent]:
    locked = Person.objects.select_for_update().get(pk=person.pk)  # Two at once: one entry after the other.
    latest = {
        state.purpose: state.event for state in ConsentState.objects.filter(person=locked).select_related("event")
    }
    wanted = list(map(Purpose, dict.fromkeys(purposes)))
    said = [purpose for purpose in wanted if _counts(latest.get(purpose), purpose, action, evidence)]
    events = [_append(locked, purpose, action, evidence) for purpose in said]
    if locked.email:
        # Last of all, so that no line is written for an entry that could not be recorded.
        journal.append([_journal_line(locked, event) for event in events if _outlives(event, latest)])
    return events


def _outlives(event: ConsentEvent, latest: Mapping[str, ConsentEvent]) -> bool:
    """Tell whether a restore has to know of an entry: every withdrawal, and a grant after a withdrawal."""
    before = latest.get(event.purpose)
    return event.action == Action.WITHDRAW or (before is not None and before.action == Action.WITHDRAW)


def _counts(latest: ConsentEvent | None, purpose: Purpose, action: Action, evidence: Evidence) -> bool:
    """Tell whether a statement is to be recorded."""
    if latest is None:
        return True
    if latest.action == action:
        return not _is_same_press(latest, purpose, evidence)
    if action == Action.GRANT:
        is_newer = evidence.happened_at is None or evidence.happened_at > latest.happened_at
        return is_newer and evidence.channel != Channel.IMPORT
    return True


def _is_same_press(latest: ConsentEvent, purpose: Purpose, evidence: Evidence) -> bool:
    """Tell whether the last entry came just now in the same way: nothing was said between, so nothing is lost."""
    how = (evidence.channel, evidence.source[:200], evidence.proof[:200], evidence.wording_text)
    if (latest.channel, latest.source, latest.proof, latest.wording_text) != how:
        return False
    if latest.recorded_by_id != (evidence.recorded_by.pk if evidence.recorded_by else None):
        return False
    if latest.wording_id is not None and latest.wording_id != _wording_shown(purpose, evidence).pk:
        return False
    return timezone.now() - latest.recorded_at < SAME_PRESS


def _append(person: Person, purpose: Purpose, action: Action, evidence: Evidence) -> ConsentEvent:
    no_version = bool(evidence.wording_text) or action == Action.WITHDRAW
    event = ConsentEvent.objects.create(
        person=person,
        purpose=purpose,
        action=action,
        wording=None if no_version else _wording_shown(purpose, evidence),
        wording_text=evidence.wording_text,
        channel=evidence.channel,
        source=evidence.source[:200],
        proof=evidence.proof[:200],
        recorded_by=evidence.recorded_by,
        happened_at=evidence.happened_at or timezone.now(),
    )
    ConsentState.objects.update_or_create(
        person=person, purpose=purpose, defaults={"granted": action == Action.GRANT, "event": event}
    )
    return event


def _wording_shown(purpose: Purpose, evidence: Evidence) -> ConsentWording:
    shown = ConsentWording.objects.filter(purpose=purpose, version=evidence.wording_versions.get(purpose, 0)).first()
    return shown or current_wording(purpose)


def _journal_line(person: Person, event: ConsentEvent) -> journal.JournalLine:
    return journal.JournalLine(
        at=timezone.now().isoformat(),
        what="withdraw" if event.action == Action.WITHDRAW else "grant",
        address_hash=signing.address_hash(person.email or ""),
        purpose=event.purpose,
        person=str(person.public_id),
        detail=_version_granted(event),
    )


def _version_granted(event: ConsentEvent) -> str:
    """Return the version of the wording that was granted, so that a restore can repeat it, or OTHER_WORDING."""
    if event.action == Action.WITHDRAW:
        return ""
    return str(event.wording.version) if event.wording else journal.OTHER_WORDING
