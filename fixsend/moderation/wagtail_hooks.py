"""Puts the moderators' screens into the back office."""

from wagtail import hooks

from fixsend.moderation.backoffice import ReportViewSet


@hooks.register("register_admin_viewset")
def reports() -> ReportViewSet:
    """Add the queue of reports."""
    return ReportViewSet()
