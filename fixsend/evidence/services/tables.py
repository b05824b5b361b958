"""Tables of one's own: taken in, mapped by staff, and read by the same job as every other file."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import BinaryIO

from django.db import transaction
from procrastinate.contrib.django import app

from fixsend.evidence.loading import preview
from fixsend.evidence.loading.generic import Mapping
from fixsend.evidence.models import EditionState, FileState, InformationRequest, SourceFile
from fixsend.evidence.services.locking import one_at_a_time
from fixsend.evidence.services.publishing import NotPossibleNow
from fixsend.people.models import Person
from fixsend.people.services import audit

_IN_USE = "Something in it was published, so its columns stay as they are. Load the table again to map it another way."


@transaction.atomic
def take_in(
    content: BinaryIO, name: str, *, retrieved_on: date, by: Person, answers: InformationRequest | None = None
) -> SourceFile:
    """Take in a table whose columns staff will name; one that waits for that already is the same. Raises Refused.

    `answers` is the request for information to which it holds the answers.
    """
    content.seek(0)
    whole = content.read()
    preview.look(whole, name)
    digest = hashlib.sha256(whole).hexdigest()
    one_at_a_time()
    there = SourceFile.objects.filter(sha256=digest, state=FileState.UNMAPPED).first()
    if there is not None:
        return there
    made = SourceFile.objects.create(
        name=name[:200],
        sha256=digest,
        size=len(whole),
        retrieved_on=retrieved_on,
        loaded_by=by,
        content=whole,
        state=FileState.UNMAPPED,
        information_request=answers,
    )
    audit.record(by, "figures.loaded", subject=f"file of figures {made.pk}")
    return made


@transaction.atomic
def name_columns(source_file_id: int, mapping: Mapping, *, by: Person) -> SourceFile:
    """Say which column of a table is what, and queue the job that reads it; said again, it is read anew.

    Raises NotPossibleNow where something of it was published, or where it was thrown away.
    """
    one_at_a_time()
    source = SourceFile.objects.select_for_update().filter(pk=source_file_id).first()
    if source is None:
        raise NotPossibleNow("This table was thrown away meanwhile.")
    if source.content is None or source.editions.exclude(state=EditionState.LOADED).exists():
        raise NotPossibleNow(_IN_USE)
    if source.state == FileState.WAITING and source.mapping == mapping.as_data():
        return source
    source.editions.all().delete()
    source.mapping, source.state, source.report = mapping.as_data(), FileState.WAITING, {}
    source.save(update_fields=["mapping", "state", "report"])
    app.configure_task("evidence.load_file").defer(source_file_id=source.pk)
    audit.record(by, "figures.mapped", subject=f"file of figures {source.pk}")
    return source
