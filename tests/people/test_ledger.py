"""The consent ledger and the audit log only grow, whoever tries otherwise."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from fixsend.people import journal, retention
from fixsend.people.models import (
    Action,
    AuditEntry,
    Channel,
    ConsentEvent,
    ConsentState,
    ConsentWording,
    Person,
    Purpose,
    RetentionPeriod,
)
from fixsend.people.queries.consent import granted_purposes, may_mail
from fixsend.people.services import audit, consent, ledger
from fixsend.people.services.consent import Evidence
from fixsend.people.services.erasure import erase_person

pytestmark = pytest.mark.django_db

WEB = Evidence(Channel.WEB, "a form", "a confirmed link")
IMPORT = Evidence(Channel.IMPORT, "an old list", "the list", wording_text="Yes please")


@pytest.fixture
def ada():
    return Person.objects.create_user("ada@example.org")


@pytest.fixture
def event(ada):
    return consent.grant(ada, [Purpose.NEWS], WEB)[0]


def refused(query):
    with pytest.raises(IntegrityError, match=r"append-only|never changes"), transaction.atomic():
        query()


def test_every_purpose_has_a_first_wording():
    assert {consent.current_wording(purpose).version for purpose in Purpose} == {1}


def test_no_line_of_the_ledger_can_be_changed_or_deleted(ada, event):
    lines = ConsentEvent.objects.filter(pk=event.pk)
    other = Person.objects.create_user("ben@example.org")
    refused(lambda: lines.update(action=Action.WITHDRAW))
    refused(lambda: lines.update(happened_at=timezone.now()))
    refused(lambda: lines.update(person=other))
    refused(lambda: lines.update(recorded_by=other))
    refused(lambda: lines.update(person=None, subject_hash="x", source="elsewhere"))
    refused(lambda: lines._raw_delete("default"))


def test_a_wording_never_changes(ada, event):
    refused(lambda: ConsentWording.objects.filter(version=1).update(text="Something else"))
    refused(lambda: ConsentWording.objects.filter(purpose="actions")._raw_delete("default"))


def test_no_line_of_the_audit_log_can_be_changed_or_deleted(ada):
    entry = audit.record(ada, "person.viewed", person=ada)
    lines = AuditEntry.objects.filter(pk=entry.pk)
    other = Person.objects.create_user("ben@example.org")
    refused(lambda: lines.update(action="person.fed"))
    refused(lambda: lines.update(actor=other))
    refused(lambda: lines.update(person=other))
    refused(lambda: lines.update(person=None))
    refused(lambda: lines.update(actor=None))
    refused(lambda: lines._raw_delete("default"))


def test_an_erased_person_gives_way_to_a_hash_in_ledger_and_audit_log(ada, event):
    audit.record(ada, "person.viewed", person=ada)
    erase_person(ada)
    event.refresh_from_db()
    assert event.person is None
    assert len(event.subject_hash) == 64
    assert {entry.person_id for entry in AuditEntry.objects.all()} == {None}


def test_lines_of_erased_people_go_after_the_stated_period_and_no_others(ada, event):
    ben = Person.objects.create_user("ben@example.org")
    consent.grant(ben, [Purpose.NEWS], WEB)
    erase_person(ada)
    much_later = timezone.now() + timedelta(days=7 * 365)
    rules = {each.rule.slug: each.count for each in retention.preview(much_later)}
    assert rules["people.consents_of_erased"] == 1
    retention.run(much_later)
    assert [line.person for line in ConsentEvent.objects.all()] == [ben]


def test_staff_change_how_long_something_is_kept(ada):
    audit.record(None, "person.viewed", person=ada)
    rule = next(rule for rule in retention.rules if rule.slug == "people.audit")
    RetentionPeriod.objects.create(rule=rule.slug, days=10)
    assert retention.days_of(rule) == 10
    assert retention.run(timezone.now() + timedelta(days=9))["people.audit"] == 0
    assert retention.run(timezone.now() + timedelta(days=11))["people.audit"] == 1


def test_the_same_word_twice_is_one_line(ada):
    consent.grant(ada, [Purpose.NEWS, Purpose.NEWS], WEB)
    consent.grant(ada, [Purpose.NEWS], WEB)
    consent.withdraw_all(ada, WEB)
    consent.withdraw_all(ada, WEB)
    words = [(line.purpose, line.action) for line in ConsentEvent.objects.order_by("id")]
    assert words.count(("news", "grant")) == 1
    assert words.count(("news", "withdraw")) == 1


def test_an_import_cannot_undo_a_no_even_of_something_never_granted(ada):
    consent.withdraw_all(ada, WEB)
    consent.grant(ada, [Purpose.NEWS], IMPORT)
    assert granted_purposes(ada) == []


def test_a_yes_older_than_the_no_does_not_count(ada):
    consent.withdraw(ada, [Purpose.NEWS], WEB)
    sheet = Evidence(Channel.PAPER, "stall", "sheet 4", happened_at=timezone.now() - timedelta(days=2))
    consent.grant(ada, [Purpose.NEWS], sheet)
    assert not may_mail(ada, Purpose.NEWS)


def test_the_journal_has_every_no_before_it_is_committed(ada, event):
    consent.withdraw_all(ada, WEB)
    lines = list(journal.since(timezone.now() - timedelta(minutes=1)))
    assert {line.purpose for line in lines} == set(Purpose.values)
    assert {line.what for line in lines} == {"withdraw"}


def test_the_nightly_comparison_finds_a_state_that_does_not_follow_from_the_ledger(ada, event):
    assert ledger.compare() == 0
    assert ledger.alarm() is None
    ConsentState.objects.filter(person=ada).update(granted=False)
    assert ledger.mismatches() == [(ada.pk, "news")]
    ConsentState.objects.filter(person=ada).delete()
    assert ledger.compare() == 1
    assert "1 places" in ledger.alarm()
