"""What a mailbox's owner confirmed last is all that counts, is public, is handed over or is sent, in any order."""

import contextlib
from dataclasses import dataclass, replace

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixsend.campaigns.models import ActionPartner, HandIn, Letter, Participation, Partner, PartnerConsentState
from fixsend.campaigns.queries.actions import progress
from fixsend.campaigns.queries.counts import counted
from fixsend.campaigns.services import hand_ins, taking_part, writing
from fixsend.campaigns.services.letters import Draft
from fixsend.campaigns.services.taking_part import Submission
from fixsend.campaigns.services.writing import TooAlike
from fixsend.delivery.models import Message
from fixsend.people.confirmations import batches
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation, ConsentState, Person
from fixsend.places.models import Constituency, Council, Representative
from tests.campaigns.factories import open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory
from tests.examples import examples
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db
ADDRESS = "sam@example.org"
HANDED = {"given_to": "the Department", "given_details": ["name", "council"]}
untimed = settings(max_examples=examples(8), suppress_health_check=list(HealthCheck), deadline=None)


@dataclass(frozen=True)
class Said:
    """One sending of the form, by numbers, so that hypothesis can make it smaller."""

    spelling: str = "Sam Taylor"
    council: int = 0
    shows_name: bool = False
    updates: bool = False
    partner: bool = False
    terms: bool = False
    letter: int = 0


sendings = st.builds(
    Said,
    spelling=st.sampled_from(["Sam Taylor", "sam TAYLOR"]),
    council=st.integers(0, 1),
    shows_name=st.booleans(),
    updates=st.booleans(),
    partner=st.booleans(),
    terms=st.booleans(),
    letter=st.integers(0, 5),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("send"), sendings),
        st.tuples(st.just("send"), sendings),
        st.tuples(st.just("send signed in"), sendings),
        st.tuples(st.just("press"), st.integers(0, 4)),
        st.tuples(st.just("press"), st.integers(0, 4)),
        st.tuples(st.just("mail"), st.none()),
        st.tuples(st.just("withdraw"), st.none()),
        st.tuples(st.just("staff remove"), st.none()),
        st.tuples(st.just("staff let count"), st.none()),
        st.tuples(st.just("forget what is old"), st.none()),
    ),
    min_size=2,
    max_size=9,
)


class Story:
    """One mailbox and one action. `waits` is what was sent last and waits; `holds` is what the owner said last."""

    def __init__(self, action, partner) -> None:
        self.action, self.partner = action, partner
        self.councils = list(Council.objects.order_by("pk")[:2])
        self.waits: Said | None = None
        self.holds: Said | None = None
        self.state = ""

    @property
    def part(self) -> Participation | None:
        return Participation.objects.filter(action=self.action, email=ADDRESS).first()

    def submission(self, said: Said) -> Submission:
        return Submission(
            name=said.spelling,
            email=ADDRESS,
            council=self.councils[said.council],
            shows_name=said.shows_name,
            wants_updates=said.updates,
            partners=[self.partner.pk] if said.partner else [],
            terms=self.action.terms.pk if said.terms else None,
        )

    def hand_in(self, said: Said, proved: Person | None = None) -> None:
        taking_part.take_part(self.action, self.submission(said), proved)

    def send(self, said: Said) -> None:
        self.hand_in(said)
        self.waits = said
        self.state = self.state or "unconfirmed"

    def send_signed_in(self, said: Said) -> None:
        self.hand_in(said, Person.objects.filter(email=ADDRESS).first() or PersonFactory(email=ADDRESS))
        self.waits = said
        self.confirmed()

    def press(self, number: int) -> None:
        links = list(Confirmation.objects.filter(email=ADDRESS).order_by("id"))
        if links:
            link = links[min(number, len(links) - 1)]
            if link.is_open:
                confirmations.confirm(link)
                self.confirmed()
            else:
                with contextlib.suppress(confirmations.Expired):
                    confirmations.confirm(link)

    def confirmed(self) -> None:
        self.holds, self.waits = self.waits, None
        self.state = "removed" if self.state == "removed" else "confirmed"

    def mail(self, _) -> None:
        batches.mail_everything()

    def withdraw(self, _) -> None:
        if self.part:
            taking_part.withdraw(self.part)
            self.waits = None
            self.state = "removed" if self.state == "removed" else "withdrawn"

    def staff_remove(self, _) -> None:
        if self.part:
            taking_part.remove(self.part, PersonFactory(is_staff=True), "a robot")
            self.state = "removed"

    def staff_let_count(self, _) -> None:
        if self.part and taking_part.let_count(self.part, PersonFactory(is_staff=True)):
            self.state = "confirmed" if self.holds else "unconfirmed"

    def forget_what_is_old(self, _) -> None:
        """Nothing is over age here: a part whose newest request waits must not go."""
        confirmations.forget(Confirmation.objects.filter(done_at=None, expires_at__lt=timezone.now()))

    def check(self) -> None:
        part, holds = self.part, self.holds
        counts = self.state == "confirmed"
        assert counted(self.action) == int(counts)
        shown = [each.name for each in progress(self.action).newest]
        assert shown == ([holds.spelling] if counts and holds.shows_name else [])
        assert self.handed_over() == (
            [[holds.spelling, str(self.councils[holds.council])]] if counts and holds.terms else []
        )
        consents = PartnerConsentState.objects.filter(person__email=ADDRESS, granted=True)
        assert consents.exists() == bool(holds and holds.partner)
        news = ConsentState.objects.filter(person__email=ADDRESS, purpose="updates", granted=True).exists()
        assert news == bool(holds and holds.updates)
        if counts:
            assert (part.name, part.council, part.shows_name, part.wants_updates, part.terms_id is not None) == (
                holds.spelling,
                self.councils[holds.council],
                holds.shows_name,
                holds.updates,
                holds.terms,
            )
        waiting = Confirmation.objects.filter(email=ADDRESS, done_at=None)
        assert waiting.count() == (1 if self.waits else 0)

    def handed_over(self) -> list[list[str]]:
        wanted = HandIn(action=self.action, given_to=self.action.given_to)
        return list(hand_ins._rows(wanted, hand_ins._details(wanted)))


def run(story, told) -> None:
    for what, value in told:
        getattr(story, what.replace(" ", "_"))(value)
        story.check()


@pytest.fixture
def partner():
    return Partner.objects.create(
        name="Example Charity",
        privacy_notice="https://example.org/privacy",
        agreed_on=timezone.localdate(),
        agreement="Folder 3",
    )


@pytest.mark.parametrize("make", [petition, open_letter, pledge])
def test_in_any_order_only_the_owners_last_word_counts_and_is_shown_and_handed_over(make, partner):
    action = make(**HANDED)
    ActionPartner.objects.create(page=action, partner=partner)

    @untimed
    @given(steps)
    def in_any_order(told) -> None:
        with transaction.atomic():
            run(Story(action, partner), told)
            transaction.set_rollback(True)

    in_any_order()


class LetterStory(Story):
    """A letter: it goes once, in the newest words, to the MP of the place in those words or to nobody."""

    def __init__(self, action, partner) -> None:
        super().__init__(action, partner)
        self.seats = list(Constituency.objects.order_by("pk")[:2])
        self.went: Said | None = None

    def hand_in(self, said: Said, proved: Person | None = None) -> None:
        submission = replace(
            self.submission(said), council=None, constituency=self.seats[said.council], shows_name=False
        )
        writing.write(self.action, submission, Draft("Help", text_of(said.letter), "1 Example Street"), "sent", proved)

    def send(self, said: Said) -> None:
        try:
            super().send(said)
        except TooAlike:
            assert self.went is not None
            assert self.went.letter == said.letter

    def send_signed_in(self, said: Said) -> None:
        try:
            super().send_signed_in(said)
        except TooAlike:
            assert self.went is not None
            assert self.went.letter == said.letter

    def confirmed(self) -> None:
        super().confirmed()
        if self.state == "confirmed":
            self.goes()

    def staff_let_count(self, _) -> None:
        super().staff_let_count(_)
        if self.part:
            writing.send(self.part)
        if self.state == "confirmed":
            self.goes()

    def goes(self) -> None:
        self.went = self.went or self.holds

    def check(self) -> None:
        assert counted(self.action) == int(self.state == "confirmed")
        letters = Message.objects.filter(kind="letter_to_representative")
        told = [(each.to, f"word{self.went.letter}n0" in each.text) for each in letters] if self.went else list(letters)
        assert told == ([(f"mp{self.went.council}@parliament.example", True)] if self.went else [])
        assert not Letter.objects.exclude(text="").exclude(sent_at=None).exists()
        assert not Confirmation.objects.exclude(done_at=None).filter(details__answers__has_key="text").exists()


def text_of(number: int) -> str:
    return " ".join(f"word{number}n{at}" for at in range(30))


def test_in_any_order_a_letter_goes_once_in_the_last_words_to_the_mp_of_the_last_place(partner):
    action = write_to(**HANDED)
    ActionPartner.objects.create(page=action, partner=partner)
    for number, seat in enumerate(Constituency.objects.order_by("pk")[:2]):
        values = {"member_id": 900 + number, "name": f"Member {number}", "email": f"mp{number}@parliament.example"}
        Representative.objects.update_or_create(constituency=seat, defaults=values)

    @untimed
    @given(steps)
    def in_any_order(told) -> None:
        with transaction.atomic():
            run(LetterStory(action, partner), told)
            transaction.set_rollback(True)

    in_any_order()


class SignUpStory(Story):
    """A sign-up for one of two gatherings, with so many people and needs."""

    gatherings: tuple = ()

    def submission(self, said: Said) -> Submission:
        answers = {
            "gathering": self.gatherings[said.council],
            "people": said.letter + 1,
            "needs": "Quiet" if said.updates else "",
        }
        return replace(super().submission(said), answers=answers)

    def check(self) -> None:
        super().check()
        part, holds = self.part, self.holds
        if self.state == "confirmed":
            own = part.sign_up
            assert (own.gathering, own.people, own.needs) == (
                self.gatherings[holds.council],
                holds.letter + 1,
                "Quiet" if holds.updates else "",
            )


def test_in_any_order_somebody_comes_where_and_with_whom_they_said_last(partner):
    first = GatheringFactory(places=None)
    second = GatheringFactory(day=first.day, places=None)
    day = first.day
    day.given_to, day.given_details = HANDED["given_to"], HANDED["given_details"]
    day.save()
    ActionPartner.objects.create(page=day, partner=partner)

    @untimed
    @given(steps)
    def in_any_order(told) -> None:
        with transaction.atomic():
            story = SignUpStory(day, partner)
            story.gatherings = (first, second)
            run(story, told)
            transaction.set_rollback(True)

    in_any_order()
