"""What an import holds about people, for how long, and who of the staff may see it."""

from datetime import datetime

from django.db.models import Q, QuerySet

from fixsend.mailings.list_import.models import ImportLine, ImportRow, ListImport
from fixsend.people import addresses, personal_data, retention
from fixsend.people.models import Person
from fixsend.people.staff import roles


def register_own() -> None:
    """Fill the registries; called from `AppConfig.ready()`."""
    personal_data.register(
        personal_data.Holding(
            "mailings.ImportRow",
            "person_id",
            "Your row in a list that we brought in",
            fields=("list_import", "email", "name", "postcode", "tags", "happened_at", "outcome"),
            rows=_rows_about,
        )
    )
    personal_data.register(
        personal_data.Holding(
            "mailings.ListImport", "uploaded_by", "Who brought a list in", on_erase="unlink", internal=True
        )
    )
    retention.register(
        retention.Rule(
            "import-rows",
            "rows of a list that was brought in",
            180,
            due=_old_rows,
            remove=lambda rows: rows.delete(),
            because="so that a whole import can be undone",
        ),
        retention.Rule(
            "import-lines",
            "files that were uploaded but not brought in",
            30,
            due=lambda moment: ImportLine.objects.filter(list_import__uploaded_at__lt=moment),
            remove=lambda lines: lines.delete(),
            because="so that a volunteer can finish a dry run",
        ),
    )
    names = ("view_listimport", "add_listimport", "change_listimport")
    roles.allow((roles.ADMINISTRATOR, roles.CAMPAIGNER), *(f"mailings.{name}" for name in names))


def _rows_about(person: Person) -> QuerySet[ImportRow]:
    mine = Q(person_id=person.pk) | addresses.records_of(person, "email", "list_import__uploaded_at")
    return ImportRow.objects.filter(mine).select_related("list_import")


def _old_rows(moment: datetime) -> QuerySet[ImportRow]:
    return ImportRow.objects.filter(list_import__in=ListImport.objects.filter(uploaded_at__lt=moment))
