"""Where the screens of this app stand in the back office: addresses, menu items and Wagtail's hooks."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel

from fixsend.people import four_eyes
from fixsend.people.backoffice import (
    audit_words,
    data_requests,
    export_requests,
    found,
    listing,
    merging,
    people,
    privacy,
    tagging,
    two_people,
)
from fixsend.people.backoffice.audit_log import AuditViewSet
from fixsend.people.backoffice.dashboard import PANELS
from fixsend.people.queries.export_requests import EXPORTS
from fixsend.web.backoffice import PermittedItem, guides, menu, search

_AFTER_WAITING = 32
_PEOPLE = (
    [
        path("", listing.PeopleIndex.as_view(), name="index"),
        path("results/", listing.PeopleIndex.as_view(results_only=True), name="index_results"),
        path("export.<str:file_format>", listing.export, name="export"),
        path("tag/", tagging.tag, name="tag"),
        path("tag/<int:change_id>/", tagging.show, name="tag_change"),
        path("tag/<int:change_id>/undo/", tagging.undo, name="tag_undo"),
        path("add/", people.add, name="add"),
        path("<int:person_id>/", people.show, name="show"),
        path("<int:person_id>/correct/", people.edit, name="edit"),
        path("<int:person_id>/withdraw/", people.withdraw, name="withdraw"),
        path("<int:person_id>/notes/", people.add_note, name="add_note"),
        path("<int:person_id>/notes/<int:note_id>/remove/", people.remove_note, name="remove_note"),
        path("<int:person_id>/tags/", people.set_tags, name="set_tags"),
        path("<int:person_id>/erase/", people.erase, name="erase"),
        path("<int:person_id>/merge/", merging.choose, name="merge_choose"),
        path("<int:person_id>/merge/<int:other_id>/", merging.merge, name="merge"),
        path("<int:person_id>/merges/<int:record_id>/undo/", merging.undo, name="merge_undo"),
    ],
    "people_backoffice",
)
_DATA_REQUESTS = (
    [
        path("", data_requests.index, name="index"),
        path("record/", data_requests.record, name="record"),
        path("<int:request_id>/", data_requests.show, name="show"),
        path("<int:request_id>/copy/", data_requests.copy, name="copy"),
        path("<int:request_id>/acknowledge/", data_requests.acknowledge, name="acknowledge"),
        path("<int:request_id>/identity/", data_requests.identify, name="identify"),
        path("<int:request_id>/look/", data_requests.look, name="look"),
        path("<int:request_id>/person/", data_requests.link, name="link"),
        path("<int:request_id>/answer/", data_requests.answer, name="answer"),
    ],
    "data_requests",
)

_EXPORT_REQUESTS = (
    [
        path("", export_requests.index, name="index"),
        path("ask/", export_requests.ask, name="ask"),
        path("<int:request_id>/", export_requests.show, name="show"),
        path("<int:request_id>/answer/", export_requests.answer, name="answer"),
        path("<int:request_id>/withdraw/", export_requests.withdraw, name="withdraw"),
    ],
    "export_requests",
)
_TWO_PEOPLE = (
    [path("", two_people.index, name="index"), path("<slug:slug>/", two_people.switch, name="switch")],
    "two_people",
)

audit_words.subjects.register(
    audit_words.Subject("data request", "people.DataRequest", "data_requests:show"),
)
guides.helps(
    ("people_backoffice:", "people"),
    ("data_requests:", "data-requests"),
    ("export_requests:", "when-two-people-decide"),
    ("two_people:", "when-two-people-decide"),
    ("consent_wordings", "data-requests"),
    ("retention_rules", "data-requests"),
    ("change_retention", "data-requests"),
    ("wagtailusers_", "colleagues-and-their-roles"),
    ("audit:", "colleagues-and-their-roles"),
    ("wagtailadmin_home", "finding-your-way"),
    ("wagtailadmin_account", "what-waits-for-you"),
)

search.sources.register(found.PEOPLE)


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern | URLResolver]:
    """Return the addresses of the screens about people and their data."""
    return [
        path("people/", include(_PEOPLE)),
        path("data-requests/", include(_DATA_REQUESTS)),
        path("export-requests/", include(_EXPORT_REQUESTS)),
        path("two-people/", include(_TWO_PEOPLE)),
        path("consent-wordings/", privacy.wordings, name="consent_wordings"),
        path("retention/", privacy.retention_rules, name="retention_rules"),
        path("retention/<str:slug>/", privacy.change_retention, name="change_retention"),
    ]


@hooks.register("register_admin_viewset")
def audit_log() -> AuditViewSet:
    """Return the audit log."""
    return AuditViewSet()


@hooks.register(menu.PEOPLE)
def people_menu_item() -> MenuItem:
    """Return the menu item of the list of people, shown to staff who may see it."""
    return PermittedItem("People", "people_backoffice:index", "people.view_person", icon_name="group", order=10)


class _ExportRequestsItem(PermittedItem):
    """Shown only where downloads take two people, so that the menu is no longer than it has to be."""

    def is_shown(self, request: HttpRequest) -> bool:
        return super().is_shown(request) and four_eyes.is_on(EXPORTS)


@hooks.register(menu.PEOPLE)
def export_requests_menu_item() -> MenuItem:
    """Return the menu item of downloads that wait for a colleague."""
    return _ExportRequestsItem(
        "Downloads to agree to", "export_requests:index", export_requests.PERMISSION, icon_name="download", order=900
    )


@hooks.register(menu.INBOX)
def data_requests_menu_item() -> MenuItem:
    """Return the menu item of data requests, shown to staff who may see them."""
    return PermittedItem("Data requests", "data_requests:index", "people.view_datarequest", icon_name="lock", order=580)


@hooks.register("construct_settings_menu")
def settings_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Add the wordings of consents and the retention rules to the settings, for the staff who may see them."""
    ours = [
        PermittedItem(
            "Consent wording", "consent_wordings", "people.view_consentwording", icon_name="openquote", order=620
        ),
        PermittedItem("Two people decide", "two_people:index", two_people.CHANGE, icon_name="group", order=625),
        PermittedItem(
            "How long records are kept", "retention_rules", "people.view_retentionperiod", icon_name="time", order=630
        ),
    ]
    items.extend(item for item in ours if item.is_shown(request))


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Add the alliance's panels to the home page of the back office. Pages to publish come next to what else waits."""
    for panel in panels:
        if isinstance(panel, WorkflowObjectsToModeratePanel):
            panel.order = _AFTER_WAITING
    panels.extend(panel(request) for panel in PANELS)


@hooks.register("register_account_menu_item")
def second_step(request: HttpRequest) -> dict[str, str]:
    """Return the item of the account screen that leads to passkeys, app and recovery codes."""
    return {"url": reverse("mfa_index"), "label": "Passkeys and app", "help_text": "Your second step when you sign in."}
