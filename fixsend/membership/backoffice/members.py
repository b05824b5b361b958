"""The list of members, with ending and reinstating."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import any_permission_required, permission_required
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from fixsend.membership.backoffice.listing import ListView, export_screen
from fixsend.membership.models import HelpOffer, Membership
from fixsend.membership.services import memberships
from fixsend.people.authentication import signed_in
from fixsend.people.export import ExportColumn
from fixsend.people.services import audit
from fixsend.places.models import Region
from fixsend.web.backoffice import RecordViewSet, menu
from fixsend.web.backoffice.columns import DayColumn
from fixsend.web.backoffice.header import header

VIEW, CHANGE, EXPORT = (
    "membership.view_membership",
    "membership.change_membership",
    "membership.export_membership",
)
LIST = "Members"


class MemberFilters(WagtailFilterSet):
    """Kind, whether they are still members, how they would like to help, and where they live."""

    kind = django_filters.ChoiceFilter(choices=Membership._meta.get_field("kind").choices, empty_label="All kinds")
    active = django_filters.ChoiceFilter(
        label="Membership", choices=[("yes", "Members now"), ("no", "Ended")], method="by_active", empty_label="All"
    )
    help_offers = django_filters.MultipleChoiceFilter(
        label="Would like to help",
        choices=HelpOffer.choices,
        method="offering",
        widget=forms.CheckboxSelectMultiple,
    )
    region = django_filters.ChoiceFilter(
        label="Region", choices=Region.choices, field_name="person__council__region", empty_label="All regions"
    )

    class Meta:
        model = Membership
        fields: list[str] = []

    def by_active(self, queryset: QuerySet[Membership], name: str, value: str) -> QuerySet[Membership]:
        """Return current members, or those whose membership has ended."""
        return queryset.filter(ended_at__isnull=value == "yes")

    def offering(self, queryset: QuerySet[Membership], name: str, value: list[str]) -> QuerySet[Membership]:
        """Return members who offered any of these."""
        return queryset.filter(help_offers__overlap=value) if value else queryset


def all_members() -> QuerySet[Membership]:
    """Return members with what the list shows of them, newest first."""
    return Membership.objects.select_related("person__council").order_by("-joined_at", "-id")


class MemberList(ListView):
    """Individuals and practitioners."""

    page_title = LIST
    search_column = "name_key"
    default_ordering = "-joined_at"

    def get_base_queryset(self) -> QuerySet[Membership]:
        """Return all members."""
        return all_members()

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Offer the download to staff who may export."""
        if not self.request.user.has_perm(EXPORT):
            return []
        url = f"{reverse('membership_members:export')}?{self.request.GET.urlencode()}"
        return [HeaderButton("Download this list", url, icon_name="download")]

    @cached_property
    def columns(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn("name", label="Name", get_url=member_url, sort_key="name_key"),
            Column("kind", label="Kind", accessor="get_kind_display", sort_key="kind"),
            Column("role", label="Work"),
            Column("council", label="Council", accessor="person.council"),
            StatusTagColumn(
                "ended_at",
                label="Membership",
                accessor=lambda row: "member" if row.is_active else "ended",
                primary=lambda row: row.is_active,
            ),
            DayColumn("joined_at", label="Joined", sort_key="joined_at"),
        ]


class MemberViewSet(RecordViewSet):
    """Members come in by the join form; here their membership is ended or reinstated."""

    model = Membership
    name = "membership_members"
    url_prefix = "members"
    icon = "group"
    menu_label = LIST
    menu_order = 220
    menu_hook = menu.PEOPLE
    index_view_class = MemberList
    filterset_class = MemberFilters

    def screens(self) -> list[URLPattern]:
        """Return the page of one member, what can be done there, and the download."""
        return [
            path("export/", export_members, name="export"),
            path("<int:pk>/", show, name="show"),
            path("<int:pk>/end/", end, name="end"),
            path("<int:pk>/reinstate/", reinstate, name="reinstate"),
        ]


def member_url(membership: Membership) -> str:
    """Return the address of one member's page."""
    return reverse("membership_members:show", args=[membership.pk])


@any_permission_required(VIEW, CHANGE)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one membership; the view goes into the audit log."""
    membership = get_object_or_404(Membership.objects.select_related("person__council", "aims"), pk=pk)
    audit.record(signed_in(request), "membership.viewed", person=membership.person, subject=f"membership {pk}")
    context: dict[str, Any] = {
        "membership": membership,
        "may_change": request.user.has_perm(CHANGE),
        **header(membership.name, (LIST, reverse("membership_members:index")), icon="group"),
    }
    return render(request, "membership/backoffice/member.html", context)


@permission_required(CHANGE)
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a membership."""
    membership = memberships.end(get_object_or_404(Membership, pk=pk).pk, actor=signed_in(request))
    messages.success(request, f"{membership.name} is no longer a member. This does not change the emails they get.")
    return redirect(member_url(membership))


@permission_required(CHANGE)
@require_POST
def reinstate(request: HttpRequest, pk: int) -> HttpResponse:
    """Reinstate a membership that has ended."""
    membership = get_object_or_404(Membership, pk=pk)
    try:
        memberships.reinstate(pk, actor=signed_in(request))
    except memberships.AlreadyMember as problem:
        messages.warning(request, str(problem))
    else:
        messages.success(request, f"{membership.name} is a member again.")
    return redirect(member_url(membership))


export_members = export_screen(
    title=LIST,
    name="members",
    permission=EXPORT,
    index_url_name="membership_members:index",
    queryset=all_members,
    filterset=MemberFilters,
    search_column="name_key",
    columns=[
        ExportColumn("Name", lambda row: row.name),
        ExportColumn("Email", lambda row: row.person.email),
        ExportColumn("Kind", lambda row: row.get_kind_display()),
        ExportColumn("Work", lambda row: row.role),
        ExportColumn("Postcode", lambda row: row.person.postcode),
        ExportColumn("Council", lambda row: row.person.council),
        ExportColumn("Would like to help", lambda row: row.help_offer_labels()),
        ExportColumn("Joined", lambda row: row.joined_at),
        ExportColumn("Ended", lambda row: row.ended_at),
    ],
)
