"""Lists of records that come in by themselves: read and acted on in the back office, never added or edited by hand."""

from typing import Any

from django.urls import URLPattern, path
from wagtail.admin.viewsets.model import ModelViewSet

_ABSENT = ("add_url_name", "edit_url_name", "delete_url_name", "history_url_name", "usage_url_name")


class RecordViewSet(ModelViewSet):
    """A list, and whatever screens `screens` adds; nobody adds, edits, copies or deletes a row."""

    copy_view_enabled = False
    add_to_reference_index = False
    exclude_form_fields: list[str] = []

    def screens(self) -> list[URLPattern]:
        """Return the addresses of the screens beside the list."""
        return []

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the list and the screens beside it, and no others."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            *self.screens(),
        ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Name no screens that do not exist."""
        given: dict[str, Any] = super().get_common_view_kwargs(**dict.fromkeys(_ABSENT), **kwargs)
        return given

    def register_admin_url_finder(self) -> None:
        """Leave it out: there is no editing screen to find."""
