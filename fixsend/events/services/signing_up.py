"""Signing up for a gathering: a place, the waiting list, another gathering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.campaigns.models import Participation, ParticipationState
from fixsend.events import emails
from fixsend.events.models import Gathering, GatheringState, SignUp
from fixsend.events.queries.sign_ups import taken, waiting_list
from fixsend.web.each import for_each


class NotEnoughPlaces(Exception):
    """There are not enough places for so many people; `left` says how many would fit."""

    def __init__(self, left: int) -> None:
        super().__init__(f"{left} places are left.")
        self.left = left


@transaction.atomic
def store(participation: Participation, answers: Mapping[str, Any]) -> None:
    """Store where a person wants to come; for a confirmed participation it is a change, confirmed by its mailbox.

    `answers` are those of `DayOfActionPage.pending_answers`; the access needs may have been deleted meanwhile.
    """
    gathering = Gathering.objects.filter(pk=answers.get("gathering", 0), day=participation.action_id).first()
    if gathering is None:
        return
    own = SignUp.objects.filter(participation=participation).select_related("gathering").first()
    needs = answers.get("needs", own.needs if own else "")
    if own is not None and participation.state == ParticipationState.CONFIRMED:
        _change_as_far_as_possible(own, gathering, answers["people"], needs)
        return
    values = {"gathering": gathering, "people": answers["people"], "needs": needs}
    SignUp.objects.update_or_create(participation=participation, defaults=values)


def _change_as_far_as_possible(own: SignUp, gathering: Gathering, people: int, needs: str) -> None:
    """Change a sign-up; where that is impossible, it stays as it was and its owner is told."""
    if gathering.pk != own.gathering_id and not gathering.takes_sign_ups:
        change(own, own.gathering, people=own.people, needs=needs)
        emails.not_changed(own, f"You asked to come to “{gathering}”. It has been cancelled, or has already started.")
        return
    try:
        change(own, gathering, people=people, needs=needs)
    except NotEnoughPlaces as error:
        change(own, own.gathering, people=own.people, needs=needs)
        emails.not_changed(own, f"You asked for {people} places. There are only {error.left} left.")


@transaction.atomic
def take_place(participation: Participation) -> None:
    """Give a sign-up that has just been confirmed a place, or one on the waiting list, and tell its owner."""
    own = _locked(SignUp.objects.filter(participation=participation))
    if own is None:
        return
    own.placed_at = own.waits_since = None
    _place(own, _locked_gathering(own.gathering_id))


@transaction.atomic
def change(sign_up: SignUp, gathering: Gathering, *, people: int, needs: str | None) -> None:
    """Change the number of people, the access needs or the gathering of a sign-up; raises NotEnoughPlaces.

    `needs` replaces what was stored; None leaves it. In another gathering the sign-up starts afresh: with a place, or
    at the end of the waiting list.
    """
    own = _locked(SignUp.objects.filter(pk=sign_up.pk))
    if own is None:
        return
    target = _locked_gathering(gathering.pk)
    is_same = own.gathering_id == target.pk and (own.placed_at or own.waits_since)
    if is_same and own.placed_at and target.places is not None and people > own.people:
        left = target.places - taken(target)
        if people - own.people > left:
            raise NotEnoughPlaces(max(left, 0) + own.people)
    own.people, own.needs = people, own.needs if needs is None else needs
    if is_same:
        own.save(update_fields=["people", "needs"])
        return
    own.placed_at = own.waits_since = own.reminded_at = None
    own.gathering = target
    _place(own, target)


def fill_places() -> int:
    """Give free places to the first on the waiting list that fit; returns how many sign-ups got one. Run by a job.

    It also follows what changed elsewhere: staff let a participation count again, or removed one.
    """
    not_counting = SignUp.objects.exclude(participation__state=ParticipationState.CONFIRMED)
    not_counting.exclude(placed_at=None, waits_since=None).update(placed_at=None, waits_since=None)
    # For people who do not come nothing has to be prepared.
    ended = SignUp.objects.filter(participation__state__in=[ParticipationState.WITHDRAWN, ParticipationState.REMOVED])
    ended.exclude(needs="").update(needs="")
    now = timezone.now()
    upcoming = SignUp.objects.filter(
        participation__state=ParticipationState.CONFIRMED,
        gathering__state=GatheringState.APPROVED,
        gathering__starts_at__gt=now,
        placed_at=None,
    )
    without = upcoming.filter(waits_since=None).values_list("participation", flat=True)
    parts = list(Participation.objects.filter(pk__in=without))
    for_each(parts, take_place, work="events.take_place")
    waiting = upcoming.exclude(waits_since=None).order_by().values_list("gathering", flat=True).distinct()
    return sum(for_each(list(waiting), _fill, work="events.fill_places"))


@transaction.atomic
def _fill(gathering_pk: int) -> int:
    gathering = _locked_gathering(gathering_pk)
    if not gathering.takes_sign_ups:
        return 0
    given = 0
    for own in waiting_list(gathering).select_for_update(of=("self",)):
        left = None if gathering.places is None else gathering.places - taken(gathering)
        if left is not None and own.people > left:
            continue
        own.placed_at, own.waits_since = timezone.now(), None
        own.told = gathering.sequence
        own.save(update_fields=["placed_at", "waits_since", "told"])
        emails.place_free(own)
        given += 1
    return given


def _place(own: SignUp, gathering: Gathering) -> None:
    """Give a place, or one on the waiting list; a gathering that has been cancelled meanwhile gives neither."""
    own.told = gathering.sequence
    if gathering.takes_sign_ups:
        is_full = gathering.places is not None and taken(gathering) + own.people > gathering.places
        if is_full or waiting_list(gathering).exists():
            own.waits_since = timezone.now()
        else:
            own.placed_at = timezone.now()
    own.save()
    emails.signed_up(own)


def _locked(rows: QuerySet[SignUp]) -> SignUp | None:
    return rows.select_for_update(of=("self",)).select_related("participation__action", "gathering").first()


def _locked_gathering(pk: int) -> Gathering:
    """Return the row of a gathering, locked so that no other transaction gives places away."""
    return Gathering.objects.select_for_update(of=("self",)).select_related("council", "day").get(pk=pk)
