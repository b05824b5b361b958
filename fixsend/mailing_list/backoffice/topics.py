"""The staff's screens of the mailing list: topics."""

from typing import Any

from django.urls import URLPattern
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.admin.viewsets.model import ModelViewSet

from fixsend.mailing_list.models import Topic
from fixsend.web import page_cache
from fixsend.web.backoffice import menu
from fixsend.web.backoffice.columns import YesNoColumn
from fixsend.web.backoffice.edit_conflicts import NoticesConflicts


class TopicCreate(CreateView):
    """A new topic; pages with forms that offer it leave the page cache."""

    def save_instance(self) -> Topic:
        """Save it, and empty the page cache."""
        topic: Topic = super().save_instance()
        page_cache.invalidate()
        return topic


class TopicEdit(EditView):
    """A topic; pages with forms that offer it leave the page cache."""

    def save_instance(self) -> Topic:
        """Save it, and empty the page cache."""
        topic: Topic = super().save_instance()
        page_cache.invalidate()
        return topic


class Topics(NoticesConflicts, ModelViewSet):
    """What subscribers can choose to read about. A topic is closed, not deleted: people have chosen it."""

    model = Topic
    name = "mailing_topics"
    url_prefix = "mailing-topics"
    menu_label = "Topics"
    icon = "tag"
    menu_order = 565
    menu_hook = menu.EMAILS
    form_fields = ["name", "slug", "description", "is_open", "order"]
    copy_view_enabled = False
    inspect_view_enabled = False
    add_view_class = TopicCreate
    edit_view_class = TopicEdit
    list_display = ["name", YesNoColumn("is_open", label="Offered on forms"), "order"]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Name no screens that do not exist."""
        given: dict[str, Any] = super().get_common_view_kwargs(
            **dict.fromkeys(("delete_url_name", "usage_url_name")), **kwargs
        )
        return given

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the list, adding and editing."""
        kept = {"index", "index_results", "add", "edit", "history", "history_results"}
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]
