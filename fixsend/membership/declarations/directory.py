"""What the directory and the stewards' area tell the registries of the rooms below."""

from fixsend.membership import examples, steward_emails
from fixsend.membership.models import Organisation
from fixsend.membership.services.entries import remove_text
from fixsend.moderation import subjects
from fixsend.moderation.models import Report

REPORTABLE = {
    "name": "the name, or the whole entry",
    "about": "what it does",
    "offers": "what it offers families",
    "interests": "declaration of interests",
    "website": "web address",
    "contact_email": "public email address",
    "charity_number": "charity number",
}


def declare() -> None:
    """Fill the registries; called once, when the site starts."""
    examples.register_pages()
    subjects.register(
        subjects.Subject(
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
