"""What waits for staff in membership: the lines that their home page and their notices show."""

from fixsend.membership.queries import applications, organisations
from fixsend.people.staff.work_queue import WorkItem

WORK_ITEMS = [
    WorkItem(
        slug="entry-changes",
        title="Changes to entries to decide on",
        count=organisations.waiting_changes,
        url_name="entry_changes:index",
        permission="membership.change_proposedchange",
    ),
    WorkItem(
        slug="applications",
        title="Applications to read",
        count=applications.waiting_count,
        url_name="membership_applications:index",
        permission="membership.decide_application",
    ),
    WorkItem(
        slug="proposed-decisions",
        title="Decisions about applications that a colleague has to agree to",
        count=applications.proposed_count,
        url_name="membership_applications:index",
        permission="membership.decide_application",
    ),
    WorkItem(
        slug="organisations-without-steward",
        title="Organisations without a steward",
        count=lambda: organisations.without_steward().count(),
        url_name="membership_organisations:index",
        permission="membership.change_organisation",
    ),
]
