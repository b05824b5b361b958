"""What evidence adds to the back office: addresses, menu items, help."""

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.evidence.backoffice import desk, editions, files, footnotes, found, information_requests, tables
from fixsend.people.backoffice import audit_words
from fixsend.web.backoffice import PermittedItem, guides, menu, search

_DESK = (
    [
        path("", desk.index, name="index"),
        path("cards/", desk.cards_progress, name="cards_progress"),
        path("load/", files.load, name="load"),
        path("load-table/", tables.load, name="load_table"),
        path("files/<int:file_id>/", files.show, name="file"),
        path("files/<int:file_id>/progress/", files.progress, name="file_progress"),
        path("files/<int:file_id>/columns/", tables.map_columns, name="map_columns"),
        path("files/<int:file_id>/publish/", files.publish, name="publish"),
        path("files/<int:file_id>/discard/", files.discard, name="discard"),
        path("files/<int:file_id>/withdraw/", files.withdraw, name="withdraw_all"),
        path("files/<int:file_id>/changes.csv", files.changes_file, name="changes_file"),
        path("editions/<int:edition_id>/", editions.show, name="edition"),
        path("editions/<int:edition_id>/figures.csv", editions.figures_file, name="figures_file"),
        path("editions/<int:edition_id>/withdraw/", editions.withdraw, name="withdraw"),
        path("editions/<int:edition_id>/publish/", editions.publish, name="publish_again"),
        path("footnotes/", footnotes.index, name="footnotes"),
        path("footnotes/add/", footnotes.add, name="add_footnote"),
        path("footnotes/<int:footnote_id>/withdraw/", footnotes.withdraw, name="withdraw_footnote"),
        path("footnotes/<int:footnote_id>/restore/", footnotes.restore, name="restore_footnote"),
    ],
    "data_desk",
)
_REQUESTS = (
    [
        path("", information_requests.index, name="index"),
        path("add/", information_requests.add, name="add"),
        path("<int:pk>/", information_requests.show, name="show"),
        path("<int:pk>/change/", information_requests.change, name="change"),
        path("<int:pk>/discard/", information_requests.discard, name="discard"),
        path("<int:pk>/sent/", information_requests.record_sending, name="record_sending"),
        path("<int:pk>/answers.csv", information_requests.answers_file, name="answers_file"),
        path("bodies/<int:body_id>/", information_requests.body, name="body"),
        path("bodies/<int:body_id>/strike/", information_requests.strike, name="strike"),
    ],
    "information_requests",
)

audit_words.subjects.register(
    audit_words.Subject("file of figures", "evidence.SourceFile", "data_desk:file"),
    audit_words.Subject("edition", "evidence.Edition", "data_desk:edition"),
    audit_words.Subject("information request", "evidence.InformationRequest", "information_requests:show"),
)
search.sources.register(found.FIGURES, found.REQUESTS, found.REPORTED)
guides.helps(
    ("data_desk:", "official-figures"),
    ("information_requests:", "freedom-of-information-requests"),
)


@hooks.register("register_admin_urls")
def office_urls() -> list[URLResolver]:
    """Return the addresses of these screens."""
    return [path("figures/", include(_DESK)), path("information-requests/", include(_REQUESTS))]


@hooks.register(menu.CAMPAIGNS)
def desk_menu_item() -> MenuItem:
    """Return the menu item of the data desk."""
    return PermittedItem("Official figures", "data_desk:index", "evidence.view_edition", icon_name="table", order=570)


@hooks.register(menu.CAMPAIGNS)
def requests_menu_item() -> MenuItem:
    """Return the menu item of requests for information."""
    return PermittedItem(
        "Freedom of information",
        "information_requests:index",
        "evidence.view_informationrequest",
        icon_name="mail",
        order=572,
    )
