"""Repeating what people said after the backup was made: nobody is written to again because a disk failed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from fixsend.people import journal
from fixsend.people.holdings import subject_hash
from fixsend.people.models import Channel, ConsentState, Person
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence
from fixsend.people.services.erasure import CannotErase, erase_person

# A line is written before its transaction commits, so the last ones before the backup may not be in it.
OVERLAP = timedelta(hours=1)


@dataclass(frozen=True)
class Replayed:
    """How many withdrawals and erasures were repeated."""

    withdrawn: int
    erased: int


def since_backup(moment: datetime) -> Replayed:
    """Repeat the journal's lines since a backup on the people that it brought back."""
    lines: dict[str, list[journal.JournalLine]] = defaultdict(list)
    for line in journal.since(moment - OVERLAP):
        lines[line.person or line.address_hash].append(line)
    withdrawn = erased = 0
    for person in Person.objects.only("id", "public_id", "email", "created_at", "is_staff").iterator() if lines else ():
        for line in _about(person, lines):
            if line.what == "withdraw":
                withdrawn += _withdraw(person, line)
            elif _erase(person, line):
                erased += 1
                break
    return Replayed(withdrawn, erased)


def _about(person: Person, lines: dict[str, list[journal.JournalLine]]) -> list[journal.JournalLine]:
    """Return the lines about a person: by public id, or by address where a line has no id."""
    return [*lines.get(str(person.public_id), ()), *lines.get(subject_hash(person), ())]


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


def _withdraw(person: Person, line: journal.JournalLine) -> int:
    said_at = datetime.fromisoformat(line.at)
    state = ConsentState.objects.filter(person=person, purpose=line.purpose).select_related("event").first()
    if state is None or state.event.recorded_at > said_at:
        return 0  # Never agreed in what came back, or said something newer that did come back.
    if not state.granted and state.event.channel not in (Channel.IMPORT, Channel.SYSTEM):
        return 0  # Their own no came back too. One that came with a list may be undone, so it is said again after it.
    evidence = Evidence(Channel.SYSTEM, source="journal", proof="repeated after a restore", happened_at=said_at)
    return len(consent.withdraw(person, [line.purpose], evidence))


def _erase(person: Person, line: journal.JournalLine) -> bool:
    if person.created_at > datetime.fromisoformat(line.at):
        return False  # Came back by themselves after the erasure.
    try:
        erase_person(person)
    except CannotErase:
        return False
    return True
