"""The list of all people: search, filters, ticks, and the same as a file."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic

from fixsend.people.backoffice.export_requests import PERMISSION, PeopleList
from fixsend.people.backoffice.filters import PeopleFilterSet
from fixsend.people.export import ExportColumn, answer
from fixsend.people.models import Person, Purpose
from fixsend.people.queries import people as queries
from fixsend.people.queries.people_in_file import PeopleInFile
from fixsend.web import by_ids
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.columns import DayColumn
from fixsend.web.backoffice.paging import BoundedPaginator

_PURPOSES = {purpose.value: purpose.label for purpose in Purpose}
_COLUMNS = [
    ExportColumn("Name", lambda row: row.name),
    ExportColumn("Email address", lambda row: row.email),
    ExportColumn("Postcode", lambda row: row.postcode),
    ExportColumn("Council", lambda row: row.council__name),
    ExportColumn("Constituency", lambda row: row.constituency__name),
    ExportColumn("Agreed to", lambda row: [_PURPOSES.get(purpose, purpose) for purpose in row.purposes]),
    ExportColumn("Tags", lambda row: row.tag_names),
    ExportColumn("First known to us", lambda row: row.created_at),
]


class TickColumn(Column):
    """A box to tick in each row, and one in the heading that ticks all of the page.

    The boxes belong to the form above the list (`people-ticked`), which stays when the list is narrowed.
    """

    header_template_name = "people/backoffice/tick_all.html"
    cell_template_name = "people/backoffice/tick.html"


class PeoplePaginator(BoundedPaginator):
    """Pages of people."""

    def leading(self) -> QuerySet[Person]:
        """Return people of whom the first are those of a list that is cut."""
        return queries.leading(self.object_list, self.SHOWN)


class PeopleIndex(generic.IndexView):
    """All people, to be found by any part of name or email and narrowed by filters."""

    model = Person
    page_title = "People"
    header_icon = "group"
    template_name = "people/backoffice/index.html"
    results_template_name = "people/backoffice/index_results.html"
    index_url_name = "people_backoffice:index"
    index_results_url_name = "people_backoffice:index_results"
    add_url_name = None
    any_permission_required = ["view"]
    filterset_class = PeopleFilterSet
    default_ordering = "sort_name"
    is_searchable = True
    paginate_by = 50
    paginator_class = PeoplePaginator

    def get_base_queryset(self) -> QuerySet[Person]:
        """Return all people with what the list shows."""
        return queries.people()

    def search_queryset(self, queryset: QuerySet[Person]) -> QuerySet[Person]:
        """Search names and addresses, accents and case aside."""
        return queries.search(queryset, self.search_query) if self.search_query else queryset

    def order_queryset(self, queryset: QuerySet[Person]) -> QuerySet[Person]:
        """Order by the column that was chosen, else by name."""
        return queries.in_order(queryset, self.ordering if isinstance(self.ordering, str) else "sort_name")

    def get_edit_url(self, instance: Person) -> str:
        """Return the address of a person's page."""
        return reverse("people_backoffice:show", args=[quote(instance.pk)])

    @cached_property
    def columns(self) -> list[Column]:
        """Return the columns of the list."""
        ticks = [TickColumn("tick", label="Tick")] if self.request.user.has_perm("people.change_tag") else []
        return [
            *ticks,
            TitleColumn("name", label="Name", accessor=str, get_url=self.get_edit_url, sort_key="sort_name"),
            Column("email", label="Email address", accessor=lambda person: person.email or "None", sort_key="email"),
            Column(
                "council",
                label="Council",
                accessor=lambda person: person.council or "",
                sort_key="council__sort_name",
            ),
            Column("consents", label="Agreed to", accessor=_agreed_to),
            Column("tags", label="Tags", accessor=lambda person: ", ".join(tag.name for tag in person.tags.all())),
            DayColumn("created_at", label="First known to us", sort_key="created_at"),
        ]


def _agreed_to(person: Any) -> str:
    return ", ".join(state.get_purpose_display() for state in person.yes_to)


def ticked(request: HttpRequest) -> QuerySet[Person]:
    """Return the people whom an address names (`id` of each): nobody where it names none."""
    return by_ids.among(queries.people(), [int(value) for value in request.GET.getlist("id") if value.isdecimal()])


def listed(request: HttpRequest) -> QuerySet[Person]:
    """Return all whom the list shows for the search and filters of an address; nobody where a filter is no filter."""
    filters = PeopleFilterSet(request.GET, queryset=queries.people(), request=request)
    if not filters.is_valid():
        return queries.people().none()
    return queries.search(filters.qs, request.GET.get("q", ""))


@permission_required("people.export_person")
def export(request: HttpRequest, file_format: str) -> HttpResponseBase:
    """Return the people whom the list shows, search and filters included, as CSV or XLSX; the audit log notes it."""
    people = PeopleInFile(ticked(request) if request.GET.get("id") else listed(request))
    used = [name for name in [*PeopleFilterSet(request=request).filters, "q"] if request.GET.get(name)]
    query = urlencode([(name, value) for name, values in request.GET.lists() for value in values if name != "id"])
    title = "People who were ticked" if request.GET.get("id") else "People"
    of_people = PeopleList(title, PERMISSION, f"{reverse('people_backoffice:index')}?{query}")
    return answer(request, people, _COLUMNS, "people", file_format=file_format, of_people=of_people, filters=used)
