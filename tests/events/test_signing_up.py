"""Signing up for a gathering: places, the waiting list, changes, reminders, and what is forgotten afterwards."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from fixsend.campaigns import links
from fixsend.campaigns.models import Participation
from fixsend.campaigns.queries.counts import counted
from fixsend.campaigns.services import taking_part
from fixsend.delivery.models import Message
from fixsend.events.models import SignUp
from fixsend.events.queries.sign_ups import taken
from fixsend.events.services import deciding, notifying, signing_up
from fixsend.people import retention
from fixsend.people.models import Confirmation
from fixsend.people.services import erasure
from tests.campaigns.factories import petition
from tests.events.factories import GatheringFactory, SignUpFactory, day_of_action
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(answer.content.decode().split())


def subjects(address):
    return list(Message.objects.filter(to=address).order_by("id").values_list("subject", flat=True))


def coming(gathering, people=1):
    """Sign somebody up who is confirmed, as the press of the button does."""
    own = SignUpFactory(gathering=gathering, people=people, placed_at=None)
    signing_up.take_place(own.participation)
    own.refresh_from_db()
    return own


def test_on_a_gatherings_own_page_there_is_nothing_to_choose_and_errors_come_back_there(client, send):
    gathering, other = GatheringFactory(), GatheringFactory(day=day_of_action("Another"))
    GatheringFactory(day=gathering.day)
    page = words(client.get(gathering.url))
    assert "Which event?" not in page
    assert f'type="hidden" name="gathering" value="{gathering.pk}"' in page
    answer = send(gathering.day, gathering=gathering.pk, own_page="True", email="")
    back = words(answer)
    assert "Enter your email address" in back
    assert gathering.title in back.split("</title>")[0]
    assert "Which event?" not in back
    assert f'type="hidden" name="gathering" value="{gathering.pk}"' in back
    elsewhere = words(send(gathering.day, gathering=other.pk, own_page="True", email=""))
    assert gathering.day.title in elsewhere.split("</title>")[0]


def test_a_list_of_gatherings_tells_them_apart_by_where_they_are(client, send):
    gathering = GatheringFactory(title="Picnic", venue="The park")
    page = words(send(gathering.day, gathering="", email=""))
    assert "Picnic, The park, Leeds, " in page


def test_the_errors_of_a_form_stand_above_everything_else_on_the_page_and_once(send):
    gathering = GatheringFactory()
    for answer in (send(gathering.day, gathering=gathering.pk, email=""), send(petition(), email="")):
        page = answer.content.decode()
        assert page.count("There is a problem") == 1
        assert page.index("There is a problem") < page.index("<h1")


def test_somebody_signs_up_and_has_a_place_once_they_confirm(send, press):
    gathering = GatheringFactory()
    answer = send(gathering.day, gathering=gathering.pk, people=3, needs="A seat near the door")
    assert answer.url == f"{gathering.day.url}thanks/"
    own = SignUp.objects.get()
    assert (own.placed_at, taken(gathering), counted(gathering.day)) == (None, 0, 0)
    page = words(press("sam@example.org"))
    assert "You’re coming. We have kept 3 places for you." in page
    assert "The library steps" in page
    own.refresh_from_db()
    assert own.placed_at is not None
    assert (own.needs, taken(gathering), counted(gathering.day)) == ("A seat near the door", 3, 1)
    mail = Message.objects.filter(to="sam@example.org").latest("id")
    assert mail.subject == f"You’re coming: {gathering.title}"
    assert "Step-free everywhere" in mail.text
    assert "A seat near the door" not in mail.text


def test_a_party_larger_than_all_places_is_told_so_and_does_not_wait(client, send, press):
    gathering = GatheringFactory(places=2)
    page = words(send(gathering.day, gathering=gathering.pk, people=3))
    assert "This event has 2 places in all. Choose fewer people, or another event." in page
    assert not SignUp.objects.exists()
    own = coming(gathering, 2)
    page = words(client.post(own.change_path, {"gathering": gathering.pk, "people": 3, "needs": ""}))
    assert "This event has 2 places in all." in page


def test_a_form_without_a_gathering_is_refused_in_plain_words_and_keeps_what_was_typed(send):
    gathering = GatheringFactory()
    page = words(send(gathering.day, people=2, needs="A ramp"))
    assert "Answer “Which event" in page
    assert "A ramp" in page
    assert not SignUp.objects.exists()


@pytest.mark.parametrize("state", ["proposed", "declined", "cancelled", "withdrawn"])
def test_nobody_signs_up_for_a_gathering_that_is_not_approved(send, state):
    gathering = GatheringFactory(state=state, reason="It rains.")
    send(gathering.day, gathering=gathering.pk, people=1)
    assert not SignUp.objects.exists()


def test_a_stranger_who_sends_the_form_again_changes_nothing_that_was_confirmed(send, press):
    gathering = GatheringFactory()
    other = GatheringFactory(day=gathering.day)
    send(gathering.day, gathering=gathering.pk, people=1, needs="Quiet")
    press("sam@example.org")
    send(gathering.day, gathering=other.pk, people=9, needs="nonsense")
    own = SignUp.objects.get()
    assert (own.gathering, own.people, own.needs) == (gathering, 1, "Quiet")


def test_who_is_signed_in_has_a_place_at_once_and_moves_by_sending_the_form_again(client, send):
    person = PersonFactory(email="sam@example.org", name="Sam Taylor")
    client.force_login(person)
    gathering = GatheringFactory()
    other = GatheringFactory(day=gathering.day)
    send(gathering.day, gathering=gathering.pk, people=1)
    assert SignUp.objects.get().placed_at is not None
    send(gathering.day, gathering=other.pk, people=2)
    own = SignUp.objects.get()
    assert (own.gathering, own.people, taken(gathering), taken(other)) == (other, 2, 0, 2)


def test_a_full_gathering_has_a_waiting_list_and_nobody_overtakes_those_who_wait():
    gathering = GatheringFactory(places=3)
    first, second, third = coming(gathering, 2), coming(gathering, 2), coming(gathering, 1)
    assert first.placed_at
    assert second.waits_since
    assert third.waits_since, "one place is free, but somebody waits already"
    assert subjects(second.participation.email) == [f"You are on the waiting list: {gathering.title}"]
    assert signing_up.fill_places() == 1, "the place that is free goes to whoever fits first"
    third.refresh_from_db()
    assert third.placed_at
    taking_part.withdraw(first.participation)
    assert signing_up.fill_places() == 1
    second.refresh_from_db()
    assert second.placed_at
    assert subjects(second.participation.email)[-1] == f"You have a place now: {gathering.title}"
    assert taken(gathering) == 3
    assert signing_up.fill_places() == 0


def test_who_takes_it_back_and_comes_again_stands_at_the_end(press, send):
    gathering = GatheringFactory(places=1)
    send(gathering.day, gathering=gathering.pk, people=1)
    press("sam@example.org")
    taking_part.withdraw(Participation.objects.get(email="sam@example.org"))
    other = coming(gathering)
    Confirmation.objects.update(mailed_at=timezone.now() - timedelta(hours=1))
    send(gathering.day, gathering=gathering.pk, people=1)
    press("sam@example.org")
    own = SignUp.objects.get(participation__email="sam@example.org")
    assert own.waits_since
    assert other.placed_at
    assert taken(gathering) == 1


def test_whom_staff_take_out_gives_the_place_back_and_whom_they_let_count_gets_one():
    gathering, staff = GatheringFactory(places=1), staff_member()
    own = coming(gathering)
    taking_part.remove(own.participation, staff, "A robot")
    signing_up.fill_places()
    own.refresh_from_db()
    assert own.placed_at is None
    own.participation.refresh_from_db()
    taking_part.let_count(own.participation, staff)
    signing_up.fill_places()
    own.refresh_from_db()
    assert own.placed_at


def test_somebody_changes_how_many_come_as_far_as_there_is_room(client):
    gathering = GatheringFactory(places=4)
    own, _ = coming(gathering, 2), coming(gathering, 1)
    path = links.mine_path(own.participation)
    change = own.change_path
    assert "Change your sign-up, or choose another event" in words(client.get(path))
    page = words(client.post(change, {"gathering": gathering.pk, "people": 4, "needs": ""}))
    assert "It is nearly full. There are only 3 places left." in page
    answer = client.post(change, {"gathering": gathering.pk, "people": 3, "needs": "A ramp"}, follow=True)
    assert "We have kept 3 places for you." in words(answer)
    own.refresh_from_db()
    assert (own.people, own.needs, taken(gathering)) == (3, "A ramp", 4)


def test_a_link_that_is_wrong_or_whose_sign_up_was_taken_back_changes_nothing(client):
    own = coming(GatheringFactory())
    path = own.change_path
    taking_part.withdraw(own.participation)
    assert client.get(path).status_code == 404
    assert client.post("/gatherings/sign-up/nonsense/", {}).status_code == 404


def test_a_gathering_that_was_cancelled_before_somebody_confirms_gives_no_place(send, press):
    gathering = GatheringFactory()
    send(gathering.day, gathering=gathering.pk, people=1)
    deciding.cancel(gathering, staff_member(), "The hall is closed.")
    page = words(press("sam@example.org"))
    assert "This event is cancelled." in page
    own = SignUp.objects.get()
    assert (own.placed_at, own.waits_since) == (None, None)


def test_everybody_is_told_once_of_a_change_and_of_a_cancellation():
    gathering, staff = GatheringFactory(places=1), staff_member()
    placed, waiting = coming(gathering), coming(gathering)
    gone = coming(gathering)
    taking_part.withdraw(gone.participation)
    Message.objects.all().delete()
    assert deciding.change(gathering, {"title": "Another name"}, staff) is False
    assert notifying.tell_changes() == 0
    assert deciding.change(gathering, {"venue": "The park"}, staff) is True
    assert notifying.tell_changes() == 2
    assert notifying.tell_changes() == 0
    deciding.cancel(gathering, staff, "The park is closed.")
    assert deciding.cancel(gathering, staff, "Pressed twice.") is False
    assert notifying.tell_changes() == 2
    for own in (placed, waiting):
        assert subjects(own.participation.email) == [
            "Details have changed: Another name",
            "Cancelled: Another name",
        ]
        assert "The park is closed." in Message.objects.filter(to=own.participation.email).latest("id").text
    assert subjects(gone.participation.email) == []


def test_a_crash_in_the_middle_of_telling_leaves_nobody_out_and_tells_nobody_twice(monkeypatch):
    gathering = GatheringFactory()
    all_of_them = [coming(gathering) for _ in range(3)]
    deciding.cancel(gathering, staff_member(), "It rains.")
    Message.objects.all().delete()
    send, sent = notifying.emails.cancelled, []

    def breaks(sign_up):
        if len(sent) == 1:
            raise RuntimeError
        sent.append(send(sign_up))

    monkeypatch.setattr(notifying.emails, "cancelled", breaks)
    notifying.tell_changes()
    assert len(sent) == 1
    monkeypatch.undo()
    notifying.tell_changes()
    assert [len(subjects(own.participation.email)) for own in all_of_them] == [1, 1, 1]


def test_those_who_have_a_place_are_reminded_once_two_days_before():
    gathering = GatheringFactory(day=day_of_action(in_days=1), places=1)
    own, waiting = coming(gathering), coming(gathering)
    assert notifying.remind() == 0, "they heard from us just now"
    SignUp.objects.filter(pk=own.pk).update(placed_at=timezone.now() - timedelta(days=2))
    assert (notifying.remind(), notifying.remind()) == (1, 0)
    assert subjects(own.participation.email)[-1] == f"See you soon: {gathering.title}"
    assert len(subjects(waiting.participation.email)) == 1
    far = SignUpFactory(placed_at=timezone.now() - timedelta(days=2))
    assert (notifying.remind(), far.reminded_at) == (0, None)


def test_what_people_need_is_forgotten_a_week_after_and_the_sign_up_stays():
    now = timezone.now()
    ended = GatheringFactory(starts_at=now - timedelta(days=9), ends_at=now - timedelta(days=8))
    old, new = SignUpFactory(gathering=ended, needs="A ramp"), SignUpFactory(needs="A ramp")
    retention.run()
    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.needs, new.needs) == ("", "A ramp")


def test_what_somebody_needs_is_forgotten_once_they_take_it_back():
    stays, goes = SignUpFactory(needs="A ramp"), SignUpFactory(needs="A seat")
    taking_part.withdraw(goes.participation)
    signing_up.fill_places()
    stays.refresh_from_db()
    goes.refresh_from_db()
    assert (stays.needs, goes.needs) == ("A ramp", "")


def test_erasing_a_person_takes_their_sign_up_away_and_frees_the_place():
    gathering = GatheringFactory(places=1)
    person = PersonFactory()
    own, waiting = coming(gathering), coming(gathering)
    Participation.objects.filter(pk=own.participation_id).update(person=person)
    erasure.erase_person(person, actor=staff_member())
    signing_up.fill_places()
    waiting.refresh_from_db()
    assert waiting.placed_at
    assert not SignUp.objects.filter(pk=own.pk).exists()


def test_the_database_keeps_places_and_waiting_apart():
    own = SignUpFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        SignUp.objects.filter(pk=own.pk).update(waits_since=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        SignUp.objects.filter(pk=own.pk).update(people=11)
