"""What the inbox enters into the registries of the apps below."""

from fixsend.delivery.bounces import incoming
from fixsend.inbox import privacy, retention_rules
from fixsend.inbox.queries import boxes
from fixsend.inbox.services import receiving
from fixsend.people import personal_data, retention
from fixsend.people.staff import roles, work_queue
from fixsend.people.staff.work_queue import WorkItem


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    incoming.takers.register(incoming.Taker("inbox", receiving.take_mail))
    personal_data.sources.register(*privacy.SOURCES)
    retention.rules.register(*retention_rules.RULES)
    work_queue.registry.register(
        WorkItem(
            slug="inbox",
            title="Messages to answer",
            count=boxes.waiting_count,
            url_name="inbox:index",
            permission="inbox.view_conversation",
        )
    )
    may_answer = (roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY, roles.MODERATOR)
    roles.allow(may_answer, "inbox.view_conversation", "inbox.change_conversation")
    roles.allow(
        may_answer,
        *(f"inbox.{verb}_preparedanswer" for verb in ("view", "add", "change", "delete")),
    )
