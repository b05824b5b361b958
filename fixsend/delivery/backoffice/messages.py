"""The staff's screens of single mails: codes, confirmations and answers, and what became of each."""

from typing import Any

import django_filters
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.services import outbox
from fixsend.people.services import audit
from fixsend.web.backoffice import RecordView, RecordViewSet, menu, permission_required
from fixsend.web.backoffice.columns import MomentColumn


class MailFilterSet(WagtailFilterSet):
    """By state and address."""

    state = django_filters.ChoiceFilter(label="What became of it", choices=MessageState.choices)
    to = django_filters.CharFilter(label="Address (any part)", lookup_expr="icontains")

    class Meta:
        model = Message
        fields = ["state", "to"]


class MailInspect(RecordView):
    """What became of one mail; its text is not shown, because it may hold a code."""

    template_name = "delivery/backoffice/mail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it, and record that it was seen."""
        audit.record(request.user, "mail.seen", subject=f"Mail {self.object.pk}")  # type: ignore[arg-type]
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response


class SingleMails(RecordViewSet):
    """The list of single mails: codes, confirmations and others, with the state of each."""

    model = Message
    name = "single_mails"
    url_prefix = "single-mails"
    menu_label = "Single emails"
    icon = "mail"
    menu_order = 570
    menu_hook = menu.DELIVERY
    inspect_view_enabled = True
    inspect_view_class = MailInspect
    inspect_view_fields = ["subject", "to", "kind", "state", "attempts", "unsure_attempts", "failure", "created_at"]
    ordering = ["-id"]
    filterset_class = MailFilterSet

    @cached_property
    def list_display(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn("subject", url_name="single_mails:inspect"),
            Column("to"),
            Column("state", label="What became of it", accessor=lambda mail: mail.get_state_display()),
            MomentColumn("created_at", label="Written"),
        ]

    def screens(self) -> list[URLPattern]:
        """Return the addresses of one mail's screen and of its button."""
        return [
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("try-again/<int:pk>/", try_again, name="try_again"),
        ]


@require_POST
@permission_required("delivery.change_message")
def try_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Queue a mail that had failed once more."""
    if outbox.try_again(pk):
        audit.record(request.user, "mail.tried_again", subject=f"Mail {pk}")  # type: ignore[arg-type]
        messages.success(request, "It will be sent again in a moment.")
    else:
        messages.error(request, "This email cannot be sent again: it was not given up, or its text has been removed.")
    return redirect("single_mails:inspect", pk)
