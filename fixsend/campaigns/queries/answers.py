"""Who answered the letters, as the writers say; never a number of fewer than five people."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from fixsend.campaigns.models import Answer, Letter, LetterReceiver, WriteToPage

FEWEST = 5


@dataclass(frozen=True)
class Answered:
    """How many writers said what about one office, council or party."""

    name: str
    asked: int
    yes: int
    form: int
    no: int


@dataclass(frozen=True)
class Answers:
    """Everything that is told about an action's answers; what would be about fewer than five people is left out."""

    total: Answered | None
    by_office: list[Answered]
    by_council: list[Answered]
    by_party: list[Answered]


_NUMBERS = {
    "asked": Count("pk", distinct=True),
    **{value.value: Count("pk", distinct=True, filter=Q(answer=value)) for value in Answer},
}


def answers_to(page: WriteToPage) -> Answers:
    """Return the answers. A letter to several people counts in the total alone: which of them answered is not known."""
    said = Letter.objects.filter(participation__action=page).exclude(answer="").order_by()
    total = said.aggregate(**_NUMBERS)
    single = LetterReceiver.objects.filter(letter__in=said.annotate(went_to=Count("receivers")).filter(went_to=1))
    return Answers(
        total=Answered("All", **total) if total["asked"] >= FEWEST else None,
        by_office=_by(single, "name"),
        by_council=_by(single.exclude(council=None), "council__name"),
        by_party=_by(single.exclude(party=""), "party"),
    )


def _by(rows: QuerySet[LetterReceiver], field: str) -> list[Answered]:
    numbers = {
        "asked": Count("letter", distinct=True),
        **{value.value: Count("letter", distinct=True, filter=Q(letter__answer=value)) for value in Answer},
    }
    found = rows.order_by().values(field).annotate(**numbers).filter(asked__gte=FEWEST).order_by(field)
    return [Answered(row[field], asked=row["asked"], yes=row["yes"], form=row["form"], no=row["no"]) for row in found]
