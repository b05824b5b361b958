"""The audit log for reading: who of the staff saw or changed what, about whom, when."""

import django_filters
from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from fixsend.people.backoffice.records import RecordViewSet
from fixsend.people.models import AuditEntry
from fixsend.people.services import audit
from fixsend.people.staff import queries
from fixsend.web import normalise


class AuditFilterSet(WagtailFilterSet):
    """By colleague, action, person and date."""

    actor = django_filters.ModelChoiceFilter(label="Colleague", queryset=lambda request: queries.colleagues())
    action = django_filters.ChoiceFilter(label="What", choices=lambda: [(one, one) for one in queries.audit_actions()])
    person = django_filters.CharFilter(label="About (part of name or email)", method="by_person")
    at = django_filters.DateFromToRangeFilter(label="When", widget=DateRangePickerWidget)

    class Meta:
        model = AuditEntry
        fields = ["actor", "action", "person", "at"]

    def by_person(self, entries: QuerySet[AuditEntry], name: str, value: str) -> QuerySet[AuditEntry]:
        """Find entries about people by any part of name or address."""
        return entries.filter(person__search_text__contains=normalise.search_key(value))


class AuditIndex(generic.IndexView):
    """The newest entries first; nobody changes them."""

    page_title = "Audit log"
    any_permission_required = ["view"]
    default_ordering = "-id"
    filterset_class = AuditFilterSet
    paginate_by = 50

    def get_base_queryset(self) -> QuerySet[AuditEntry]:
        """Return all entries with the people they name at hand."""
        return AuditEntry.objects.select_related("actor", "person")

    @cached_property
    def columns(self) -> list[Column]:
        """Return what the list shows."""
        return [
            DateColumn("at", label="When"),
            Column("actor", label="Who", accessor=_actor),
            Column("action", label="What", accessor=lambda entry: audit.in_words(entry.action)),
            Column("person", label="About", accessor=_about),
            Column("detail", label="More", accessor=_detail),
        ]


def _actor(entry: AuditEntry) -> str:
    if entry.actor:
        return str(entry.actor)
    return "Somebody since erased" if entry.actor_hash else "The system"


def _about(entry: AuditEntry) -> str:
    if entry.person:
        return str(entry.person)
    return entry.subject or ("Somebody since erased" if entry.person_hash else "")


def _detail(entry: AuditEntry) -> str:
    return ", ".join(f"{name}: {value}" for name, value in entry.detail.items())


class AuditViewSet(RecordViewSet):
    """One list to read."""

    model = AuditEntry
    name = "audit"
    icon = "history"
    menu_label = "Audit log"
    menu_order = 610
    add_to_settings_menu = True
    index_view_class = AuditIndex
