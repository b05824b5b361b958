"""Asking pledgers for a pledge, and editing the board."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from fixsend.campaigns import emails
from fixsend.campaigns.models import Participation, PledgePage, Pledger, Role, Stance
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.places.models import Constituency, Council
from fixsend.web import csv_files, normalise, page_cache
from fixsend.web.each import for_each

MOST_LINES = 20_000
COLUMNS = ("role", "name", "party", "constituency", "council", "email")


class BadList(Exception):
    """A list that cannot be brought in; `troubles` says why, line by line."""

    def __init__(self, troubles: list[str]) -> None:
        super().__init__("; ".join(troubles))
        self.troubles = troubles


@dataclass(frozen=True)
class ListChanges:
    """How many lines of a list are new to the board, and how many are on it already (and are left as they are)."""

    added: int
    known: int


def theirs(page: PledgePage, participation: Participation) -> QuerySet[Pledger]:
    """Return the pledgers whom a person asks: of their constituency or council and all parties, without a reply."""
    near = Q(role="party")
    if participation.constituency_id:
        near |= Q(constituency=participation.constituency_id)
    if participation.council_id:
        near |= Q(council=participation.council_id)
    return page.pledgers.filter(near, stance=Stance.NONE)


@transaction.atomic
def ask(participation: Participation) -> None:
    """Count one more who asked, for each whom it concerns; they get one mail a day with the number, and no names."""
    theirs(participation.action.specific, participation).update(asks_to_tell=F("asks_to_tell") + 1)


def tell_pledgers() -> int:
    """Mail the pledgers who were asked since the last time how many people ask; returns how many were mailed."""
    asked = Pledger.objects.filter(asks_to_tell__gt=0).values_list("pk", flat=True)
    return sum(for_each(list(asked), _tell, work="campaigns.tell_pledgers"))


@transaction.atomic
def _tell(pk: int) -> int:
    pledger = Pledger.objects.select_for_update().select_related("page").filter(pk=pk, asks_to_tell__gt=0).first()
    if pledger is None or not pledger.email or pledger.stance != Stance.NONE or not pledger.page.is_open:
        Pledger.objects.filter(pk=pk).exclude(email="").update(asks_to_tell=0)
        return 0
    emails.will_you_sign(pledger, pledger.asks_to_tell)
    pledger.asks_to_tell = 0
    pledger.asked_on = pledger.asked_on or timezone.localdate()
    pledger.save(update_fields=["asks_to_tell", "asked_on", "name_key"])
    page_cache.invalidate()
    return 1


@transaction.atomic
def change(pledger: Pledger, actor: Person) -> None:
    """Save a pledger as staff filled it in; raises ValidationError for a duplicate."""
    try:
        with transaction.atomic():
            pledger.save()
    except IntegrityError as error:
        raise ValidationError("This name is already on the list for the same place.") from error
    audit.record(actor, "pledger.changed", subject=f"pledger {pledger.pk}", stance=pledger.stance)
    page_cache.invalidate()


@transaction.atomic
def remove(pledger: Pledger, actor: Person, reason: str) -> None:
    """Remove a pledger from the board; the reason goes into the audit log."""
    audit.record(actor, "pledger.removed", subject=f"action {pledger.page_id}", name=pledger.name, reason=reason)
    pledger.delete()
    page_cache.invalidate()


@transaction.atomic
def bring_in(page: PledgePage, content: bytes, actor: Person, *, dry_run: bool) -> ListChanges:
    """Add the pledgers of a CSV list that are not on the board yet, all or none; raises BadList.

    A `dry_run` only counts.
    """
    rows = _read(page, content)
    known = {(row.role, row.name_key, row.constituency_id, row.council_id) for row in page.pledgers.all()}
    new = {(row.role, row.name_key, row.constituency_id, row.council_id): row for row in rows}
    fresh = [row for key, row in new.items() if key not in known]
    if not dry_run:
        Pledger.objects.bulk_create(fresh)
        audit.record(actor, "pledgers.brought_in", subject=f"action {page.pk}", added=len(fresh))
        page_cache.invalidate()
    return ListChanges(added=len(fresh), known=len(rows) - len(fresh))


def _read(page: PledgePage, content: bytes) -> list[Pledger]:
    try:
        lines = csv_files.read(content, COLUMNS, needed=("role", "name"), most=MOST_LINES)
    except csv_files.BadFile as error:
        raise BadList([str(error)]) from error
    troubles: list[str] = []
    rows = []
    for line in lines:
        try:
            if line.remark:
                raise ValidationError(line.remark)
            rows.append(_row(page, line.cells))
        except ValidationError as error:
            troubles.append(f"Line {line.number}: {' '.join(error.messages)}")
    if troubles:
        raise BadList(troubles)
    return rows


def _row(page: PledgePage, line: dict[str, str]) -> Pledger:
    row = Pledger(
        page=page,
        name=normalise.one_line(line["name"])[:120],
        role=line["role"].lower(),
        party=normalise.one_line(line["party"])[:120],
        email=line["email"],
    )
    if line["constituency"]:
        row.constituency = Constituency.objects.filter(
            Q(name__iexact=line["constituency"]) | Q(code=line["constituency"])
        ).first()
        if row.constituency is None:
            raise ValidationError(f"We do not know the constituency “{line['constituency'][:60]}”.")
    if line["council"]:
        row.council = Council.objects.filter(Q(name__iexact=line["council"]) | Q(code=line["council"])).first()
        if row.council is None:
            raise ValidationError(f"We do not know the council “{line['council'][:60]}”.")
    if row.role not in Role.values:
        raise ValidationError(csv_files.not_one_of(line["role"], "role", Role.values))
    row.clean_fields(exclude=["page", "name_key"])
    row.name_key = normalise.search_key(row.name)[:130]
    return row
