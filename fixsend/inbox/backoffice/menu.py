"""What the inbox adds to the back office."""

from typing import Any

from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.model import ModelViewSet

from fixsend.inbox.backoffice import found
from fixsend.inbox.backoffice.listing import InboxViewSet
from fixsend.inbox.models import PreparedAnswer
from fixsend.people.backoffice import profile
from fixsend.web.backoffice import guides, search
from fixsend.web.backoffice.edit_conflicts import NoticesConflicts

guides.helps(
    ("inbox:", "the-inbox"),
    ("prepared_answers:", "the-inbox"),
)
search.sources.register(found.CONVERSATIONS)
profile.parts.register(*found.PARTS)
_SCREENS = {"index", "index_results", "add", "edit", "delete"}


class PreparedAnswers(NoticesConflicts, ModelViewSet):
    """The texts with which answers can begin."""

    model = PreparedAnswer
    name = "prepared_answers"
    url_prefix = "prepared-answers"
    menu_label = "Prepared answers"
    icon = "openquote"
    menu_order = 640
    add_to_settings_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    form_fields = ["title", "text"]
    list_display = ["title"]
    search_fields = ["title", "text"]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Name no screens that do not exist."""
        missing = dict.fromkeys(("usage_url_name", "history_url_name"))
        given: dict[str, Any] = super().get_common_view_kwargs(**missing, **kwargs)
        return given

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the list, adding, changing and deleting."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in _SCREENS]


@hooks.register("register_admin_viewset")
def screens() -> list[ViewSet]:
    """Add the inbox and the prepared answers."""
    return [InboxViewSet(), PreparedAnswers()]
