"""Merging two rows for one person, and undoing it."""

import pytest
from django.urls import reverse

from fixsend.people.models import AuditEntry, ConsentEvent, MergeRecord, Note, Person, Suppression, Tag
from fixsend.people.queries import people as queries
from fixsend.people.queries.consent import may_mail
from fixsend.people.services import consent, erasure, merging
from fixsend.places.models import Council
from fixsend.web import signing
from tests.people.factories import PersonFactory, evidence
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept() -> Person:
    return PersonFactory(name="Sam Example", email="sam@example.org")


@pytest.fixture
def other() -> Person:
    return PersonFactory(name="Samuel Example", email="sam@old.example", postcode="LS1 1AA")


@pytest.fixture
def colleague(db) -> Person:
    return staff_member()


def test_a_merge_moves_notes_tags_and_gaps_and_silences_the_other(kept, other, colleague):
    Note.objects.create(person=other, text="Helped at the march")
    other.tags.add(Tag.objects.create(name="volunteer"))
    merging.merge(kept, other, actor=colleague)
    kept.refresh_from_db()
    other.refresh_from_db()
    assert kept.notes.get().text == "Helped at the march"
    assert kept.tags.get().name == "volunteer"
    assert (kept.name, kept.postcode) == ("Sam Example", "LS1 1AA")
    assert (other.email, other.is_active, other.merged_into) == (None, False, kept)
    assert list(queries.people().exclude(pk=colleague.pk)) == [kept]


def test_a_merge_never_widens_consent(kept, other, colleague):
    consent.grant(other, ["news"], evidence())
    merging.merge(kept, other, actor=colleague)
    assert not may_mail(kept, "news")


def test_a_later_no_on_the_other_row_wins_and_undoing_gives_the_yes_back(kept, other, colleague):
    consent.grant(kept, ["news"], evidence())
    consent.grant(other, ["news"], evidence())
    consent.withdraw(other, ["news"], evidence())
    record = merging.merge(kept, other, actor=colleague)
    assert not may_mail(kept, "news")
    merging.undo(record, actor=colleague)
    assert may_mail(kept, "news")
    other.refresh_from_db()
    assert not may_mail(other, "news")


def test_the_kept_person_sees_the_merged_consents_as_theirs(kept, other, colleague):
    consent.grant(other, ["actions"], evidence(wording_text="Tell me about actions."))
    merging.merge(kept, other, actor=colleague)
    lines = queries.person_page(kept).consents
    assert any(event.wording_text == "Tell me about actions." for line in lines for event in line.history)


def test_undoing_puts_everything_back(kept, other, colleague):
    Note.objects.create(person=other, text="Helped at the march")
    consent.grant(other, ["news"], evidence())
    record = merging.merge(kept, other, actor=colleague)
    merging.undo(record, actor=colleague)
    kept.refresh_from_db()
    other.refresh_from_db()
    assert (other.email, other.is_active, other.merged_into) == ("sam@old.example", True, None)
    assert other.notes.count() == 1
    assert kept.postcode == ""
    assert may_mail(other, "news")


def test_undoing_twice_is_refused_kindly(kept, other, colleague):
    record = merging.merge(kept, other, actor=colleague)
    merging.undo(record, actor=colleague)
    with pytest.raises(merging.CannotMerge, match="already"):
        merging.undo(record, actor=colleague)


def test_undoing_is_refused_when_the_address_is_taken(kept, other, colleague):
    record = merging.merge(kept, other, actor=colleague)
    PersonFactory(email="sam@old.example")
    with pytest.raises(merging.CannotMerge, match="signed up"):
        merging.undo(record, actor=colleague)


def test_a_row_is_not_merged_with_itself_nor_twice_nor_into_staff(kept, other, colleague):
    with pytest.raises(merging.CannotMerge):
        merging.merge(kept, kept, actor=colleague)
    with pytest.raises(merging.CannotMerge):
        merging.merge(kept, colleague, actor=colleague)
    merging.merge(kept, other, actor=colleague)
    with pytest.raises(merging.CannotMerge):
        merging.merge(PersonFactory(), other, actor=colleague)


def test_erasing_the_kept_person_erases_what_was_merged_into_it(kept, other, colleague):
    consent.grant(other, ["news"], evidence())
    merging.merge(kept, other, actor=colleague)
    erasure.erase_person(kept)
    assert list(Person.objects.all()) == [colleague]
    assert ConsentEvent.objects.get().person is None
    assert Suppression.objects.filter(address_hash=signing.address_hash("sam@old.example")).exists()


def test_staff_preview_merge_and_undo_on_screen(client, kept, other):
    sign_in_staff(client)
    Note.objects.create(person=other, text="Helped")
    other.council = Council.objects.get(name="Leeds")
    other.save()
    choice = client.get(reverse("people_backoffice:merge_choose", args=[kept.pk]), {"q": "samuel"}).content.decode()
    assert f"sam@old.example, LS1 1AA, {other.council}" in choice
    where = reverse("people_backoffice:merge", args=[kept.pk, other.pk])
    assert "Moves over: Notes by our staff (1)" in client.get(where).content.decode()
    assert not MergeRecord.objects.exists()
    seen = AuditEntry.objects.filter(action="person.seen").values_list("person", flat=True)
    assert set(seen) == {kept.pk, other.pk}
    client.post(where)
    client.post(where)
    record = MergeRecord.objects.get()
    client.post(reverse("people_backoffice:merge_undo", args=[kept.pk, record.pk]))
    record.refresh_from_db()
    assert record.undone_at is not None
