"""The filtered list of people as a file."""

from django.http import Http404, HttpRequest, HttpResponse

from fixsend.people.backoffice.filters import PeopleFilterSet
from fixsend.people.export import FORMATS, ExportColumn, download
from fixsend.people.models import Person
from fixsend.people.queries import office

_COLUMNS = [
    ExportColumn("Name", lambda person: person.name),
    ExportColumn("Email address", lambda person: person.email),
    ExportColumn("Postcode", lambda person: person.postcode),
    ExportColumn("Council", lambda person: str(person.council) if person.council else ""),
    ExportColumn("Constituency", lambda person: str(person.constituency) if person.constituency else ""),
    ExportColumn("Agreed to", lambda person: [state.get_purpose_display() for state in person.yes_to]),
    ExportColumn("Tags", lambda person: [tag.name for tag in person.tags.all()]),
    ExportColumn("With us since", lambda person: person.created_at),
]


def download_people(request: HttpRequest, file_format: str, *, actor: Person) -> HttpResponse:
    """Return the people whom the list shows, search and filters included, as CSV or XLSX."""
    if file_format not in dict(FORMATS):
        raise Http404
    filters = PeopleFilterSet(request.GET, queryset=office.people(), request=request)
    people = office.search(filters.qs, request.GET.get("q", "")).order_by("sort_name", "id")
    used = [name for name in filters.filters if request.GET.get(name)] + (["q"] if request.GET.get("q") else [])
    return download(people, _COLUMNS, name="people", file_format=file_format, actor=actor, filters=used)
