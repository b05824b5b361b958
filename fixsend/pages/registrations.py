"""What the public site enters into the registries of the apps below."""

from fixsend.campaigns import related_content
from fixsend.evidence.queries import page_figures
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.pages import beginnings as page_beginnings
from fixsend.pages import queries, teasers
from fixsend.pages.confirmation import ContactReceipt
from fixsend.people.confirmations import handlers
from fixsend.people.staff import beginnings, roles, work_queue
from fixsend.people.staff.work_queue import WorkItem


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    teaser_kinds.register(teasers.KIND)
    related_content.registry.register(related_content.Source("News", queries.news_of_campaign))
    handlers.registry.register(ContactReceipt())
    beginnings.registry.register(*page_beginnings.BEGINNINGS)
    work_queue.registry.register(
        WorkItem(
            slug="page-figures",
            title="Numbers on pages that changed",
            count=lambda: page_figures.waiting().count(),
            url_name="page_figures:list",
            permission="evidence.change_changedfigure",
        )
    )
    _register_roles()


def _register_roles() -> None:
    roles.allow((roles.CAMPAIGNER, roles.EDITOR), "evidence.change_changedfigure")
    roles.allow(
        (roles.CAMPAIGNER, roles.MODERATOR),
        "wagtailredirects.view_redirect",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
        "pages.change_footermenu",
    )
