"""What list imports add to the back office: addresses and a menu item."""

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.list_import.backoffice import views
from fixsend.people.backoffice import audit_words
from fixsend.web.backoffice import PermittedItem, guides, menu

_PATTERNS = (
    [
        path("", views.index, name="index"),
        path("upload/", views.upload, name="upload"),
        path("<int:import_id>/", views.show, name="show"),
        path("<int:import_id>/columns/", views.map_columns, name="map_columns"),
        path("<int:import_id>/apply/", views.apply, name="apply"),
        path("<int:import_id>/progress/", views.progress, name="progress"),
        path("<int:import_id>/pause/", views.pause, name="pause"),
        path("<int:import_id>/go-on/", views.go_on, name="go_on"),
        path("<int:import_id>/undo/", views.undo, name="undo"),
        path("<int:import_id>/report.csv", views.report, name="report"),
    ],
    "list_import",
)

audit_words.subjects.register(
    audit_words.Subject("import", "list_import.ListImport", "list_import:show"),
)
guides.helps(
    ("list_import:", "importing-a-list"),
)


@hooks.register("register_admin_urls")
def list_import_urls() -> list[URLResolver]:
    """Return the addresses of the import's screens."""
    return [path("list-imports/", include(_PATTERNS))]


@hooks.register(menu.PEOPLE)
def list_import_menu_item() -> MenuItem:
    """Return the menu item, shown to those who may see imports."""
    return PermittedItem(
        "Import a list", "list_import:index", "list_import.view_listimport", icon_name="upload", order=560
    )
