"""Once a year: asked, reminded twice, lapsed from the directory; back by one press."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership.models import Organisation, Stewardship
from fixsend.membership.services import yearly_check
from tests.membership.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db
START = timezone.now()
DAY = timedelta(days=1)


@pytest.fixture
def organisation():
    steward = PersonFactory(name="Ada", email="ada@example.org")
    return OrganisationFactory(
        name="Leeds Families", slug="leeds-families", steward=steward, entry_confirmed_at=START - 366 * DAY
    )


def run(days):
    return dict(yearly_check.run(START + days * DAY))


def lapse(organisation):
    for days in (0, 14, 28, 42):
        run(days)
    organisation.refresh_from_db()
    assert organisation.status == "lapsed"


def path(mail=None):
    text = (mail or Message.objects.latest("id")).text
    return re.search(r"http://[^/\s]+(/steward/check/\S+)", text).group(1)


def subjects():
    return list(Message.objects.order_by("id").values_list("subject", flat=True))


def test_an_entry_younger_than_a_year_is_left_alone():
    OrganisationFactory(entry_confirmed_at=START - 364 * DAY)
    assert run(0) == {}
    assert not Message.objects.exists()


def test_an_entry_is_asked_about_reminded_of_twice_and_then_lapses(organisation, client):
    happened = {day: run(day) for day in range(50)}
    assert {day: what for day, what in happened.items() if what} == {
        0: {"asked": 1},
        14: {"reminded": 1},
        28: {"reminded": 1},
        42: {"lapsed": 1},
    }
    assert subjects() == [
        "Is the entry of Leeds Families still right?",
        "Reminder: is the entry of Leeds Families still right?",
        "Reminder: is the entry of Leeds Families still right?",
        "The entry of Leeds Families is no longer in the directory",
    ]
    assert client.get("/organisations/leeds-families/").status_code == 404
    assert Organisation.objects.filter(name="Leeds Families", status="lapsed").exists()  # The record stays.


def test_a_job_run_twice_does_nothing_the_second_time(organisation):
    for days in (0, 14):
        assert run(days)
        assert run(days) == {}
    assert Message.objects.count() == 2


def test_a_worker_that_stood_still_neither_hurries_nor_drops_anybody(organisation):
    assert run(0) == {"asked": 1}
    assert run(40) == {"reminded": 1}
    assert run(41) == {}
    assert run(53) == {}
    assert run(54) == {"reminded": 1}
    assert run(67) == {}
    assert run(68) == {"lapsed": 1}


def test_every_steward_gets_a_link_of_their_own(organisation):
    bea = PersonFactory(email="bea@example.org")
    Stewardship.objects.create(organisation=organisation, person=bea, name="Bea")
    run(0)
    assert set(Message.objects.values_list("to", flat=True)) == {"ada@example.org", "bea@example.org"}
    assert len({path(mail) for mail in Message.objects.all()}) == 2


def test_only_the_button_confirms_and_it_says_what_is_so_when_used_again(organisation, client):
    run(0)
    for _ in range(2):
        assert "Yes, everything is right" in client.get(path()).content.decode()
    organisation.refresh_from_db()
    assert organisation.asked_at is not None

    client.post(path())
    organisation.refresh_from_db()
    confirmed = organisation.entry_confirmed_at
    assert organisation.asked_at is None
    assert confirmed > START - DAY
    for answer in (client.get(path()), client.post(path(), follow=True)):
        assert "The entry is confirmed" in answer.content.decode()
    organisation.refresh_from_db()
    assert organisation.entry_confirmed_at == confirmed
    assert run(14) == {}


def test_a_lapsed_entry_is_back_by_one_press(organisation, client):
    lapse(organisation)
    assert "press the button to bring it back" in client.get(path()).content.decode()
    client.post(path())
    assert client.get("/organisations/leeds-families/").status_code == 200
    organisation.refresh_from_db()
    assert organisation.reminders_sent == 0


def test_a_lapsed_entry_is_back_by_one_press_in_the_stewards_area_too(organisation, client):
    lapse(organisation)
    client.force_login(organisation.stewardships.get().person)
    assert "press the button to bring it back" in client.get(f"/steward/{organisation.public_id}/").content.decode()
    client.post(f"/steward/{organisation.public_id}/confirm/")
    assert client.get("/organisations/leeds-families/").status_code == 200


def test_the_link_of_somebody_who_is_no_steward_any_more_does_nothing(organisation, client):
    Stewardship.objects.create(organisation=organisation, person=PersonFactory(), name="Bea")
    run(0)
    link = path(Message.objects.get(to="ada@example.org"))
    Stewardship.objects.filter(person__email="ada@example.org").update(ended_at=START)
    assert client.get(link).status_code == 404
    assert client.post(link).status_code == 404
    organisation.refresh_from_db()
    assert organisation.asked_at is not None


def test_after_the_end_the_link_says_so(organisation, client):
    run(0)
    Organisation.objects.update(status="ended", ended_at=START)
    client.post(path())
    assert "membership has ended" in client.get(path()).content.decode()
    assert run(14) == {}


def test_entries_that_are_not_listed_are_not_asked_about(organisation):
    Organisation.objects.update(is_listed=False)
    assert run(0) == {}


def test_entries_without_a_steward_do_not_lapse_unseen(organisation):
    Organisation.objects.update(team_took_over_at=START)
    Stewardship.objects.update(ended_at=START)
    for days in range(0, 60, 7):
        assert run(days) == {}
    organisation.refresh_from_db()
    assert organisation.status == "approved"


def test_the_job_runs_by_itself_every_day():
    from procrastinate.contrib.django import app

    from fixsend.membership import tasks

    periodic = [task.task.name for task in app.periodic_registry.periodic_tasks.values()]
    assert tasks.run_yearly_check.name in periodic
    tasks.run_yearly_check(0)
