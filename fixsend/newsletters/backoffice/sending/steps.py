"""The steps of the screen "Sending": what is done, what is to be done, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.models.sending import IfUnclear
from fixsend.newsletters.sending.queries.approval import Approval, may_approve
from fixsend.newsletters.sending.queries.mailing_page import span
from fixsend.newsletters.sending.queries.readiness import LastTest, Readiness, Task
from fixsend.newsletters.sending.queries.recipients import Recipients
from fixsend.newsletters.series.queries.message import SeriesMessage
from fixsend.people.models import Person
from fixsend.web import written


@dataclass(frozen=True)
class Step:
    """One step: what it is about, how it stands, what is in the way, and the links or the button that go on."""

    title: str
    status: str
    is_done: bool
    words: list[str] = field(default_factory=list)
    in_the_way: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)  # Address and words.
    button: tuple[str, str] | None = None


def steps(
    newsletter: Newsletter, plan: SendPlan, ready: Readiness, tested: LastTest | None, actor: Person
) -> Iterator[Step]:
    """Yield the steps in their order; the last, sending, is the screen's own button."""
    yield _words(newsletter, ready)
    if ready.message:
        yield _series(ready.message)
    else:
        yield _recipients(newsletter, ready)
        yield _time(newsletter, plan, ready)
        yield _subjects(newsletter, plan, ready)
    yield _trying(newsletter, tested)
    if ready.approval.needed or ready.approval.waits or ready.approval.given or plan.sent_back:
        yield _approval(newsletter, plan, ready, actor)


def when_words(plan: SendPlan) -> str:
    """Return in a sentence when a newsletter is sent."""
    if plan.send_at is None:
        return "Two minutes after someone presses Send."
    local = timezone.localtime(plan.send_at)
    return f"On {date_format(local, 'l j F Y')} at {date_format(local, 'H:i')}."


def pace_words(plan: SendPlan) -> str:
    """Return in a sentence how fast a newsletter is sent."""
    return (
        f"At most {written.counted(plan.pace_per_minute, 'email')} a minute."
        if plan.pace_per_minute
        else "As fast as we can."
    )


def got_before_words(recipients: Recipients) -> str:
    """Return in words how many people have received it already, and how to leave them out."""
    number = recipients.got_before
    who = f"{written.counted(number, 'person', 'people')} {'has' if number == 1 else 'have'}"
    return (
        f"{who} got it already, by the mailing that was cancelled, and would get it again. To leave them out, add to "
        "who gets it that they did not get this newsletter."
    )


def test_words(plan: SendPlan) -> str:
    """Return in words how the subjects are tested."""
    unclear = "the others get the first subject" if plan.if_unclear == IfUnclear.FIRST else "the others wait for you"
    return (
        f"{len(plan.other_subjects) + 1} subjects are tried on {plan.test_percent}% of the readers for "
        f"{span(plan.test_minutes * 60)}. If the clicks do not tell which is better, {unclear}."
    )


def _url(name: str, newsletter: Newsletter) -> str:
    return reverse(f"newsletter_sending:{name}", args=[newsletter.pk])


def _words(newsletter: Newsletter, ready: Readiness) -> Step:
    blocking = ready.of(Task.WORDS)
    advice = [f"{each.where}: {each.what}" for each in ready.findings if not each.is_blocking]
    words = [f"Subject: “{ready.newest.subject}”"]
    if advice:
        words.append("Worth fixing too:" if blocking else "It can be sent as it is, but this is worth fixing:")
        words += advice
    links = [
        (reverse("newsletters:checks", args=[newsletter.pk]), "Look at the checks"),
        (reverse("newsletters:edit", args=[newsletter.pk]), "Back to writing"),
    ]
    status = "To fix" if blocking else "Worth fixing" if advice else "Passed"
    return Step("Words and checks", status, not blocking, words, blocking, links)


def _series(message: SeriesMessage) -> Step:
    words = [f"{message.place}.", message.when, message.recipients]
    links = [(reverse("series:show", args=[message.series.pk]), "Go to the series")]
    return Step("Who gets it, and when", "Set by the series", True, words, [], links)


def _recipients(newsletter: Newsletter, ready: Readiness) -> Step:
    blocking = ready.of(Task.RECIPIENTS)
    found = ready.recipients
    words = [] if found.problem else [found.words, f"{written.counted(found.number, 'person', 'people')} as of now."]
    if found.number == 1:
        words[-1] = "1 person as of now."
    if found.got_before:
        words.append(got_before_words(found))
    status = "To fix" if blocking else "Chosen"
    return Step("Who gets it", status, not blocking, words, blocking, [_audience_link(newsletter)])


def _audience_link(newsletter: Newsletter) -> tuple[str, str]:
    return reverse("newsletters:audience", args=[newsletter.pk]), "Change who gets it"


def _time(newsletter: Newsletter, plan: SendPlan, ready: Readiness) -> Step:
    blocking = ready.of(Task.TIME)
    words = [when_words(plan), pace_words(plan)]
    link = (_url("time", newsletter), "Change when and how fast")
    return Step("When, and how fast", "To fix" if blocking else "Chosen", not blocking, words, blocking, [link])


def _subjects(newsletter: Newsletter, plan: SendPlan, ready: Readiness) -> Step:
    blocking = ready.of(Task.SUBJECTS)
    words = [test_words(plan)] if plan.other_subjects else ["Everyone gets the same subject."]
    status = "To fix" if blocking else "Chosen" if plan.other_subjects else "Not used"
    link = (_url("subjects", newsletter), "Change the subjects" if plan.other_subjects else "Try several subjects")
    return Step("Several subjects (if you like)", status, not blocking, words, blocking, [link])


def _trying(newsletter: Newsletter, tested: LastTest | None) -> Step:
    words = [f"A test was sent {written.ago(tested.at)}." if tested else "Nobody has been sent a test yet."]
    if tested and not tested.is_of_these_words:
        words.append("The words have changed since. Send a new test.")
    is_done = tested is not None and tested.is_of_these_words
    status = "Done" if is_done else "Changed since" if tested else "Not yet"
    links = [(_url("try_out", newsletter), "Send a test")]
    return Step("Try it out", status, is_done, words, [], links)


def _approval(newsletter: Newsletter, plan: SendPlan, ready: Readiness, actor: Person) -> Step:
    found = ready.approval
    words = [_approval_words(found)]
    if plan.sent_back and not found.given:
        words.append(f"A colleague sent it back: “{plan.sent_back}”")
    step = Step("A second pair of eyes", _approval_status(found), found.given, words, ready.of(Task.APPROVAL))
    if found.given:
        return step
    if not ready.can_be_approved:
        return replace(step, words=[*words, "Colleagues can look at it once what is marked above is fixed."])
    if not found.waits or found.void:
        return replace(step, button=(_url("ask", newsletter), "Ask for approval"))
    if may_approve(newsletter, plan, actor):
        return replace(step, links=[(_url("approve", newsletter), "Look at it and approve it")])
    return step


def _approval_status(found: Approval) -> str:
    if found.given:
        return "Approved"
    return "Waiting" if found.waits and not found.void else "Not yet"


def _approval_words(found: Approval) -> str:
    if found.given and found.at:
        who = found.by or "someone who has left"
        return f"Approved by {who} on {date_format(timezone.localtime(found.at), 'j F Y, H:i')}."
    if found.waits and not found.void:
        return (
            "Your colleagues have been asked. Anyone can approve it but those who wrote it, changed it last or asked."
        )
    return "Someone who did not write it looks at it before it can be sent."
