"""Where this app enters the back office."""

from wagtail import hooks

from fixsend.moderation.backoffice import found
from fixsend.moderation.backoffice.reports import ReportViewSet
from fixsend.web.backoffice import guides, search

search.sources.register(found.REPORTS)
guides.helps(
    ("reports:", "reported-texts"),
)


@hooks.register("register_admin_viewset")
def reports() -> ReportViewSet:
    """Return the queue of reports."""
    return ReportViewSet()
