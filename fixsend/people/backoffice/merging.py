"""Merging two records of one person: choosing, a preview, and undoing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.header import above
from fixsend.people.models import MergeRecord, Person
from fixsend.people.queries import people as queries
from fixsend.people.services import audit, merging
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header


@permission_required("people.merge_person")
@require_GET
def choose(request: HttpRequest, person_id: int) -> HttpResponse:
    """Find the other record: likely duplicates first, or any by search."""
    person = get_object_or_404(Person, pk=person_id, merged_into=None)
    text = request.GET.get("q", "")
    found = list(queries.search(queries.people(), text).exclude(pk=person.pk)[:20]) if text.strip() else []
    context = {
        "person": person,
        "duplicates": queries.possible_duplicates(person),
        "found": found,
        "q": text,
        **header(f"Merge another record into {person}", *above(person), icon="group"),
    }
    return render(request, "people/backoffice/merge_choose.html", context)


@permission_required("people.merge_person")
@require_http_methods(["GET", "POST"])
def merge(request: HttpRequest, person_id: int, other_id: int) -> HttpResponse:
    """Show what merging would do, which the audit log notes as a look at both records; on POST, merge."""
    kept, other = get_object_or_404(Person, pk=person_id), get_object_or_404(Person, pk=other_id)
    try:
        if request.method == "POST":
            merging.merge(kept, other, actor=signed_in(request))
            messages.success(request, "The two records are now one. You can undo this on the page below.")
            return redirect("people_backoffice:show", kept.pk)
        preview = merging.preview(kept, other)
        for person in (kept, other):
            audit.record(signed_in(request), "person.seen", person=person, screen="merge")
    except merging.CannotMerge as error:
        messages.error(request, str(error))
        return redirect("people_backoffice:show", kept.merged_into_id or kept.pk)
    shown = header("Merge two records", *above(kept), icon="group")
    return render(request, "people/backoffice/merge.html", {"preview": preview, **shown})


@permission_required("people.merge_person")
@require_POST
def undo(request: HttpRequest, person_id: int, record_id: int) -> HttpResponse:
    """Undo a merge."""
    record = get_object_or_404(MergeRecord, pk=record_id, kept=person_id)
    try:
        other = merging.undo(record, actor=signed_in(request))
    except merging.CannotMerge as error:
        messages.error(request, str(error))
        return redirect("people_backoffice:show", person_id)
    messages.success(request, f"The merge has been undone. {other} has their own record again.")
    return redirect("people_backoffice:show", other.pk)
