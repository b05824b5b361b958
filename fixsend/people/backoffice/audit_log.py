"""The audit log for reading: which member of staff saw or changed what, about whom, when."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic

from fixsend.people.backoffice import audit_words
from fixsend.people.models import AuditEntry
from fixsend.people.services import audit
from fixsend.people.staff import accounts
from fixsend.web import normalise
from fixsend.web.backoffice import RecordViewSet
from fixsend.web.backoffice.columns import MomentColumn


def _actions() -> list[str]:
    return list(AuditEntry.objects.order_by("action").values_list("action", flat=True).distinct())


class AuditFilterSet(WagtailFilterSet):
    """Filters by colleague, action, person and date."""

    actor = django_filters.ModelChoiceFilter(label="Colleague", queryset=lambda request: accounts.colleagues())
    action = django_filters.ChoiceFilter(
        label="What", choices=lambda: [(one, audit.in_words(one)) for one in _actions()]
    )
    person = django_filters.CharFilter(label="About (part of name or email)", method="by_person")
    at = django_filters.DateFromToRangeFilter(label="When", widget=DateRangePickerWidget)

    class Meta:
        model = AuditEntry
        fields = ["actor", "action", "person", "at"]

    def by_person(self, entries: QuerySet[AuditEntry], name: str, value: str) -> QuerySet[AuditEntry]:
        """Return entries about people, by any part of their name or address."""
        return entries.filter(person__search_text__contains=normalise.search_key(value))


class AuditIndex(generic.IndexView):
    """The entries, newest first; none can be changed."""

    page_title = "Audit log"
    any_permission_required = ["view"]
    default_ordering = "-id"
    filterset_class = AuditFilterSet
    paginate_by = 50

    def get_base_queryset(self) -> QuerySet[AuditEntry]:
        """Return all entries with the people whom they name."""
        return AuditEntry.objects.select_related("actor", "person")

    def paginate_queryset(self, queryset: QuerySet[AuditEntry], page_size: int) -> Any:
        """Return a page of entries, each with what it is about."""
        paginator, page, entries, is_paginated = super().paginate_queryset(queryset, page_size)
        page.object_list = list(entries)
        about = audit_words.about(page.object_list)
        for entry in page.object_list:
            entry.about = about[entry.pk]
        return paginator, page, page.object_list, is_paginated

    @cached_property
    def columns(self) -> list[Column]:
        """Return what the list shows."""
        return [
            MomentColumn("at", label="When"),
            Column("actor", label="Who", accessor=_actor),
            Column("action", label="What", accessor=lambda entry: audit.in_words(entry.action)),
            _AboutColumn("person", label="About"),
            Column("detail", label="More", accessor=lambda entry: audit_words.detail(entry.detail)),
        ]


def _actor(entry: AuditEntry) -> str:
    if entry.actor:
        return str(entry.actor)
    return "Someone whose data we deleted" if entry.actor_hash else "The system"


class _AboutColumn(Column):
    """The person and the record that an entry is about, as links."""

    cell_template_name = "people/backoffice/audit_about.html"


class AuditViewSet(RecordViewSet):
    """The list of entries."""

    model = AuditEntry
    name = "audit"
    icon = "history"
    menu_label = "Audit log"
    menu_order = 610
    add_to_settings_menu = True
    index_view_class = AuditIndex
