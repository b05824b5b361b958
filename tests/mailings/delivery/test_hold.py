"""Which installation may send: the first one, and those that staff have released."""

import shutil

import pytest

from fixsend.mailings.delivery import hold
from fixsend.mailings.models import SendingPlace
from tests.mailings.test_two_at_once import at_once
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def test_the_first_place_may_send_and_goes_on_doing_so(tmp_path):
    assert hold.may_send(tmp_path)
    assert hold.may_send(tmp_path)
    assert SendingPlace.objects.count() == 1
    assert hold.held_place() is None


def test_a_copied_folder_is_another_place_until_staff_release_it(tmp_path):
    hold.may_send(tmp_path / "here")
    shutil.copytree(tmp_path / "here", tmp_path / "copy")
    assert not hold.may_send(tmp_path / "copy")
    assert hold.may_send(tmp_path / "here")
    staff = PersonFactory()
    assert hold.release(staff) == 1
    assert hold.may_send(tmp_path / "copy")
    assert SendingPlace.objects.filter(released_by=staff).count() == 1
    assert hold.release(staff) == 0


def test_the_same_folder_with_another_database_is_another_place(tmp_path, monkeypatch):
    hold.may_send(tmp_path)
    monkeypatch.setattr(hold, "_database", lambda: (1, "2"))
    assert not hold.may_send(tmp_path)


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_start_at_once_are_one_place(tmp_path):
    assert at_once(*[lambda: hold.may_send(tmp_path)] * 3) == [True, True, True]
    assert SendingPlace.objects.count() == 1
