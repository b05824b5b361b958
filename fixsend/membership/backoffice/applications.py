"""The applications queue, and one application with its checks."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_safe
from wagtail.admin.auth import any_permission_required
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn

from fixsend.membership.backoffice import decisions
from fixsend.membership.backoffice.decisions import DECIDE, LIST, application_url
from fixsend.membership.backoffice.listing import ListView
from fixsend.membership.models import Application
from fixsend.membership.models.application import ApplicationStatus
from fixsend.membership.queries.applications import application_page, queue, status_counts
from fixsend.membership.queries.usual_wait import usual_wait
from fixsend.membership.services import applications
from fixsend.people import four_eyes
from fixsend.people.authentication import signed_in
from fixsend.people.services import audit
from fixsend.places.models import Region
from fixsend.web.backoffice import RecordViewSet, menu
from fixsend.web.backoffice.columns import DayColumn
from fixsend.web.backoffice.header import header

VIEW = "membership.view_application"


class ApplicationFilters(WagtailFilterSet):
    """Kind, status and region."""

    kind = django_filters.MultipleChoiceFilter(
        choices=Application._meta.get_field("kind").choices, widget=forms.CheckboxSelectMultiple
    )
    status = django_filters.MultipleChoiceFilter(choices=ApplicationStatus.choices, widget=forms.CheckboxSelectMultiple)
    region = django_filters.ChoiceFilter(
        label="Region", choices=Region.choices, method="in_region", empty_label="All regions"
    )

    class Meta:
        model = Application
        fields: list[str] = []

    def in_region(self, queryset: QuerySet[Application], name: str, value: str) -> QuerySet[Application]:
        """Return the applications whose areas touch a region."""
        return queryset.filter(regions__contains=[value])


class ApplicationList(ListView):
    """The queue: applications that wait for staff first, the oldest on top, with the count of every status."""

    page_title = LIST
    template_name = "membership/backoffice/applications.html"
    default_ordering = None

    def get_base_queryset(self) -> QuerySet[Application]:
        """Return applications in the order in which staff should take them."""
        return queue()

    def order_queryset(self, queryset: QuerySet[Application]) -> QuerySet[Application]:
        """Keep the queue's own order unless a column was chosen."""
        return super().order_queryset(queryset) if self.is_explicitly_ordered else queryset

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add how many applications have each status."""
        more = {"status_counts": status_counts(), "usual_wait": usual_wait()}
        given: dict[str, Any] = super().get_context_data(*args, **kwargs, **more)
        return given

    @cached_property
    def columns(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn("name", label="Name", get_url=application_url, sort_key="name_key"),
            Column("kind", label="Kind", accessor="get_kind_display"),
            StatusTagColumn(
                "status", label="Status", accessor="get_status_display", primary=lambda row: row.status == "waiting"
            ),
            Column("proposed", label="Proposed", accessor=_proposed),
            DayColumn("received_at", label="Received", sort_key="received_at"),
            DayColumn("corrected_at", label="New answers", sort_key="corrected_at"),
            DayColumn("changed_at", label="Last change", sort_key="changed_at"),
        ]


class ApplicationViewSet(RecordViewSet):
    """Applications are read and decided here."""

    model = Application
    name = "membership_applications"
    url_prefix = "applications"
    icon = "form"
    menu_label = LIST
    menu_order = 210
    menu_hook = menu.PEOPLE
    index_view_class = ApplicationList
    filterset_class = ApplicationFilters

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return the arguments of the list, with this app's own template."""
        given: dict[str, Any] = super().get_index_view_kwargs(
            **{"template_name": ApplicationList.template_name, **kwargs}
        )
        return given

    def screens(self) -> list[URLPattern]:
        """Return the page of one application and the decisions."""
        return [
            path("<int:pk>/", show, name="show"),
            path("<int:pk>/ask/", decisions.ask, name="ask"),
            path("<int:pk>/approve/", decisions.approve, name="approve"),
            path("<int:pk>/decline/", decisions.decline, name="decline"),
            path("<int:pk>/reopen/", decisions.reopen, name="reopen"),
            path("<int:pk>/proposals/<int:proposal_pk>/agree/", decisions.agree, name="agree"),
            path("<int:pk>/proposals/<int:proposal_pk>/send-back/", decisions.send_back, name="send_back"),
            path(
                "<int:pk>/proposals/<int:proposal_pk>/withdraw/", decisions.withdraw_proposal, name="withdraw_proposal"
            ),
        ]


def _proposed(application: Any) -> str:
    return ", ".join(
        f"{each.get_kind_display()} ({each.proposed_by or 'someone who has left'})" for each in application.proposed
    )


@any_permission_required(VIEW, DECIDE)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one application with its checks; the view goes into the audit log."""
    try:
        page = application_page(pk)
    except Application.DoesNotExist as error:
        raise Http404 from error
    audit.record(signed_in(request), "application.viewed", person=page.application.person, subject=f"application {pk}")
    context = {
        "page": page,
        "may_decide": request.user.has_perm(DECIDE),
        "two_people": four_eyes.is_on(applications.TWO_PEOPLE),
        "is_mine": page.proposal is not None and page.proposal.proposed_by_id == request.user.pk,
        **header(page.application.name, (LIST, reverse("membership_applications:index")), icon="form"),
    }
    return render(request, "membership/backoffice/application.html", context)
