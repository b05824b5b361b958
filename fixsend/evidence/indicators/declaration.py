"""What is declared of an indicator: what it asks, in which unit, from which columns, what it does not say, its duty."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from fixsend.evidence.data_sets.declaration import Unit


class Polarity(StrEnum):
    """Whether more is better, as the Department's own dictionary (LAIT) has it. Without one there is no “worse”."""

    HIGH = "High"
    LOW = "Low"
    NONE = "-"


class Topic(StrEnum):
    """The questions of a report card, in its order."""

    PLANS = "How many children and young people have a plan, and how fast is that rising?"
    TIME = "How many new plans came within 20 weeks?"
    REQUESTS = "How many asked for an assessment, and how many were refused?"
    ASSESSMENTS = "How many were assessed and then refused a plan?"
    REVIEWS = "Are annual reviews held, and decided in time?"
    TRANSFERS = "Are plans ready for the move to the next school?"
    APPEALS = "How many families appealed?"
    INSPECTIONS = "What did inspectors find?"
    COMPLAINTS = "What did the Ombudsman find?"
    PLACEMENTS = "Where are children placed, and how many are out of school?"
    NEEDS = "Which needs do the plans name?"
    PUPILS = "How do pupils with a plan get on?"
    MONEY = "What was left of the grant for schools at the end of the year?"


@dataclass(frozen=True)
class Duty:
    """What the law says, in plain words, with its place; and by whom it was read there, where it was not by us.

    `step` names the page of the timetable about it, which says what a family can do when it is late.
    """

    text: str
    provision: str
    url: str = ""
    read_by: str = ""
    step: str = ""

    @property
    def step_url(self) -> str:
        """Return the address of that page; "" where there is none."""
        return f"/timetable/law/{self.step}/" if self.step else ""


@dataclass(frozen=True)
class Source:
    """Where a data set has an indicator: columns by our names; "a+b" is the sum of two.

    Without `value` it is worked out from the other two; `growth` works out the change of `numerator` since the period
    before, in per cent. `years` narrows it to periods from the first to the last.
    """

    data_set: str
    value: str = ""
    numerator: str = ""
    denominator: str = ""
    growth: bool = False
    years: tuple[int, int] = (1990, 2200)

    @property
    def columns(self) -> tuple[str, ...]:
        """Return all the columns that it reads."""
        named = "+".join(filter(None, (self.value, self.numerator, self.denominator)))
        return tuple(dict.fromkeys(named.split("+")))


@dataclass(frozen=True)
class Indicator:
    """One question that figures answer.

    `of` and `share` complete sentences: "{council} issued 3.2% {of}"; `numerator` and `denominator` are nouns for what
    they count. Of its sources the first that has a period is the one shown. `continues` names the indicator that was
    counted another way before: shown as an earlier segment and never joined.
    """

    slug: str
    topic: Topic
    title: str
    question: str
    unit: Unit
    sources: tuple[Source, ...]
    sentence: str
    says_not: str
    polarity: Polarity = Polarity.NONE
    numerator: str = ""
    denominator: str = ""
    duty: Duty | None = None
    decimals: int = 1
    continues: str = ""
    beside: str = ""
    breaks: dict[int, str] = field(default_factory=dict)
    levels: tuple[str, ...] = ("council", "region", "england")
    # Whether it counts children or cases. A share of money is of none, so never of too few.
    of_cases: bool = True
    # Why it is not shown, compared or offered to quote: figures beside it contradict it. Addresses go on to answer.
    withdrawn: str = ""

    def __str__(self) -> str:
        return self.title
