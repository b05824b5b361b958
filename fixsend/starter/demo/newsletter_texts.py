"""The words of the newsletters and of the welcome series."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    """A newsletter; `action` and `story` name what it points at: a field of `Campaigns`, and the number of a story.

    A message of the series has no day; `button` leads to the action.
    """

    name: str
    subject: str
    preheader: str
    heading: str
    paragraphs: tuple[str, ...]
    action: str
    button: str
    story: int | None = None
    days_ago: int | None = None


SENT = (
    Letter(
        name="Launch",
        subject="Today we begin",
        preheader="One petition, one minute, and why it matters now",
        heading="The law is on our side. Let us keep it.",
        paragraphs=(
            "Dear {first name|friend},",
            "The law promises disabled children the help they need at school. There is talk of promising less. Today "
            "we ask Parliament to keep every right that children have.",
            "Signing takes a minute. If you can, tell one other person at the school gate.",
        ),
        action="petition",
        button="Sign the petition",
        days_ago=40,
    ),
    Letter(
        name="Ten years of tea",
        subject="Ten years of tea and thick folders",
        preheader="What one group would do first, if it began today",
        heading="What a group of parents can do",
        paragraphs=(
            "Hello {first name|there},",
            "Three mothers, one teapot, one very thick folder. Ten years on, their group has helped two hundred "
            "families. We asked what they would do first.",
            "And if you have ten quiet minutes: your MP would like to hear from you. We help you begin.",
        ),
        action="write",
        button="Write to my MP",
        story=4,
        days_ago=27,
    ),
    Letter(
        name="The night shift",
        subject="31 hours after nine at night",
        preheader="A month of evenings, and what came of it",
        heading="The night shift",
        paragraphs=(
            "Hello {first name|there},",
            "One mother wrote down how she spent the evenings of one month. Many of you will know every line of it.",
            "Our open letter is for everyone who will vote on the law. People and organisations can sign it.",
        ),
        action="letter",
        button="Read the letter and sign",
        story=2,
        days_ago=14,
    ),
    Letter(
        name="Day of action",
        subject="Where will you be on the Saturday?",
        preheader="Dozens of places, one of them near you",
        heading="A day for every child",
        paragraphs=(
            "Hello {first name|there},",
            "There will be quilts, quiet half hours and a brass band that promises to play quietly. Every event says "
            "how step-free it is and if there is a quiet space.",
            "Find the one near you, or propose your own. Five people are enough.",
        ),
        action="day",
        button="Find an event near me",
        story=0,
        days_ago=4,
    ),
)
DRAFT = Letter(
    name="After the day of action",
    subject="What a Saturday",
    preheader="Pictures, numbers and one more thing to do",
    heading="Thank you",
    paragraphs=("Hello {first name|there},", "We write the rest of this on Sunday, when the pictures are in."),
    action="petition",
    button="Sign the petition",
    story=0,
)
TEMPLATE = "Monthly news"
SAVED = "How to reach us"
REACH_US = "Write to us by answering this email. A person reads every answer, and we reply within a week."
SERIES = "Welcome"
# Each message, and how many minutes after the one before it.
MESSAGES = (
    (
        0,
        Letter(
            name="Welcome 1: hello",
            subject="Welcome, and one thing you can do now",
            preheader="It takes a minute",
            heading="It is good to have you with us",
            paragraphs=(
                "Hello {first name|there},",
                "You will hear from us about twice a month. You can change that, or stop, in one click.",
                "If you have a minute now, please sign our petition.",
            ),
            action="petition",
            button="Sign the petition",
        ),
    ),
    (
        3 * 24 * 60,
        Letter(
            name="Welcome 2: your words",
            subject="Three sentences to your MP",
            preheader="Short is fine. Your own is best.",
            heading="Your MP works for you",
            paragraphs=(
                "Hello {first name|there},",
                "A few lines in your own words are worth more than a hundred copies. We find your MP and help you "
                "begin.",
            ),
            action="write",
            button="Write to my MP",
        ),
    ),
    (
        7 * 24 * 60,
        Letter(
            name="Welcome 3: near you",
            subject="People near you who know what it is like",
            preheader="Come for ten minutes or the whole afternoon",
            heading="You are not the only one",
            paragraphs=(
                "Hello {first name|there},",
                "The best part of this alliance is the person next to you. Come and meet some of them.",
            ),
            action="day",
            button="Find an event near me",
        ),
    ),
)
