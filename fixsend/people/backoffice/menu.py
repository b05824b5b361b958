"""Where the office's screens stand in the back office."""

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.functional import cached_property
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic

from fixsend.people.backoffice import merge_views, person_views, privacy_views
from fixsend.people.backoffice.access import needs
from fixsend.people.backoffice.filters import PeopleFilterSet
from fixsend.people.models import Person
from fixsend.people.queries import office
from fixsend.people.signed_in import signed_in
from fixsend.web.menus import PermittedItem


class PeopleIndex(generic.IndexView):
    """Everybody, to be found by any part of name or email and narrowed by filters."""

    model = Person
    page_title = "People"
    header_icon = "group"
    template_name = "people/backoffice/index.html"
    results_template_name = "people/backoffice/index_results.html"
    index_url_name = "people_office:index"
    index_results_url_name = "people_office:index_results"
    add_url_name = None
    any_permission_required = ["view"]
    filterset_class = PeopleFilterSet
    default_ordering = ["sort_name", "id"]
    is_searchable = True
    paginate_by = 50

    def get_base_queryset(self) -> QuerySet[Person]:
        """Return everybody with what the list shows."""
        return office.people()

    def search_queryset(self, queryset: QuerySet[Person]) -> QuerySet[Person]:
        """Search names and addresses, accents and case aside."""
        return office.search(queryset, self.search_query) if self.search_query else queryset

    def get_edit_url(self, instance: Person) -> str:
        """Lead from the list to the person's page."""
        return reverse("people_office:show", args=[quote(instance.pk)])

    @cached_property
    def columns(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn("name", label="Name", accessor=str, get_url=self.get_edit_url, sort_key="sort_name"),
            Column("email", label="Email address", accessor=lambda person: person.email or "None"),
            Column("council", label="Council", accessor=lambda person: person.council or ""),
            Column("consents", label="Agreed to", accessor=_agreed_to),
            Column("tags", label="Tags", accessor=lambda person: ", ".join(tag.name for tag in person.tags.all())),
            DateColumn("created_at", label="With us since", sort_key="created_at"),
        ]


def _agreed_to(person: Any) -> str:
    return ", ".join(state.get_purpose_display() for state in person.yes_to)


@needs("people.export_person")
def export(request: HttpRequest, file_format: str) -> HttpResponse:
    """Send the filtered list as a file; who took it is in the audit log."""
    from fixsend.people.backoffice.listing import download_people

    return download_people(request, file_format, actor=signed_in(request))


PEOPLE_PATTERNS: tuple[list[URLPattern | URLResolver], str] = (
    [
        path("", PeopleIndex.as_view(), name="index"),
        path("results/", PeopleIndex.as_view(results_only=True), name="index_results"),
        path("take-down/", person_views.take_down, name="take_down"),
        path("export.<str:file_format>", export, name="export"),
        path("<int:person_id>/", person_views.show, name="show"),
        path("<int:person_id>/correct/", person_views.edit, name="edit"),
        path("<int:person_id>/withdraw/", person_views.withdraw, name="withdraw"),
        path("<int:person_id>/notes/", person_views.add_note, name="add_note"),
        path("<int:person_id>/notes/<int:note_id>/remove/", person_views.remove_note, name="remove_note"),
        path("<int:person_id>/tags/", person_views.set_tags, name="set_tags"),
        path("<int:person_id>/erase/", person_views.erase, name="erase"),
        path("<int:person_id>/merge/", merge_views.choose, name="merge_choose"),
        path("<int:person_id>/merge/<int:other_id>/", merge_views.merge, name="merge"),
        path("<int:person_id>/merges/<int:record_id>/undo/", merge_views.undo, name="merge_undo"),
    ],
    "people_office",
)
REQUEST_PATTERNS: tuple[list[URLPattern | URLResolver], str] = (
    [
        path("", privacy_views.requests, name="index"),
        path("<int:request_id>/", privacy_views.one_request, name="show"),
        path("<int:request_id>/acknowledge/", privacy_views.acknowledge, name="acknowledge"),
        path("<int:request_id>/answer/", privacy_views.answer, name="answer"),
    ],
    "data_requests",
)
URLS: list[URLPattern | URLResolver] = [
    path("people/", include(PEOPLE_PATTERNS)),
    path("data-requests/", include(REQUEST_PATTERNS)),
    path("consent-wordings/", privacy_views.wordings, name="consent_wordings"),
    path("retention/", privacy_views.retention_rules, name="retention_rules"),
    path("retention/<str:slug>/", privacy_views.change_retention, name="change_retention"),
]


def menu_items() -> list[MenuItem]:
    """Return what the main menu leads to."""
    return [
        PermittedItem("People", "people_office:index", "people.view_person", icon_name="group", order=500),
        PermittedItem("Data requests", "data_requests:index", "people.view_datarequest", icon_name="lock", order=580),
    ]


def settings_items() -> list[MenuItem]:
    """Return what the settings menu leads to."""
    return [
        PermittedItem(
            "Words of consent", "consent_wordings", "people.view_consentwording", icon_name="openquote", order=620
        ),
        PermittedItem(
            "How long records are kept", "retention_rules", "people.view_retentionperiod", icon_name="time", order=630
        ),
    ]
