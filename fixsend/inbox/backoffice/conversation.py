"""One conversation, and what staff do with it: answer, note, assign, close, put aside, reopen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from fixsend.inbox.forms import AnswerForm, AssignForm, NoteForm, PutInForm
from fixsend.inbox.models import Conversation
from fixsend.inbox.queries.conversation import ConversationPage, conversation_page
from fixsend.inbox.services import answering, handling
from fixsend.people.authentication import signed_in
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

_MAY_SEE = permission_required("inbox.view_conversation")
_MAY_CHANGE = permission_required("inbox.change_conversation")


@_MAY_SEE
@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one conversation; the audit log notes that it was looked at."""
    page = _page(pk)
    audit.record(signed_in(request), "conversation.seen", person=page.person, subject=f"Conversation {pk}")
    return _show(request, page, AnswerForm(initial={"seen": page.conversation.version}))


@_MAY_CHANGE
@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Send an answer, with the note that is typed beside it; or put a prepared one into the form."""
    if request.POST.get("do") == "put_in":
        return _put_in(request, pk)
    form, note_form = AnswerForm(request.POST), _typed_note(request)
    if note_form and not note_form.is_valid():
        messages.error(request, f"Your answer has not been sent. The note: {note_form.errors['note'][0]}")
        return _show(request, _page(pk), form)
    if not form.is_valid():
        return _show(request, _page(pk), form)
    close_it = request.POST.get("do") != "keep_open"
    given = form.cleaned_data
    try:
        answering.answer(pk, given["text"], author=signed_in(request), seen=given["seen"], close=close_it)
    except answering.Overtaken as error:
        return _show_again(request, pk, given["text"], str(error))
    except Conversation.DoesNotExist as error:
        raise Http404 from error
    if note_form:
        handling.add_note(pk, note_form.cleaned_data["note"], actor=signed_in(request))
    closed = " The conversation is closed." if close_it else ""
    messages.success(request, f"Your answer is on its way.{closed}{' Your note is added.' if note_form else ''}")
    return redirect("inbox:index") if close_it else redirect("inbox:show", pk)


@_MAY_CHANGE
@require_POST
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a note for colleagues."""
    get_object_or_404(Conversation, pk=pk)
    form = NoteForm(request.POST)
    if not form.is_valid():
        messages.error(
            request, "Write something first." if not form.data.get("note", "").strip() else str(form.errors["note"][0])
        )
        return _with_what_is_typed(request, pk)
    handling.add_note(pk, form.cleaned_data["note"], actor=signed_in(request))
    messages.success(request, "The note is added.")
    return _with_what_is_typed(request, pk, done="note", at="#notes")


@_MAY_CHANGE
@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the conversation to a colleague, to oneself or to nobody."""
    get_object_or_404(Conversation, pk=pk)
    form = AssignForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose a colleague who may answer messages.")
        return _with_what_is_typed(request, pk)
    given, actor = form.cleaned_data, signed_in(request)
    to = actor if request.POST.get("do") == "take" else given["to"]
    try:
        handling.assign(pk, to, actor=actor, seen=given["had"])
    except handling.TakenMeanwhile as error:
        messages.warning(request, f"{error} Nothing was changed. Choose again if you still want to.")
    else:
        messages.success(request, _who(to, actor))
    return _with_what_is_typed(request, pk)


@_MAY_CHANGE
@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """End the conversation without an answer."""
    if _is_typed(request):
        return _not_with_typed(request, pk)
    _do(request, pk, handling.close)
    messages.success(request, "Closed. You find it under “Closed”, and can reopen it there.")
    return redirect("inbox:index")


@_MAY_CHANGE
@require_POST
def put_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the conversation with the automatic replies."""
    if _is_typed(request):
        return _not_with_typed(request, pk)
    _do(request, pk, handling.put_aside)
    messages.success(request, "Put aside. You find it under “Put aside”, and can bring it back from there.")
    return redirect("inbox:index")


@_MAY_CHANGE
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the conversation wait for an answer again."""
    _do(request, pk, handling.reopen)
    messages.success(request, "It waits for an answer again.")
    return _with_what_is_typed(request, pk)


def _do(request: HttpRequest, pk: int, service: Callable[..., None]) -> None:
    get_object_or_404(Conversation, pk=pk)
    service(pk, actor=signed_in(request))


def _is_typed(request: HttpRequest, *, done: str = "") -> bool:
    """Tell whether an answer or a note stands in its box that has not been sent or added."""
    return any(request.POST.get(name, "").strip() for name in ("text", "note") if name != done)


def _typed_note(request: HttpRequest) -> NoteForm | None:
    return NoteForm(request.POST) if request.POST.get("note", "").strip() else None


def _not_with_typed(request: HttpRequest, pk: int) -> HttpResponse:
    messages.error(
        request,
        "Nothing has been changed: what you typed has not been sent or added. Send it, add it, or empty the box first.",
    )
    return _with_what_is_typed(request, pk)


def _with_what_is_typed(request: HttpRequest, pk: int, *, done: str = "", at: str = "") -> HttpResponse:
    """Show the conversation again with what stands in its boxes, apart from what is `done`."""
    if not _is_typed(request, done=done):
        return redirect(f"{reverse('inbox:show', args=[pk])}{at}")
    page = _page(pk)
    typed = {name: request.POST.get(name, "") for name in ("text", "prepared")}
    seen = request.POST.get("seen") or page.conversation.version
    note = "" if done == "note" else request.POST.get("note", "")
    return _show(request, page, AnswerForm(initial={**typed, "seen": seen}), note=note)


def _page(pk: int) -> ConversationPage:
    try:
        return conversation_page(pk)
    except Conversation.DoesNotExist as error:
        raise Http404 from error


def _put_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form again, with the chosen text below what is written already."""
    page, form = _page(pk), PutInForm(request.POST)
    written = request.POST.get("text", "").strip()
    if form.is_valid():
        chosen = answering.prepared(form.cleaned_data["prepared"].pk, page.conversation, signed_in(request))
        written = "\n\n".join(filter(None, [form.cleaned_data["text"], chosen]))
    else:
        messages.error(request, "Choose a prepared answer first.")
    # What was on the screen when they began is what they have read.
    return _show(request, page, AnswerForm(initial={"text": written, "seen": request.POST.get("seen")}))


def _show_again(request: HttpRequest, pk: int, written: str, what_happened: str) -> HttpResponse:
    """Show the conversation as it is now, with what was written and why it has not gone."""
    page = _page(pk)
    form = AnswerForm(initial={"text": written, "seen": page.conversation.version})
    return _show(request, page, form, overtaken=what_happened)


def _show(
    request: HttpRequest, page: ConversationPage, form: AnswerForm, *, note: str | None = None, **more: Any
) -> HttpResponse:
    """Show a conversation; in the box for notes stands what was typed there, unless `note` says what."""
    conversation = page.conversation
    if note is None:
        note = request.POST.get("note", "")
    had = {"to": conversation.assignee_id, "had": conversation.assignee_id}
    context = {
        "page": page,
        "conversation": conversation,
        "form": form,
        "answer_to": page.answer_to,
        "note_form": NoteForm(initial={"note": note}),
        "assign_form": AssignForm(initial=had),
        "may_change": request.user.has_perm("inbox.change_conversation"),
        "is_mine": conversation.assignee_id == request.user.pk,
        **header(conversation.title, ("Inbox", reverse("inbox:index")), icon="mail"),
        **more,
    }
    return render(request, "inbox/backoffice/conversation.html", context)


def _who(to: Person | None, actor: Person) -> str:
    if to is None:
        return "Nobody looks after it now."
    return "You look after it now." if to.pk == actor.pk else f"{to} looks after it now."
