"""The screen "Sending" and what leads from it: the steps, the time, the subjects, and the button that sends."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.audiences import queries as audiences
from fixsend.delivery.document import Document
from fixsend.delivery.models import Delivery, DeliveryPreference, Installation, Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.newsletters.models import Newsletter, SendPlan, SubjectTest
from fixsend.newsletters.models.sending import SendingRules
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.services import plans, sending
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from fixsend.web.models import SiteDetails
from tests.delivery.engine.audiences import claim, record_all
from tests.mailing_list.test_two_at_once import at_once
from tests.newsletters.factories import MailingFactory, frozen_mailing, subscriber
from tests.newsletters.sending import ready
from tests.newsletters.sending.ready import words
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(settings):
    ready.fill_in_site(settings)


@pytest.fixture
def office(client):
    return ready.colleague(client)[0]


@pytest.fixture
def newsletter():
    subscriber("ada@example.org")
    subscriber("ben@example.org")
    return ready.newsletter()


def url(name: str, newsletter: Newsletter) -> str:
    return reverse(f"newsletter_sending:{name}", args=[newsletter.pk])


def steps(office, newsletter) -> str:
    return words(office.get(url("steps", newsletter)))


def press_send(office, newsletter, seen: str | None = None, **how):
    seen = seen or fingerprints.of_everything(newsletter, plans.plan_of(newsletter))
    return office.post(url("send", newsletter), {"seen": seen}, **how)


def answer_to(office, newsletter) -> str:
    """Press Send where it must not work, and return what is said."""
    said = words(press_send(office, newsletter, follow=True))
    assert not Mailing.objects.exclude(state=MailingState.CANCELLED).exists()
    return said


# The steps


def test_the_checks_lead_on_to_sending_once_they_pass(office, newsletter):
    checks = reverse("newsletters:checks", args=[newsletter.pk])
    assert url("steps", newsletter) in words(office.get(checks))
    draft = ready.bodies.newsletter(live=False)
    assert url("steps", draft) not in words(office.get(reverse("newsletters:checks", args=[draft.pk])))


def test_the_list_says_how_far_each_is_on_its_way_out(office, newsletter):
    listed = words(office.get(reverse("newsletters:list")))
    assert "Send it" in listed
    ready.bodies.newsletter(name="Half written", live=False)
    assert "Not ready" in words(office.get(reverse("newsletters:list")))
    MailingFactory(newsletter=newsletter, starts_at=datetime(2026, 5, 3, 9, tzinfo=timezone.get_current_timezone()))
    assert "3 May 2026, " in words(office.get(reverse("newsletters:list")))


def test_a_ready_newsletter_shows_its_steps_and_leads_on(office, newsletter):
    shown = steps(office, newsletter)
    assert "What families told us" in shown
    assert "2 people as of now." in shown
    assert "Two minutes after someone presses Send." in shown
    assert "As fast as we can." in shown
    assert "Everyone gets the same subject." in shown
    assert "A second pair of eyes" not in shown
    assert url("send", newsletter) in shown


def test_what_is_worth_fixing_stands_at_the_words_and_they_have_not_simply_passed(office):
    shown = steps(office, ready.newsletter(subject="News for you, {first name}"))
    assert "It can be sent as it is, but this is worth fixing:" in shown
    assert "{first name} leaves a gap" in shown
    assert "Passed" not in shown


def test_from_sending_a_way_leads_back_to_the_words(office, newsletter):
    there = reverse("newsletters:edit", args=[newsletter.pk])
    assert f'href="{there}">Back to writing' in steps(office, newsletter)
    assert "Back to writing" in words(office.get(url("send", newsletter)))
    mailing = MailingFactory(newsletter=newsletter)
    assert there in words(office.get(reverse("mailings_sent:mailing", args=[mailing.pk])))


def test_looking_stores_nothing(office, newsletter):
    office.get(url("steps", newsletter))
    office.get(url("send", newsletter))
    assert not SendPlan.objects.exists()


def test_what_blocks_stands_at_its_step_and_there_is_no_button(office):
    draft = ready.bodies.newsletter(live=False)
    shown = steps(office, draft)
    assert "It is a draft." in shown
    assert "Nobody would get it" in shown
    assert "It cannot be sent yet." in shown
    assert url("send", draft) not in shown
    assert office.get(url("send", draft)).status_code == 302


def test_the_audience_stands_there_in_words(office, newsletter):
    Newsletter.objects.update(audience={"rule": "kind", "kinds": ["none"]})
    assert "People who are not members, if they agreed to “Newsletters”." in steps(office, newsletter)


def test_rules_that_cannot_be_used_are_said_so(office, newsletter):
    Newsletter.objects.update(audience={"rule": "gone"})
    newsletter.refresh_from_db()
    assert "cannot be used" in steps(office, newsletter)
    assert "cannot be used" in answer_to(office, newsletter)


def test_a_sent_newsletter_leads_to_its_mailing(office, newsletter):
    mailing = MailingFactory(newsletter=newsletter)
    there = reverse("mailings_sent:mailing", args=[mailing.pk])
    assert office.get(url("steps", newsletter)).url == there
    assert office.get(url("send", newsletter)).url == there
    answer = office.post(url("time", newsletter), {"when": "soon"})
    assert answer.url == there


# When and how fast


def set_time(office, newsletter, day="", hour="", when="then", pace=""):
    return office.post(url("time", newsletter), {"when": when, "day": day, "hour": hour, "pace": pace})


def test_a_day_and_an_hour_are_those_of_the_clock_on_the_wall(office, newsletter):
    summer = timezone.now().year + 1
    assert set_time(office, newsletter, f"{summer}-07-01", "18:30", pace="120").status_code == 302
    plan = SendPlan.objects.get()
    assert f"{plan.send_at:%d %H:%M}" == "01 17:30"
    assert plan.pace_per_minute == 120
    shown = steps(office, newsletter)
    assert f"1 July {summer} at 18:30." in shown
    assert "At most 120 emails a minute." in shown
    form = office.get(url("time", newsletter)).content.decode()
    assert f'value="{summer}-07-01"' in form
    assert 'value="18:30"' in form


def test_soon_takes_a_time_back(office, newsletter):
    set_time(office, newsletter, f"{timezone.now().year + 1}-07-01", "18:30", pace="120")
    set_time(office, newsletter, when="soon")
    plan = SendPlan.objects.get()
    assert (plan.send_at, plan.pace_per_minute) == (None, None)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"day": "2036-03-30", "hour": "01:30"}, "the clocks go forward"),
        ({"day": "2036-10-26", "hour": "01:30"}, "the clocks go back"),
        ({"day": "2020-01-01", "hour": "09:00"}, "This time has passed."),
        ({"day": "2036-01-01"}, "Choose a time."),
        ({"hour": "09:00"}, "Choose a day."),
        ({"day": "someday", "hour": "09:00"}, "Enter a valid date."),
        ({"when": "soon", "pace": "0"}, "greater than or equal to 1"),
    ],
)
def test_a_time_that_cannot_be_is_answered_plainly_and_nothing_is_lost(office, newsletter, given, said):
    answer = set_time(office, newsletter, **given)
    assert answer.status_code == 200
    assert said in words(answer)
    for typed in given.values():
        assert typed in words(answer)
    assert not SendPlan.objects.filter(send_at__isnull=False).exists()


def test_a_time_that_passed_meanwhile_keeps_it_from_being_sent(office, newsletter):
    plans.set_time(
        newsletter.pk, send_at=timezone.now() - timedelta(minutes=1), pace_per_minute=None, actor=staff_member()
    )
    assert "has passed. Choose another." in steps(office, newsletter)
    assert "has passed. Choose another." in answer_to(office, newsletter)


# Several subjects


def set_subjects(office, newsletter, *others, **more):
    given = {f"other_{number}": subject for number, subject in enumerate(others)}
    return office.post(
        url("subjects", newsletter), {"percent": "30", "minutes": "120", "if_unclear": "ask"} | given | more
    )


def test_other_subjects_are_tried_on_a_share(office, newsletter):
    assert (
        set_subjects(office, newsletter, "  We asked,  you told us ", "", "{first name|You} told us").status_code == 302
    )
    plan = SendPlan.objects.get()
    assert plan.other_subjects == ["We asked, you told us", "{first name|You} told us"]
    assert (plan.test_percent, plan.test_minutes, plan.if_unclear) == (30, 120, "ask")
    shown = steps(office, newsletter)
    assert "3 subjects are tried on 30% of the readers for 2 hours." in shown
    assert "We asked, you told us" in words(office.get(url("subjects", newsletter)))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("What families told us", "You already have this subject."),
        ("Hello {shoe size|you}", "is not something we know about a reader"),
        ("Hello {first name", "without its"),
        ("Re: our talk", "It pretends to be an answer"),
        ("!!!", "There are no words in it."),
    ],
)
def test_a_subject_that_could_not_be_sent_is_refused_where_it_is_typed(office, newsletter, other, said):
    answer = set_subjects(office, newsletter, other)
    assert answer.status_code == 200
    assert said in words(answer).replace("&#x27;", "'")
    assert not SendPlan.objects.exclude(other_subjects=[]).exists()


def test_a_subject_that_went_wrong_meanwhile_keeps_it_from_being_sent(office, newsletter):
    SendPlan.objects.create(newsletter=newsletter, other_subjects=["Hello {shoe size|you}"])
    assert "is not something we know" in answer_to(office, newsletter)


# Sending


def test_what_is_about_to_happen_is_shown_before(office, newsletter):
    set_subjects(office, newsletter, "We asked, you told us")
    shown = words(office.get(url("send", newsletter)))
    assert "<strong>2 people</strong>" in shown
    assert "“What families told us”" in shown
    assert "“We asked, you told us”" in shown
    assert "A Charity &lt;office@fixsend.example&gt;" in shown
    assert "Two minutes after someone presses Send." in shown
    assert "Send it to 2 people" in shown
    assert not Mailing.objects.exists()
    frame = office.get(url("look", newsletter))
    assert frame.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "here is what happened" in words(frame)


def test_who_gets_none_is_said_before_and_not_counted_as_done(office, newsletter, run_jobs):
    paused, often = subscriber("paused@example.org"), subscriber("often@example.org")
    until = timezone.localdate() + timedelta(days=9)
    DeliveryPreference.objects.update_or_create(person=paused, defaults={"paused_until": until})
    DeliveryPreference.objects.update_or_create(person=often, defaults={"frequency": "monthly"})
    earlier, holder = frozen_mailing("sending"), uuid4()
    record_all(earlier, claim(earlier, holder=holder), holder)
    Mailing.objects.update(first_sent_at=timezone.now())
    shown = words(office.get(url("send", newsletter)))
    assert "2 of these 4 get it. Left out: 1 had one recently and chose fewer emails, 1 paused their emails." in shown
    assert "Send it to 2 people" in shown
    mailing_url = press_send(office, newsletter).url
    run_jobs("freeze_mailing")
    shown = words(office.get(mailing_url))
    assert "0 of 2 done" in shown
    assert "2 others get none." in shown


def test_a_planned_one_is_planned_and_keeps_the_words_that_it_was_planned_with(office, newsletter):
    set_time(office, newsletter, "2099-12-01", "02:00")
    assert "Plan it for 1 December 2099, 02:00" in words(office.get(url("send", newsletter)))
    there = press_send(office, newsletter).url
    assert "was saved again after it was planned" not in words(office.get(there))
    Mailing.objects.update(created_at=timezone.now() - timedelta(hours=1))
    newsletter.subject = "Something else"
    newsletter.save_revision().publish()
    editor = words(office.get(reverse("newsletters:edit", args=[newsletter.pk])))
    assert "It is planned for 1 December 2099, 02:00, with the words of" in editor
    assert "was saved again after it was planned" in words(office.get(there))


def test_pressing_send_makes_the_mailing_that_waits_two_minutes_in_plain_sight(office, newsletter, run_jobs):
    answer = press_send(office, newsletter)
    mailing = Mailing.objects.get()
    assert answer.url == reverse("mailings_sent:mailing", args=[mailing.pk])
    assert timedelta(seconds=90) < mailing.starts_at - timezone.now() <= sending.IN_SIGHT
    assert mailing.content_print == fingerprints.of_content(newsletter, plans.plan_of(newsletter))
    assert mailing.created_by.is_staff
    run_jobs("freeze_mailing")
    assert Delivery.objects.filter(mailing=mailing).count() == 2
    assert mailings.start_due() == []
    shown = words(office.get(answer.url))
    assert "The first emails go out in 1 minute" in shown or "The first emails go out in 2 minutes" in shown
    assert "Stop" in shown
    sent = AuditEntry.objects.get(action="newsletter.sent")
    assert sent.detail == {"mailing": mailing.pk, "recipients": 2}


def test_its_links_are_counted_and_its_subjects_are_in_the_document(office):
    subscriber()
    newsletter = ready.newsletter(ready.bodies.rich('<p>Hello. <a href="https://example.org/plan/">Our plan</a></p>'))
    set_subjects(office, newsletter, "We asked, you told us")
    press_send(office, newsletter)
    mailing = Mailing.objects.get()
    link = mailing.tracked_links.get()
    assert link.url == "https://example.org/plan/"
    assert f"/l/{link.code}" in str(mailing.document["html"])
    assert "https://example.org/plan/" not in str(mailing.document["html"])
    assert Document.from_json(mailing.document).subjects == (("What families told us",), ("We asked, you told us",))
    test = SubjectTest.objects.get(mailing=mailing)
    assert test.subjects == ["What families told us", "We asked, you told us"]
    assert (mailing.test_percent, test.minutes, test.if_unclear) == (30, 120, "ask")


def test_without_other_subjects_there_is_no_test(office, newsletter):
    press_send(office, newsletter)
    assert Mailing.objects.get().test_percent == 0
    assert not SubjectTest.objects.exists()


def test_a_planned_hour_and_pace_are_kept(office, newsletter):
    later = timezone.now() + timedelta(days=3)
    plans.set_time(newsletter.pk, send_at=later, pace_per_minute=60, actor=staff_member())
    press_send(office, newsletter)
    mailing = Mailing.objects.get()
    assert (mailing.starts_at, mailing.pace_per_minute) == (later, 60)


def test_an_hour_that_has_nearly_come_still_leaves_two_minutes(office, newsletter):
    soon = timezone.now() + timedelta(seconds=20)
    plans.set_time(newsletter.pk, send_at=soon, pace_per_minute=None, actor=staff_member())
    press_send(office, newsletter)
    assert Mailing.objects.get().starts_at > soon + timedelta(seconds=60)


def test_a_second_press_leads_to_the_mailing_and_makes_no_other(office, newsletter):
    first = press_send(office, newsletter)
    second = press_send(office, newsletter, follow=True)
    assert second.redirect_chain[-1][0] == first.url
    assert "on its way already" in words(second)
    assert Mailing.objects.count() == 1


@pytest.mark.parametrize("what", ["subject", "audience", "time", "subjects"])
def test_what_changed_since_it_was_looked_at_is_not_sent(office, newsletter, what):
    seen = fingerprints.of_everything(newsletter, plans.plan_of(newsletter))
    if what == "subject":
        newsletter.subject = "Another one"
        newsletter.save_revision().publish()
    elif what == "audience":
        Newsletter.objects.update(audience={"rule": "kind", "kinds": ["none"]})
    elif what == "time":
        set_time(office, newsletter, f"{timezone.now().year + 1}-07-01", "18:30")
    else:
        set_subjects(office, newsletter, "We asked, you told us")
    assert "It has been changed since you looked at it." in words(press_send(office, newsletter, seen, follow=True))
    assert not Mailing.objects.exists()


def test_an_empty_audience_is_not_sent_to(office):
    assert "Nobody would get it" in answer_to(office, ready.newsletter())


def test_a_draft_and_newer_changes_are_not_sent(office, newsletter):
    newsletter.subject = "Not finished"
    newsletter.save_revision()
    newsletter.refresh_from_db()
    assert "There are changes since it was ready." in answer_to(office, newsletter)
    newsletter.unpublish()
    assert "It is a draft." in answer_to(office, newsletter)


def test_nothing_is_sent_while_the_site_does_not_say_who_it_is(office, newsletter):
    details = SiteDetails.load()
    details.controller_postal = ""
    details.save()
    assert "Every mail has to say who sends it." in answer_to(office, newsletter)


def test_nothing_is_sent_while_sending_is_held(office, newsletter):
    Installation.objects.create(fingerprint="elsewhere", host="a copy")
    assert "Sending is held" in steps(office, newsletter)
    assert "Sending is held" in answer_to(office, newsletter)


def test_nothing_is_sent_without_the_approval_that_is_asked_for(office, newsletter):
    rules = SendingRules.load()
    rules.approval_needed = True
    rules.save()
    assert "A colleague has to approve it first." in steps(office, newsletter)
    assert "A colleague has to approve it first." in answer_to(office, newsletter)


def test_a_message_of_a_series_is_not_sent_by_hand(office):
    from tests.newsletters.series.helpers import series

    subscriber()
    newsletter = series(0, start=False).steps.first().newsletter
    assert "It is a message of a series" in steps(office, newsletter)


def test_a_newsletter_that_was_cancelled_can_be_sent_again(office, newsletter):
    press_send(office, newsletter)
    mailings.cancel(Mailing.objects.get().pk, "Not yet")
    assert url("send", newsletter) in steps(office, newsletter)
    press_send(office, newsletter)
    assert Mailing.objects.exclude(state=MailingState.CANCELLED).count() == 1


def test_whoever_got_it_before_it_was_cancelled_is_counted_and_can_be_left_out(office, newsletter, run_jobs):
    press_send(office, newsletter)
    run_jobs("freeze_mailing")
    Delivery.objects.filter(position=1).update(state="sent")
    Mailing.objects.update(first_sent_at=timezone.now())
    mailings.cancel(Mailing.objects.get().pk, "A wrong date")
    for name in ("steps", "send"):
        assert "1 person has got it already" in words(office.get(url(name, newsletter)))
    Newsletter.objects.update(audience={"not": {"rule": "got", "newsletters": [str(newsletter.pk)]}})
    assert "1 person as of now." in steps(office, newsletter)


def test_who_gets_it_is_who_was_counted(office, newsletter, run_jobs):
    subscriber("cleo@example.org", council=None)
    Newsletter.objects.update(audience={"not": {"rule": "kind", "kinds": ["individual"]}})
    newsletter.refresh_from_db()
    counted = audiences.count(newsletter.audience, newsletter.purpose)
    press_send(office, newsletter)
    run_jobs("freeze_mailing")
    assert Mailing.objects.get().size == counted == 3


@pytest.mark.parametrize("role", [roles.EDITOR, roles.MODERATOR, roles.MEMBERSHIP_SECRETARY, roles.READ_ONLY])
def test_other_roles_send_nothing(client, newsletter, role):
    office, _ = ready.colleague(client, role)
    press_send(office, newsletter)
    assert not Mailing.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_people_who_press_at_once_send_it_once(newsletter):
    seen = fingerprints.of_everything(newsletter, plans.plan_of(newsletter))
    (one, _), (other, _) = ready.colleague(), ready.colleague()
    answers = at_once(*[lambda who=who: press_send(who, newsletter, seen) for who in (one, other)])
    assert {answer.url for answer in answers} == {reverse("mailings_sent:mailing", args=[Mailing.objects.get().pk])}
