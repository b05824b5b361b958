"""My page: what somebody did with us; correct, download, complain, delete, sign out."""

import json

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from fixsend.people.authentication import signed_in
from fixsend.people.forms import DataRequestForm, DeleteForm, DetailsForm
from fixsend.people.my_page import sections_for
from fixsend.people.queries import my_data as queries
from fixsend.people.services import audit, data_requests, details, erasure


@never_cache
@login_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Tell what the person did in sentences, and show, folded, every consent and all that we store."""
    person = signed_in(request)
    consents = [line for line in queries.consents(person) if line.history]
    context = {
        "person": person,
        "told": sections_for(person),
        "consents": consents,
        "stored": queries.stored(person),
    }
    return render(request, "people/my_page/home.html", context)


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest) -> HttpResponse:
    """Let the person correct their details."""
    person = signed_in(request)
    initial = {"name": person.name, "postcode": person.postcode, "council": person.council}
    form = DetailsForm(_posted(request), initial=initial, other_names=details.other_names(person))
    if request.method == "POST" and form.is_valid():
        changed = details.correct(person, **form.cleaned_data)
        messages.success(request, "We have changed your details." if changed else "You have not changed anything.")
        return redirect("people:my_page")
    return render(request, "people/my_page/correct.html", {"form": form})


@never_cache
@login_required
@require_GET
def download(request: HttpRequest, kind: str) -> HttpResponse:
    """Return all that we store about the person as a file: JSON for machines, HTML for reading."""
    person = signed_in(request)
    held = queries.export(person)
    audit.record(person, "person.downloaded", person=person, kind=kind)
    if kind == "json":
        text = json.dumps(held, ensure_ascii=False, indent=2)
        return _file(text, "my-data.json", "application/json; charset=utf-8")
    text = render_to_string("people/my_page/download.html", {"held": held})
    return _file(text, "my-data.html", "text/html; charset=utf-8")


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def tell_us(request: HttpRequest) -> HttpResponse:
    """Receive a complaint or a question about data."""
    person = signed_in(request)
    form = DataRequestForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        received = data_requests.receive(
            form.cleaned_data["kind"],
            person=person,
            email=person.email or "",
            name=person.name,
            text=form.cleaned_data["text"],
        )
        return render(request, "people/my_page/told.html", {"received": received})
    return render(request, "people/my_page/tell_us.html", {"form": form})


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest) -> HttpResponse:
    """Explain what deleting means; on POST, delete and sign out."""
    person = signed_in(request)
    form = DeleteForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            erasure.erase_person(person, actor=person)
        except erasure.CannotErase as error:
            form.add_error(None, str(error))
        else:
            logout(request)
            return redirect("people:my_page_deleted")
    context = {"form": form, "consequences": queries.consequences(person)}
    return render(request, "people/my_page/delete.html", context)


@require_GET
def deleted(request: HttpRequest) -> HttpResponse:
    """Say that it is done."""
    return render(request, "people/my_page/deleted.html")


def _posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent; an empty form that was sent is not a form that was not sent."""
    return request.POST if request.method == "POST" else None


def _file(text: str, name: str, content_type: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type=content_type, headers=headers)
