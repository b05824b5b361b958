"""What the public site enters into the registries of the apps below."""

from fixsend.campaigns import related_content
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.pages import privacy, queries, retention_rules, teasers
from fixsend.pages.confirmation import ContactReceipt
from fixsend.people import personal_data, retention
from fixsend.people.confirmations import handlers
from fixsend.people.staff import roles, work_queue
from fixsend.people.staff.work_queue import WorkItem


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
    retention.rules.register(*retention_rules.RULES)
    teaser_kinds.register(teasers.KIND)
    related_content.registry.register(related_content.Source("News", queries.news_of_campaign))
    work_queue.registry.register(
        WorkItem(
            slug="contact",
            title="Contact messages to answer",
            count=queries.messages_waiting,
            url_name="contact_messages:index",
            permission="pages.view_contactmessage",
        )
    )
    handlers.registry.register(ContactReceipt())
    _register_roles()


def _register_roles() -> None:
    may_answer = (roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY, roles.MODERATOR)
    roles.allow(may_answer, "pages.view_contactmessage", "pages.change_contactmessage")
    roles.allow(
        (roles.CAMPAIGNER, roles.MODERATOR),
        "wagtailredirects.view_redirect",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
        "pages.change_footermenu",
    )
