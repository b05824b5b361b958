"""The list of organisations, one organisation's page, and what staff do there."""

from typing import Any

import django_filters
from django import forms
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import any_permission_required, permission_required
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.widgets.button import HeaderButton

from fixsend.membership.backoffice.listing import ListView, export_screen
from fixsend.membership.forms.organisation import EndForm, EntryForm, InviteForm
from fixsend.membership.models import Need, Organisation, OrganisationStatus, Stewardship
from fixsend.membership.models.organisation import OrganisationQuerySet
from fixsend.membership.queries import organisations as queries
from fixsend.membership.services import organisations, stewards
from fixsend.people.authentication import signed_in
from fixsend.people.export import ExportColumn
from fixsend.people.services import audit
from fixsend.places.models import Region
from fixsend.web.backoffice import RecordViewSet, menu
from fixsend.web.backoffice.columns import DayColumn, YesNoColumn
from fixsend.web.backoffice.edit_conflicts import held
from fixsend.web.backoffice.header import header

VIEW, CHANGE, EXPORT = (
    "membership.view_organisation",
    "membership.change_organisation",
    "membership.export_organisation",
)
LIST = "Organisations"


class OrganisationFilters(WagtailFilterSet):
    """Kind, status, region, need, directory, and who looks after the entry."""

    kind = django_filters.ChoiceFilter(choices=Organisation._meta.get_field("kind").choices, empty_label="All kinds")
    status = django_filters.MultipleChoiceFilter(
        choices=OrganisationStatus.choices, widget=forms.CheckboxSelectMultiple
    )
    region = django_filters.ChoiceFilter(
        label="Region", choices=Region.choices, method="in_region", empty_label="All regions"
    )
    need = django_filters.ChoiceFilter(
        label="Helps with", choices=Need.choices, method="by_need", empty_label="Everything"
    )
    is_listed = django_filters.BooleanFilter(label="In the directory")
    steward = django_filters.ChoiceFilter(
        label="Looked after by",
        choices=[("own", "Its own steward"), ("team", "The team, until a steward is found")],
        method="by_steward",
        empty_label="All",
    )

    class Meta:
        model = Organisation
        fields: list[str] = []

    def in_region(self, queryset: OrganisationQuerySet, name: str, value: str) -> QuerySet[Organisation]:
        """Return organisations that serve a region."""
        return queryset.serving_region(value)

    def by_need(self, queryset: OrganisationQuerySet, name: str, value: str) -> QuerySet[Organisation]:
        """Return organisations that help with a need."""
        return queryset.helping_with(value)

    def by_steward(self, queryset: QuerySet[Organisation], name: str, value: str) -> QuerySet[Organisation]:
        """Return organisations with a steward of their own, or those that wait for one."""
        return queryset.filter(team_took_over_at__isnull=value == "own")


class OrganisationList(ListView):
    """All organisations, including those that have ended."""

    page_title = LIST
    default_ordering = "sort_name"

    def get_base_queryset(self) -> QuerySet[Organisation]:
        """Return all organisations."""
        return queries.staff_list()

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Offer the download to staff who may export."""
        if not self.request.user.has_perm(EXPORT):
            return []
        url = f"{reverse('membership_organisations:export')}?{self.request.GET.urlencode()}"
        return [HeaderButton("Download this list", url, icon_name="download")]

    @cached_property
    def columns(self) -> list[Column]:
        """Return what the list shows."""
        return [
            TitleColumn("name", label="Name", get_url=organisation_url, sort_key="sort_name"),
            Column("kind", label="Kind", accessor="get_kind_display", sort_key="kind"),
            StatusTagColumn(
                "status", label="Status", accessor="get_status_display", primary=lambda row: row.status == "approved"
            ),
            YesNoColumn("is_listed", label="In the directory", sort_key="is_listed"),
            YesNoColumn("has_steward", label="Has a steward"),
            DayColumn("entry_confirmed_at", label="Entry confirmed", sort_key="entry_confirmed_at"),
        ]


class OrganisationViewSet(RecordViewSet):
    """Organisations come in by approved applications; here staff look after them."""

    model = Organisation
    name = "membership_organisations"
    url_prefix = "organisations"
    icon = "home"
    menu_label = LIST
    menu_order = 230
    menu_hook = menu.PEOPLE
    index_view_class = OrganisationList
    filterset_class = OrganisationFilters

    def screens(self) -> list[URLPattern]:
        """Return one organisation's page, what can be done there, and the download."""
        return [
            path("export/", export_organisations, name="export"),
            path("<int:pk>/", show, name="show"),
            path("<int:pk>/edit/", edit, name="edit"),
            path("<int:pk>/end/", end, name="end"),
            path("<int:pk>/restore/", restore, name="restore"),
            path("<int:pk>/list/", set_listed, name="list"),
            path("<int:pk>/invite/", invite, name="invite"),
            path("<int:pk>/stewards/<int:stewardship>/remove/", remove_steward, name="remove_steward"),
        ]


def organisation_url(organisation: Organisation) -> str:
    """Return the address of one organisation's page in the back office."""
    return reverse("membership_organisations:show", args=[organisation.pk])


@any_permission_required(VIEW, CHANGE)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an organisation with its stewards; the view goes into the audit log."""
    organisation = get_object_or_404(Organisation, pk=pk)
    audit.record(signed_in(request), "organisation.viewed", subject=f"organisation {pk}")
    return _page(request, organisation)


@permission_required(CHANGE)
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct an entry on behalf of the team."""
    organisation = get_object_or_404(held(request, Organisation.objects.all()), pk=pk)
    initial = {name: getattr(organisation, name) for name in EntryForm.base_fields if name != "councils"}
    initial["councils"] = list(organisation.councils.all())
    form = EntryForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        changes = dict(form.cleaned_data)
        councils = list(changes.pop("councils"))
        changed = organisations.edit(organisation, changes, councils=councils, actor=signed_in(request))
        messages.success(request, "The entry has been changed." if changed else "You have not changed anything.")
        return redirect(organisation_url(organisation))
    context = {
        "form": form,
        "submit": "Save the entry",
        **header(
            f"Edit: {organisation}",
            (LIST, reverse("membership_organisations:index")),
            (organisation.name, organisation_url(organisation)),
            icon="home",
        ),
    }
    return render(request, "membership/backoffice/form.html", context)


@permission_required(CHANGE)
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End an affiliation, with a reason."""
    organisation = get_object_or_404(Organisation, pk=pk)
    form = EndForm(request.POST)
    if not form.is_valid():
        return _page(request, organisation, end_form=form)
    organisations.end(pk, actor=signed_in(request), reason=form.cleaned_data["reason"])
    messages.success(request, f"{organisation} is no longer affiliated and has left the directory.")
    return redirect(organisation_url(organisation))


@permission_required(CHANGE)
@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring back an organisation that ended or lapsed."""
    organisation = organisations.restore(get_object_or_404(Organisation, pk=pk).pk, actor=signed_in(request))
    messages.success(request, f"{organisation} is affiliated again.")
    return redirect(organisation_url(organisation))


@permission_required(CHANGE)
@require_POST
def set_listed(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an organisation into the directory or take it out, as it told staff."""
    organisation = get_object_or_404(Organisation, pk=pk)
    listed = request.POST.get("listed") == "yes"
    organisations.set_listed(organisation, listed, person=None, source="Told to our staff", actor=signed_in(request))
    where = "in the directory" if listed else "not in the directory"
    messages.success(request, f"{organisation} is now {where}.")
    return redirect(organisation_url(organisation))


@permission_required(CHANGE)
@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite a person to look after an entry; they accept from their own mailbox."""
    organisation = get_object_or_404(Organisation, pk=pk)
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _page(request, organisation, invite_form=form)
    try:
        stewards.invite_for_team(pk, form.cleaned_data["email"], actor=signed_in(request))
    except stewards.AlreadyASteward:
        messages.warning(request, "They already look after this entry.")
    else:
        messages.success(request, "The invitation is on its way. They become a steward when they accept it.")
    return redirect(organisation_url(organisation))


@permission_required(CHANGE)
@require_POST
def remove_steward(request: HttpRequest, pk: int, stewardship: int) -> HttpResponse:
    """End a stewardship; where it is the last one, the team takes over."""
    found = get_object_or_404(Stewardship.objects.select_related("organisation"), pk=stewardship, organisation=pk)
    try:
        organisations.remove_steward(
            found.pk, actor=signed_in(request), team_takes_over=request.POST.get("team_takes_over") == "yes"
        )
    except organisations.NeedsSteward as problem:
        messages.warning(request, str(problem))
    else:
        messages.success(request, f"{found} no longer looks after this entry.")
    return redirect(organisation_url(found.organisation))


def _page(
    request: HttpRequest, organisation: Organisation, *, end_form: Any = None, invite_form: Any = None
) -> HttpResponse:
    context = {
        "organisation": organisation,
        "areas": queries.areas_of(organisation),
        "stewardships": queries.stewardships_of(organisation),
        "invitations": queries.open_invitations(organisation),
        "listing_records": organisation.listing_records.select_related("person"),
        "history": organisation.history.select_related("changed_by")[:50],
        "may_change": request.user.has_perm(CHANGE),
        "end_form": end_form or EndForm(),
        "invite_form": invite_form or InviteForm(),
        **header(organisation.name, (LIST, reverse("membership_organisations:index")), icon="home"),
    }
    return render(request, "membership/backoffice/organisation.html", context)


export_organisations = export_screen(
    title=LIST,
    name="organisations",
    permission=EXPORT,
    index_url_name="membership_organisations:index",
    queryset=lambda: queries.staff_list().prefetch_related("councils", "stewardships__person"),
    filterset=OrganisationFilters,
    search_column="search_text",
    columns=[
        ExportColumn("Name", lambda row: row.name),
        ExportColumn("Kind", lambda row: row.get_kind_display()),
        ExportColumn("Status", lambda row: row.get_status_display()),
        ExportColumn("In the directory", lambda row: row.is_listed),
        ExportColumn("What it does", lambda row: row.about),
        ExportColumn("Website", lambda row: row.website),
        ExportColumn("Public email", lambda row: row.contact_email),
        ExportColumn("Charity number", lambda row: row.charity_number),
        ExportColumn("Works in", queries.areas_of),
        ExportColumn("Helps with", lambda row: row.need_labels()),
        ExportColumn("Size", lambda row: row.get_size_display()),
        ExportColumn("Stewards", queries.steward_addresses),
        ExportColumn("Affiliated since", lambda row: row.approved_at),
    ],
)
