"""Newsletters: what staff write, how it is sent, and what came of it."""

from .newsletter import Newsletter, NewsletterMailing
from .saved import NewsletterTemplate, SavedBlock
from .segment import Segment
from .sending import Click, ClickCount, SendingRules, SendPlan, SubjectTest, TrackedLink
from .series import RunState, Series, SeriesRun, Step, StepMail

__all__ = [
    "Click",
    "ClickCount",
    "Newsletter",
    "NewsletterMailing",
    "NewsletterTemplate",
    "RunState",
    "SavedBlock",
    "Segment",
    "SendPlan",
    "SendingRules",
    "Series",
    "SeriesRun",
    "Step",
    "StepMail",
    "SubjectTest",
    "TrackedLink",
]
