"""What rights enters into the registries of the apps below."""

from fixsend.evidence.report_cards import sections
from fixsend.people import personal_data, retention
from fixsend.people.staff import roles, work_queue
from fixsend.people.staff.work_queue import WorkItem
from fixsend.rights import privacy, retention_rules
from fixsend.rights.counted import card_section
from fixsend.rights.counted.queries import queue, weeks

_PUBLISH = "rights.publish_snapshot"


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
    retention.rules.register(*retention_rules.RULES)
    sections.registry.register(card_section.SECTION)
    roles.allow(roles.CAMPAIGNER, "rights.view_snapshot", _PUBLISH)
    work_queue.registry.register(
        WorkItem(
            slug="late_weeks",
            title="Weeks of families’ reports to decide on",
            count=lambda: len(weeks.undecided()),
            url_name="counted_office:index",
            permission=_PUBLISH,
        ),
        WorkItem(
            slug="late_counts",
            title="Quarters of families’ reports to publish",
            count=lambda: int(queue.waiting_quarter() is not None),
            url_name="counted_office:index",
            permission=_PUBLISH,
        ),
    )
