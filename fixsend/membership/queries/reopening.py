"""Whether a decision can still be taken back, and what that does."""

from datetime import timedelta

from django.utils import timezone

from fixsend.membership.models import Application, ApplicationStatus, SupporterKind
from fixsend.membership.models.application import DECIDED, OPEN

# After that an organisation has lived in the alliance: its affiliation is ended instead, with a reason of its own.
WITHIN = timedelta(days=28)


def why_not(application: Application) -> str | None:
    """Return why a decision cannot be taken back, in words for staff; nothing where it can."""
    if application.status not in DECIDED:
        return f"This application is “{application.get_status_display()}” now."
    if application.status == ApplicationStatus.APPROVED and _is_long_ago(application):
        return (
            f"It was approved more than {WITHIN.days} days ago. End the affiliation or membership instead: that keeps "
            "the record of the time in between."
        )
    again = Application.objects.filter(
        person=application.person, kind=application.kind, name_key=application.name_key, status__in=OPEN
    )
    return "They have applied again since. Decide the new application instead." if again.exists() else None


def what_happens(application: Application) -> list[str]:
    """Return what taking back the decision does, one thing a line, in words for staff."""
    queue = "The application goes back into the queue, and the applicant gets the email below."
    if application.status != ApplicationStatus.APPROVED:
        return [queue]
    return [
        queue,
        _about_what_it_made(application),
        "If you approve it again, all of that comes back as it was. If you decline it, it stays ended.",
        "Mailings that they agreed to are not touched.",
    ]


def _about_what_it_made(application: Application) -> str:
    if SupporterKind(application.kind).is_organisation:
        return "Its entry leaves the directory at once. Stewards stay on record, and their open invitations end."
    return (
        "The membership that the approval made ends. Somebody who was a member already before stays one, as an "
        "individual."
    )


def _is_long_ago(application: Application) -> bool:
    return application.decided_at is not None and application.decided_at < timezone.now() - WITHIN
