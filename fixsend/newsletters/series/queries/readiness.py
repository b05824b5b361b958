"""What keeps a series, or one of its messages, from being sent."""

from __future__ import annotations

from copy import copy

from fixsend.delivery.models import Mailing, MailingState
from fixsend.newsletters.models import Newsletter, Series, Step
from fixsend.newsletters.sending.queries.approval import approval_of
from fixsend.newsletters.sending.queries.readiness import stored_plan
from fixsend.newsletters.series import triggers
from fixsend.newsletters.writing.checks import check


def problems(series: Series) -> list[str]:
    """Return why a series cannot be started, in plain words."""
    return [*what_is_missing(series), *_problems_of_steps(series)]


def what_is_missing(series: Series) -> list[str]:
    """Return why it cannot be started, whatever its messages say."""
    of_trigger = triggers.problem_of(series.trigger, series.trigger_value)
    of_steps = "" if series.steps.filter(is_off=False).exists() else "It has no message yet."
    return [problem for problem in (of_trigger, of_steps) if problem]


def problem_of_step(series: Series, step: Step) -> str:
    """Return in plain words why a step cannot be sent as it stands; empty when it can."""
    newsletter = step.newsletter
    plan = stored_plan(newsletter)
    if newsletter.purpose != series.purpose:
        return "It is another kind of mail than the series."
    if not newsletter.live:
        return "It is a draft. Write it, and choose “Ready to send” under its words."
    approval = approval_of(newsletter, plan)
    if approval.needed and not approval.given:
        return "A colleague has to approve it first."
    # What goes is the row; changes that are drafts still do not keep it from going.
    ready = copy(newsletter)
    ready.has_unpublished_changes = False
    return next((f"{found.where}: {found.what}" for found in check(ready) if found.is_blocking), "")


def newest_mailing(newsletter: Newsletter) -> Mailing | None:
    """Return the mailing that a step's copies go out by now, if there has been one."""
    made = newsletter.mailings.filter(is_rolling=True).exclude(state=MailingState.CANCELLED)
    return made.order_by("-pk").first()


def _problems_of_steps(series: Series) -> list[str]:
    steps = [step for step in series.steps.select_related("newsletter") if not step.is_off]
    found = [(step, problem_of_step(series, step)) for step in steps]
    return [f"Message {step.number}: {problem}" for step, problem in found if problem]
