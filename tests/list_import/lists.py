"""Bringing lists in, for tests."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from fixsend.list_import import parts, services
from fixsend.list_import.models import ImportStatus, ListImport
from fixsend.list_import.undo import undo


def content(header, *rows, encoding="utf-8", **dialect) -> bytes:
    """Return a CSV file of rows."""
    text = io.StringIO()
    csv.writer(text, **dialect).writerows([header, *rows])
    return text.getvalue().encode(encoding)


def uploaded(file: bytes, name: str = "list.csv") -> ListImport:
    """Upload a list."""
    return services.upload(io.BytesIO(file), name, actor=None)


def checked(file: bytes, name: str = "list.csv", **changes) -> ListImport:
    """Upload a list and look what would become of its rows, with the columns as they are guessed."""
    list_import = uploaded(file, name)
    values = {
        "kind": list_import.kind,
        "columns": list_import.columns,
        "purposes": ["news"],
        "wording_text": "I would like your newsletter.",
        "source": "Old list",
        "agreed_on": None,
    }
    services.map_columns(list_import.pk, **{**values, **changes})
    return services.check(list_import.pk)


def brought_in(file: bytes, name: str = "list.csv", **changes) -> ListImport:
    """Import a list."""
    list_import = checked(file, name, **changes)
    services.advance(list_import.pk, ImportStatus.APPLYING)
    return services.apply(list_import.pk)


def undone(list_import: ListImport) -> ListImport:
    """Undo an import."""
    services.advance(list_import.pk, ImportStatus.UNDOING)
    return undo(list_import.pk)


def outcomes(list_import: ListImport) -> dict[str, str]:
    """Return the outcome of each address of an import."""
    return dict(list_import.import_rows.order_by("-number").values_list("email", "outcome"))


@contextmanager
def paused_after(number: int) -> Iterator[None]:
    """Have staff press Pause as soon as so many parts are done."""
    do_next = parts._do_next_part
    done = 0

    def counted(import_id, *arguments):
        nonlocal done
        went_on = do_next(import_id, *arguments)
        done += 1
        if done == number:
            services.pause(import_id)
        return went_on

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "_do_next_part", counted)
        yield
