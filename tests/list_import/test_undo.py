"""Undoing an import takes back what that import said, and no word of anybody else."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fixsend.audiences import readers
from fixsend.delivery.bounces import policy
from fixsend.mailing_list.services import preferences
from fixsend.mailing_list.services.subscribing import SubscriptionRequest, ask
from fixsend.newsletters.models import Segment
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Channel, ConsentEvent, Person, Tag
from fixsend.people.queries.consent import may_mail
from fixsend.people.services import consent, ledger, merging
from tests.examples import examples
from tests.list_import.lists import brought_in, content, undone
from tests.people.factories import PersonFactory, evidence

pytestmark = pytest.mark.django_db

ANA = "ana@example.org"
CAME = content(["Email", "Confirm_time", "Tags"], [ANA, "2020-01-03 10:00:00", "volunteer"])
LEFT = content(["Email"], [ANA])


def ana() -> Person | None:
    return Person.objects.filter(email=ANA).first()


class Story:
    """What was said about one address: `words` in their order, and who keeps the address off now."""

    def __init__(self) -> None:
        self.words: list[tuple[object, bool]] = []
        self.keeping_off: set[object] = set()
        self.imports: list[object] = []
        self.confirmed = 0

    def last(self) -> bool | None:
        """Return the last word that counts."""
        return self.words[-1][1] if self.words else None

    def import_as_subscribed(self) -> None:
        list_import = brought_in(CAME)
        self.imports.append(list_import)
        if not self.keeping_off and self.last() is not False:
            self.words.append((list_import, True))

    def import_as_unsubscribed(self) -> None:
        list_import = brought_in(LEFT, "unsubscribed.csv")
        self.imports.append(list_import)
        self.keeping_off.add(list_import)
        if self.words:
            self.words.append((list_import, False))

    def confirm(self) -> None:
        ask(ANA, SubscriptionRequest(purposes={"news": 1}, source="test"))
        waiting = confirmations.open_requests(ANA).order_by("-id").first()
        if waiting is None:
            return  # They are on the list by their own word, and were told so.
        confirmations.confirm(waiting)
        self.words.append(("own", True))
        self.keeping_off.clear()

    def leave(self) -> None:
        if person := ana():
            preferences.leave(person)
            self.words.append(("own", False))

    def one_click(self) -> None:
        if person := ana():
            preferences.leave(person, Channel.ONE_CLICK, "List-Unsubscribe header")
            self.words.append(("own", False))

    def complain(self) -> None:
        known = ana()
        policy.after_complaint(ANA, "feedback loop")
        self.keeping_off.add("complaint")
        if known:
            self.words.append(("own", False))

    def undo(self, which: int) -> None:
        if self.imports:
            gone = self.imports.pop(which % len(self.imports))
            undone(gone)
            self.words = [word for word in self.words if word[0] != gone]
            self.keeping_off.discard(gone)


STEPS = ["import_as_subscribed", "import_as_unsubscribed", "confirm", "leave", "one_click", "complain"]
steps = st.one_of(
    st.tuples(st.sampled_from(STEPS), st.just(())), st.tuples(st.just("undo"), st.tuples(st.integers(0, 5)))
)


@hypothesis_settings(
    max_examples=examples(20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(steps, min_size=2, max_size=8))
def test_the_last_word_of_person_and_lists_counts_in_any_order(doings):
    with transaction.atomic():
        story = Story()
        for name, arguments in doings:
            getattr(story, name)(*arguments)
            person = ana()
            mailable = person is not None and may_mail(person, "news")
            assert mailable == (story.last() is True and not story.keeping_off)
            assert ledger.mismatches() == []
            assert readers.differing() == []
        transaction.set_rollback(True)


@pytest.mark.parametrize("step", ["leave", "one_click", "complain"])
def test_a_no_said_after_an_import_that_said_it_too_outlives_the_import(step):
    person = PersonFactory(email=ANA)
    consent.grant(person, ["news"], evidence())
    first = brought_in(LEFT, "unsubscribed.csv")
    getattr(Story(), step)()
    undone(first)
    assert not may_mail(person, "news")
    assert ConsentEvent.objects.filter(person=person, purpose="news").first().channel != Channel.SYSTEM


def test_a_yes_said_after_an_import_that_said_it_too_outlives_the_import():
    first = brought_in(CAME)
    Story().confirm()
    undone(first)
    assert may_mail(ana(), "news")


def test_an_address_that_two_lists_keep_off_stays_off_when_one_is_undone():
    first, second = brought_in(LEFT, "unsubscribed.csv"), brought_in(LEFT, "unsubscribed.csv")
    undone(first)
    assert brought_in(CAME).counts == {"suppressed": 1}
    undone(second)
    assert brought_in(CAME).counts == {"new": 1}


def test_a_no_taken_over_by_a_merge_outlives_an_import_that_said_it_before():
    kept, other = PersonFactory(email=ANA), PersonFactory(email="ana@old.example")
    consent.grant(kept, ["news"], evidence())
    first = brought_in(LEFT, "unsubscribed.csv")
    consent.withdraw_all(other, evidence())
    merging.merge(kept, other, actor=kept)
    undone(first)
    assert not may_mail(kept, "news")


def test_undoing_a_merge_wakes_nobody_with_the_word_of_an_undone_import():
    first = brought_in(CAME)
    kept, other = PersonFactory(email="ana@new.example"), ana()
    record = merging.merge(kept, other, actor=kept)
    undone(first)
    merging.undo(record, actor=kept)
    assert not may_mail(Person.objects.get(pk=other.pk), "news")
    assert ledger.mismatches() == []


def test_undoing_a_merge_gives_nobody_a_yes_where_they_had_said_no():
    kept, other = PersonFactory(email=ANA), PersonFactory(email="ana@old.example")
    consent.grant(kept, ["news"], evidence())
    consent.withdraw_all(kept, evidence())
    consent.withdraw_all(other, evidence(source="another form"))
    record = merging.merge(kept, other, actor=kept)
    merging.undo(record, actor=kept)
    assert not may_mail(kept, "news")


def test_the_last_undo_removes_somebody_whom_two_imports_brought():
    first, second = brought_in(CAME), brought_in(CAME)
    undone(first)
    assert may_mail(ana(), "news")
    undone(second)
    assert ana() is None


def test_tags_that_came_with_the_list_go_with_it_unless_somebody_has_or_asks_for_them():
    header, day = ["Email", "Date", "Tags"], "2020-01-03"
    first = brought_in(content(header, [ANA, day, "fresh,shared,asked for,old"]))
    old = Tag.objects.create(name="older")
    PersonFactory().tags.add(Tag.objects.get(name="shared"))
    wanted = Tag.objects.get(name="asked for")
    Segment.objects.create(name="A segment", tree={"all": [{"rule": "tag", "tags": [str(wanted.pk)]}]})
    undone(first)
    assert set(Tag.objects.values_list("name", flat=True)) == {old.name, "shared", "asked for"}


def test_a_tag_that_was_there_before_stays():
    Tag.objects.create(name="volunteer")
    undone(brought_in(CAME))
    assert Tag.objects.filter(name="volunteer").exists()
