"""The queue of changes to entries that wait for a moderator, and one page to decide about each."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import any_permission_required
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic

from fixsend.membership.models import ChangeStatus, ProposedChange
from fixsend.membership.queries import organisations as queries
from fixsend.membership.services import entries
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import RecordViewSet, menu
from fixsend.web.backoffice.columns import DayColumn
from fixsend.web.backoffice.given_back import given_back
from fixsend.web.backoffice.header import header

VIEW, CHANGE = "membership.view_proposedchange", "membership.change_proposedchange"
LIST = "Changes to entries"


class ChangeDecisionForm(forms.Form):
    """Make a change or leave the entry as it is; leaving it needs a reason."""

    accept = forms.TypedChoiceField(
        label="What is your decision?",
        choices=[("yes", "Make the change"), ("no", "Leave the entry as it is")],
        coerce=lambda answer: answer == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether to make the change"},
    )
    reason = forms.CharField(
        label="Your reason",
        help_text="We email this to the stewards. You need to give a reason if you leave the entry as it is.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where the answer is no."""
        answers = self.cleaned_data
        if answers.get("accept") is False and not answers.get("reason"):
            self.add_error("reason", "Enter a reason, so that the stewards know what to do differently")
        return answers


class ChangeIndex(generic.IndexView):
    """The queue: waiting changes first, the oldest on top."""

    any_permission_required = ["view", "change"]
    page_title = LIST
    default_ordering = None

    def get_base_queryset(self) -> QuerySet[ProposedChange]:
        """Return all changes in the order in which staff should take them."""
        return queries.change_queue()

    def order_queryset(self, queryset: QuerySet[ProposedChange]) -> QuerySet[ProposedChange]:
        """Keep the queue's own order unless a column was chosen."""
        return super().order_queryset(queryset) if self.is_explicitly_ordered else queryset

    @cached_property
    def columns(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn("organisation", label="Entry of", accessor="organisation.name", get_url=change_url),
            Column("field", label="What", accessor="get_field_display"),
            Column("new_value", label="New", accessor=lambda change: change.new_value[:80] or "(empty)"),
            StatusTagColumn(
                "status", label="Status", accessor="get_status_display", primary=lambda row: row.status == "waiting"
            ),
            DayColumn("proposed_at", label="Sent", sort_key="proposed_at"),
        ]


class ChangeViewSet(RecordViewSet):
    """Changes come from stewards; here they are read and decided."""

    model = ProposedChange
    name = "entry_changes"
    url_prefix = "entry-changes"
    icon = "edit"
    menu_label = LIST
    menu_order = 235
    menu_hook = menu.PEOPLE
    index_view_class = ChangeIndex
    list_filter = ["status", "field"]

    def screens(self) -> list[URLPattern]:
        """Return the decision."""
        return [
            path("<int:pk>/", decide, name="decide"),
        ]


def change_url(change: ProposedChange) -> str:
    """Return the address of the page on which a change is decided."""
    return reverse("entry_changes:decide", args=[change.pk])


@any_permission_required(VIEW, CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a change beside the entry's present text and other entries with the same new text; on POST decide."""
    change = get_object_or_404(queries.change_queue(), pk=pk)
    may_decide = request.user.has_perm(CHANGE) and change.status == ChangeStatus.WAITING
    form = ChangeDecisionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and request.user.has_perm(CHANGE) and form.is_valid():
        return _decide(request, change, form)
    context = {
        "change": change,
        "form": form,
        "may_decide": may_decide,
        "value_now": getattr(change.organisation, change.field),
        "was_removed": change.field in change.organisation.removed_fields,
        "sharing": queries.sharing(change),
        **header(
            f"{change.organisation}: {change.get_field_display()}",
            (LIST, reverse("entry_changes:index")),
            icon="edit",
        ),
    }
    return render(request, "membership/backoffice/change.html", context)


def _decide(request: HttpRequest, change: ProposedChange, form: ChangeDecisionForm) -> HttpResponse:
    try:
        entries.decide_change(change.pk, by=signed_in(request), **form.cleaned_data)
    except entries.AlreadyDecided:
        said = "This change has already been decided, or its steward withdrew it."
        messages.warning(request, f"{said}{given_back(form.cleaned_data['reason'])}")
        return redirect(change_url(change))
    done = "The change is live." if form.cleaned_data["accept"] else "The entry stays as it was."
    messages.success(request, f"{done} We have emailed its stewards.")
    return redirect("entry_changes:index")
