"""Sign-ups for gatherings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Sum

from fixsend.campaigns.models import Participation, ParticipationState
from fixsend.events.models import Gathering, SignUp


def confirmed(gathering: Gathering) -> QuerySet[SignUp]:
    """Return the sign-ups whose participation is confirmed."""
    return SignUp.objects.filter(gathering=gathering, participation__state=ParticipationState.CONFIRMED)


def taken(gathering: Gathering) -> int:
    """Return how many people have a place."""
    placed = confirmed(gathering).filter(placed_at__isnull=False)
    return placed.aggregate(number=Sum("people"))["number"] or 0


def waiting_list(gathering: Gathering) -> QuerySet[SignUp]:
    """Return the sign-ups that wait for a place, the longest wait first."""
    rows = confirmed(gathering).filter(waits_since__isnull=False).select_related("participation", "gathering")
    return rows.order_by("waits_since", "pk")


@dataclass(frozen=True)
class Attendance:
    """Who comes to a gathering, for its host, coordinators and staff; `people` counts everyone with a place."""

    placed: list[SignUp]
    waiting: list[SignUp]
    people: int
    needs: list[SignUp]


def attendance(gathering: Gathering) -> Attendance:
    """Return the sign-ups with a place, those on the waiting list, and those with a place that name access needs."""
    rows = confirmed(gathering).select_related("participation")
    placed = list(rows.filter(placed_at__isnull=False).order_by("participation__name_key", "pk"))
    return Attendance(
        placed=placed,
        waiting=list(waiting_list(gathering)),
        people=sum(each.people for each in placed),
        needs=[each for each in placed if each.needs],
    )


def answers_change(participation: Participation, answers: Mapping[str, Any]) -> bool:
    """Tell whether answers ask for another gathering, number of people or access needs than a sign-up holds."""
    own = SignUp.objects.filter(participation=participation).first()
    if own is None:
        return bool(answers)
    known = {"gathering": own.gathering_id, "people": own.people, "needs": own.needs}
    return any(answers[name] != value for name, value in known.items() if name in answers)


def describe_answers(answers: Mapping[str, Any]) -> list[str]:
    """Return a sentence that says where a person wants to come and with how many; access needs are left out."""
    gathering = Gathering.objects.filter(pk=answers.get("gathering", 0)).first()
    if gathering is None:
        return []
    people = answers["people"]
    who = "You are coming" if people == 1 else f"{people} of you are coming"
    return [f"{who} to “{gathering}”: {gathering.when}, {gathering.where}."]
