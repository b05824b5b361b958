"""What newsletters enter into the registries of the apps below."""

from __future__ import annotations

from fixsend.audiences import rules, stored_trees
from fixsend.delivery.queries import progress
from fixsend.newsletters import audience_rules, people_filters, privacy
from fixsend.newsletters.models import RunState, Series, StepMail
from fixsend.newsletters.models.series import SeriesState
from fixsend.newsletters.sending.queries import subject_tests
from fixsend.newsletters.sending.queries.approval import sent_back, waiting_for_approval
from fixsend.newsletters.sending.queries.states import NewsletterState
from fixsend.newsletters.series import triggers
from fixsend.people import personal_data, retention
from fixsend.people.backoffice import filters
from fixsend.people.staff import beginnings, roles, work_queue
from fixsend.people.staff.beginnings import Beginning
from fixsend.people.staff.work_queue import WorkItem


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    rules.registry.register(*audience_rules.RULES)
    triggers.registry.register(*triggers.BUILTIN)
    stored_trees.registry.register(
        stored_trees.StoredTree("newsletters_newsletter", "audience"),
        stored_trees.StoredTree("newsletters_segment", "tree"),
    )
    personal_data.sources.register(*privacy.SOURCES)
    filters.registry.register(people_filters.SEGMENT)
    retention.rules.register(_STEP_MAILS)
    beginnings.registry.register(
        Beginning(
            "newsletter",
            "Write a newsletter",
            beginnings.with_permission("newsletters.add_newsletter", "newsletters:add"),
        )
    )
    _register_roles()
    _register_work()


def _register_roles() -> None:
    verbs = ("view", "add", "change", "delete", "publish", "lock", "unlock")
    roles.allow(roles.CAMPAIGNER, *(f"newsletters.{verb}_newsletter" for verb in verbs))
    roles.allow(roles.CAMPAIGNER, *(f"newsletters.{verb}_segment" for verb in ("view", "add", "change", "delete")))
    senders = (roles.ADMINISTRATOR, roles.CAMPAIGNER)
    roles.allow((*senders, roles.READ_ONLY), "newsletters.view_series")
    roles.allow(senders, "newsletters.add_series", "newsletters.change_series")


def _register_work() -> None:
    work_queue.registry.register(
        WorkItem(
            slug="newsletters-to-approve",
            title="Newsletters to approve",
            count=lambda: waiting_for_approval().count(),
            url_name="newsletters:list",
            narrowed=f"state={NewsletterState.APPROVAL}",
            permission="delivery.add_mailing",
        )
    )
    work_queue.registry.register(
        WorkItem(
            slug="newsletters-sent-back",
            title="Newsletters that a colleague sent back",
            count=lambda: sent_back().count(),
            url_name="newsletters:list",
            narrowed=f"state={NewsletterState.BACK}",
            permission="newsletters.change_newsletter",
        )
    )
    work_queue.registry.register(
        WorkItem(
            slug="stopped-mailings",
            title="Mailings that wait for you to decide",
            count=progress.need_staff,
            url_name="mailings_sent:list",
            permission="delivery.change_mailing",
        )
    )
    work_queue.registry.register(
        WorkItem(
            slug="subject-tests",
            title="Newsletters whose subject you have to choose",
            count=lambda: subject_tests.waiting_for_staff().count(),
            url_name="mailings_sent:subject_tests",
            permission="delivery.change_mailing",
        )
    )
    work_queue.registry.register(
        WorkItem(
            slug="paused-series",
            title="Message series that have stopped by themselves",
            count=_paused_by_themselves,
            url_name="series:list",
            permission="newsletters.change_series",
        )
    )


def _paused_by_themselves() -> int:
    """Count series that paused because a message could not be sent."""
    return Series.objects.filter(state=SeriesState.PAUSED).exclude(state_reason="").count()


_STEP_MAILS = retention.Rule(
    "newsletters.step_mails",
    "which automatic message went to which person",
    730,
    lambda before: StepMail.objects.filter(at__lt=before).exclude(run__state=RunState.RUNNING),
    lambda rows: rows.delete(),
    topic=retention.Topic.EMAILS,
    because="so that nobody gets the same message twice",
)
