"""No order of events ends with mail to somebody whose last word was no."""

import contextlib
import re
import uuid

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fixsend.delivery import links
from fixsend.delivery.bounces import policy
from fixsend.delivery.models import Message, MessageState
from fixsend.delivery.services import gone_addresses, outbox
from fixsend.delivery.services.gone_addresses import GoneReport
from fixsend.mailing_list.services import preferences, subscribing
from fixsend.mailing_list.services.subscribing import SubscriptionRequest
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Channel, Confirmation, Person, Purpose, SuppressionReason
from fixsend.people.queries.consent import may_mail
from fixsend.people.services import consent, ledger, merging
from fixsend.people.services.consent import Evidence
from tests.examples import examples

pytestmark = pytest.mark.django_db

ADDRESS = "ada@example.org"
WEB = Evidence(Channel.WEB, "a form", "a confirmed link")
IMPORT = Evidence(Channel.IMPORT, "an old list", "the list", wording_text="Yes please")
ALL = set(Purpose.values)

steps = st.one_of(
    st.tuples(st.just("sign up"), st.sets(st.sampled_from(sorted(ALL)), min_size=1)),
    st.tuples(st.just("stop"), st.sets(st.sampled_from(sorted(ALL)), min_size=1)),
    *(
        st.tuples(st.just(name), st.just(frozenset()))
        for name in (
            "press the button",
            "leave",
            "one click",
            "undo",
            "complain",
            "bounce",
            "pause",
            "import as subscribed",
            "import as unsubscribed",
            "import as cleaned",
            "scan every link",
            "merge with a row that says no",
            "merge with a row that says yes",
        )
    ),
)


class Story:
    """One mailbox and what its owner has said so far: `said` holds the purposes whose last word is yes."""

    def __init__(self) -> None:
        self.said: set[str] = set()
        self.kept_off = False
        self.undo = ""
        self.before_leaving: set[str] = set()

    @property
    def person(self) -> Person | None:
        return Person.objects.filter(email=ADDRESS).first()

    def sign_up(self, purposes) -> None:
        subscribing.ask(ADDRESS, SubscriptionRequest(purposes=dict.fromkeys(sorted(purposes), 1), source="test"))

    def press_the_button(self, _) -> None:
        waiting = confirmations.open_requests(ADDRESS).order_by("-id").first()
        if waiting is not None:
            confirmations.confirm(waiting)
            self.said |= set(waiting.details["purposes"])
            self.kept_off, self.undo = False, ""

    def leave(self, _) -> None:
        if self.person:
            self.before_leaving = set(self.said)
            self.undo = preferences.leave(self.person)
            self.said = set()

    def ask_for_news(self) -> None:
        self.sign_up({"news"})

    def leave_now(self) -> None:
        self.leave(None)

    def one_click(self, _) -> None:
        if self.person:
            Client().post(f"/mail/one-click/{links.token(self.person)}/")
            self.said, self.undo = set(), ""

    def undo_leaving(self, _) -> None:
        if self.person and self.undo:
            with contextlib.suppress(preferences.NothingToUndo):
                self.said |= set(preferences.undo_leaving(self.person, self.undo)) & self.before_leaving
            self.undo = ""

    def stop(self, purposes) -> None:
        if self.person:
            preferences.choose(self.person, topics=[], frequency="all", stop=purposes)
            self.said -= set(purposes)

    def complain(self, _) -> None:
        policy.after_complaint(ADDRESS, "feedback loop")
        self.said, self.kept_off, self.undo = set(), True, ""

    def bounce(self, _) -> None:
        gone_addresses.suppress([GoneReport(ADDRESS, "")], "DSN")
        self.kept_off = True

    def pause(self, _) -> None:
        if self.person:
            preferences.choose(self.person, topics=[], frequency="all", pause_months=3)

    def import_as_subscribed(self, _) -> None:
        # An import may bring in somebody new; it never counts as the owner's own word.
        person = self.person or Person.objects.create_user(ADDRESS)
        had_said_no = set(person.consent_states.filter(granted=False).values_list("purpose", flat=True))
        consent.grant(person, [Purpose.NEWS], IMPORT)
        if Purpose.NEWS not in had_said_no:
            self.said.add("news")

    def import_as_unsubscribed(self, _) -> None:
        consent.suppress(ADDRESS, SuppressionReason.UNSUBSCRIBED, "an old list")
        self.kept_off = True

    def import_as_cleaned(self, _) -> None:
        consent.suppress(ADDRESS, SuppressionReason.CLEANED, "an old list")
        self.kept_off = True

    def merge_with_no(self, _) -> None:
        if self.person:
            other = Person.objects.create_user("ada@old.example")
            consent.withdraw_all(other, WEB)
            merging.merge(self.person, other, actor=self.person)
            self.said = set()

    def merge_with_yes(self, _) -> None:
        if self.person:
            other = Person.objects.create_user("ada@old.example")
            consent.grant(other, list(Purpose), WEB)
            merging.merge(self.person, other, actor=self.person)

    def scan_every_link(self, _) -> None:
        browser = Client()
        for message in Message.objects.filter(to=ADDRESS):
            for path in re.findall(r"https?://[^/\s]+(/(?:confirm|mail)/\S+)", message.text):
                browser.get(path)

    def may_get(self, purpose: str) -> bool:
        return purpose in self.said and not self.kept_off


ACTIONS = {
    "sign up": Story.sign_up,
    "press the button": Story.press_the_button,
    "leave": Story.leave,
    "one click": Story.one_click,
    "undo": Story.undo_leaving,
    "stop": Story.stop,
    "complain": Story.complain,
    "bounce": Story.bounce,
    "pause": Story.pause,
    "import as subscribed": Story.import_as_subscribed,
    "import as unsubscribed": Story.import_as_unsubscribed,
    "import as cleaned": Story.import_as_cleaned,
    "scan every link": Story.scan_every_link,
    "merge with a row that says no": Story.merge_with_no,
    "merge with a row that says yes": Story.merge_with_yes,
}


@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=st.lists(steps, max_size=12))
def test_nobody_whose_last_word_was_no_can_be_written_to(events):
    with transaction.atomic():
        story = Story()
        for name, purposes in events:
            ACTIONS[name](story, purposes)
            _check(story)
        transaction.set_rollback(True)


def _check(story: Story) -> None:
    person = story.person
    for purpose in ALL:
        allowed = person is not None and may_mail(person, purpose)
        # Never more than the last word allows (and no less either, or nobody would get what they asked for).
        assert allowed == (person is not None and story.may_get(purpose)), purpose
        assert _would_be_sent(purpose) == allowed
    assert ledger.mismatches() == []


def _would_be_sent(purpose: str) -> bool:
    message = Message.objects.create(to=ADDRESS, subject="News", needs_consent=purpose, state=MessageState.QUEUED)
    claimed = bool(outbox.claim(None, only=message.pk))
    message.delete()
    return claimed


@settings(max_examples=examples(8), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(times=st.lists(st.sampled_from(["ask", "confirm", "leave"]), min_size=1, max_size=8), repeat=st.integers(2, 3))
@example(times=["ask", "confirm"] * 3, repeat=2)
def test_doing_each_thing_several_times_is_doing_it_once(times, repeat):
    """Double clicks, retried jobs and re-sent forms: one line in the ledger for each change of mind, or yes anew."""
    doings = {"ask": Story.ask_for_news, "confirm": _confirm_all, "leave": Story.leave_now}
    with transaction.atomic():
        story, changes = Story(), 0
        for name in times:
            before = story.said.copy()
            told_anew = [doings[name](story) for _ in range(repeat)]
            changes += any(told_anew) or before != story.said
        if story.person:
            assert story.person.consent_events.filter(purpose="news").count() in (changes, changes + 1)
        transaction.set_rollback(True)


def _confirm_all(story: Story) -> bool:
    """Press the button of every request; tell whether one of them was still waiting for that."""
    anew = False
    for confirmation in Confirmation.objects.filter(email=ADDRESS):
        was_open = confirmation.is_open
        with contextlib.suppress(confirmations.Expired):
            confirmations.confirm(confirmation, [uuid.uuid4()])
        if was_open:
            story.said.add("news")
            anew = True
    return anew
