"""The screens for staff accounts, in place of Wagtail's user screens: they show and change staff, never a supporter."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.menu import AdminOnlyMenuItem
from wagtail.admin.viewsets.base import ViewSet

from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.forms.staff import ColleagueForm, InviteForm
from fixsend.people.models import Person
from fixsend.people.staff import access, accounts, roles
from fixsend.web.backoffice.header import header

View = Callable[..., HttpResponse]


def administrators_only(view: View) -> View:
    """Let in only administrators, and to change an account only within 15 minutes of a second step."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_superuser:
            raise PermissionDenied
        if request.method == "POST" and not access.has_passed_second_step_lately(request):
            return _prove_first(request)
        return view(request, *args, **kwargs)

    return guarded


def _prove_first(request: HttpRequest) -> HttpResponse:
    where = urlencode({"next": request.path})
    return HttpResponseRedirect(f"{reverse('mfa_reauthenticate')}?{where}")


@administrators_only
@require_http_methods(["GET"])
def index(request: HttpRequest) -> HttpResponse:
    """List all members of staff."""
    rows = [(person, roles.phrase(roles.roles_of(person))) for person in accounts.colleagues()]
    return render(request, "people/backoffice/staff.html", {"rows": rows, **_page("Staff")})


@administrators_only
@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Invite a new member of staff. Who has to prove who they are does so before they type."""
    if not access.has_passed_second_step_lately(request):
        return _prove_first(request)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            words = form.cleaned_data
            person = accounts.invite(
                signed_in(request), email=words["email"], name=words["name"], wanted=words["roles"]
            )
        except accounts.StaffError as error:
            form.add_error("email", str(error))
        else:
            messages.success(request, f"{person} is on the staff now. An invitation is on its way to {person.email}.")
            return redirect("wagtailusers_users:index")
    return render(request, "people/backoffice/staff_form.html", {"form": form, "button": "Invite", **_page("Invite")})


@administrators_only
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a colleague; change their name and roles."""
    person = get_object_or_404(accounts.colleagues(), pk=pk)
    form = ColleagueForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        try:
            accounts.change_roles(signed_in(request), person, form.cleaned_data["roles"])
            if form.cleaned_data["name"] != person.name:
                accounts.rename(signed_in(request), person, form.cleaned_data["name"])
        except accounts.StaffError as error:
            form.add_error("roles", str(error))
        else:
            messages.success(request, f"{form.cleaned_data['name']} is up to date.")
            return redirect("wagtailusers_users:index")
    return render(
        request,
        "people/backoffice/colleague.html",
        {"form": form, "person": person, "button": "Save", **_page(str(person))},
    )


def _confirmed_first(question: str, explanation: str, act: Callable[[Person, Person], None], done: str) -> View:
    """Return a screen that asks before it does something to one colleague's account."""

    @administrators_only
    @require_http_methods(["GET", "POST"])
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        person = get_object_or_404(accounts.colleagues(), pk=pk)
        if request.method == "GET":
            context = {"person": person, "explanation": explanation, "question": question.format(person)}
            return render(request, "people/backoffice/staff_sure.html", {**context, **_page(question.format(person))})
        try:
            act(signed_in(request), person)
        except accounts.StaffError as error:
            messages.error(request, str(error))
            return redirect("wagtailusers_users:edit", pk)
        messages.success(request, done.format(person))
        return redirect("wagtailusers_users:index")

    return view


remove = _confirmed_first(
    "End the staff account of {}?",
    "They are signed out everywhere straight away, and lose their roles, passkeys and app. If they are a member or "
    "get our news, that stays. They are told by email.",
    accounts.remove,
    "The staff account of {} has ended.",
)
reset = _confirmed_first(
    "Remove the lost keys of {}?",
    "Only do this if you are sure that it is really your colleague who is asking. Phone them. Their passkeys, app and "
    "recovery codes stop working, they are signed out, and they get an email with a link to set up new ones.",
    accounts.reset_second_step,
    "The keys of {} have been removed. A link to set up new ones is on its way to them.",
)


@administrators_only
@require_POST
def send_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Mail a new invitation."""
    person = get_object_or_404(accounts.colleagues(), pk=pk)
    accounts.send_link(signed_in(request), person)
    messages.success(request, f"A new link is on its way to {person.email}.")
    return redirect("wagtailusers_users:edit", pk)


@administrators_only
@require_http_methods(["GET"])
def role_table(request: HttpRequest) -> HttpResponse:
    """Show what each role may do. The roles are part of the software, so that none is changed by accident."""
    rows = [(role, does, roles.in_words(role)) for role, does in roles.ROLES.items()]
    return render(request, "people/backoffice/roles.html", {"rows": rows, **_page("Roles")})


def _page(title: str) -> dict[str, Any]:
    above = [("Staff", reverse("wagtailusers_users:index"))] if title != "Staff" else []
    return header(title, *above, icon="user")


class StaffViewSet(ViewSet):
    """The screens for staff accounts, in place of Wagtail's user screens."""

    icon = "user"
    menu_label = "Staff"
    menu_order = 600
    menu_item_class = AdminOnlyMenuItem
    add_to_settings_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return every staff screen."""
        return [
            path("", index, name="index"),
            path("invite/", invite, name="add"),
            path("<int:pk>/", edit, name="edit"),
            path("<int:pk>/remove/", remove, name="delete"),
            path("<int:pk>/lost-key/", reset, name="lost_key"),
            path("<int:pk>/link/", send_link, name="send_link"),
        ]


class RolesViewSet(ViewSet):
    """The table of roles, in place of Wagtail's group screens."""

    icon = "group"
    menu_label = "Roles"
    menu_order = 601
    menu_item_class = AdminOnlyMenuItem
    add_to_settings_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the table."""
        return [path("", role_table, name="index")]
