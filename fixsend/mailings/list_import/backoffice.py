"""Where the screens for bringing a list in stand in the back office."""

from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.mailings.list_import import views

_PATTERNS = (
    [
        path("", views.index, name="index"),
        path("upload/", views.upload, name="upload"),
        path("<int:import_id>/", views.show, name="show"),
        path("<int:import_id>/match/", views.match, name="match"),
        path("<int:import_id>/bring-in/", views.bring_in, name="bring_in"),
        path("<int:import_id>/undo/", views.undo, name="undo"),
        path("<int:import_id>/report.csv", views.report, name="report"),
    ],
    "list_import",
)


class _ImportMenuItem(MenuItem):
    def is_shown(self, request: object) -> bool:
        return bool(request.user.has_perm("mailings.view_listimport"))  # type: ignore[attr-defined]


@hooks.register("register_admin_urls")
def list_import_urls() -> list[URLResolver]:
    """Return the addresses of the import's screens."""
    return [path("list-imports/", include(_PATTERNS))]


@hooks.register("register_admin_menu_item")
def list_import_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see imports."""
    return _ImportMenuItem("Bring a list in", reverse("list_import:index"), icon_name="upload", order=560)
