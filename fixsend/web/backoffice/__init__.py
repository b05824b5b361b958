"""Parts of the back office that every app uses: access by permission, menu items, lists of records, help, search."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth import decorators
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.model import ModelViewSet

View = TypeVar("View", bound=Callable[..., HttpResponseBase])
_NO_SUCH_SCREENS = ("add_url_name", "edit_url_name", "delete_url_name", "history_url_name", "usage_url_name")


def permission_required(permission: str) -> Callable[[View], View]:
    """Let in only members of staff with a permission ("app.codename"); others get the page of error 403.

    Wagtail's own decorator of this name sends them to the home page of the back office instead.
    """
    return decorators.permission_required(permission, raise_exception=True)


class PermittedItem(MenuItem):
    """A menu item, shown to members of staff who may open the screen that it leads to."""

    def __init__(self, label: str, url_name: str, permission: str, **kwargs: Any) -> None:
        super().__init__(label, reverse(url_name), **kwargs)
        self.permission = permission

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the member of staff has the permission."""
        return bool(request.user.has_perm(self.permission))


class RecordView(InspectView):
    """One record, under its own name and nothing else ("Inspect: …" is Wagtail's)."""

    def get_page_title(self) -> str:
        """Return the name of the record."""
        return str(self.object)

    def get_page_subtitle(self) -> str:
        """Return nothing: the title says it."""
        return ""

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """Return a value as people say it: yes or no, and what is not there as not known."""
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, bool):
            return "Yes" if value else "No"
        return "Not known" if value in (None, "", "None") else value


class RecordViewSet(ModelViewSet):
    """A list of records that come in by themselves, and the screens that `screens` adds to it.

    Staff read and act on the records; no screen adds, edits, copies or deletes one.
    """

    copy_view_enabled = False
    add_to_reference_index = False
    inspect_view_class = RecordView
    exclude_form_fields: list[str] = []

    def screens(self) -> list[URLPattern]:
        """Return the addresses of the screens beside the list."""
        return []

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses of the list and of the screens beside it, and no others."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            *self.screens(),
        ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what Wagtail's views take, without the names of screens that do not exist."""
        given: dict[str, Any] = super().get_common_view_kwargs(**dict.fromkeys(_NO_SUCH_SCREENS), **kwargs)
        return given

    def register_admin_url_finder(self) -> None:
        """Register nothing: there is no editing screen to find."""
