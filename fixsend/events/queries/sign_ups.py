"""Who comes to a gathering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Sum

from fixsend.campaigns.models import Participation, ParticipationState
from fixsend.events.models import Gathering, SignUp


def standing(gathering: Gathering) -> QuerySet[SignUp]:
    """Return the sign-ups that count."""
    return SignUp.objects.filter(gathering=gathering, participation__state=ParticipationState.CONFIRMED)


def taken(gathering: Gathering) -> int:
    """Return how many people have a place."""
    placed = standing(gathering).filter(placed_at__isnull=False)
    return placed.aggregate(number=Sum("people"))["number"] or 0


def waits(gathering: Gathering) -> QuerySet[SignUp]:
    """Return who waits for a place, the longest first."""
    rows = standing(gathering).filter(waits_since__isnull=False).select_related("participation", "gathering")
    return rows.order_by("waits_since", "pk")


@dataclass(frozen=True)
class Attendance:
    """Who comes, as those see it who run a gathering."""

    placed: list[SignUp]
    waiting: list[SignUp]
    people: int
    needs: list[SignUp]


def attendance(gathering: Gathering) -> Attendance:
    """Return who has a place, who waits, and what those with a place need."""
    rows = standing(gathering).select_related("participation")
    placed = list(rows.filter(placed_at__isnull=False).order_by("participation__name_key", "pk"))
    return Attendance(
        placed=placed,
        waiting=list(waits(gathering)),
        people=sum(each.people for each in placed),
        needs=[each for each in placed if each.needs],
    )


def differs(participation: Participation, answers: Mapping[str, Any]) -> bool:
    """Tell whether somebody who comes already asks for another gathering, other numbers or other needs."""
    own = SignUp.objects.filter(participation=participation).first()
    if own is None:
        return bool(answers)
    known = {"gathering": own.gathering_id, "people": own.people, "needs": own.needs}
    return any(answers[name] != value for name, value in known.items() if name in answers)


def described(answers: Mapping[str, Any]) -> list[str]:
    """Return in words where somebody wants to come and with how many; what they need stays out of it."""
    gathering = Gathering.objects.filter(pk=answers.get("gathering", 0)).first()
    if gathering is None:
        return []
    people = answers["people"]
    who = "You come" if people == 1 else f"{people} of you come"
    return [f"{who} to “{gathering}”: {gathering.when}, {gathering.where}."]
