"""A test of subjects ends by itself where the clicks are clear, and asks or takes the first subject where not."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Delivery, DeliveryState, Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.delivery.services.mailings import NotPossibleNow
from fixsend.newsletters.models import ClickCount, SubjectTest
from fixsend.newsletters.models.sending import Ending, IfUnclear
from fixsend.newsletters.sending import click_counts, clicks
from fixsend.newsletters.sending.queries import subject_tests as queries
from fixsend.newsletters.sending.queries.subject_tests import Stage
from fixsend.newsletters.sending.services import subject_tests
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from tests.delivery.engine.audiences import claim, record_all, subscribers
from tests.mailing_list.test_two_at_once import at_once
from tests.newsletters.factories import document, frozen_mailing
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db

SUBJECTS = ["What families told us", "Forty stories"]
LEFT_AT = datetime(2026, 11, 3, 9, 4, tzinfo=UTC)  # Clicks count from 9:20 to 13:00, four hours after 9:04.


def with_test(if_unclear=IfUnclear.FIRST, minutes=240, people=60, percent=50) -> SubjectTest:
    """Make a mailing whose test is about to leave."""
    subscribers(people)
    mailing = frozen_mailing("sending", document=document(*SUBJECTS).to_json(), test_percent=percent)
    return SubjectTest.objects.create(mailing=mailing, subjects=SUBJECTS, minutes=minutes, if_unclear=if_unclear)


def leave(test: SubjectTest, at=LEFT_AT) -> Mailing:
    """Let the test's share leave at a moment."""
    mailing, holder = test.mailing, uuid4()
    record_all(mailing, claim(mailing, holder=holder), holder)
    Delivery.objects.filter(mailing=mailing, state=DeliveryState.SENT).update(settled_at=at)
    return mailing


def click(mailing: Mailing, first: int, second: int, at=LEFT_AT + timedelta(hours=1)) -> None:
    """Count clicks on each subject's copies at a moment."""
    clicks.track(mailing, ["https://example.org/story"])
    link = mailing.tracked_links.get()
    slot = click_counts.slot_before(at)
    for variant, number in enumerate((first, second)):
        ClickCount.objects.create(link=link, variant=variant, slot=slot, clicks=number)


def stands(test: SubjectTest) -> tuple[str, int | None, bool]:
    test.refresh_from_db()
    return test.ending, test.mailing.winner, test.asked_at is not None


def variants_of_the_rest(mailing: Mailing) -> set[int]:
    mailing.refresh_from_db()
    rest = Delivery.objects.filter(mailing=mailing, position__gt=mailing.test_size)
    return set(rest.values_list("variant", flat=True))


def test_the_subject_that_was_clicked_more_goes_to_the_rest():
    test = with_test()
    mailing = leave(test)
    click(mailing, 0, 60)
    assert subject_tests.end_due() == [mailing.pk]
    assert stands(test) == (Ending.CLICKS, 1, False)
    assert variants_of_the_rest(mailing) == {1}
    assert len(claim(mailing)) == mailing.size - mailing.test_size
    assert subject_tests.end_due() == []


def test_an_unclear_test_sends_the_first_subject_when_that_was_the_wish():
    test = with_test()
    mailing = leave(test)
    click(mailing, 12, 15)
    subject_tests.end_due()
    assert stands(test) == (Ending.UNCLEAR, 0, False)
    assert variants_of_the_rest(mailing) == {0}


def test_an_unclear_test_holds_the_rest_and_asks_when_that_was_the_wish():
    test = with_test(IfUnclear.ASK)
    mailing = leave(test)
    assert subject_tests.end_due() == [mailing.pk]
    assert subject_tests.end_due() == []
    assert stands(test) == ("", None, True)
    assert claim(mailing) == []
    assert mailings.finish_done() == []
    assert queries.status_of(mailing).stage == Stage.ASKING
    subject_tests.choose(mailing.pk, 1, actor=staff_member())
    assert stands(test) == (Ending.STAFF, 1, True)
    assert claim(mailing) == []  # For two minutes it can be stopped.
    soonest = timezone.now() + timedelta(seconds=110)
    assert all(due_at > soonest for due_at in mailing.batches.values_list("due_at", flat=True))
    mailing.batches.update(due_at=timezone.now() - timedelta(seconds=1))
    assert len(claim(mailing)) == mailing.size - mailing.test_size


def test_clicks_of_the_first_minutes_and_after_the_end_do_not_count():
    test = with_test()
    mailing = leave(test)
    click(mailing, 40, 0, at=LEFT_AT + timedelta(minutes=6))
    click_too_late = LEFT_AT + timedelta(hours=4)
    ClickCount.objects.create(
        link=mailing.tracked_links.get(), variant=1, slot=click_counts.slot_before(click_too_late), clicks=90
    )
    subject_tests.end_due()
    assert stands(test)[0] == Ending.UNCLEAR


def test_scanners_decide_nothing():
    test = with_test()
    mailing = leave(test)
    click(mailing, 12, 15)
    ClickCount.objects.filter(variant=1).update(left_out=500)
    subject_tests.end_due()
    assert stands(test)[0] == Ending.UNCLEAR


def test_nothing_is_decided_before_every_test_mail_has_left_and_its_time_is_over():
    test = with_test()
    mailing, holder = test.mailing, uuid4()
    rows = claim(mailing, holder=holder)
    record_all(mailing, rows[1:], holder)
    Delivery.objects.filter(mailing=mailing, state="sent").update(settled_at=LEFT_AT)
    click(mailing, 0, 60)
    assert subject_tests.end_due() == []
    record_all(mailing, rows[:1], holder)  # The last one has left just now, so the four hours begin now.
    assert subject_tests.end_due() == []
    assert queries.status_of(mailing).stage == Stage.COUNTING


def test_it_is_decided_once_the_last_clicks_have_been_counted():
    minutes = timedelta(minutes=240)
    window = queries.Window.after(LEFT_AT, 240)
    assert (window.opens, window.closes) == (LEFT_AT.replace(minute=20), LEFT_AT.replace(hour=13, minute=0))
    assert window.decides_at == LEFT_AT.replace(hour=13, minute=10)
    assert queries.Window.after(LEFT_AT.replace(minute=9), 240).decides_at == LEFT_AT.replace(minute=10) + minutes
    short = queries.Window.after(LEFT_AT, 5)
    assert short.opens == short.closes


def test_bounces_and_complaints_do_not_put_the_end_off_and_bounced_copies_do_not_count():
    test = with_test()
    mailing = leave(test)
    one, another = Delivery.objects.filter(mailing=mailing, state="sent")[:2]
    for row, state in ((one, "bounced"), (another, "complained")):
        Delivery.objects.filter(mailing=mailing, position=row.position).update(state=state, settled_at=timezone.now())
    status = queries.status_of(mailing)
    assert status.window.decides_at == LEFT_AT.replace(hour=13, minute=10)
    assert sum(share.copies for share in status.results) == mailing.test_size - 1


def test_a_paused_mailing_is_decided_when_it_goes_on():
    test = with_test()
    mailing = leave(test)
    click(mailing, 0, 60)
    mailings.pause(mailing.pk, "A question")
    assert subject_tests.end_due() == []
    mailings.resume(mailing.pk)
    subject_tests.end_due()
    assert stands(test)[:2] == (Ending.CLICKS, 1)


def test_a_cancelled_mailing_is_not_decided_and_nobody_is_asked():
    test = with_test(IfUnclear.ASK)
    mailing = leave(test)
    subject_tests.end_due()
    assert len(queries.awaiting_choice()) == 1
    mailings.cancel(mailing.pk, "A mistake")
    assert queries.awaiting_choice() == []
    assert queries.status_of(Mailing.objects.get(pk=mailing.pk)).stage == Stage.OVER
    with pytest.raises(NotPossibleNow, match="over"):
        subject_tests.choose(mailing.pk, 0, actor=staff_member())
    assert stands(test) == ("", None, True)


def test_mails_in_the_test_that_are_sent_again_put_the_end_off():
    test = with_test()
    mailing, holder = test.mailing, uuid4()
    rows = claim(mailing, holder=holder)
    record_all(mailing, rows[1:], holder)
    record_all(mailing, rows[:1], holder, DeliveryState.FAILED, cause="content")
    Delivery.objects.filter(mailing=mailing, position__lte=mailing.test_size).update(settled_at=LEFT_AT)
    mailings.repeat_failed(mailing.pk)
    assert subject_tests.end_due() == []
    assert stands(test)[0] == ""


def test_staff_may_choose_before_the_end_and_twice_the_same_is_once():
    test = with_test()
    mailing, colleague = leave(test, at=timezone.now()), staff_member()
    subject_tests.choose(mailing.pk, 1, actor=colleague)
    subject_tests.choose(mailing.pk, 1, actor=colleague)
    with pytest.raises(NotPossibleNow, match="already"):
        subject_tests.choose(mailing.pk, 0, actor=colleague)
    assert stands(test) == (Ending.STAFF, 1, False)
    assert test.ended_by == colleague
    assert AuditEntry.objects.filter(action="newsletter.subject_chosen").count() == 1
    assert variants_of_the_rest(mailing) == {1}


@pytest.mark.parametrize("subject", [-1, 2, 99])
def test_a_subject_that_does_not_exist_cannot_be_chosen(subject):
    test = with_test()
    with pytest.raises(NotPossibleNow):
        subject_tests.choose(test.mailing_id, subject, actor=staff_member())
    assert stands(test) == ("", None, False)


def test_a_mailing_without_a_test_has_nothing_to_choose():
    mailing = frozen_mailing("sending")
    assert queries.status_of(mailing) is None
    with pytest.raises(NotPossibleNow):
        subject_tests.choose(mailing.pk, 0, actor=staff_member())


def test_with_too_few_people_there_is_no_test():
    test = with_test(people=0)
    assert queries.status_of(test.mailing).stage == Stage.NONE
    assert subject_tests.end_due() == []


def test_a_test_that_has_not_begun_says_so():
    mailing = frozen_mailing(document=document(*SUBJECTS).to_json(), test_percent=50)
    SubjectTest.objects.create(mailing=mailing, subjects=SUBJECTS, minutes=60)
    assert queries.status_of(mailing).stage == Stage.WAITING


@pytest.mark.django_db(transaction=True)
def test_two_who_end_it_at_once_end_it_once():
    test = with_test()
    mailing, colleague = leave(test), staff_member()
    click(mailing, 0, 60)
    ended = at_once(subject_tests.end_due, subject_tests.end_due, subject_tests.end_due)
    assert sorted(ended) == [[], [], [mailing.pk]]
    assert stands(test)[:2] == (Ending.CLICKS, 1)
    with pytest.raises(NotPossibleNow):
        subject_tests.choose(mailing.pk, 0, actor=colleague)
    batched = [position for batch in mailing.batches.all() for position in batch.positions]
    assert len(batched) == len(set(batched)) == mailing.size - Mailing.objects.get(pk=mailing.pk).test_size


@pytest.mark.django_db(transaction=True)
def test_a_choice_and_the_end_at_once_give_the_rest_one_subject():
    test = with_test()
    mailing, colleague = leave(test), staff_member()
    click(mailing, 0, 60)

    def choose():
        try:
            subject_tests.choose(mailing.pk, 0, actor=colleague)
        except NotPossibleNow:
            return "too late"
        return "chosen"

    chosen, _ = at_once(choose, subject_tests.end_due)
    ending, winner, _ = stands(test)
    assert (ending, winner) == ((Ending.STAFF, 0) if chosen == "chosen" else (Ending.CLICKS, 1))
    assert variants_of_the_rest(mailing) == {winner}


@pytest.mark.django_db(transaction=True)
def test_cancelling_and_the_end_at_once_leave_everybody_accounted_for():
    test = with_test()
    mailing = leave(test)
    at_once(subject_tests.end_due, lambda: mailings.cancel(mailing.pk, "A mistake"))
    mailings.sweep_cancelled()
    assert not Delivery.objects.filter(mailing=mailing, state=DeliveryState.QUEUED).exists()
    assert Mailing.objects.get(pk=mailing.pk).state == MailingState.CANCELLED
    assert stands(test)[0] in ("", Ending.UNCLEAR)


def test_the_home_page_tells_senders_what_waits_and_leads_to_the_choice(client):
    test = with_test(IfUnclear.ASK)
    mailing = leave(test)
    click(mailing, 12, 15)
    subject_tests.end_due()
    sign_in_staff(client, roles.CAMPAIGNER)
    assert "Newsletters whose subject you have to choose" in client.get("/admin/").content.decode()
    page = client.get(reverse("mailings_sent:subject_tests")).content.decode()
    assert "Forty stories" in page
    assert "Send the rest with “" in page
    path = reverse("mailings_sent:choose_subject", args=[mailing.pk])
    asked = " ".join(client.post(path, {"subject": "1"}).content.decode().split())
    assert f"{mailing.size - mailing.test_size} people get the newsletter" in asked
    assert "You cannot undo this" in asked
    assert stands(test)[0] == ""
    answer = client.post(path, {"subject": "1", "confirm": "yes"}, follow=True)
    assert "gets this subject" in answer.content.decode()
    assert "No newsletter needs" in answer.content.decode()
    assert stands(test)[:2] == (Ending.STAFF, 1)


def test_the_home_page_says_nothing_while_nothing_waits():
    with_test(IfUnclear.ASK)
    assert {kind.slug: kind.count() for kind in work_queue.registry}["subject-tests"] == 0


@pytest.mark.parametrize("sent", [{}, {"subject": "x"}, {"subject": "-1"}, {"subject": "7"}])
def test_a_press_that_names_no_subject_changes_nothing_and_says_why(client, sent):
    test = with_test(IfUnclear.ASK)
    sign_in_staff(client, roles.CAMPAIGNER)
    path = reverse("mailings_sent:choose_subject", args=[test.mailing_id])
    answer = client.post(path, {**sent, "next": "https://evil.example/"}, follow=True)
    assert "no test of subjects that waits" in answer.content.decode()
    assert answer.redirect_chain[-1][0] == reverse("mailings_sent:subject_tests")
    assert stands(test) == ("", None, False)


def test_who_may_only_look_sees_no_buttons(client):
    test = with_test(IfUnclear.ASK)
    leave(test)
    subject_tests.end_due()
    sign_in_staff(client, roles.READ_ONLY)
    page = client.get(reverse("mailings_sent:subject_tests")).content.decode()
    assert "Forty stories" in page
    assert "Send the rest with “" not in page
