"""The queue of reports, and the page on which a moderator decides about one."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic

from fixsend.moderation import queries, services
from fixsend.moderation.models import Report
from fixsend.moderation.reportables import reportable_called
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.web.backoffice import RecordViewSet, menu
from fixsend.web.backoffice.columns import DayColumn
from fixsend.web.backoffice.given_back import given_back
from fixsend.web.backoffice.header import header


class DecisionForm(forms.Form):
    """A decision to keep or remove a text, with the reasons that people on both sides will read."""

    uphold = forms.TypedChoiceField(
        label="What is your decision?",
        choices=[("yes", "Remove the text from the site"), ("no", "Keep the text")],
        coerce=lambda answer: answer == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether the text stays or goes"},
    )
    reasons = forms.CharField(
        label="Your reasons",
        help_text="The person who reported it reads this, and so do the owners of a text that you remove. "
        "Do not say who reported it.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Enter your reasons"},
    )


class ReportIndex(generic.IndexView):
    """The queue: open reports first, the oldest on top."""

    any_permission_required = ["view", "change"]
    page_title = "Reported texts"
    default_ordering = None

    def get_base_queryset(self) -> Any:
        """Return all reports in the order in which they should be read."""
        return queries.queue()

    def order_queryset(self, queryset: Any) -> Any:
        """Keep the queue's own order unless a column was chosen."""
        return super().order_queryset(queryset) if self.request.GET.get("ordering") else queryset

    @cached_property
    def columns(self) -> list[Column]:
        """Return the columns of the list."""
        return [
            TitleColumn("title", label="Text of", get_url=_url),
            Column("reason", label="Reason", accessor=lambda report: report.get_reason_display()),
            StatusTagColumn("status", label="Status", primary=lambda report: report.is_open, accessor=_status),
            DayColumn("created_at", label="Reported", sort_key="created_at"),
        ]


def _url(report: Report) -> str:
    return decide_url(report)


def _status(report: Report) -> str:
    return report.get_status_display()


class ReportViewSet(RecordViewSet):
    """The list of reports and the decision about one; no screen adds, edits or deletes a report."""

    model = Report
    name = "reports"
    icon = "warning"
    menu_label = "Reported texts"
    menu_order = 320
    menu_hook = menu.INBOX
    index_view_class = ReportIndex
    list_filter = ["status", "reason"]

    def screens(self) -> list[URLPattern]:
        """Return the address of the decision."""
        return [
            path("<int:pk>/", decide, name="decide"),
        ]


def decide_url(report: Report) -> str:
    """Return the address of the page on which a report is decided."""
    return reverse("reports:decide", args=[report.pk])


@login_required
@permission_required("moderation.view_report")
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report with its text, its page and earlier decisions; on POST, decide about it."""
    report = get_object_or_404(Report.objects.select_related("decided_by", "content_type"), pk=pk)
    may_decide = request.user.has_perm("moderation.change_report")
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and may_decide and form.is_valid():
        return _decide(request, report, form)
    audit.record(signed_in(request), "report.seen", subject=f"report {report.number}")
    return render(request, "moderation/backoffice/report.html", _context(report, form, may_decide))


def _decide(request: HttpRequest, report: Report, form: DecisionForm) -> HttpResponse:
    try:
        decided = services.decide(report.pk, by=signed_in(request), **form.cleaned_data)
    except services.AlreadyDecided:
        said = f"Report {report.number} has already been decided."
        messages.warning(request, f"{said}{given_back(form.cleaned_data['reasons'])}")
        return redirect(decide_url(report))
    done = "removed from" if form.cleaned_data["uphold"] else "kept on"
    messages.success(request, f"The text is {done} the site. Reports answered with this decision: {len(decided)}.")
    return redirect("reports:index")


def _context(report: Report, form: DecisionForm, may_decide: bool) -> dict[str, Any]:
    thing = report.subject
    subject = reportable_called(f"{report.content_type.app_label}.{report.content_type.model}")
    return {
        "report": report,
        "form": form,
        "may_decide": may_decide and report.is_open,
        "others": queries.others_about(report),
        "label": subject.fields.get(report.field, report.field) if subject else report.field,
        "url": subject.url(thing) if subject and thing else "",
        "text_now": subject.text(thing, report.field) if subject and thing else "",
        **header(
            f"Report {report.number}: {report.title}", ("Reported texts", reverse("reports:index")), icon="warning"
        ),
    }
