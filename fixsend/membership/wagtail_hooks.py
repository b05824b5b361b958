"""Puts this app's screens into the back office."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from fixsend.membership.backoffice import aims, letters
from fixsend.membership.backoffice.applications import ApplicationViewSet
from fixsend.membership.backoffice.changes import ChangeViewSet
from fixsend.membership.backoffice.members import MemberViewSet
from fixsend.membership.backoffice.organisations import OrganisationViewSet
from fixsend.web.menus import PermittedItem


@hooks.register("register_admin_viewset")
def viewsets() -> list[ViewSet]:
    """Add applications, members, organisations and the changes that wait."""
    return [ApplicationViewSet(), MemberViewSet(), OrganisationViewSet(), ChangeViewSet()]


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    """Add the screens of the aims and of the letters to applicants."""
    return [
        path("aims/", aims.change, name="membership_aims"),
        path("letters/", letters.index, name="membership_letters"),
        path("letters/<slug:key>/", letters.change, name="membership_letter"),
    ]


@hooks.register("register_settings_menu_item")
def aims_menu_item() -> MenuItem:
    """Add the aims to the settings menu."""
    return PermittedItem("Our aims", "membership_aims", aims.CHANGE, icon_name="list-ul", order=300)


@hooks.register("register_settings_menu_item")
def letters_menu_item() -> MenuItem:
    """Add the letters to applicants to the settings menu."""
    return PermittedItem(letters.LIST, "membership_letters", letters.CHANGE, icon_name="mail", order=310)
