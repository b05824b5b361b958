"""What the lists of this app have in common: search without accents, and downloads."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from wagtail.admin.auth import permission_required
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views import generic

from fixsend.people import export
from fixsend.people.backoffice.export_requests import PeopleList
from fixsend.people.export import ExportColumn
from fixsend.web import normalise
from fixsend.web.backoffice.header import header


class ListView(generic.IndexView):
    """A list that is searched in one column, ignoring accents and case."""

    any_permission_required = ["view", "change"]
    search_column = "search_text"
    is_searchable = True

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows in which every word of the query is found."""
        return searched(queryset, self.search_column, self.search_query)


class ExportForm(forms.Form):
    """The choice of a file format."""

    file_format = forms.ChoiceField(label="Kind of file", choices=export.FORMATS, initial="xlsx")


def searched(queryset: QuerySet[Any], column: str, query: str) -> QuerySet[Any]:
    """Return the rows whose search column holds every word of the query."""
    for word in normalise.search_key(query or "").split():
        queryset = queryset.filter(**{f"{column}__contains": word})
    return queryset


def export_screen(
    *,
    title: str,
    name: str,
    permission: str,
    index_url_name: str,
    queryset: Callable[[], QuerySet[Any]],
    filterset: type[WagtailFilterSet],
    search_column: str,
    columns: Sequence[ExportColumn],
) -> Callable[[HttpRequest], HttpResponse]:
    """Return the screen that exports a list as it is filtered: GET says how many rows, POST sends the file."""

    @permission_required(permission)
    @require_http_methods(["GET", "POST"])
    def screen(request: HttpRequest) -> HttpResponseBase:
        filtered = filterset(request.GET, queryset=queryset(), request=request).qs
        rows = searched(filtered, search_column, request.GET.get("q", ""))
        form = ExportForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            used = [key for key, value in request.GET.items() if value and key != "p"]
            chosen = form.cleaned_data["file_format"]
            of_people = PeopleList(title, permission, f"{reverse(index_url_name)}?{request.GET.urlencode()}")
            return export.answer(request, rows, columns, name, file_format=chosen, of_people=of_people, filters=used)
        context = {
            "form": form,
            "count": rows.count(),
            **header(f"Download: {title}", (title, reverse(index_url_name)), icon="download"),
        }
        return render(request, "membership/backoffice/export.html", context)

    guarded: Callable[[HttpRequest], HttpResponse] = screen
    return guarded
