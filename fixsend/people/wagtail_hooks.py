"""Puts this app's screens into the back office."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.ui.components import Component

from fixsend.people.staff.audit_log import AuditViewSet
from fixsend.people.staff.dashboard import PANELS


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
