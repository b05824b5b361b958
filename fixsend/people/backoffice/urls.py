"""Addresses of the back office that take the place of Wagtail's own: some lead elsewhere, some are closed.

There are no passwords, so there is nothing to sign in with or to reset; people are never changed in bulk, because one
wrong tick would delete a supporter or make one staff.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access

from fixsend.people.backoffice.own_account import StaffAccountView


def closed(request: HttpRequest, **_: object) -> HttpResponse:
    """Answer 404."""
    raise Http404


urlpatterns = [
    path("account/", require_admin_access(StaffAccountView.as_view()), name="wagtailadmin_account"),
    path("login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("failwhale/", closed),
    path("test404/", closed),
    path("password_reset/", closed),
    path("password_reset/<path:rest>", closed),
    path("bulk/people/person/assign_role/", closed),
    path("bulk/people/person/delete/", closed),
    path("bulk/people/person/set_active_state/", closed),
]
