"""The screen of a mailing on its way: what it says, and what each of its buttons does."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.audiences import queries as audiences
from fixsend.delivery.models import (
    Delivery,
    DeliveryPreference,
    DeliveryState,
    Installation,
    Mailing,
    MailingState,
    MailWorker,
    StoppedItself,
)
from fixsend.delivery.queries.progress import causes, counts, need_staff
from fixsend.delivery.services import after_restore, gone_addresses, mailings
from fixsend.delivery.services.gone_addresses import GoneReport
from fixsend.newsletters.models import Newsletter, SubjectTest
from fixsend.newsletters.sending.queries.mailing_page import mailing_page, span
from fixsend.newsletters.sending.services import sending
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from fixsend.web import written
from tests.delivery.engine.audiences import claim, record_all, subscribers
from tests.newsletters.factories import MailingFactory, document, frozen_mailing, subscriber
from tests.newsletters.sending import ready
from tests.newsletters.sending.ready import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(settings):
    ready.fill_in_site(settings)


@pytest.fixture
def office(client):
    return ready.colleague(client)[0]


def url(name: str, mailing: Mailing) -> str:
    return reverse(f"mailings_sent:{name}", args=[mailing.pk])


def screen(office, mailing) -> str:
    return words(office.get(url("mailing", mailing)))


def press(office, name, mailing, **given):
    return words(office.post(url(name, mailing), given, follow=True))


def state_of(mailing) -> MailingState:
    mailing.refresh_from_db()
    return MailingState(mailing.state)


def actions() -> list[str]:
    return list(
        AuditEntry.objects.filter(action__startswith="mailing.").order_by("pk").values_list("action", flat=True)
    )


def in_two_minutes():
    return timezone.now() + timedelta(minutes=2)


def half_sent(**fields) -> Mailing:
    """Make a mailing to six of whom one got it, one was refused for its content, one for good, and one is in doubt."""
    subscribers(6)
    mailing, holder = frozen_mailing("sending", **fields), uuid4()
    rows = claim(mailing, holder=holder)
    record_all(mailing, rows[:1], holder)
    record_all(mailing, rows[1:2], holder, DeliveryState.FAILED, cause="content")
    record_all(mailing, rows[2:3], holder, DeliveryState.FAILED, cause="gone")
    record_all(mailing, rows[3:4], holder, DeliveryState.IN_DOUBT, cause="no_reply")
    Mailing.objects.filter(pk=mailing.pk).update(first_sent_at=timezone.now() - timedelta(seconds=30))
    mailing.refresh_from_db()
    return mailing


# What it says


def test_before_it_begins_the_screen_counts_down_beside_a_button_to_stop_it(office):
    subscribers(2)
    mailing = frozen_mailing(starts_at=timezone.now() + timedelta(seconds=90))
    shown = screen(office, mailing)
    assert "The first emails go out in 1 minute" in shown
    assert url("stop", mailing) in shown
    assert "every 2s" in shown
    assert "Refresh" in shown


def test_on_its_way_every_copy_is_accounted_for(office):
    mailing = half_sent()
    page = mailing_page(mailing)
    assert sum(line.number for line in page.lines) == mailing.size == 6
    assert {line.label for line in page.lines} == set(DeliveryState.labels)
    shown = screen(office, mailing)
    assert "It is being sent." in shown
    assert "4 of 6 done: 2 a minute, about 1 minute to go" in shown
    assert "The mail itself: content or size" in shown
    assert "Address gone" in shown
    assert "The mail server took the text and never answered" in shown


def test_who_is_skipped_is_counted_by_reason(office):
    paused = subscriber("paused@example.org")
    DeliveryPreference.objects.update_or_create(
        person=paused, defaults={"paused_until": timezone.localdate() + timedelta(days=9)}
    )
    subscriber()
    mailing = frozen_mailing()
    assert causes(mailing.pk, DeliveryState.SKIPPED) == {"paused": 1}
    shown = screen(office, mailing)
    assert "Has paused newsletters" in shown
    assert "0 of 1 done" in shown
    assert "1 other gets none." in shown


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        ("preparing", "", "We are writing down who gets it."),
        ("asking", "Nothing was running at its time, 3 May, 18:00.", "It waits for you to decide. Nothing was running"),
        ("paused", "More than 20 of 100 were refused.", "It is stopped. More than 20 of 100 were refused."),
        ("cancelled", "Not yet.", "It was cancelled. Not yet."),
        ("finished", "", "It has been sent."),
    ],
)
def test_each_state_is_said_in_words_with_its_reason(office, state, reason, said):
    assert said in screen(office, MailingFactory(state=state, state_reason=reason))


@pytest.mark.parametrize("state", ["preparing", "waiting", "sending"])
def test_it_is_said_when_nothing_runs_that_could_send(office, state):
    mailing = MailingFactory(state=state, starts_at=timezone.now() - timedelta(minutes=5))
    Mailing.objects.update(created_at=timezone.now() - timedelta(minutes=5))
    assert "the part of the site that sends emails is not running" in screen(office, mailing)
    if state != "preparing":
        MailWorker.objects.create(name="mailer", host="here")
        assert "is not running" not in screen(office, mailing)


def test_the_part_that_moves_asks_for_the_whole_screen_only_when_other_buttons_are_due(office):
    mailing = half_sent()
    version = mailing_page(mailing).version
    assert "HX-Refresh" not in office.get(url("progress", mailing), {"version": version}).headers
    mailings.pause(mailing.pk, "Enough")
    assert office.get(url("progress", mailing), {"version": version}).headers["HX-Refresh"] == "true"


def test_nothing_is_asked_for_any_more_once_it_is_over(office):
    subscribers(1)
    mailing, holder = frozen_mailing("sending"), uuid4()
    record_all(mailing, claim(mailing, holder=holder), holder)
    mailings.finish_done()
    assert "every 2s" not in screen(office, mailing)


def test_a_very_large_mailing_is_counted_less_often(office):
    mailing = half_sent()
    Mailing.objects.update(size=1_000_000)
    assert "every 5s" in screen(office, mailing)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "1 second"),
        (59, "59 seconds"),
        (120, "2 minutes"),
        (118, "1 minute 58 seconds"),
        (3000, "50 minutes"),
        (7200, "2 hours"),
        (4 * 86400, "4 days"),
    ],
)
def test_a_span_of_time_is_said_as_exactly_as_anybody_wants_to_know_it(seconds, said):
    assert span(seconds) == said


# Stopping and going on


def test_stopping_before_it_begins_and_going_on_gives_the_two_minutes_again(office):
    subscribers(2)
    mailing = frozen_mailing(starts_at=timezone.now() + timedelta(seconds=30))
    assert "Stopped." in press(office, "stop", mailing)
    assert state_of(mailing) == MailingState.PAUSED
    press(office, "go_on", mailing)
    assert state_of(mailing) == MailingState.WAITING
    assert mailing.starts_at > timezone.now() + timedelta(seconds=90)
    assert actions() == ["mailing.paused", "mailing.resumed"]


def test_stopping_while_the_audience_is_being_written_down_ends_it(office, run_jobs):
    subscribers(2)
    mailing = MailingFactory()
    press(office, "stop", mailing)
    assert state_of(mailing) == MailingState.CANCELLED
    assert sending.freeze(mailing.pk) is False


def test_pausing_and_resuming_in_the_middle(office):
    mailing = half_sent()
    press(office, "stop", mailing)
    assert state_of(mailing) == MailingState.PAUSED
    assert "Resume: send the rest" in screen(office, mailing)
    press(office, "go_on", mailing)
    assert state_of(mailing) == MailingState.SENDING


def test_a_second_press_changes_nothing_and_is_not_recorded(office):
    mailing = half_sent()
    for name in ("stop", "stop", "go_on", "go_on", "stop"):
        press(office, name, mailing)
    assert actions() == ["mailing.paused", "mailing.resumed", "mailing.paused"]


def test_a_mailing_that_stopped_by_itself_says_why_and_goes_on_by_a_button(office):
    mailing = half_sent()
    mailings.pause(mailing.pk, "Too many were refused: 30 of the last 100.")
    assert "Too many were refused: 30 of the last 100." in screen(office, mailing)
    assert need_staff() == 1
    assert "Mailings that wait for you to decide" in words(office.get("/admin/"))
    press(office, "go_on", mailing)
    assert state_of(mailing) == MailingState.SENDING


def test_who_stopped_it_and_when_is_told_to_everyone_else(client):
    office, _ = ready.colleague(client, name="Grace Hopper")
    mailing = half_sent()
    press(office, "stop", mailing)
    mailing.refresh_from_db()
    when = written.moment(mailing.state_changed_at)
    assert f"It is stopped. Grace Hopper stopped it on {when}." in screen(office, mailing)


def test_one_that_stopped_by_itself_after_a_colleague_had_stopped_it_names_nobody(client):
    office, _ = ready.colleague(client, name="Grace Hopper")
    mailing = half_sent()
    press(office, "stop", mailing)
    press(office, "go_on", mailing)
    mailings.pause(mailing.pk, "Too many were refused.", itself=StoppedItself.EXHAUSTED)
    mailing.refresh_from_db()
    shown = screen(office, mailing)
    assert f"It is stopped. Too many were refused. That was on {written.moment(mailing.state_changed_at)}." in shown
    assert "Grace Hopper stopped it" not in shown


def test_cancelling_asks_first_and_keeps_the_reason(office):
    mailing = half_sent()
    assert "This cannot be undone." in words(office.get(url("cancel", mailing)))
    assert state_of(mailing) == MailingState.SENDING
    assert "A wrong date" in press(office, "cancel", mailing, why="A wrong date")
    assert state_of(mailing) == MailingState.CANCELLED
    press(office, "cancel", mailing, why="again")
    assert "A wrong date" in screen(office, mailing)
    assert actions() == ["mailing.cancelled"]


def test_of_one_that_was_cancelled_in_time_none_was_sent_and_a_colleague_is_named_once(client):
    office, _ = ready.colleague(client, name="Grace Hopper")
    subscribers(2)
    shown = press(office, "cancel", frozen_mailing(), why="A wrong date")
    assert "It was cancelled by Grace Hopper. A wrong date" in shown
    assert "None was sent." in shown
    assert "<progress" not in shown
    assert "Someone in the team" not in shown


def test_what_is_over_cannot_be_stopped(office):
    mailing = frozen_mailing("sending")
    mailings.finish_done()
    assert "its status has changed" in press(office, "stop", mailing)
    assert "its status has changed" in press(office, "cancel", mailing)
    assert state_of(mailing) == MailingState.FINISHED


# Time and pace


def test_its_time_is_changed_until_it_begins(office):
    mailing = frozen_mailing(starts_at=in_two_minutes())
    year = timezone.now().year + 1
    press(office, "time", mailing, when="then", day=f"{year}-01-15", hour="07:30")
    mailing.refresh_from_db()
    assert f"{mailing.starts_at:%Y-%m-%d %H:%M}" == f"{year}-01-15 07:30"
    assert "This time has passed." in press(office, "time", mailing, when="then", day="2020-01-15", hour="07:30")
    begun = half_sent()
    assert "Its time cannot be changed." in press(office, "time", begun, when="soon")


def test_staff_answer_what_is_to_become_of_a_mailing_whose_hour_passed_unseen(office):
    mailing = frozen_mailing(starts_at=timezone.now() - timedelta(hours=3))
    mailings.start_due()
    shown = screen(office, mailing)
    assert "Nothing was running at its time" in shown
    assert "Send it in two minutes" in shown
    press(office, "time", mailing, when="soon")
    assert state_of(mailing) == MailingState.WAITING
    assert mailing.starts_at > timezone.now() + timedelta(seconds=90)


def test_its_pace_is_changed_on_the_way_and_not_afterwards(office):
    mailing = half_sent()
    press(office, "pace", mailing, pace="90")
    press(office, "pace", mailing, pace="90")
    assert actions() == ["mailing.pace_changed"]
    mailing.refresh_from_db()
    assert mailing.pace_per_minute == 90
    press(office, "pace", mailing, pace="")
    mailing.refresh_from_db()
    assert mailing.pace_per_minute is None
    mailings.cancel(mailing.pk, "No")
    assert "Its pace cannot be changed." in press(office, "pace", mailing, pace="5")


# After a restore, and when it stopped by itself


def test_one_that_was_going_when_the_backup_was_made_is_let_go_on_or_ended_there(office):
    mailing = half_sent()
    after_restore.ask_about_all()
    shown = screen(office, mailing)
    assert "It waits for you to decide. This site was brought back from a backup. When it was made, 4 of 6" in shown
    assert "Stop for good" in shown
    assert "Send it in" not in shown
    press(office, "go_on", mailing)
    mailing.refresh_from_db()
    assert mailing.state == MailingState.SENDING
    assert actions() == ["mailing.resumed"]
    after_restore.ask_about_all()
    press(office, "cancel", mailing, why="They have it")
    mailing.refresh_from_db()
    assert mailing.state == MailingState.CANCELLED


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (StoppedItself.REFUSED, "taken anyone off the list for it: 1 address that it said no longer exists is back"),
        (StoppedItself.EXHAUSTED, "Our mail server delayed these emails for two days"),
    ],
)
def test_one_that_stopped_by_itself_says_that_readers_lost_nothing_and_what_to_do(office, why, said):
    mailing = half_sent()
    reader = Delivery.objects.filter(mailing=mailing).first().person
    gone = GoneReport(reader.email, "550", reader.pk, mailing.pk, on_the_spot=True)
    gone_addresses.suppress([gone], "Refused when sending a newsletter")
    gone_addresses.lift_burst(mailing.pk, timedelta())
    mailings.pause(mailing.pk, "20 of the last 20 mails were refused.", itself=why)
    shown = screen(office, mailing)
    assert said in shown
    assert "send the refused emails again" in shown
    assert why in Mailing.objects.get(pk=mailing.pk).stopped_itself
    press(office, "go_on", mailing)
    assert "There is an alarm about it" not in screen(office, mailing)


# In doubt, and refused


def test_mails_in_doubt_are_left_or_sent_again_as_staff_choose(office):
    mailing = half_sent()
    assert "in doubt" in screen(office, mailing)
    assert "You decide on all of them together: 1 now" in words(office.get(url("doubts", mailing)))
    press(office, "doubts", mailing, policy="leave")
    assert counts(mailing.pk)[DeliveryState.IN_DOUBT] == 1
    press(office, "doubts", mailing, policy="repeat")
    press(office, "doubts", mailing, policy="repeat")
    assert actions() == ["mailing.doubts_settled"]
    assert counts(mailing.pk)[DeliveryState.IN_DOUBT] == 0
    mailing.refresh_from_db()
    assert mailing.doubt_policy == "repeat"
    mailings.cancel(mailing.pk, "No")
    assert "not one that can be sent again" in press(office, "doubts", mailing, policy="repeat")


def test_refused_mails_are_sent_again_for_the_causes_that_were_mended(office):
    mailing = half_sent()
    form = words(office.get(url("again", mailing)))
    assert "The mail itself: content or size (1)" in form
    assert "Choose at least one cause." in press(office, "again", mailing)
    press(office, "again", mailing, causes=["content"])
    assert causes(mailing.pk, DeliveryState.FAILED) == {"gone": 1}
    press(office, "again", mailing, causes=["content"])
    assert counts(mailing.pk)[DeliveryState.QUEUED] == 3
    assert actions() == ["mailing.refused_repeated"]


# A test of subjects


def test_while_a_test_waits_the_subject_for_the_rest_is_chosen_by_hand(office):
    subscribers(20)
    mailing = frozen_mailing("sending", document=document("A", "B").to_json(), test_percent=30)
    SubjectTest.objects.create(mailing=mailing, subjects=["A", "B"], minutes=120)
    shown = screen(office, mailing)
    assert "Test of subjects" in shown
    assert "people are waiting for it" in shown
    press(office, "choose_subject", mailing, subject="1", confirm="yes", next=url("mailing", mailing))
    mailing.refresh_from_db()
    assert mailing.winner == 1
    assert "The rest gets this one" in screen(office, mailing)


# Held


def test_held_sending_says_why_and_is_released_after_a_question(office):
    Installation.objects.create(fingerprint="elsewhere", host="new-machine")
    mailing = frozen_mailing(starts_at=in_two_minutes())
    for shown in (screen(office, mailing), words(office.get(reverse("mailings_sent:list")))):
        assert "Sending is on hold." in shown
        assert "new-machine" in shown
    release = reverse("mailings_sent:release")
    for asked in (office.get(release), office.post(release)):
        assert "Is this the site that your supporters know?" in words(asked)
    assert Installation.objects.get().released_at is None
    assert "Mail leaves from here again." in words(office.post(release, {"confirm": "yes"}, follow=True))
    office.post(release, {"confirm": "yes"})
    assert office.get(release).status_code == 302  # Nothing is held any more: there is nothing to ask.
    assert Installation.objects.get().released_by.is_staff
    assert AuditEntry.objects.filter(action="sending.released").count() == 1


# Who may


def test_whoever_may_only_read_sees_it_and_has_no_buttons(client):
    office, _ = ready.colleague(client, roles.READ_ONLY)
    mailing = half_sent()
    Installation.objects.create(fingerprint="elsewhere", host="new-machine")
    shown = screen(office, mailing)
    assert "It is being sent." in shown
    for name in ("stop", "cancel", "pace", "doubts", "again", "correct"):
        assert url(name, mailing) not in shown
        office.post(url(name, mailing))
    office.post(reverse("mailings_sent:release"), {"confirm": "yes"})
    assert state_of(mailing) == MailingState.SENDING
    assert Installation.objects.get().released_at is None
    assert "Mailings" in words(office.get("/admin/"))


# The list


def test_the_list_shows_state_size_and_what_was_taken(office):
    mailing = half_sent()
    MailingFactory(newsletter=ready.bodies.newsletter(name="A step"), is_rolling=True)
    listed = words(office.get(reverse("mailings_sent:list")))
    assert "November news" in listed
    assert "Being sent" in listed
    row = office.get(reverse("mailings_sent:list")).context["page_obj"][0]
    assert (row.size, row.taken) == (6, 1)
    assert "A step" not in listed
    assert url("mailing", mailing) in listed


@pytest.mark.parametrize("rows", [2, 20])
def test_the_list_asks_the_database_no_more_often_when_it_is_long(office, django_assert_max_num_queries, rows):
    for number in range(rows):
        MailingFactory(newsletter=ready.bodies.newsletter(name=f"Newsletter {number}"))
    office.get(reverse("mailings_sent:list"))
    with django_assert_max_num_queries(20):
        assert office.get(reverse("mailings_sent:list")).status_code == 200


def test_a_step_of_a_series_has_no_such_screen(office):
    assert office.get(url("mailing", MailingFactory(is_rolling=True))).status_code == 404


# Correcting


def test_a_correction_goes_to_exactly_those_who_got_the_wrong_one(office, run_jobs):
    subscribers(3)
    mailing, holder = frozen_mailing("sending"), uuid4()
    rows = claim(mailing, holder=holder)
    record_all(mailing, rows[:2], holder)
    record_all(mailing, rows[2:], holder, DeliveryState.FAILED, cause="content")
    subscriber("later@example.org")
    answer = office.post(url("correct", mailing))
    correction = Newsletter.objects.get(corrects=mailing)
    assert answer.url == reverse("newsletters:edit", args=[correction.pk])
    assert office.get(answer.url).status_code == 200
    assert not correction.live
    assert correction.subject == "Correction: What families told us"
    assert "There was a mistake in it." in str(correction.body)
    got = set(Delivery.objects.filter(mailing=mailing, state=DeliveryState.SENT).values_list("person", flat=True))
    assert set(audiences.people(correction.audience, correction.purpose).values_list("pk", flat=True)) == got
    assert "got the mailing" in words(office.get(reverse("newsletter_sending:steps", args=[correction.pk])))


def test_a_correction_leaves_out_those_who_got_the_mended_one_only(office):
    subscribers(1)
    wrong, holder = frozen_mailing("sending"), uuid4()
    record_all(wrong, claim(wrong, holder=holder), holder)
    mailings.cancel(wrong.pk, "A wrong date")
    subscriber("later@example.org")
    right = frozen_mailing("sending", newsletter=wrong.newsletter_mailing.newsletter)
    record_all(right, claim(right, holder=holder), holder)
    Mailing.objects.update(first_sent_at=timezone.now())
    office.post(url("correct", wrong))
    correction = Newsletter.objects.get(corrects=wrong)
    emails = audiences.people(correction.audience, correction.purpose).values_list("email", flat=True)
    assert list(emails) == ["reader1@example.org"]


def test_a_correction_reaches_those_who_want_little_mail_too(office):
    ada = subscriber()
    DeliveryPreference.objects.update_or_create(person=ada, defaults={"frequency": "weekly"})
    wrong, holder = frozen_mailing("sending"), uuid4()
    record_all(wrong, claim(wrong, holder=holder), holder)
    Mailing.objects.update(first_sent_at=timezone.now())
    office.post(url("correct", wrong))
    correction = Newsletter.objects.get(corrects=wrong)
    mailing = frozen_mailing(newsletter=correction, audience=correction.audience)
    assert counts(mailing.pk)[DeliveryState.QUEUED] == 1
    assert [row.address for row in claim(mailing)] == ["ada@example.org"]
    other = frozen_mailing(newsletter=ready.bodies.newsletter())
    assert causes(other.pk, DeliveryState.SKIPPED) == {"frequency": 1}


def test_pressed_twice_there_is_one_correction(office):
    mailing = half_sent()
    first, second = office.post(url("correct", mailing)), office.post(url("correct", mailing))
    assert first.url == second.url
    assert Newsletter.objects.filter(corrects=mailing).count() == 1


def test_what_nobody_got_needs_no_correction(office):
    subscribers(1)
    mailing = frozen_mailing()
    assert url("correct", mailing) not in screen(office, mailing)
    assert "Nobody has got this newsletter" in press(office, "correct", mailing)
    assert not Newsletter.objects.filter(corrects=mailing).exists()
