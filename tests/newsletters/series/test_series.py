"""Automatic messages: what sets them off, when each comes, and that they stop."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from fixsend.delivery.models import Delivery, DeliveryPreference, Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.mailing_list.services import preferences
from fixsend.newsletters.models import SendingRules, Series, SeriesRun, Step, StepMail
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.services import approval
from fixsend.newsletters.sending.services.plans import plan_of
from fixsend.newsletters.series import triggers
from fixsend.newsletters.series.services import editing, enrolment
from fixsend.newsletters.series.services.editing import NotPossibleNow
from fixsend.newsletters.series.triggers import EventSelect, Trigger
from fixsend.people.models import Channel, Purpose, Tag
from fixsend.people.services import consent, merging, records
from fixsend.people.services.consent import Evidence
from fixsend.people.services.erasure import erase_person
from tests.membership.factories import MembershipFactory
from tests.newsletters.factories import CONFIRMED, subscriber
from tests.newsletters.series.helpers import DAY, got, later, series, work, write
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db

FIRST, SECOND, THIRD = "Message 1", "Message 2", "Message 3"


def test_somebody_who_joins_gets_each_message_in_its_time():
    series(0, 2 * DAY, DAY)
    ada = subscriber()
    work()
    assert got(ada) == [FIRST]
    later(2 * DAY - 1)
    work()
    assert got(ada) == [FIRST]
    later(1)
    work()
    assert got(ada) == [FIRST, SECOND]
    later(DAY)
    work()
    assert got(ada) == [FIRST, SECOND, THIRD]
    run = SeriesRun.objects.get()
    assert (run.state, run.last_step, run.due_at) == ("finished", 3, None)


def test_working_again_sends_nothing_again():
    series(0, DAY)
    ada = subscriber()
    for _ in range(3):
        work()
    assert got(ada) == [FIRST]


def test_two_messages_never_come_in_one_go():
    series(0, DAY, DAY)
    ada = subscriber()
    work()
    later(10 * DAY)
    work()
    assert got(ada) == [FIRST, SECOND]


def test_whoever_joined_before_it_started_gets_nothing():
    ada = subscriber()
    series(0)
    work()
    assert got(ada) == []


def test_whoever_joins_during_a_pause_gets_nothing_and_others_go_on_afterwards():
    made = series(0, DAY)
    ada = subscriber()
    work()
    editing.pause(made.pk, actor=staff_member())
    ben = subscriber("ben@example.org")
    later(DAY)
    work()
    assert (got(ada), got(ben)) == ([FIRST], [])
    editing.start(made.pk, actor=staff_member())
    work()
    assert (got(ada), got(ben)) == ([FIRST, SECOND], [])


def test_it_stops_when_somebody_leaves():
    series(0, DAY)
    ada = subscriber()
    work()
    preferences.leave(ada)
    later(DAY)
    work()
    assert got(ada) == [FIRST]
    assert SeriesRun.objects.get().cause == "left"


def test_somebody_who_leaves_and_comes_back_does_not_get_it_again():
    series(0, DAY)
    ada = subscriber()
    work()
    preferences.leave(ada)
    later(DAY)
    work()
    consent.grant(ada, [Purpose.NEWS], CONFIRMED)
    work()
    later(DAY)
    work()
    assert got(ada) == [FIRST]


def test_undoing_a_departure_within_the_hour_is_no_joining():
    ada = subscriber()
    series(0)
    preferences.undo_leaving(ada, preferences.leave(ada))
    work()
    assert got(ada) == []


def test_an_imported_list_is_no_joining():
    series(0)
    ada = PersonFactory()
    words = Evidence(Channel.IMPORT, "Old list", "A file", happened_at=timezone.now(), wording_text="Yes please")
    consent.grant(ada, [Purpose.NEWS], words)
    work()
    assert got(ada) == []


def test_another_kind_of_mail_is_no_joining():
    series(0)
    ada = subscriber(purposes=[Purpose.LOCAL])
    work()
    assert got(ada) == []


def test_becoming_a_member_sets_it_off_for_those_who_agreed_to_mail():
    series(0, trigger="member")
    ada, ben = subscriber(name="Ada"), PersonFactory()
    MembershipFactory(person=ada)
    MembershipFactory(person=ben)
    work()
    assert (got(ada), got(ben)) == ([FIRST], [])


def test_getting_a_tag_sets_it_off():
    ada, ben = subscriber(), subscriber("ben@example.org")
    colleague = staff_member()
    records.set_tags(ben, ["helper"], actor=colleague)
    series(0, trigger="tag", value=str(Tag.objects.get().pk))
    records.set_tags(ada, ["helper", "other"], actor=colleague)
    work()
    assert (got(ada), got(ben)) == ([FIRST], [])


def test_a_room_above_can_declare_what_sets_a_series_off(monkeypatch):
    monkeypatch.setattr(triggers.registry, "_entries", dict(triggers.registry._entries))
    ada = subscriber()
    signed = "SELECT id AS person_id, now() AS at FROM people_person WHERE email = %s"
    triggers.registry.register(Trigger("signed", "signs", lambda asked: EventSelect(signed, (asked.value,))))
    series(0, trigger="signed", value="ada@example.org")
    work()
    assert got(ada) == [FIRST]


def test_nothing_is_missed_while_no_worker_runs():
    made = series(0)
    ada = subscriber()
    Series.objects.update(
        active_since=timezone.now() - timedelta(days=9), checked_at=timezone.now() - timedelta(days=3)
    )
    consent_at = timezone.now() - timedelta(days=2)
    enrolment.enrol()
    assert SeriesRun.objects.filter(series=made, person=ada).exists()
    assert Series.objects.get().checked_at > consent_at


def test_somebody_who_paused_newsletters_gets_the_message_afterwards():
    series(0)
    ada = subscriber()
    wish = DeliveryPreference.objects.create(person=ada, paused_until=timezone.localdate() + timedelta(days=3))
    work()
    assert got(ada) == []
    wish.paused_until = date(2020, 1, 1)
    wish.save()
    work()
    assert got(ada) == [FIRST]


def test_a_message_that_is_off_is_passed_over():
    made = series(0, DAY, DAY)
    ada = subscriber()
    work()
    second = made.steps.get(number=2)
    editing.change_step(made.pk, second.pk, delay_minutes=DAY, is_off=True, actor=staff_member())
    later(DAY)
    work()
    assert got(ada) == [FIRST, THIRD]


def test_it_is_over_when_the_rest_is_taken_away():
    made = series(0, DAY)
    subscriber()
    work()
    editing.remove_step(made.pk, made.steps.get(number=2).pk, actor=staff_member())
    later(DAY)
    work()
    assert SeriesRun.objects.get().state == "finished"


def test_a_message_that_people_have_got_is_not_taken_out():
    made = series(0)
    subscriber()
    work()
    with pytest.raises(NotPossibleNow):
        editing.remove_step(made.pk, made.steps.get().pk, actor=staff_member())


def test_the_order_changes_only_before_anybody_is_on_the_way():
    made = series(0, DAY)
    second = made.steps.get(number=2)
    editing.move_step_up(made.pk, second.pk, seen_at=2, actor=staff_member())
    assert Step.objects.get(pk=second.pk).number == 1
    subscriber()
    work()
    with pytest.raises(NotPossibleNow):
        editing.move_step_up(made.pk, second.pk, seen_at=2, actor=staff_member())


def test_what_sets_it_off_stays_once_it_was_started():
    made = series(0)
    words = {"name": "Other", "purpose": Purpose.NEWS, "value": "", "actor": staff_member()}
    editing.change(made.pk, trigger="list", **words)
    with pytest.raises(NotPossibleNow):
        editing.change(made.pk, trigger="member", **words)


def test_a_series_without_messages_cannot_be_started():
    with pytest.raises(NotPossibleNow, match="no message"):
        series()


def test_a_message_that_cannot_be_sent_keeps_it_from_starting():
    made = series(0, start=False)
    write(made.steps.get().newsletter, "Hello {shoe size|you}")
    with pytest.raises(NotPossibleNow, match="shoe size"):
        editing.start(made.pk, actor=staff_member())


def test_new_words_reach_those_who_come_next_and_broken_ones_nobody():
    made = series(0)
    subscriber("first@example.org")
    work()
    newsletter = made.steps.get().newsletter
    write(newsletter, "Better words.")
    subscriber("second@example.org")
    work()
    write(newsletter, "Worse words {shoe size}")
    subscriber("third@example.org")
    work()
    sizes = list(Mailing.objects.order_by("pk").values_list("size", flat=True))
    assert sizes == [1, 2]
    assert "Better words" in str(Mailing.objects.latest("pk").document)


def test_it_pauses_itself_with_the_reason_when_nothing_can_be_sent():
    made = series(0)
    write(made.steps.get().newsletter, "Hello {shoe size}")
    ada = subscriber()
    work()
    made.refresh_from_db()
    assert made.state == "paused"
    assert "shoe size" in made.state_reason
    assert got(ada) == []


def test_with_a_second_pair_of_eyes_each_message_has_to_be_approved():
    SendingRules.objects.create(approval_needed=True)
    made = series(0, start=False)
    author, colleague = staff_member(), staff_member()
    newsletter = made.steps.get().newsletter
    with pytest.raises(NotPossibleNow, match="approve"):
        editing.start(made.pk, actor=author)
    approval.ask(newsletter.pk, actor=author)
    approval.approve(newsletter.pk, fingerprints.of_content(newsletter, plan_of(newsletter)), actor=colleague)
    editing.start(made.pk, actor=author)


def test_a_mailing_that_was_cancelled_makes_way_for_another():
    series(0)
    subscriber("first@example.org")
    work()
    mailings.cancel(Mailing.objects.get().pk, "A mistake")
    ada = subscriber()
    work()
    assert got(ada) == [FIRST]
    assert Mailing.objects.filter(state=MailingState.SENDING).count() == 1


def test_a_mailing_goes_on_after_it_was_done():
    series(0)
    subscriber("first@example.org")
    work()
    mailing = Mailing.objects.get()
    mailings.move(mailing.pk, MailingState.FINISHED)
    subscriber()
    work()
    mailing.refresh_from_db()
    assert (mailing.state, mailing.size) == (MailingState.SENDING, 2)
    assert Delivery.objects.filter(mailing=mailing).count() == 2
    assert sorted(position for batch in mailing.batches.all() for position in batch.positions) == [1, 2]


def test_erasing_somebody_takes_their_way_along():
    series(0, DAY)
    ada = subscriber()
    work()
    erase_person(ada)
    assert not SeriesRun.objects.exists()
    assert not StepMail.objects.exists()
    later(DAY)
    work()


def test_merging_two_rows_gives_nobody_a_message_twice():
    series(0, DAY)
    ada, other = subscriber(), subscriber("ada@elsewhere.example")
    work()
    merging.merge(ada, other, actor=staff_member())
    later(DAY)
    work()
    assert got(ada) == [FIRST, SECOND]
    assert got(other) == [FIRST]
    assert SeriesRun.objects.get(person=other).cause == "gone"
