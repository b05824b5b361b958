"""One person's page, what staff do there, and adding a person."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice import profile
from fixsend.people.backoffice.forms.offline import AddPersonForm, WithdrawalForm
from fixsend.people.backoffice.forms.person import DetailsForm, NoteForm, TagsForm
from fixsend.people.backoffice.header import above
from fixsend.people.models import Note, Person
from fixsend.people.queries import my_data
from fixsend.people.queries import people as queries
from fixsend.people.services import audit, details, erasure, manual_entry, records
from fixsend.web import normalise
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header


@permission_required("people.view_person")
@require_GET
def show(request: HttpRequest, person_id: int) -> HttpResponse:
    """Show everything about one person; the audit log notes that it was looked at."""
    person = get_object_or_404(Person.objects.select_related("council", "constituency", "merged_into"), pk=person_id)
    if person.merged_into_id:
        return redirect("people_backoffice:show", person.merged_into_id)
    return _show(request, person)


@permission_required("people.change_person")
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, person_id: int) -> HttpResponse:
    """Correct a person's details."""
    person = _person(person_id)
    sent = request.POST if request.method == "POST" else None
    form = DetailsForm(sent, person=person, other_names=details.other_names(person))
    if request.method == "POST" and form.is_valid():
        details.correct(person, **form.cleaned_data, actor=signed_in(request))
        messages.success(request, "The details have been changed.")
        return redirect("people_backoffice:show", person.pk)
    return _form(request, form, f"Correct {person}", "Save", person)


@permission_required("people.add_person")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Add a person who told us of themselves away from the site."""
    form = AddPersonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        person, is_new = manual_entry.add_person(
            name=words["name"],
            email=words["email"],
            postcode=words["postcode"],
            council=words["council"],
            offline=_offline_consent(words),
            actor=signed_in(request),
        )
        messages.success(request, _what_was_added(person, words, is_new=is_new))
        return redirect("people_backoffice:show", person.pk)
    return _form(request, form, "Add a person", "Add")


def _what_was_added(person: Person, typed: dict[str, Any], *, is_new: bool) -> str:
    said = [f"{person} has been added."]
    if not is_new:
        said = [f"We know this address already. It belongs to {person}, whose details stay as they were."]
        if normalise.search_key(typed["name"]) != normalise.search_key(person.name):
            said.append(f"The name you typed was “{typed['name']}”.")
    if typed["purposes"]:
        waits = "We have emailed them. Their consent counts once they confirm."
        said.append(waits if person.email else "Their consent is recorded.")
    return " ".join(said)


@permission_required("people.change_person")
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, person_id: int) -> HttpResponse:
    """Record that a person told us that they want fewer emails."""
    person = _person(person_id)
    form = WithdrawalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        manual_entry.record_withdrawal(
            person, words["purposes"], offline=_offline_consent(words), actor=signed_in(request)
        )
        messages.success(request, "They will get no more of these emails.")
        return redirect("people_backoffice:show", person.pk)
    return _form(request, form, f"{person} wants fewer emails", "Record it", person)


@permission_required("people.add_note")
@require_POST
def add_note(request: HttpRequest, person_id: int) -> HttpResponse:
    """Add a note."""
    person = _person(person_id)
    form = NoteForm(request.POST)
    if not form.is_valid():
        messages.error(
            request, "Write something first." if not form.data.get("text", "").strip() else str(form.errors["text"][0])
        )
        return _show(request, person, typed=request.POST)
    records.add_note(person, form.cleaned_data["text"], actor=signed_in(request))
    messages.success(request, "The note has been added.")
    return _with_the_other_box(request, person, saved="text")


@permission_required("people.delete_note")
@require_POST
def remove_note(request: HttpRequest, person_id: int, note_id: int) -> HttpResponse:
    """Ask whether a note is to go for good; the button on that page removes it."""
    note = Note.objects.filter(pk=note_id, person=person_id).first()
    if note and "confirm" not in request.POST:
        way_back = header("Remove this note?", *above(note.person), icon="user")
        context = {"note": note, "person_id": person_id, **way_back}
        return render(request, "people/backoffice/remove_note.html", context)
    if note:
        records.remove_note(note.pk, actor=signed_in(request))
    return redirect("people_backoffice:show", person_id)


@permission_required("people.change_tag")
@require_POST
def set_tags(request: HttpRequest, person_id: int) -> HttpResponse:
    """Change a person's tags."""
    person = _person(person_id)
    form = TagsForm(request.POST)
    if not form.is_valid():
        messages.error(request, str(form.errors["tags"][0]))
        return _show(request, person, typed=request.POST)
    records.set_tags(person, form.names, seen=form.seen, actor=signed_in(request))
    messages.success(request, "The tags have been saved.")
    return _with_the_other_box(request, person, saved="tags")


@permission_required("people.delete_person")
@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest, person_id: int) -> HttpResponse:
    """Delete a person for good, after showing what that means."""
    person = _person(person_id)
    if request.method == "POST":
        try:
            erasure.erase_person(person, actor=signed_in(request))
        except erasure.CannotErase as error:
            messages.error(request, str(error))
            return redirect("people_backoffice:show", person.pk)
        messages.success(request, "Everything about this person has been deleted.")
        return redirect("people_backoffice:index")
    context = {
        "person": person,
        "consequences": my_data.consequences(person),
        **header(f"Delete everything about {person}", *above(person), icon="bin"),
    }
    return render(request, "people/backoffice/erase.html", context)


def _show(request: HttpRequest, person: Person, *, typed: Mapping[str, str] | None = None) -> HttpResponse:
    """Show a person's page, with what was typed into its boxes and is not saved; the audit log notes the look."""
    audit.record(signed_in(request), "person.seen", person=person)
    saved = ", ".join(tag.name for tag in person.tags.all())
    typed = typed or {}
    context = {
        "page": queries.person_page(person),
        "note_form": NoteForm(initial={"text": typed.get("text", "")}),
        "tags_form": TagsForm(initial={"tags": typed.get("tags", saved), "had": typed.get("had", saved)}),
        "sections": profile.sections(person, signed_in(request)),
        "buttons": profile.buttons(person, signed_in(request)),
        **header(str(person), *above(), icon="user"),
    }
    return render(request, "people/backoffice/person.html", context)


def _with_the_other_box(request: HttpRequest, person: Person, *, saved: str) -> HttpResponse:
    """Show a person's page after one of its two boxes was saved: what is typed in the other is still there."""
    tags_changed = saved != "tags" and request.POST.get("tags", "") != request.POST.get("had", "")
    note_typed = saved != "text" and request.POST.get("text", "").strip()
    if not (tags_changed or note_typed):
        return redirect("people_backoffice:show", person.pk)
    what = "The tags that you typed are" if tags_changed else "The note that you typed is"
    messages.warning(request, f"{what} still in the box, and not saved yet.")
    names = ("tags", "had") if tags_changed else ("text",)
    return _show(request, person, typed={name: request.POST.get(name, "") for name in names})


def _person(person_id: int) -> Person:
    return get_object_or_404(Person, pk=person_id, merged_into=None)


def _offline_consent(words: dict[str, Any]) -> manual_entry.OfflineConsent:
    return manual_entry.OfflineConsent(
        channel=words["channel"],
        happened_on=words["happened_on"],
        purposes=tuple(words["purposes"]),
        wording_text=words.get("wording_text", "").strip(),
        proof=words["proof"],
    )


def _form(request: HttpRequest, form: object, title: str, button: str, person: Person | None = None) -> HttpResponse:
    context = {"form": form, "button": button, **header(title, *above(person), icon="user")}
    return render(request, "people/backoffice/form.html", context)
