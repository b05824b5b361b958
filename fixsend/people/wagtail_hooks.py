"""Puts this app's screens into the back office."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from fixsend.people.backoffice import menu as office
from fixsend.people.backoffice.audit_log import AuditViewSet
from fixsend.people.backoffice.dashboard import PANELS


@hooks.register("register_admin_viewset")
def audit_log() -> AuditViewSet:
    """Add the audit log."""
    return AuditViewSet()


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Put what matters to the alliance before Wagtail's own panels."""
    panels.extend(panel(request) for panel in PANELS)


@hooks.register("register_account_menu_item")
def second_step(request: HttpRequest) -> dict[str, str]:
    """Lead from the account screen to passkeys, app and recovery codes."""
    return {"url": reverse("mfa_index"), "label": "Passkeys and app", "help_text": "Your second step when you sign in."}


@hooks.register("register_admin_urls")
def office_urls() -> list[URLPattern | URLResolver]:
    """Add the screens about people."""
    return office.URLS


@hooks.register("construct_main_menu")
def office_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Lead to people and data requests."""
    items.extend(item for item in office.menu_items() if item.is_shown(request))


@hooks.register("construct_settings_menu")
def office_settings_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Lead to the words of consents and to retention."""
    items.extend(item for item in office.settings_items() if item.is_shown(request))
