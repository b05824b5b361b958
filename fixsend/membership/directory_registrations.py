"""What the directory and the stewards' area enter into the registries of the apps below."""

from django.db.models import QuerySet

from fixsend.membership import steward_emails
from fixsend.membership.models import Organisation, ProposedChange, StewardInvitation
from fixsend.membership.queries.changes import waiting_changes
from fixsend.membership.services.entries import remove_text
from fixsend.moderation import reportables
from fixsend.moderation.models import Report
from fixsend.people import retention
from fixsend.people.retention import Rule
from fixsend.people.staff import roles, work_queue
from fixsend.people.staff.work_queue import WorkItem

REPORTABLE = {
    "name": "the name, or the whole entry",
    "about": "what it does",
    "offers": "what it offers families",
    "interests": "declaration of interests",
    "website": "web address",
    "contact_email": "public email address",
    "charity_number": "charity number",
}


_MAY_SEE = ("membership.view_proposedchange",)
_MAY_DECIDE = ("membership.change_proposedchange",)


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    roles.allow((roles.MODERATOR, roles.MEMBERSHIP_SECRETARY), *_MAY_SEE, *_MAY_DECIDE)
    roles.allow(roles.READ_ONLY, *_MAY_SEE)
    work_queue.registry.register(
        WorkItem(
            slug="entry-changes",
            title="Changes to entries to decide about",
            count=waiting_changes,
            url_name="entry_changes:index",
            permission=_MAY_DECIDE[0],
        )
    )
    retention.rules.register(
        Rule(
            slug="decided-entry-changes",
            title="changes to entries that stewards asked for, once decided",
            default_days=2 * 365,
            due=lambda before: ProposedChange.objects.filter(decided_at__lt=before),
            remove=QuerySet.delete,
            because="So that we can see whether a refused change is asked for again.",
        ),
        Rule(
            slug="steward-invitations",
            title="invitations to look after an entry, once they are over",
            default_days=90,
            due=lambda before: StewardInvitation.objects.filter(expires_at__lt=before),
            remove=QuerySet.delete,
            because="So that a late click can still be answered kindly.",
        ),
    )
    reportables.registry.register(
        reportables.Reportable(
            model="membership.Organisation",
            fields=REPORTABLE,
            title=lambda organisation: organisation.name,
            url=lambda organisation: organisation.get_absolute_url(),
            is_public=lambda organisation: organisation.is_public,
            hide=remove_text,
            tell_owners=_tell_stewards,
        )
    )


def _tell_stewards(report: Report) -> None:
    """Tell an organisation's stewards that a moderator took a text down, and how to appeal."""
    if isinstance(report.subject, Organisation):
        steward_emails.text_removed(report.subject, REPORTABLE[report.field], report.decision, report.number)
