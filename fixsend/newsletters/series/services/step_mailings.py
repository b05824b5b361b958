"""The rolling mailing of a step: people are added as they reach the step; new words get a new mailing."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone

from fixsend.delivery import sql_condition
from fixsend.delivery.document import Document
from fixsend.delivery.models import Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.newsletters.models import Newsletter, NewsletterMailing
from fixsend.newsletters.models.series import Series, SeriesState, Step
from fixsend.newsletters.sending import clicks, fingerprints
from fixsend.newsletters.sending.services.plans import plan_of
from fixsend.newsletters.series.queries.readiness import newest_mailing, problem_of_step
from fixsend.newsletters.writing.document import document_for

NOBODY: dict[str, Any] = {"not": {}}


def current(series: Series, step: Step) -> int | None:
    """Return the mailing that a step's people are added to; None when there is none, and the series pauses.

    New words take effect for the people who come next. While they cannot be sent, the words before them go on.
    """
    newest = newest_mailing(step.newsletter)
    if newest is not None and newest.content_print == _fingerprint(step.newsletter):
        return newest.pk
    problem = problem_of_step(series, step)
    if not problem:
        return _make(series, step.newsletter).pk
    if newest is None:
        _pause(series, f"Message {step.number}: {problem}")
        return None
    return newest.pk


def renew_fixed_values(names: Collection[str]) -> int:
    """Have messages made anew whose mailing keeps values of these merge fields; returns how many.

    Call it when what such fields say is no longer true. People who come next get the new values.
    """
    rolling = Mailing.objects.filter(is_rolling=True).exclude(content_print="")
    return rolling.filter(document__values__has_any_keys=list(names)).update(content_print="")


@transaction.atomic
def _make(series: Series, newsletter: Newsletter) -> Mailing:
    plan = plan_of(newsletter)
    mailing = Mailing.objects.create(
        name=newsletter.named(),
        subject=newsletter.subject,
        message_id_stem=newsletter.message_id_stem,
        purpose=series.purpose,
        audience=NOBODY,
        document=document_for(newsletter, other_subjects=plan.other_subjects).to_json(),
        starts_at=timezone.now(),
        is_rolling=True,
        content_print=_fingerprint(newsletter),
        created_by=series.created_by,
    )
    NewsletterMailing.objects.create(mailing=mailing, newsletter=newsletter)
    document: Document = clicks.tracked_document(newsletter, plan, mailing)
    Mailing.objects.filter(pk=mailing.pk).update(document=document.to_json())
    mailings.freeze(mailing.pk, sql_condition.NOBODY)
    mailings.move(mailing.pk, MailingState.SENDING)
    return mailing


def _fingerprint(newsletter: Newsletter) -> str:
    return fingerprints.of_content(newsletter, plan_of(newsletter))


def _pause(series: Series, reason: str) -> None:
    Series.objects.filter(pk=series.pk).update(state=SeriesState.PAUSED, state_reason=reason[:300])
