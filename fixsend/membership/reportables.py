"""Which texts of an organisation's entry visitors can report, and how a moderator takes one down."""

from fixsend.membership import emails
from fixsend.membership.models import Organisation
from fixsend.membership.services.entries import remove_text
from fixsend.moderation.models import Report
from fixsend.moderation.reportables import Reportable

FIELDS = {
    "name": "the name, or the whole entry",
    "about": "what it does",
    "offers": "what it offers families",
    "interests": "declaration of interests",
    "website": "web address",
    "contact_email": "public email address",
    "charity_number": "charity number",
}


def _tell_stewards(report: Report) -> None:
    """Tell an organisation's stewards that a moderator took a text down, and how to appeal."""
    if isinstance(report.subject, Organisation):
        emails.text_removed(report.subject, FIELDS[report.field], report.decision, report.number)


ENTRY = Reportable(
    model="membership.Organisation",
    fields=FIELDS,
    title=lambda organisation: organisation.name,
    url=lambda organisation: organisation.get_absolute_url(),
    is_public=lambda organisation: organisation.is_public,
    hide=remove_text,
    tell_owners=_tell_stewards,
)
