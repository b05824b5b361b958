"""The lists of returned mail, and of mail to the bounce address that was not understood."""

import django_filters
from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.models.returned_mail import ReturnedMail, ReturnedMailKind, UnparsedMail
from fixsend.web.backoffice import RecordViewSet, menu
from fixsend.web.backoffice.columns import MomentColumn


class ReturnedMailFilterSet(WagtailFilterSet):
    """By what happened, why, where, and when."""

    kind = django_filters.ChoiceFilter(label="What happened", choices=ReturnedMailKind.choices)
    cause = django_filters.ChoiceFilter(label="Why", choices=Cause.choices)
    domain = django_filters.CharFilter(label="Mail provider (any part)", lookup_expr="icontains")
    received_at = django_filters.DateFromToRangeFilter(label="When", widget=DateRangePickerWidget)

    class Meta:
        model = ReturnedMail
        fields = ["kind", "cause", "domain", "received_at"]


class ReturnedMailIndex(IndexView):
    """The list, with export; the audit log records exports (`people.backoffice.spreadsheets`)."""

    list_export = ["received_at", "kind", "cause", "domain", "status", "words", "reporter", "channel", "is_sure"]

    def get_base_queryset(self) -> QuerySet[ReturnedMail]:
        """Return the rows with their mailings."""
        found: QuerySet[ReturnedMail] = super().get_base_queryset()
        return found.select_related("mailing")


class ReturnedMailViewSet(RecordViewSet):
    """The list of bounces and complaints; nothing in it can be changed."""

    model = ReturnedMail
    name = "returned_mail"
    url_prefix = "returned-mail"
    menu_label = "Returned mail"
    icon = "resubmit"
    menu_order = 571
    menu_hook = menu.DELIVERY
    inspect_view_enabled = True
    inspect_view_fields = [
        *("kind", "cause", "domain", "status", "words", "reporter", "channel", "is_sure"),
        *("mailing", "received_at"),
    ]
    ordering = ["-id"]
    filterset_class = ReturnedMailFilterSet
    export_filename = "returned-mail"
    index_view_class = ReturnedMailIndex

    @cached_property
    def list_display(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn(
                "domain",
                label="Mail provider",
                accessor=lambda row: row.domain or "Not known",
                url_name="returned_mail:inspect",
            ),
            Column("kind", label="What happened", accessor=lambda row: row.get_kind_display()),
            Column("cause", label="Why", accessor=lambda row: row.get_cause_display()),
            Column("mailing", label="Newsletter", accessor=lambda row: row.mailing and row.mailing.subject),
            MomentColumn("received_at", label="When"),
        ]

    def screens(self) -> list[URLPattern]:
        """Return the address of one row's screen."""
        return [
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
        ]


class UnparsedMailViewSet(RecordViewSet):
    """The list of mail to the bounce address that was not understood; its text is only in the bounce mailbox."""

    model = UnparsedMail
    name = "unparsed_mail"
    url_prefix = "returned-mail-set-aside"
    menu_label = "Unparsed returned mail"
    icon = "warning"
    menu_order = 572
    menu_hook = menu.DELIVERY
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
            MomentColumn("received_at", label="When"),
        ]
