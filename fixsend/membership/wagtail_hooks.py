"""Puts this app's screens into the back office."""

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from fixsend.membership.backoffice import aims
from fixsend.membership.backoffice.applications import ApplicationViewSet
from fixsend.membership.backoffice.changes import ChangeViewSet
from fixsend.membership.backoffice.members import MemberViewSet
from fixsend.membership.backoffice.organisations import OrganisationViewSet


class AimsMenuItem(MenuItem):
    """Shown to those who may word the aims."""

    def is_shown(self, request: object) -> bool:
        """Tell whether this colleague may."""
        return bool(request.user.has_perm(aims.CHANGE))  # type: ignore[attr-defined]


@hooks.register("register_admin_viewset")
def viewsets() -> list:
    """Add applications, members, organisations and the changes that wait."""
    return [ApplicationViewSet(), MemberViewSet(), OrganisationViewSet(), ChangeViewSet()]


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    """Add the screen of the aims."""
    return [path("aims/", aims.change, name="membership_aims")]


@hooks.register("register_settings_menu_item")
def aims_menu_item() -> MenuItem:
    """Add the aims to the settings menu."""
    return AimsMenuItem("Our aims", reverse("membership_aims"), icon_name="list-ul", order=300)
