"""Asking a colleague to agree to a download of people, and their answer. Only this changes an `ExportRequest`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from fixsend.people.models import ExportRequest, ExportRequestState, Person
from fixsend.people.queries.export_requests import GOOD_FOR
from fixsend.people.services import audit
from fixsend.people.staff import emails


@dataclass(frozen=True)
class AskedFor:
    """The list that somebody wants: what an `ExportRequest` keeps of it."""

    list_hash: str
    title: str
    screen: str
    address: str
    permission: str
    number: int


class NotOpen(Exception):
    """A colleague has answered already, or it was withdrawn; the text says which."""


class NotTheirs(Exception):
    """Who asked cannot answer, nobody else can withdraw, and nobody agrees to what they may not download themselves."""


@transaction.atomic
def ask(wanted: AskedFor, reason: str, *, actor: Person) -> ExportRequest:
    """Ask colleagues to agree to a download; asked again while it is open, it is the same request."""
    given: dict[str, Any] = {name: getattr(wanted, name) for name in wanted.__dataclass_fields__ if name != "list_hash"}
    asked, is_new = ExportRequest.objects.get_or_create(
        asked_by=actor,
        list_hash=wanted.list_hash,
        state=ExportRequestState.OPEN,
        defaults={**given, "title": wanted.title[:160], "reason": reason.strip()[:300]},
    )
    if is_new:
        audit.record(actor, "download.asked", subject=asked.title, rows=asked.number)
    return asked


@transaction.atomic
def agree(request_id: int, *, actor: Person) -> ExportRequest:
    """Agree that a colleague downloads a list, and tell them. Raises NotOpen, NotTheirs."""
    return _answer(request_id, ExportRequestState.AGREED, actor, "download.agreed")


@transaction.atomic
def decline(request_id: int, answer: str, *, actor: Person) -> ExportRequest:
    """Say why a colleague should not download a list, and tell them. Raises NotOpen, NotTheirs."""
    return _answer(request_id, ExportRequestState.DECLINED, actor, "download.declined", answer)


@transaction.atomic
def withdraw(request_id: int, *, actor: Person) -> ExportRequest:
    """Withdraw one's own request; withdrawn already, nothing changes. Raises NotOpen, NotTheirs."""
    asked = ExportRequest.objects.select_for_update().get(pk=request_id)
    if asked.asked_by_id != actor.pk:
        raise NotTheirs
    if asked.state == ExportRequestState.WITHDRAWN:
        return asked
    _close(asked, ExportRequestState.WITHDRAWN, None)
    audit.record(actor, "download.withdrawn", subject=asked.title)
    return asked


def not_needed_any_more() -> None:
    """Close whatever is open: one person decides about downloads now."""
    ExportRequest.objects.filter(state=ExportRequestState.OPEN).update(
        state=ExportRequestState.NOT_NEEDED, decided_at=timezone.now()
    )


def _answer(request_id: int, state: ExportRequestState, actor: Person, action: str, answer: str = "") -> ExportRequest:
    asked = ExportRequest.objects.select_for_update().get(pk=request_id)
    if asked.asked_by_id == actor.pk or not actor.has_perm(asked.permission):
        raise NotTheirs
    if asked.state == state and asked.decided_by_id == actor.pk:
        return asked
    _close(asked, state, actor, answer)
    audit.record(actor, action, subject=asked.title, rows=asked.number)
    _tell(asked)
    return asked


def _close(asked: ExportRequest, state: ExportRequestState, actor: Person | None, answer: str = "") -> None:
    if asked.state != ExportRequestState.OPEN:
        raise NotOpen(f"This is already “{asked.get_state_display()}”.")
    asked.state, asked.decided_by, asked.decided_at = state, actor, timezone.now()
    asked.answer = answer.strip()[:300]
    asked.save()


def _tell(asked: ExportRequest) -> None:
    """Tell who asked what a colleague has answered."""
    path = reverse("export_requests:show", args=[asked.pk])
    by, to = asked.decided_by, asked.asked_by
    if asked.state == ExportRequestState.AGREED:
        sentence = f"{by} agrees that you download “{asked.title}”. You can do so for {GOOD_FOR.days} days."
        emails.tell(to, f"You can download “{asked.title}”", sentence, path=path, by=by)
    else:
        sentence = f"{by} does not agree that you download “{asked.title}”, and says why:"
        emails.tell(to, f"Not agreed: “{asked.title}”", sentence, words=asked.answer, path=path, by=by)
