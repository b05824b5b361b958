"""Tagging many people at once: those who are ticked, or all whom the list shows; and undoing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.forms.lists import TaggingForm
from fixsend.people.backoffice.header import above
from fixsend.people.backoffice.listing import listed, ticked
from fixsend.people.models import Tag, TagChange
from fixsend.people.services import tagging
from fixsend.web import written
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

CHANGE = "people.change_tag"
EVERYONE = "everyone"
_NAMED = 50


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
def tag(request: HttpRequest) -> HttpResponse:
    """Ask which tag to add or take away, and do it.

    The address says to whom: `id` of each who was ticked; or, where it says `everyone`, all whom the list shows for its
    search and filters. Where it says neither, nobody is changed.
    """
    is_everyone = EVERYONE in request.GET
    people = listed(request) if is_everyone else ticked(request)
    number = people.order_by().values("pk").distinct()[: tagging.MOST + 1].count()
    form = TaggingForm(request.POST if request.method == "POST" else None, initial={"what": "add"})
    if number and request.method == "POST" and form.is_valid():
        act = tagging.add if form.cleaned_data["what"] == "add" else tagging.remove
        try:
            change = act(people, form.cleaned_data["tag"], actor=signed_in(request))
        except tagging.NoSuchTag:
            form.add_error("tag", "Nobody has this tag.")
        except tagging.TooMany:
            pass  # The page says so.
        else:
            return redirect("people_backoffice:tag_change", change.pk)
    context = {
        "form": form,
        "people": written.counted(number, "person", "people"),
        "number": number,
        "is_everyone": is_everyone,
        "named": [str(person) for person in people[:_NAMED]] if number <= tagging.MOST else [],
        "more": max(number - _NAMED, 0),
        "list_url": f"{reverse('people_backoffice:index')}?{_list_query(request)}",
        "is_too_many": number > tagging.MOST,
        "most": tagging.MOST,
        "tags": Tag.objects.all(),
        **_page("Add or take away a tag"),
    }
    return render(request, "people/backoffice/tag.html", context)


@permission_required(CHANGE)
@require_safe
def show(request: HttpRequest, change_id: int) -> HttpResponse:
    """Show what was changed, with the button that undoes it."""
    change = get_object_or_404(TagChange.objects.select_related("tag"), pk=change_id)
    people = written.counted(len(change.people), "person", "people")
    context = {"change": change, "people": people, **_page("Tag changed")}
    return render(request, "people/backoffice/tag_change.html", context)


@permission_required(CHANGE)
@require_POST
def undo(request: HttpRequest, change_id: int) -> HttpResponse:
    """Undo it."""
    change = tagging.undo(change_id, actor=signed_in(request))
    if change is None:
        messages.error(request, "This was too long ago to be undone.")
        return redirect("people_backoffice:index")
    messages.success(request, "Undone. Everyone has the tags they had before.")
    return redirect("people_backoffice:tag_change", change_id)


def _list_query(request: HttpRequest) -> str:
    """Return the search and filters of the list from which somebody came."""
    query = request.GET.copy()
    for name in ("id", EVERYONE):
        query.pop(name, None)
    return query.urlencode()


def _page(title: str) -> dict[str, Any]:
    return header(title, *above(), icon="tag")
