"""What waits for staff in evidence: the lines that their home page and their notices show."""

from fixsend.evidence.queries import editions, information_requests
from fixsend.people.staff.work_queue import WorkItem

WORK_ITEMS = [
    WorkItem(
        slug="figures_to_publish",
        title="Files of official figures to compare and publish",
        count=editions.waiting_count,
        url_name="data_desk:index",
        permission="evidence.publish_edition",
    ),
    WorkItem(
        slug="figures_overdue",
        title="Official figures of which a new edition should be out",
        count=editions.overdue_count,
        url_name="data_desk:index",
        permission="evidence.add_sourcefile",
    ),
    WorkItem(
        slug="information_requests",
        title="Freedom of information requests with no answer after 20 working days",
        count=lambda: information_requests.overdue().count(),
        url_name="information_requests:index",
        permission="evidence.change_informationrequest",
    ),
]
