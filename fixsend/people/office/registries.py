"""What the office adds to the registries: what waits for staff, and which role may do what."""

from datetime import date

from django.db.models import QuerySet

from fixsend.people.models import DataRequest, DataRequestKind, DataRequestStatus
from fixsend.people.staff import roles, waiting

_EVERYBODY_BUT_EDITORS = (
    roles.ADMINISTRATOR,
    roles.CAMPAIGNER,
    roles.MEMBERSHIP_SECRETARY,
    roles.MODERATOR,
    roles.READ_ONLY,
)
_KEEPERS = (roles.ADMINISTRATOR, roles.MEMBERSHIP_SECRETARY)


def register_own() -> None:
    """Fill the registries; called from `AppConfig.ready()`."""
    roles.allow(_EVERYBODY_BUT_EDITORS, "people.view_person", "people.view_note", "people.view_tag")
    roles.allow((*_KEEPERS, roles.CAMPAIGNER), "people.add_note", "people.delete_note", "people.change_tag")
    roles.allow((*_KEEPERS, roles.CAMPAIGNER), "people.export_person")
    roles.allow(_KEEPERS, "people.add_person", "people.change_person", "people.delete_person", "people.merge_person")
    roles.allow(_KEEPERS, "people.view_datarequest", "people.change_datarequest", "people.view_retentionperiod")
    roles.allow(roles.ADMINISTRATOR, "people.change_retentionperiod", "people.add_consentwording")
    roles.allow(_EVERYBODY_BUT_EDITORS, "people.view_consentwording")
    roles.allow(_EVERYBODY_BUT_EDITORS, "places.view_council")
    waiting.register(_waiting("data-requests", "Data requests to answer", complaints=False))
    waiting.register(_waiting("data-complaints", "Data-protection complaints", complaints=True))


def _waiting(slug: str, title: str, *, complaints: bool) -> waiting.Waiting:
    def open_ones() -> QuerySet[DataRequest]:
        found = DataRequest.objects.filter(status=DataRequestStatus.OPEN)
        kind = {"kind": DataRequestKind.COMPLAINT}
        return found.filter(**kind) if complaints else found.exclude(**kind)

    def first_due() -> date | None:
        return open_ones().order_by("due_on").values_list("due_on", flat=True).first()

    return waiting.Waiting(
        slug,
        title,
        count=lambda: open_ones().count(),
        url_name="data_requests:index",
        permission="people.view_datarequest",
        due=first_due,
    )
