"""What sending tells the registries of the rooms below."""

from fixsend.mailings.queries import progress
from fixsend.mailings.sending import audience_rules
from fixsend.mailings.sending.queries import subject_tests
from fixsend.mailings.sending.queries.approval import waiting_for_approval
from fixsend.people import personal_data
from fixsend.people.personal_data import Holding
from fixsend.people.staff import roles, waiting
from fixsend.people.staff.waiting import Waiting

_SENDERS = (roles.ADMINISTRATOR, roles.CAMPAIGNER)
_READERS = (*_SENDERS, roles.READ_ONLY)


def register_own() -> None:
    """Fill the registries; called from `AppConfig.ready()`."""
    for field, title in (("asked_by", "Who asked for approval"), ("approved_by", "Who approved a newsletter")):
        personal_data.register(Holding("mailings.SendPlan", field, title, on_erase="unlink", internal=True))
    personal_data.register(
        Holding("mailings.SubjectTest", "ended_by", "Who chose a subject", on_erase="unlink", internal=True)
    )
    roles.allow(_READERS, "mailings.view_mailing")
    roles.allow(_SENDERS, "mailings.add_mailing", "mailings.change_mailing")
    audience_rules.register_own()
    waiting.register(
        Waiting(
            slug="newsletters-to-approve",
            title="Newsletters to approve",
            count=waiting_for_approval().count,
            url_name="newsletters:list",
            permission="mailings.add_mailing",
        )
    )
    waiting.register(
        Waiting(
            slug="stopped-mailings",
            title="Mailings that stand still until you decide",
            count=progress.need_staff,
            url_name="mailings_sent:list",
            permission="mailings.change_mailing",
        )
    )
    waiting.register(
        Waiting(
            slug="subject-tests",
            title="Newsletters whose subject you have to choose",
            count=lambda: subject_tests.waiting_for_staff().count(),
            url_name="mailings_sent:subject_tests",
            permission="mailings.change_mailing",
        )
    )
