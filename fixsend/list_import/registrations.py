"""What list imports enter into the registries of the apps below."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from fixsend.list_import import privacy
from fixsend.list_import.models import ImportLine, ImportRow, ListImport
from fixsend.people import personal_data, retention
from fixsend.people.staff import beginnings, roles
from fixsend.people.staff.beginnings import Beginning


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
    retention.rules.register(_ROWS, _LINES)
    beginnings.registry.register(
        Beginning(
            "import", "Import a list", beginnings.with_permission("list_import.add_listimport", "list_import:upload")
        )
    )
    names = ("view_listimport", "add_listimport", "change_listimport")
    roles.allow((roles.ADMINISTRATOR, roles.CAMPAIGNER), *(f"list_import.{name}" for name in names))


def _old_rows(moment: datetime) -> QuerySet[ImportRow]:
    return ImportRow.objects.filter(list_import__in=ListImport.objects.filter(uploaded_at__lt=moment))


_ROWS = retention.Rule(
    "import-rows",
    "rows of a list that was imported",
    180,
    due=_old_rows,
    remove=lambda rows: rows.delete(),
    topic=retention.Topic.EMAILS,
    because="so that a whole import can be undone",
)
_LINES = retention.Rule(
    "import-lines",
    "files that were uploaded but not imported",
    30,
    due=lambda moment: ImportLine.objects.filter(list_import__uploaded_at__lt=moment),
    remove=lambda lines: lines.delete(),
    topic=retention.Topic.EMAILS,
    because="so that a volunteer can finish a dry run",
)
