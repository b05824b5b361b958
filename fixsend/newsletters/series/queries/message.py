"""A newsletter that is a message of a series: when it comes, and for how many people it is the next one."""

from __future__ import annotations

from dataclasses import dataclass

from fixsend.newsletters.models import Newsletter, RunState, Series, SeriesRun, Step
from fixsend.newsletters.series import delays
from fixsend.web import written


@dataclass(frozen=True)
class SeriesMessage:
    """Where a message stands in its series; `next_for` people get it next."""

    series: Series
    number: int
    when: str
    next_for: int

    @property
    def place(self) -> str:
        """Return which message it is: "Message 2 of the series “Welcome”"."""
        return f"Message {self.number} of the series “{self.series.name}”"

    @property
    def recipients(self) -> str:
        """Return how many people get it next, in a sentence."""
        who = f"{written.counted(self.next_for, 'person', 'people')} {'gets' if self.next_for == 1 else 'get'}"
        return f"{who} it next, as of now. Others follow as they come to it."


def message_of(newsletter: Newsletter) -> SeriesMessage | None:
    """Return which message of which series a newsletter is, or None for one that staff send."""
    step = Step.objects.filter(newsletter=newsletter).select_related("series").first()
    if step is None:
        return None
    before = step.series.steps.filter(number__lt=step.number, is_off=False).order_by("-number").first()
    return SeriesMessage(step.series, step.number, _when(step, before), 0 if step.is_off else _next_for(step, before))


def _when(step: Step, before: Step | None) -> str:
    if step.is_off:
        return "It is passed over: nobody gets it."
    after = "the message before it" if before else "the beginning"
    if not step.delay_minutes:
        return f"At once after {after}."
    later = delays.in_words(step.delay_minutes).removesuffix(" later")
    return f"{later} after {after}."


def _next_for(step: Step, before: Step | None) -> int:
    waiting = SeriesRun.objects.filter(series=step.series_id, state=RunState.RUNNING, last_step__lt=step.number)
    return waiting.filter(last_step__gte=before.number if before else 0).count()
