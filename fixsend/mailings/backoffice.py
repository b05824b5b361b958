"""The staff's screens of the mailing list: topics, what became of single mails, and addresses that are gone."""

from typing import Any

import django_filters
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import CreateView, EditView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet

from fixsend.mailings.models import Message, MessageState, Topic
from fixsend.mailings.services import outbox
from fixsend.mailings.views import gone_addresses
from fixsend.people.office.records import RecordViewSet
from fixsend.people.services import audit
from fixsend.web import page_cache
from fixsend.web.menus import PermittedItem


class TopicCreate(CreateView):
    """A new topic; the forms that offer it are drawn anew."""

    def save_instance(self) -> Topic:
        """Save it, and empty the page cache."""
        topic: Topic = super().save_instance()
        page_cache.invalidate()
        return topic


class TopicEdit(EditView):
    """A topic; the forms that offer it are drawn anew."""

    def save_instance(self) -> Topic:
        """Save it, and empty the page cache."""
        topic: Topic = super().save_instance()
        page_cache.invalidate()
        return topic


class Topics(ModelViewSet):
    """What subscribers can choose to read about. A topic is closed, not deleted: people have chosen it."""

    model = Topic
    name = "mailing_topics"
    url_prefix = "mailing-topics"
    menu_label = "Topics"
    icon = "tag"
    menu_order = 565
    add_to_admin_menu = True
    form_fields = ["name", "slug", "description", "is_open", "order"]
    copy_view_enabled = False
    inspect_view_enabled = False
    add_view_class = TopicCreate
    edit_view_class = TopicEdit
    list_display = ["name", "is_open", "order"]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Name no screens that do not exist."""
        return super().get_common_view_kwargs(**dict.fromkeys(("delete_url_name", "usage_url_name")), **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the list, adding and editing."""
        kept = {"index", "index_results", "add", "edit", "history", "history_results"}
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]


class MailFilterSet(WagtailFilterSet):
    """By state and address."""

    state = django_filters.ChoiceFilter(label="What became of it", choices=MessageState.choices)
    to = django_filters.CharFilter(label="Address (any part)", lookup_expr="icontains")

    class Meta:
        model = Message
        fields = ["state", "to"]


class MailInspect(InspectView):
    """What became of one mail; its text is nobody's business."""

    template_name = "mailings/backoffice/mail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it, and record that it was seen."""
        audit.record(request.user, "mail.seen", subject=f"Mail {self.object.pk}")  # type: ignore[arg-type]
        return super().get(request, *args, **kwargs)


class SingleMails(RecordViewSet):
    """Codes, confirmations and other single mails: did it go, was it refused, and why."""

    model = Message
    name = "single_mails"
    url_prefix = "single-mails"
    menu_label = "Single emails"
    icon = "mail"
    menu_order = 570
    add_to_admin_menu = True
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
            DateColumn("created_at", label="Written"),
        ]

    def screens(self) -> list[URLPattern]:
        """Return one mail and its button."""
        return [
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("try-again/<int:pk>/", try_again, name="try_again"),
        ]


_GONE_ADDRESSES = (
    [path("", gone_addresses.index, name="list"), path("lift/", gone_addresses.lift, name="lift")],
    "gone_addresses",
)


@hooks.register("register_admin_urls")
def gone_addresses_urls() -> list[URLResolver]:
    """Return the addresses of the screen of addresses that are gone."""
    return [path("gone-addresses/", include(_GONE_ADDRESSES))]


@hooks.register("register_admin_menu_item")
def gone_addresses_menu_item() -> MenuItem:
    """Return its menu item, shown to those who may see it."""
    return PermittedItem(
        "Gone addresses", "gone_addresses:list", "people.view_suppression", icon_name="user", order=572
    )


@require_POST
@permission_required("mailings.change_message", raise_exception=True)
def try_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Queue a mail that was given up once more."""
    if outbox.try_again(pk):
        audit.record(request.user, "mail.tried_again", subject=f"Mail {pk}")  # type: ignore[arg-type]
        messages.success(request, "It will be sent again in a moment.")
    else:
        messages.error(request, "This email cannot be sent again: it was not given up, or its text has been removed.")
    return redirect("single_mails:inspect", pk)
