"""Tagging many people at once, and undoing it."""

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.people.models import AuditEntry, Person, Tag, TagChange
from fixsend.people.services import tagging
from fixsend.people.staff import roles
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
TAG = "people_backoffice:tag"


@pytest.fixture
def campaigner(client: Client) -> Client:
    """Sign in somebody who may tag."""
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def tag_people(client: Client, query: str, what: str = "add", tag: str = "volunteer"):
    return client.post(f"{reverse(TAG)}?{query}", {"what": what, "tag": tag}, follow=True)


def tagged(name: str = "volunteer") -> set[str]:
    return set(Person.objects.filter(tags__name=name).values_list("name", flat=True))


def test_people_who_are_ticked_get_a_tag(campaigner):
    ada, ben, _ = (PersonFactory(name=name) for name in ("Ada", "Ben", "Cat"))
    query = f"id={ada.pk}&id={ben.pk}"
    assert "<strong>2 people</strong>" in campaigner.get(f"{reverse(TAG)}?{query}").content.decode()
    shown = tag_people(campaigner, query).content.decode()
    assert tagged() == {"Ada", "Ben"}
    assert "<strong>2 people</strong>" in shown
    assert "Undo" in shown


def test_everyone_whom_the_list_shows_gets_it(campaigner):
    for name in ("Sam One", "Sam Two", "Other"):
        PersonFactory(name=name)
    query = "everyone=yes&q=sam"
    asked = campaigner.get(f"{reverse(TAG)}?{query}").content.decode()
    assert "<strong>2 people</strong>: everyone in the list" in asked
    assert "Sam One, Sam Two" in asked
    assert f"{reverse('people_backoffice:index')}?q=sam" in asked
    tag_people(campaigner, query)
    assert tagged() == {"Sam One", "Sam Two"}


def test_with_nobody_ticked_nobody_is_changed(campaigner):
    PersonFactory(name="Sam One")
    for query in ("", "q=sam", "id=", "id=none", "everyone=yes&council=nonsense"):
        shown = tag_people(campaigner, query).content.decode()
        said = "No one is in the list" if "everyone" in query else "Tick someone first."
        assert said in shown, query
    assert not TagChange.objects.exists()
    assert tagged() == set()


def test_a_comma_makes_no_part_of_a_tag_as_on_one_persons_page(campaigner):
    ada = PersonFactory(name="Ada")
    shown = tag_people(campaigner, f"id={ada.pk}", tag="kent meeting, tea").content.decode()
    assert "Enter one tag here" in shown
    assert not Tag.objects.exists()
    tag_people(campaigner, f"id={ada.pk}", tag="kent meeting,")
    assert tagged("kent meeting") == {"Ada"}


def test_undoing_puts_everyone_back_as_they_were(campaigner):
    ada, ben = PersonFactory(name="Ada"), PersonFactory(name="Ben")
    ben.tags.add(Tag.objects.create(name="volunteer"))
    tag_people(campaigner, f"id={ada.pk}&id={ben.pk}")
    change = TagChange.objects.get()
    for _twice in range(2):
        campaigner.post(reverse("people_backoffice:tag_undo", args=[change.pk]))
    assert tagged() == {"Ben"}
    assert list(
        AuditEntry.objects.filter(action__startswith="people.").order_by("id").values_list("action", "detail")
    ) == [
        ("people.tagged", {"people": 1}),
        ("people.tagging_undone", {"people": 1}),
    ]


def test_a_tag_is_taken_away_and_comes_back_by_undoing(campaigner):
    ada, ben = PersonFactory(name="Ada"), PersonFactory(name="Ben")
    tag = Tag.objects.create(name="volunteer")
    ada.tags.add(tag)
    tag_people(campaigner, f"id={ada.pk}&id={ben.pk}", what="remove")
    assert tagged() == set()
    campaigner.post(reverse("people_backoffice:tag_undo", args=[TagChange.objects.get().pk]))
    assert tagged() == {"Ada"}


def test_whoever_was_deleted_meanwhile_is_left_out_of_undoing():
    gone, stays = PersonFactory(), PersonFactory(name="Stays")
    tag = Tag.objects.create(name="volunteer")
    for person in (gone, stays):
        person.tags.add(tag)
    actor = staff_member()
    change = tagging.remove(Person.objects.filter(pk__in=[gone.pk, stays.pk]), "volunteer", actor=actor)
    gone.delete()
    tagging.undo(change.pk, actor=actor)
    assert tagged() == {"Stays"}


def test_a_tag_that_nobody_has_cannot_be_taken_away(campaigner):
    ada = PersonFactory()
    assert "Nobody has this tag." in tag_people(campaigner, f"id={ada.pk}", what="remove").content.decode()


def test_very_many_people_have_to_be_narrowed_first(campaigner, monkeypatch):
    monkeypatch.setattr(tagging, "MOST", 2)
    PersonFactory.create_batch(3, name="Sam")
    shown = tag_people(campaigner, "everyone=yes&q=sam").content.decode()
    assert "more than 2 people" in shown
    assert tagged() == set()


def test_roles_that_may_not_tag_have_no_boxes(client):
    PersonFactory(name="Ada")
    for role, boxes in ((roles.READ_ONLY, False), (roles.MEMBERSHIP_SECRETARY, True)):
        sign_in_staff(client, role)
        page = client.get(reverse("people_backoffice:index")).content.decode()
        assert ('form="people-ticked"' in page) == boxes, role
        assert ("Tag everyone in this list" in page) == boxes, role
