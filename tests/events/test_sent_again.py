"""A gathering that is proposed again, and a sign-up that is sent again, in newer words."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import Participation
from fixsend.delivery.models import Message
from fixsend.events.models import Coordinator, Gathering, SignUp
from fixsend.events.services import deciding
from fixsend.people import retention
from fixsend.people.confirmations import services as confirmations
from fixsend.people.confirmations.handlers import handler_of
from fixsend.people.models import Confirmation
from tests.events.factories import GatheringFactory, SignUpFactory, day_of_action
from tests.events.test_gatherings import YORKSHIRE, coordinator, propose, words
from tests.people.factories import PersonFactory

__all__ = ["coordinator", "propose"]
pytestmark = pytest.mark.django_db
NEWER = {
    "venue": "The market hall",
    "step_free": "no",
    "access_note": "Two steps at the door.",
    "about": "We meet indoors.",
    "ends": "14:00",
    "starts": "12:00",
    "places": "40",
    "name": "Jo M. Green",
}


def confirm_all():
    for request in Confirmation.objects.filter(done_at=None).order_by("-id"):
        confirmations.confirm(request)


def is_newest(found):
    return (found.venue, found.step_free, found.access_note, found.about, found.places, found.host_name) == (
        "The market hall",
        "no",
        "Two steps at the door.",
        "We meet indoors.",
        40,
        "Jo M. Green",
    ) and timezone.localtime(found.starts_at).hour == 12


def test_a_proposal_sent_again_before_it_is_confirmed_has_the_newest_words(propose):
    day = day_of_action()
    propose(day)
    propose(day, **NEWER)
    (waiting,) = Confirmation.objects.all()
    said = handler_of(waiting.kind).describe(waiting)
    assert "The market hall" in said
    assert "Not step-free" in said
    assert is_newest(Gathering.objects.get())
    confirm_all()
    found = Gathering.objects.get()
    assert is_newest(found)
    assert found.state == "proposed"
    waiting.refresh_from_db()
    assert set(waiting.details) == {"day", "gathering"}


def test_what_coordinators_have_before_them_changes_once_the_newer_words_are_confirmed_and_they_are_told(propose):
    day = day_of_action()
    Coordinator.objects.create(day=day, region=YORKSHIRE, person=PersonFactory(email="cas@example.org"))
    propose(day)
    confirm_all()
    seen = Gathering.objects.get().version
    propose(day, **NEWER)
    assert Gathering.objects.get().venue == "The library steps"
    confirm_all()
    found = Gathering.objects.get()
    assert is_newest(found)
    subjects = [mail.subject.partition(":")[0] for mail in Message.objects.filter(to="cas@example.org").order_by("id")]
    assert subjects == ["An event to decide on", "An event was changed"]
    with pytest.raises(deciding.ChangedSince):
        deciding.approve(found, PersonFactory(), seen=seen)
    assert deciding.approve(found, PersonFactory(), seen=found.version)


def test_a_coordinator_who_had_an_older_page_open_approves_nothing(client, coordinator, propose):
    _, day = coordinator
    propose(day)
    confirm_all()
    found = Gathering.objects.get()
    older = found.version
    propose(day, **NEWER)
    confirm_all()
    decide = reverse("events:decide", args=[found.public_id])
    answer = words(client.post(decide, {"approve": "1", "seen": older}, follow=True))
    assert "has changed since you opened it" in answer
    assert Gathering.objects.get().state == "proposed"


def test_a_gathering_that_is_public_changes_as_its_host_can_change_it_and_at_another_hour_it_is_another(propose):
    day = day_of_action()
    propose(day)
    confirm_all()
    deciding.approve(Gathering.objects.get(), PersonFactory())
    propose(day, venue="The market hall")
    assert Gathering.objects.get().venue == "The library steps"
    confirm_all()
    found = Gathering.objects.get()
    assert (found.venue, found.state, found.sequence) == ("The market hall", "approved", 1)
    propose(day, starts="15:00", ends="16:00")
    confirm_all()
    assert sorted(Gathering.objects.values_list("state", flat=True)) == ["approved", "proposed"]


def test_a_gathering_is_not_forgotten_while_a_newer_request_about_it_waits(propose):
    day = day_of_action()
    propose(day)
    Confirmation.objects.update(expires_at=timezone.now() - timedelta(days=40))
    propose(day, **NEWER)
    retention.run()
    confirm_all()
    assert is_newest(Gathering.objects.get())


def test_a_sign_up_sent_again_has_the_newest_gathering_number_and_needs(send, press):
    first = GatheringFactory()
    second = GatheringFactory(day=first.day)
    send(first.day, gathering=first.pk, people=2, needs="A ramp")
    send(first.day, gathering=second.pk, people=4, needs="")
    press("sam@example.org")
    own = SignUp.objects.get()
    assert (own.gathering, own.people, own.needs) == (second, 4, "")
    send(first.day, gathering=first.pk, people=1, needs="Quiet")
    waiting = Confirmation.objects.get(done_at=None)
    assert f"You are coming to “{first}”" in handler_of(waiting.kind).describe(waiting)
    own.refresh_from_db()
    assert own.gathering == second
    confirmations.confirm(waiting)
    own.refresh_from_db()
    assert (own.gathering, own.people, own.needs, own.placed_at is not None) == (first, 1, "Quiet", True)
    waiting.refresh_from_db()
    assert "Quiet" not in str(waiting.details)


@pytest.mark.parametrize("signed_in", [True, False])
def test_who_asks_for_more_places_than_there_are_keeps_theirs_and_is_told(client, send, press, signed_in):
    gathering = GatheringFactory(places=5)
    SignUpFactory(gathering=gathering, people=2)
    send(gathering.day, gathering=gathering.pk, people=2)
    press("sam@example.org")
    if signed_in:
        client.force_login(Participation.objects.get(email="sam@example.org").person)
    send(gathering.day, gathering=gathering.pk, people=5)
    if not signed_in:
        confirm_all()
    own = SignUp.objects.get(participation__email="sam@example.org")
    assert (own.people, own.placed_at is not None) == (2, True)
    mail = Message.objects.filter(to="sam@example.org").latest("id")
    assert "There are only 3 left." in " ".join(mail.text.split())


def test_what_somebody_needs_goes_after_a_week_from_a_request_that_nobody_confirms(send):
    gathering = GatheringFactory()
    send(gathering.day, gathering=gathering.pk, people=1, needs="A ramp")
    Confirmation.objects.update(created_at=timezone.now() - timedelta(days=8))
    retention.run()
    assert "A ramp" not in str(Confirmation.objects.get().details)
