"""Repeating what people said after the backup was made: nobody is written to again because a disk failed."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from fixsend.people import journal
from fixsend.people.journal import JournalLine
from fixsend.people.models import (
    Channel,
    ConsentState,
    ConsentWording,
    Person,
    Suppression,
    SuppressionReason,
)
from fixsend.people.privacy import subject_hash
from fixsend.people.services import consent, suppressions
from fixsend.people.services.consent import Evidence
from fixsend.people.services.erasure import CannotErase, erase_person

# A line is written before its transaction commits, so the last ones before the backup may not be in it.
OVERLAP = timedelta(hours=1)
SOURCE = "Repeated from the journal after a restore"
# A no that came with a list may be undone with it: a person's own is said again after it.
_UNDOABLE = (Channel.IMPORT, Channel.SYSTEM)
_NEEDED = ("id", "public_id", "email", "created_at", "is_staff")


@dataclass(frozen=True)
class Replayed:
    """How much was repeated: consents withdrawn and given again, people erased, addresses kept off and let back."""

    withdrawn: int
    erased: int
    granted: int = 0
    kept_off: int = 0
    let_back: int = 0


def since_backup(moment: datetime) -> Replayed:
    """Repeat the journal's lines since a backup, each person's in their order, so that everything is as it was last.

    People who came after the backup are not in it, and no line can bring them back.
    """
    began = timezone.now()
    lines = sorted(journal.since(moment - OVERLAP), key=lambda line: line.at)
    by_subject: dict[str, list[JournalLine]] = defaultdict(list)
    for line in lines:
        by_subject[line.person or line.address_hash].append(line)
    done: Counter[str] = Counter()
    for person in Person.objects.only(*_NEEDED).iterator() if lines else ():
        done.update(_repeat(person, _about(person, by_subject)))
    done.update(_repeat_suppressions(lines, began))
    return Replayed(done["withdraw"], done["erase"], done["grant"], done["suppress"], done["lift"])


def _about(person: Person, lines: dict[str, list[JournalLine]]) -> list[JournalLine]:
    """Return the lines about a person, oldest first: by public id, or by address where a line has no id."""
    found = [*lines.get(str(person.public_id), ()), *lines.get(subject_hash(person), ())]
    return sorted((line for line in found if line.what in ("withdraw", "grant", "erase")), key=lambda line: line.at)


def merge_journal(saved: Path) -> None:
    """Add the saved journal's lines to ours; a line known already is not written twice."""
    folder = Path(settings.JOURNAL_DIR)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for source in sorted(saved.glob("*.jsonl")):
        target = folder / source.name
        known = set(target.read_text().splitlines()) if target.exists() else set()
        with target.open("a") as file:
            file.writelines(f"{line}\n" for line in source.read_text().splitlines() if line not in known)
        target.chmod(0o600)


def _repeat(person: Person, lines: list[JournalLine]) -> Iterator[str]:
    """Repeat what one person said; yields each word that changed something."""
    if not lines:
        return
    known_until = {
        state.purpose: state.event.recorded_at
        for state in ConsentState.objects.filter(person=person).select_related("event")
    }
    for line in lines:
        said_at = datetime.fromisoformat(line.at)
        if line.what == "erase":
            if _erase(person, said_at):
                yield "erase"
                return
            continue
        is_newer = line.purpose not in known_until or known_until[line.purpose] <= said_at
        if is_newer and _say(person, line, said_at):
            yield line.what


def _say(person: Person, line: JournalLine, said_at: datetime) -> bool:
    """Repeat a yes or a no, unless it is the last word in what came back already."""
    granted = line.what == "grant"
    state = ConsentState.objects.filter(person=person, purpose=line.purpose).select_related("event").first()
    if state is not None and state.granted == granted and (granted or state.event.channel not in _UNDOABLE):
        return False
    evidence = Evidence(Channel.SYSTEM, source="journal", proof="repeated after a restore", happened_at=said_at)
    if not granted:
        return bool(consent.withdraw(person, [line.purpose], evidence))
    return bool(consent.grant(person, [line.purpose], _with_words(evidence, line)))


def _with_words(evidence: Evidence, line: JournalLine) -> Evidence:
    """Name the words that a yes was given to; other words than a version of ours are lost with the database."""
    version = int(line.detail) if line.detail.isdecimal() else 0
    if ConsentWording.objects.filter(purpose=line.purpose, version=version).exists():
        return replace(evidence, wording_versions={line.purpose: version})
    return replace(evidence, wording_text="Said yes again after leaving; the words shown were lost with the database.")


def _erase(person: Person, said_at: datetime) -> bool:
    if person.created_at > said_at:
        return False  # Came back by themselves after the erasure.
    try:
        erase_person(person)
    except CannotErase:
        return False
    return True


def _repeat_suppressions(lines: list[JournalLine], began: datetime) -> Iterator[str]:
    """Bring each address to what was last said of it; an erasure keeps its address off, whoever it was.

    `began`: what was suppressed since then, the replay itself did, by repeating an erasure.
    """
    last: dict[tuple[str, str], JournalLine] = {}
    for line in lines:
        if line.what in ("suppress", "lift"):
            last[line.address_hash, line.detail] = line
        elif line.what == "erase":
            last[line.address_hash, SuppressionReason.ERASED.value] = line
    for (known_as, reason), line in last.items():
        if reason in SuppressionReason.values and _bring_to(known_as, reason, line, began):
            yield "lift" if line.what == "lift" else "suppress"


def _bring_to(known_as: str, reason: str, line: JournalLine, began: datetime) -> bool:
    rows = Suppression.objects.filter(address_hash=known_as, reason=reason)
    standing = rows.filter(lifted_at=None)
    said_at = datetime.fromisoformat(line.at)
    if line.what == "lift":
        older = Q(happened_at__lte=said_at) | Q(happened_at__gte=began)
        return bool(suppressions.lift(standing.filter(older), said_at))
    if standing.exists() or rows.filter(lifted_at__gte=said_at).exists():
        return False
    Suppression.objects.create(address_hash=known_as, reason=reason, source=SOURCE, happened_at=said_at)
    return line.what == "suppress"
