"""The queue of what readers say is wrong, and the page on which staff check one and decide."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic

from fixsend.evidence import sentences
from fixsend.evidence.indicators import INDICATORS
from fixsend.evidence.models import Objection, ObjectionState
from fixsend.evidence.queries import objections as queries
from fixsend.evidence.queries.rows import FigureRow, figure_rows
from fixsend.evidence.services import objections
from fixsend.evidence.services.objections import NotPossibleNow
from fixsend.people.authentication import signed_in
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import written
from fixsend.web.backoffice import RecordViewSet, menu, permission_required
from fixsend.web.backoffice.columns import DayColumn
from fixsend.web.backoffice.given_back import given_back
from fixsend.web.backoffice.header import header

_MAY_SEE = permission_required("evidence.view_objection")
# As mails and pages say it: "F12".
# Here a number alone says enough.
_NUMBER = re.compile(r"[Ff]?([0-9]{1,9})")
_MAY_CHANGE = permission_required("evidence.change_objection")


class DecisionForm(forms.Form):
    """What we found; a correction says in public what was wrong and what is right."""

    outcome = forms.ChoiceField(
        label="What did you find?",
        choices=[
            (ObjectionState.CORRECTED, "They are right: log a correction in public"),
            (ObjectionState.KEPT, "It stays as it is"),
            (ObjectionState.ASIDE, "Put it aside: spam, or not about a figure (no answer is sent)"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you found"},
    )
    answer = forms.CharField(
        label="Your answer",
        help_text="The reader gets this by email, if they left an address.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    was = forms.CharField(
        label="For a correction: what was wrong",
        help_text="Everyone can read this. Name no reader.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    now = forms.CharField(
        label="For a correction: what is right",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    source = forms.CharField(
        label="For a correction: where that can be checked",
        max_length=300,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Return the answers; whatever an outcome needs has to be there."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        outcome = given.get("outcome")
        if outcome in (ObjectionState.CORRECTED, ObjectionState.KEPT) and not given.get("answer"):
            self.add_error("answer", "Write what you found")
        if outcome == ObjectionState.CORRECTED:
            for field, words in (("was", "Write what was wrong"), ("now", "Write what is right")):
                if not given.get(field):
                    self.add_error(field, words)
        return given


class ObjectionIndex(generic.IndexView):
    """The queue: what waits first, by the day on which it is due."""

    any_permission_required = ["view", "change"]
    page_title = "Reported figures"
    default_ordering = None
    list_export = [
        *("number", "about", "reason", "words", "source", "told_at", "due_on", "state", "answer", "decided_at"),
    ]

    def get_base_queryset(self) -> Any:
        """Return all objections in the order in which they should be read."""
        return queries.queue()

    def order_queryset(self, queryset: Any) -> Any:
        """Keep the queue's own order unless a column was chosen."""
        return super().order_queryset(queryset) if self.request.GET.get("ordering") else queryset

    def search_queryset(self, queryset: Any) -> Any:
        """Find one by the number that its reader has, or those with some words."""
        number = _NUMBER.fullmatch((self.search_query or "").strip())
        return queryset.filter(pk=int(number[1])) if number else super().search_queryset(queryset)

    @cached_property
    def columns(self) -> list[Column]:
        """Return the columns of the list."""
        return [
            TitleColumn("about", label="About", accessor=_about, get_url=show_url),
            Column("reason", label="What is wrong", accessor="get_reason_display"),
            StatusTagColumn("state", label="Status", primary=lambda row: row.is_waiting, accessor="get_state_display"),
            Column("checked_by", label="Checked by"),
            DayColumn("told_at", label="Reported", sort_key="told_at"),
            Column("due_on", label="Answer due", accessor=_due, sort_key="due_on"),
        ]


def show_url(objection: Objection) -> str:
    """Return the address of the page about one objection."""
    return reverse("objections:show", args=[objection.pk])


def _about(objection: Objection) -> str:
    """Return what it is about, with the indicator by its title."""
    if objection.figure is None:
        return objection.about
    slug = objection.figure.slice.indicator
    title = INDICATORS[slug].title if slug in INDICATORS else slug
    return f"{objection.area.name}: {title}, {objection.figure.slice.year}"


def _due(objection: Objection) -> str:
    late = " (late)" if objection.is_waiting and objection.due_on < timezone.localdate() else ""
    return f"{written.day(objection.due_on)}{late}" if objection.is_waiting else ""


class ObjectionViewSet(RecordViewSet):
    """The list of objections, and what staff do with one; no screen adds, edits or deletes one."""

    model = Objection
    name = "objections"
    url_prefix = "reported-figures"
    icon = "warning"
    menu_label = "Reported figures"
    menu_order = 330
    menu_hook = menu.INBOX
    index_view_class = ObjectionIndex
    list_filter = ["state", "reason"]
    search_fields = ["area__name", "seen", "words", "answer"]
    export_filename = "reported-figures"

    def screens(self) -> list[URLPattern]:
        """Return the addresses beside the list."""
        return [
            path("<int:pk>/", show, name="show"),
            path("<int:pk>/check/", check, name="check"),
            path("<int:pk>/give-back/", give_back, name="give_back"),
        ]


@_MAY_SEE
@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a reader says, beside what the figure says now; on POST, decide about it."""
    objection = get_object_or_404(queries.queue(), pk=pk)
    may_change = request.user.has_perm("evidence.change_objection")
    sent = request.POST if request.method == "POST" else None
    form = DecisionForm(sent, initial={"answer": objection.answer})
    if request.method == "POST" and may_change and form.is_valid():
        return _decide(request, objection, form)
    if request.method == "GET":
        audit.record(signed_in(request), "objection.seen", subject=f"objection {pk}")
    return render(request, "evidence/backoffice/objection.html", _context(objection, form, may_change))


@_MAY_CHANGE
@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one is checking it oneself."""
    return _do(request, pk, objections.check, "You are checking it. Colleagues see that.")


@_MAY_CHANGE
@require_POST
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it wait for anyone again."""
    return _do(request, pk, objections.give_back, "It waits for anyone again.")


def _do(request: HttpRequest, pk: int, service: Callable[..., Objection], done: str) -> HttpResponse:
    objection = get_object_or_404(Objection, pk=pk)
    try:
        service(pk, by=signed_in(request))
    except NotPossibleNow as error:
        messages.warning(request, f"{error} Nothing was changed.")
    else:
        messages.success(request, done)
    return redirect(show_url(objection))


def _decide(request: HttpRequest, objection: Objection, form: DecisionForm) -> HttpResponse:
    try:
        words = _carry_out(objection, form.cleaned_data, signed_in(request))
    except NotPossibleNow as error:
        typed = given_back(*(form.cleaned_data[name] for name in ("answer", "was", "now", "source")))
        messages.warning(request, f"{error} Nothing was changed.{typed}")
        return redirect(show_url(objection))
    messages.success(request, words)
    return redirect("objections:index")


def _carry_out(objection: Objection, given: dict[str, Any], by: Person) -> str:
    """Decide as the form says; return what was done, in words."""
    outcome = given["outcome"]
    if outcome == ObjectionState.ASIDE:
        objections.put_aside(objection.pk, by=by)
        return f"{objection.number} is put aside. Nobody was sent an answer."
    if outcome == ObjectionState.KEPT:
        objections.keep(objection.pk, answer=given["answer"], by=by)
        return f"{objection.number} is answered. All stays as it was."
    words = {name: given[name] for name in ("was", "now", "answer", "source")}
    answered = objections.correct(objection.pk, **words, by=by)
    return f"The correction is public. Messages answered with it: {len(answered)}."


def _context(objection: Objection, form: DecisionForm, may_change: bool) -> dict[str, Any]:
    row = _row(objection)
    return {
        "objection": objection,
        "row": row,
        "says_now": f"{sentences.sentence(row)}." if row else "",
        "steps": sentences.how_it_came_about(row) if row else [],
        "page_url": row.url if row else objection.card_url,
        "about": objections.about_of(objection),
        "form": form,
        "may_change": may_change,
        "is_late": objection.is_waiting and objection.due_on < timezone.localdate(),
        "others": queries.others_about(objection),
        **header(
            f"Reported figure {objection.number}", ("Reported figures", reverse("objections:index")), icon="warning"
        ),
    }


def _row(objection: Objection) -> FigureRow | None:
    return next(figure_rows([objection.figure])) if objection.figure else None
