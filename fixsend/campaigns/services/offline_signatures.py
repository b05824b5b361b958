"""Entering what was counted on paper, and striking out what was entered wrongly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from fixsend.campaigns.models import ActionPage, OfflineCount, OfflineScan
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.places.models import Council
from fixsend.web import page_cache


@transaction.atomic
def enter(
    action: ActionPage,
    actor: Person,
    *,
    form: UUID | None = None,
    number: int,
    council: Council | None = None,
    collected_on: date | None = None,
    note: str = "",
    scans: Sequence[UploadedFile[Any]] = (),
) -> OfflineCount:
    """Add some sheets' signatures to the count on paper; the same `form` sent twice adds them once.

    `scans` have been checked and re-encoded by the form.
    """
    counted = {"number": number, "council": council, "collected_on": collected_on, "note": note, "entered_by": actor}
    made, is_new = OfflineCount.objects.get_or_create(form=form or uuid4(), action=action, defaults=counted)
    if not is_new:
        return made
    for scan in scans:
        scan.seek(0)
        OfflineScan.objects.create(
            count=made,
            name=str(scan.name)[-120:],
            content_type=scan.content_type or "application/octet-stream",
            content=scan.read(),
        )
    audit.record(actor, "offline_count.entered", subject=f"action {action.pk}", number=number, scans=len(scans))
    page_cache.invalidate()
    return made


@transaction.atomic
def strike(count: OfflineCount, actor: Person, because: str) -> bool:
    """Strike out an entry, so that it no longer counts; its scans go. Returns whether that changed anything."""
    locked = OfflineCount.objects.select_for_update().get(pk=count.pk)
    if locked.struck_at is not None:
        return False
    locked.struck_at, locked.struck_by, locked.struck_because = timezone.now(), actor, because
    locked.save(update_fields=["struck_at", "struck_by", "struck_because"])
    locked.scans.all().delete()
    audit.record(
        actor, "offline_count.struck", subject=f"action {locked.action_id}", number=locked.number, reason=because
    )
    page_cache.invalidate()
    return True
