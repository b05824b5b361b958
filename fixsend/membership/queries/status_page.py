"""What an applicant's status page may show to a visitor with its link."""

from dataclasses import dataclass
from datetime import datetime

from fixsend.membership.models import Application, ApplicationMessage, ApplicationStatus, MessageFrom, SupporterKind
from fixsend.membership.queries.usual_wait import usual_wait


@dataclass(frozen=True)
class StatusPage:
    """No name of a person, no address and no answer: the link may have been forwarded."""

    title: str
    kind: SupporterKind
    status: ApplicationStatus
    received_at: datetime
    changed_at: datetime
    question: str
    answered_at: datetime | None
    public_entry: str
    usual_wait: str

    @property
    def is_open(self) -> bool:
        """Tell whether it can still be withdrawn."""
        return self.status in {ApplicationStatus.WAITING, ApplicationStatus.QUESTION}


def status_page(application: Application) -> StatusPage:
    """Return the page's contents."""
    kind = SupporterKind(application.kind)
    status = ApplicationStatus(application.status)
    newest = _newest(application, MessageFrom.STAFF) if status == ApplicationStatus.QUESTION else None
    answer = _newest(application, MessageFrom.APPLICANT)
    entry = application.organisation
    return StatusPage(
        title=application.name if kind.is_organisation else "Your application as a SEND practitioner",
        kind=kind,
        status=status,
        received_at=application.received_at,
        changed_at=application.changed_at,
        question=newest.text if newest else "",
        answered_at=answer.written_at if answer and status == ApplicationStatus.WAITING else None,
        public_entry=entry.get_absolute_url() if entry is not None and entry.is_public else "",
        usual_wait=usual_wait(),
    )


def _newest(application: Application, written_by: MessageFrom) -> ApplicationMessage | None:
    return application.thread.filter(written_by=written_by).order_by("-id").first()
