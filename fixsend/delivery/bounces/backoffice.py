"""The lists of mails that came back, and of those that nothing could be taken from."""

import django_filters
from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView

from fixsend.delivery.bounces.cause import Cause
from fixsend.delivery.models.returned_mail import Return, ReturnKind, SetAside
from fixsend.people.backoffice.records import RecordViewSet


class ReturnFilterSet(WagtailFilterSet):
    """By what happened, why, where, and when."""

    kind = django_filters.ChoiceFilter(label="What happened", choices=ReturnKind.choices)
    cause = django_filters.ChoiceFilter(label="Why", choices=Cause.choices)
    domain = django_filters.CharFilter(label="Mail provider (any part)", lookup_expr="icontains")
    received_at = django_filters.DateFromToRangeFilter(label="When", widget=DateRangePickerWidget)

    class Meta:
        model = Return
        fields = ["kind", "cause", "domain", "received_at"]


class ReturnIndex(IndexView):
    """The list, with export (as all exports, safe to open and in the audit log: `people.backoffice.spreadsheets`)."""

    list_export = ["received_at", "kind", "cause", "domain", "status", "words", "reporter", "channel", "is_sure"]

    def get_base_queryset(self) -> QuerySet[Return]:
        """Return the rows with what the list shows at hand."""
        found: QuerySet[Return] = super().get_base_queryset()
        return found.select_related("mailing")


class ReturnedMail(RecordViewSet):
    """What came back, sorted by cause; nothing here can be changed."""

    model = Return
    name = "returned_mail"
    url_prefix = "returned-mail"
    menu_label = "Returned mail"
    icon = "resubmit"
    menu_order = 571
    add_to_admin_menu = True
    inspect_view_enabled = True
    inspect_view_fields = [
        *("kind", "cause", "domain", "status", "words", "reporter", "channel", "is_sure"),
        *("mailing", "received_at"),
    ]
    ordering = ["-id"]
    filterset_class = ReturnFilterSet
    export_filename = "returned-mail"
    index_view_class = ReturnIndex

    @cached_property
    def list_display(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn("domain", label="Mail provider", url_name="returned_mail:inspect"),
            Column("kind", label="What happened", accessor=lambda row: row.get_kind_display()),
            Column("cause", label="Why", accessor=lambda row: row.get_cause_display()),
            Column("mailing", label="Newsletter", accessor=lambda row: row.mailing and row.mailing.subject),
            DateColumn("received_at", label="When"),
        ]

    def screens(self) -> list[URLPattern]:
        """Return one row."""
        return [
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
        ]


class MailSetAside(RecordViewSet):
    """Mail to the bounce address that nothing was taken from; who wants to read it opens the bounce mailbox."""

    model = SetAside
    name = "returned_mail_set_aside"
    url_prefix = "returned-mail-set-aside"
    menu_label = "Returned mail set aside"
    icon = "warning"
    menu_order = 572
    add_to_admin_menu = True
    inspect_view_enabled = False
    ordering = ["-id"]

    @cached_property
    def list_display(self) -> list[Column]:
        """Return what the list shows."""
        return [
            Column("why", label="Why"),
            Column("reporter", label="From"),
            Column("channel", label="How it came", accessor=lambda row: row.get_channel_display()),
            Column("size", label="Size", accessor=lambda row: filesizeformat(row.size)),
            DateColumn("received_at", label="When"),
        ]
