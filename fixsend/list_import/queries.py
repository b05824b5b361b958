"""What staff see of an import."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Max, Q, Sum
from django.utils import timezone

from fixsend.list_import.models import ImportPart, ImportRow, ImportStatus, ListImport, Outcome, Stage

_SHOWN = 5
_MOST_VALUES = 50


@dataclass(frozen=True)
class OutcomeLine:
    """One outcome: how many rows, and the first few of them."""

    outcome: Outcome
    count: int
    examples: list[str]


def outcome_lines(list_import: ListImport) -> list[OutcomeLine]:
    """Return the outcomes that occur, in their order, with examples; the counts add up to the rows of the file."""
    return [
        OutcomeLine(outcome, list_import.counts[outcome.value], _examples(list_import, outcome))
        for outcome in Outcome
        if list_import.counts.get(outcome.value)
    ]


def accounted_for(list_import: ListImport) -> int:
    """Return how many rows have an outcome; it equals the rows of the file, or something is wrong.

    A further address in the row of a person who left has an outcome of its own, and is no row of the file.
    """
    count: int = sum(list_import.counts.values()) - list_import.tally.get("further", 0)
    return count


def can_undo(list_import: ListImport) -> bool:
    """Tell whether an import can be undone: it is in, or partly in and paused, and its rows are still kept."""
    paused = list_import.status == ImportStatus.APPLYING and list_import.is_paused
    is_in = list_import.status == ImportStatus.APPLIED or paused
    return is_in and ImportRow.objects.filter(list_import=list_import).exists()


# The stages of each step, in their order.
STAGES = {
    ImportStatus.CHECKING: (Stage.READING,),
    ImportStatus.APPLYING: (Stage.KEEPING_OFF, Stage.ADDING),
    ImportStatus.UNDOING: (Stage.TAKING_BACK, Stage.LOOKING_AGAIN, Stage.REMOVING),
}
# A part takes a second or two; after so long without one, something is the matter.
_LONG = timedelta(minutes=2)


@dataclass(frozen=True)
class Progress:
    """How far a step has come: its stage, the stage's rows in all and those that are done, and when the last was."""

    stage: Stage
    rows: int
    done: int
    last_at: datetime | None

    @property
    def is_finishing(self) -> bool:
        """Tell whether every row is done, and only the sums are to be made."""
        return self.done == self.rows

    @property
    def stands_still(self) -> bool:
        """Tell whether nothing has happened for longer than any part takes."""
        return self.last_at is not None and timezone.now() - self.last_at > _LONG


def progress(list_import: ListImport) -> Progress | None:
    """Return how far an import's step has come, or None before a job has begun it."""
    parts = ImportPart.objects.filter(list_import=list_import, stage__in=STAGES[ImportStatus(list_import.status)])
    is_done = Q(done_at__isnull=False)
    found = parts.order_by().values("stage").annotate(
        all_rows=Sum("rows"), rows_done=Sum("rows", filter=is_done, default=0), waiting=Count("pk", filter=~is_done)
    )  # fmt: skip
    stages = {each["stage"]: each for each in found}
    in_order = [stages[stage] for stage in STAGES[ImportStatus(list_import.status)] if stage in stages]
    if not in_order:
        return None
    current = next((each for each in in_order if each["waiting"]), in_order[-1])
    last_at = parts.aggregate(last=Max("done_at"))["last"]
    return Progress(Stage(current["stage"]), current["all_rows"], current["rows_done"], last_at)


def has_begun(list_import: ListImport) -> bool:
    """Tell whether any part of an import's step is done."""
    stages = STAGES[ImportStatus(list_import.status)]
    return ImportPart.objects.filter(list_import=list_import, stage__in=stages, done_at__isnull=False).exists()


@dataclass(frozen=True)
class UnknownValue:
    """A value of a status column that we do not know ("Status: VIP"), and how many rows have it."""

    value: str
    count: int


def unknown_values(list_import: ListImport) -> list[UnknownValue]:
    """Return the values that staff may explain, the commonest first: unknown ones, then those explained."""
    rows = ImportRow.objects.filter(list_import=list_import, outcome=Outcome.UNKNOWN_STATUS)
    counted = rows.values_list("value").annotate(count=Count("id")).order_by("-count", "value")[:_MOST_VALUES]
    unknown = [UnknownValue(value, count) for value, count in counted]
    return [*unknown, *(UnknownValue(value, 0) for value in list_import.meanings)]


def without_first_name(list_import: ListImport) -> int:
    """Return how many people would be added of whom no first name is known."""
    rows = ImportRow.objects.filter(list_import=list_import, outcome=Outcome.NEW, knows_first_name=False)
    return rows.count()


def remarked(list_import: ListImport) -> tuple[int, list[tuple[str, str]]]:
    """Return how many rows could not be read whole, and where the first stand with what is the matter."""
    rows = ImportRow.objects.filter(list_import=list_import).exclude(remark="").order_by("number")
    first = [(list_import.place_of(row.number), row.remark) for row in rows[:_SHOWN]]
    return rows.count(), first


@dataclass(frozen=True)
class UndoEffect:
    """What undoing an import would change, in numbers."""

    people: int
    added: int
    kept_off: int
    tags: int


def effect_of_undo(list_import: ListImport) -> UndoEffect:
    """Return what undoing would touch at the most; a later decision of a person stays as it is."""
    counts = list_import.counts
    return UndoEffect(
        people=sum(counts.get(outcome, 0) for outcome in (Outcome.NEW, Outcome.KNOWN, Outcome.ALREADY)),
        added=counts.get(Outcome.NEW, 0),
        kept_off=sum(counts.get(outcome, 0) for outcome in (Outcome.KEPT_OFF, Outcome.KEPT_OFF_ALREADY)),
        tags=len(list_import.new_tags),
    )


def report(list_import: ListImport) -> Iterator[list[str]]:
    """Yield the headings, and every row of the file with its outcome."""
    yield ["row", "email", "outcome", "remark"]
    for row in ImportRow.objects.filter(list_import=list_import).order_by("number").iterator(chunk_size=2000):
        place = list_import.place_of(row.number).removeprefix("row ")
        remark = " ".join(part for part in (row.value, row.remark) if part)
        yield [place, row.email, str(row.get_outcome_display()), remark]


def _examples(list_import: ListImport, outcome: Outcome) -> list[str]:
    rows = ImportRow.objects.filter(list_import=list_import, outcome=outcome).order_by("number")[:_SHOWN]
    return [list_import.place_of(row.number) + (f": {row.email}" if row.email else "") for row in rows]
