"""A message of a series on the screens for newsletters: it is never shown as mail to everybody."""

import pytest
from django.urls import reverse

from fixsend.newsletters.models import Newsletter, SendPlan, SeriesRun
from fixsend.newsletters.models.sending import SendingRules
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.services import plans
from fixsend.newsletters.series.queries.message import message_of
from fixsend.newsletters.series.services import editing
from tests.newsletters.factories import subscriber
from tests.newsletters.sending import ready
from tests.newsletters.sending.ready import words
from tests.newsletters.series.helpers import DAY, later, series, work

pytestmark = pytest.mark.django_db
# What is true of a newsletter that staff send, and of no message of a series.
OF_A_NEWSLETTER = [
    "Everybody who agreed",
    "Two minutes after someone presses Send",
    "Several subjects",
    "Try several subjects",
    "As fast as we can",
    "4 people",
    "Check and send",
    "Send it<",
    "Change who gets it",
]


@pytest.fixture
def made():
    for number in range(4):
        subscriber(f"reader{number}@example.org")
    rules = SendingRules.load()
    rules.approval_needed = True
    rules.save()
    return series(0, 3 * DAY, start=False)


@pytest.fixture
def message(made) -> Newsletter:
    newsletter = made.steps.get(number=2).newsletter
    newsletter.preheader = "One line more"
    newsletter.save_revision().publish()
    return Newsletter.objects.get(pk=newsletter.pk)


def url(name, newsletter) -> str:
    return reverse(f"newsletter_sending:{name}", args=[newsletter.pk])


def test_no_screen_says_of_a_message_what_is_true_of_a_newsletter(made, message):
    office, _ = ready.colleague()
    office.post(url("ask", message))
    other, _ = ready.colleague()
    screens = [
        url("steps", message),
        url("approve", message),
        reverse("newsletters:checks", args=[message.pk]),
        reverse("newsletters:list"),
        reverse("series:show", args=[made.pk]),
    ]
    for screen in screens:
        shown = words(other.get(screen))
        assert [each for each in OF_A_NEWSLETTER if each in shown] == [], screen
        assert reverse("series:show", args=[made.pk]) in shown or screen == screens[-1], screen


@pytest.mark.parametrize("screen", ["newsletter_sending:time", "newsletter_sending:subjects", "newsletters:audience"])
def test_what_a_message_has_not_leads_back_to_its_series(made, message, screen):
    office, _ = ready.colleague()
    for answer in (
        office.get(reverse(screen, args=[message.pk]), follow=True),
        office.post(reverse(screen, args=[message.pk]), {"other_0": "Another", "when": "soon"}, follow=True),
    ):
        assert answer.redirect_chain[-1][0] == reverse("series:show", args=[made.pk])
        assert "The series says who gets it, and when." in words(answer)
    assert not SendPlan.objects.filter(newsletter=message).exclude(other_subjects=[]).exists()


def test_the_figure_is_of_those_who_get_it_next(made, message):
    assert message_of(message).recipients == "0 people get it next, as of now. Others follow as they come to it."
    rules = SendingRules.load()
    rules.approval_needed = False
    rules.save()
    editing.start(made.pk, actor=made.created_by)
    for name in ("ada", "ben"):
        subscriber(f"{name}@example.org")
    work()
    first = made.steps.get(number=1).newsletter
    assert (message_of(first).next_for, message_of(message).next_for) == (0, 2)
    later(3 * DAY)
    work()
    assert message_of(message).next_for == 0
    assert SeriesRun.objects.count() == 2


def test_a_message_is_approved_by_a_colleague_for_what_it_is(made, message):
    writer, person = ready.colleague()
    Newsletter.objects.filter(pk=message.pk).update(created_by=person)
    assert "A colleague has to approve it first." in words(writer.get(reverse("series:show", args=[made.pk])))
    assert "Ask for approval" in words(writer.get(url("steps", message)))
    writer.post(url("ask", message))
    assert "It waits for a colleague." in words(writer.get(url("steps", message)))
    other, _ = ready.colleague()
    shown = words(other.get(url("approve", message)))
    assert "Message 2 of the series “Welcome”: 0 people get it next" in shown
    assert "3 days after the message before it." in shown
    assert "You are approving the words. If they change" in shown
    plan = plans.plan_of(message)
    answer = other.post(url("approve", message), {"seen": fingerprints.of_content(message, plan)}, follow=True)
    assert "Nothing goes out before someone starts “Welcome”." in words(answer)
    assert "Nothing is missing." in words(writer.get(url("steps", message)))
    for name in ("edit", "checks"):
        shown = words(writer.get(reverse(f"newsletters:{name}", args=[message.pk])))
        assert reverse("series:show", args=[made.pk]) in shown


@pytest.mark.parametrize(("needed", "led"), [(True, "Test and approval"), (False, "Send a test")])
def test_the_way_to_the_test_speaks_of_approval_where_somebody_has_to_approve(made, message, needed, led):
    SendingRules.objects.update(approval_needed=needed)
    office, _ = ready.colleague()
    for screen in (reverse("series:show", args=[made.pk]), reverse("newsletters:edit", args=[message.pk])):
        shown = words(office.get(screen))
        assert [each for each in ("Test and approval", "Send a test") if each in shown] == [led], screen
