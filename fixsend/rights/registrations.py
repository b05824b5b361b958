"""What rights enters into the registries of the apps below."""

from fixsend.evidence.report_cards import sections
from fixsend.newsletters import teasers
from fixsend.people import personal_data, retention
from fixsend.people.staff import alarms, roles, work_queue
from fixsend.people.staff.work_queue import WorkItem
from fixsend.rights import current, privacy, retention_rules
from fixsend.rights.counted import card_section, teaser
from fixsend.rights.counted.queries import queue, weeks
from fixsend.rights.law_desk.queries import announcements, desk

_PUBLISH = "rights.publish_snapshot"
_VIEW_LAW, _APPROVE_LAW = "rights.view_rulesetversion", "rights.approve_rulesetversion"


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
    retention.rules.register(*retention_rules.RULES)
    sections.registry.register(card_section.SECTION)
    teasers.registry.register(teaser.KIND)
    roles.allow(roles.CAMPAIGNER, "rights.view_snapshot", _PUBLISH)
    roles.allow((roles.CAMPAIGNER, roles.MODERATOR), _VIEW_LAW, "rights.add_rulesetversion", _APPROVE_LAW)
    roles.allow(roles.READ_ONLY, _VIEW_LAW)
    roles.allow(roles.CAMPAIGNER, "rights.view_letterversion", "rights.add_letterversion")
    roles.allow((roles.EDITOR, roles.READ_ONLY), "rights.view_letterversion")
    alarms.registry.register(alarms.Alarm("rules_of_law", "Rules of law cannot be read", _unreadable_rules))
    work_queue.registry.register(
        WorkItem(
            slug="law",
            title="Parts of the law to check or decide on",
            count=desk.waiting,
            url_name="law_office:index",
            permission=_APPROVE_LAW,
        ),
        WorkItem(
            slug="law_mails",
            title="Emails about changed rules to send",
            count=lambda: len(announcements.waiting()),
            url_name="law_office:index",
            permission="newsletters.add_newsletter",
        ),
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


def _unreadable_rules() -> str | None:
    """Say which approved versions an upgrade of the program can no longer read."""
    parts = current.unreadable()
    if not parts:
        return None
    return (
        f"This version of the program cannot read what staff approved for: {', '.join(parts)}. The timetable follows "
        "the file that came with the program. Ask staff to propose the rules again at “The law”."
    )
