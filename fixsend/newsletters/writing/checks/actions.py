"""Live actions: whether readers can still take part when the newsletter reaches them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from fixsend.newsletters.models import SendPlan, Step
from fixsend.newsletters.teasers import Teaser
from fixsend.newsletters.writing.checks.finding import Examined, Finding, advice
from fixsend.newsletters.writing.compose import POINTS_AT_THE_SITE


def check(examined: Examined) -> Iterator[Finding]:
    """Yield a warning for each action that is over, or will be when the newsletter is sent."""
    pointing = [block for block in examined.blocks if block.kind in POINTS_AT_THE_SITE and block.value.teaser]
    if not pointing:
        return
    leaves_at = _leaves_at(examined.newsletter.pk)
    for block in pointing:
        if words := _too_late(block.value.teaser, leaves_at):
            yield advice(block.where, words)
    if any(block.kind == "live_action" for block in pointing) and _is_of_a_series(examined.newsletter.pk):
        yield advice("Newsletter", _STAYS)


_STAYS = (
    "A message of a series goes out for months, and a live action stays in it as it was when these words first went "
    "out. A button to the action never grows old."
)


def _leaves_at(newsletter: int | None) -> datetime:
    """Return when the first copy leaves: at the time that was chosen, or now."""
    chosen = SendPlan.objects.filter(newsletter=newsletter).values_list("send_at", flat=True).first()
    return max(chosen, timezone.now()) if chosen else timezone.now()


def _is_of_a_series(newsletter: int | None) -> bool:
    return Step.objects.filter(newsletter=newsletter).exists()


def _too_late(teaser: Teaser, leaves_at: datetime) -> str:
    if teaser.is_over:
        return f"“{teaser.title}” is over, so nobody can take part any more. Choose another, or say how it went."
    if teaser.ends_at and teaser.ends_at <= leaves_at:
        ends = date_format(timezone.localtime(teaser.ends_at), "j F Y, H:i")
        return f"“{teaser.title}” ends on {ends}, before this is sent. Send it earlier, or take it out."
    return ""
