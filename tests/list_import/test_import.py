"""Bringing a list in: every row accounted for, no "no" overridden, and all of it undone at will."""

import contextlib
import io
import json
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fixsend.list_import import reading, services
from fixsend.list_import.models import ImportRow, ImportStatus, ListImport, Outcome
from fixsend.list_import.queries import report
from fixsend.list_import.undo import undo
from fixsend.people import journal
from fixsend.people.models import Channel, ConsentEvent, ConsentState, Person, Suppression, SuppressionReason
from fixsend.people.queries import my_data
from fixsend.people.queries.consent import is_suppressed, may_mail
from fixsend.people.services import consent, erasure
from fixsend.web import responses
from tests.examples import examples
from tests.people.factories import PersonFactory, evidence

pytestmark = pytest.mark.django_db

SUBSCRIBED = b"Email Address,First Name,Last Name,OPTIN_TIME,CONFIRM_TIME,TAGS\r\n"
UNSUBSCRIBED = b"Email Address,First Name,UNSUB_TIME,UNSUB_REASON\r\n"
CLEANED = b"Email Address,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE\r\n"
ROW = b'ana@example.org,Ana,Example,2020-01-02 10:00:00,2020-01-03 10:00:00,"""volunteer"",""Leeds"""\r\n'


def uploaded(content: bytes, name: str = "subscribed_members_export.csv") -> ListImport:
    return services.upload(io.BytesIO(content), name, actor=None)


def checked(content: bytes, name: str = "subscribed_members_export.csv", **changes) -> ListImport:
    list_import = uploaded(content, name)
    values = {
        "kind": list_import.kind,
        "columns": list_import.columns,
        "purposes": ["news"],
        "wording_text": "I would like your newsletter.",
        "source": "Old list",
        "agreed_on": None,
    }
    services.map_columns(list_import.pk, **{**values, **changes})
    return services.check(list_import.pk)


def brought_in(content: bytes, *args, **changes) -> ListImport:
    list_import = checked(content, *args, **changes)
    services.advance(list_import.pk, ImportStatus.APPLYING)
    return services.apply(list_import.pk)


def undone(list_import: ListImport) -> ListImport:
    services.advance(list_import.pk, ImportStatus.UNDOING)
    return undo(list_import.pk)


def test_the_three_files_of_mailchimp_are_told_apart():
    assert uploaded(SUBSCRIBED + ROW).kind == "subscribed"
    assert uploaded(UNSUBSCRIBED + b"a@example.org,A,2021-01-01 00:00:00,N/A\n", "members.csv").kind == "unsubscribed"
    assert uploaded(CLEANED + b"a@example.org,2021-01-01 00:00:00,May\n", "members.csv").kind == "cleaned"


def test_columns_are_matched_by_their_headings():
    assert uploaded(SUBSCRIBED + ROW).columns == {"email": 0, "first_name": 1, "last_name": 2, "date": 4, "tags": 5}


def test_the_dry_run_changes_nothing_and_accounts_for_every_row():
    PersonFactory(email="known@example.org")
    rows = SUBSCRIBED + ROW + b"known@example.org,K,,,2020-01-01 00:00:00,\n"
    rows += b"ANA@Example.org,A,,,2020-01-01 00:00:00,\n,No,Address,,,\nnot an address,,,,2020-01-01 00:00:00,\n"
    rows += b"nodate@example.org,,,,,\nbad@example.org,,,,one day,\nlater@example.org,,,,2999-01-01 00:00:00,\n\n"
    list_import = checked(rows)
    assert list_import.counts == {
        "new": 1, "known": 1, "duplicate": 1, "no_address": 1, "bad_address": 1, "bad_date": 2, "future_date": 1,
    }  # fmt: skip
    assert sum(list_import.counts.values()) == list_import.rows == 8
    assert Person.objects.count() == 1
    assert not ConsentEvent.objects.exists()


def test_an_import_adds_people_with_wording_date_and_source_in_the_ledger():
    list_import = brought_in(SUBSCRIBED + ROW)
    person = Person.objects.get(email="ana@example.org")
    event = person.consent_events.get()
    assert (person.name, person.search_text) == ("Ana Example", "ana example ana@example.org")
    assert {tag.name for tag in person.tags.all()} == {"volunteer", "Leeds"}
    assert event.wording_text == "I would like your newsletter."
    assert event.happened_at == datetime(2020, 1, 3, 10, tzinfo=UTC)
    assert event.source == list_import.label
    assert event.proof == "row 2 in subscribed_members_export.csv"
    assert may_mail(person, "news")
    assert not may_mail(person, "actions")
    assert not person.has_usable_password()


def test_somebody_who_left_since_is_not_brought_back():
    person = PersonFactory(email="ana@example.org")
    consent.grant(person, ["news"], evidence())
    consent.withdraw_all(person, evidence())
    assert brought_in(SUBSCRIBED + ROW).counts == {"withdrew": 1}
    assert not may_mail(person, "news")


def test_an_erased_person_is_not_brought_back():
    erasure.erase_person(PersonFactory(email="ana@example.org"))
    assert brought_in(SUBSCRIBED + ROW).counts == {"suppressed": 1}
    assert not Person.objects.exists()


def test_somebody_who_leaves_between_dry_run_and_import_stays_away():
    person = PersonFactory(email="ana@example.org")
    consent.grant(person, ["actions"], evidence())
    list_import = checked(SUBSCRIBED + ROW, purposes=["actions", "news"])
    assert list_import.counts == {"known": 1}
    consent.suppress("ana@example.org", SuppressionReason.COMPLAINED, "test")
    services.advance(list_import.pk, ImportStatus.APPLYING)
    assert services.apply(list_import.pk).counts == {"suppressed": 1}


@pytest.mark.parametrize(("header", "reason"), [(UNSUBSCRIBED, "unsubscribed"), (CLEANED, "cleaned")])
def test_no_later_import_lifts_an_unsubscribed_or_cleaned_address(header, reason):
    brought_in(header + b"ana@example.org,2021-05-01 00:00:00,\n", f"{reason}.csv", columns={"email": 0, "date": 1})
    assert Suppression.objects.get().reason == reason
    assert brought_in(SUBSCRIBED + ROW).counts == {"suppressed": 1}
    assert not Person.objects.exists()


def test_an_unsubscribed_file_withdraws_and_the_journal_knows():
    person = PersonFactory(email="ana@example.org")
    consent.grant(person, ["news"], evidence(happened_at=datetime(2020, 1, 1, tzinfo=UTC)))
    before = datetime(2020, 1, 1, tzinfo=UTC)
    brought_in(UNSUBSCRIBED + b"ana@example.org,Ana,2021-05-01 00:00:00,\n", "unsubscribed.csv")
    assert not may_mail(person, "news")
    assert not ConsentState.objects.get().granted
    assert [line.purpose for line in journal.since(before)] == ["news"]


def test_a_yes_given_here_after_leaving_there_stays():
    person = PersonFactory(email="ana@example.org")
    consent.grant(person, ["news"], evidence())
    list_import = brought_in(UNSUBSCRIBED + b"ana@example.org,Ana,2021-05-01 00:00:00,\n", "unsubscribed.csv")
    assert list_import.counts == {"later_yes": 1}
    assert may_mail(person, "news")
    assert not is_suppressed("ana@example.org")


def test_bringing_the_same_list_in_twice_adds_nobody_and_writes_each_yes_down():
    brought_in(SUBSCRIBED + ROW)
    assert brought_in(SUBSCRIBED + ROW).counts == {"already": 1}
    assert Person.objects.count() == 1
    assert [event.action for event in ConsentEvent.objects.all()] == ["grant", "grant"]


def test_undoing_removes_whom_the_import_added_and_a_new_import_may_bring_them_back():
    known = PersonFactory(email="known@example.org")
    list_import = brought_in(SUBSCRIBED + ROW + b"known@example.org,K,,,2020-01-01 00:00:00,parent\n")
    undone(list_import)
    assert list(Person.objects.all()) == [known]
    assert not may_mail(known, "news")
    assert not known.tags.exists()
    assert {event.subject_hash != "" for event in ConsentEvent.objects.filter(person=None)} == {True}
    assert brought_in(SUBSCRIBED + ROW).counts == {"new": 1}


def test_undoing_that_stops_in_the_middle_writes_to_nobody_and_goes_on_when_run_again(monkeypatch):
    monkeypatch.setattr("fixsend.list_import.undo._TOGETHER", 1)
    list_import = brought_in(SUBSCRIBED + ROW + b"bea@example.org,Bea,,,2020-01-01 00:00:00,\n")
    services.advance(list_import.pk, ImportStatus.UNDOING)
    with a_database_that_refuses_to_delete("bea@example.org"), pytest.raises(IntegrityError):
        undo(list_import.pk)
    assert [person.name for person in Person.objects.all()] == ["Bea"]
    assert not may_mail(Person.objects.get(), "news")
    undo(list_import.pk)
    assert not Person.objects.exists()
    assert ListImport.objects.get().status == ImportStatus.UNDONE


@contextlib.contextmanager
def a_database_that_refuses_to_delete(email):
    with connection.cursor() as cursor:
        cursor.execute(REFUSE % email)
        yield
        cursor.execute("DROP FUNCTION refuse CASCADE")


REFUSE = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER refuse BEFORE DELETE ON people_person FOR EACH ROW WHEN (OLD.email = '%s') EXECUTE FUNCTION refuse();
"""


def test_undoing_leaves_people_who_have_spoken_since():
    list_import = brought_in(SUBSCRIBED + ROW)
    person = Person.objects.get()
    consent.grant(person, ["actions"], evidence())
    undone(list_import)
    assert may_mail(person, "actions")
    assert not may_mail(person, "news")


def test_undoing_a_list_of_leavers_gives_back_what_they_had():
    person = PersonFactory(email="ana@example.org")
    consent.grant(person, ["news"], evidence(happened_at=datetime(2020, 1, 1, tzinfo=UTC)))
    list_import = brought_in(UNSUBSCRIBED + b"ana@example.org,Ana,2021-05-01 00:00:00,\n", "unsubscribed.csv")
    undone(list_import)
    assert may_mail(person, "news")


def test_a_second_press_does_nothing():
    list_import = brought_in(SUBSCRIBED + ROW)
    with pytest.raises(services.NotPossibleNow):
        services.apply(list_import.pk)
    with pytest.raises(services.NotPossibleNow):
        services.advance(list_import.pk, ImportStatus.APPLYING)


def test_a_failed_step_goes_back_with_a_reason():
    list_import = uploaded(SUBSCRIBED + ROW)
    services.advance(list_import.pk, ImportStatus.CHECKING)
    services.fail(list_import.pk, "It stopped.")
    list_import.refresh_from_db()
    assert (list_import.status, list_import.problem) == (ImportStatus.UPLOADED, "It stopped.")


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "empty"), (SUBSCRIBED, "no rows"), (b"PK\x03\x04\x00\x00zip", "spreadsheet"), (b"a," * 300, "columns")],
)
def test_a_file_that_is_no_list_is_explained(content, word):
    with pytest.raises(reading.UnreadableList, match=word):
        uploaded(content)


def test_other_encodings_and_separators_are_read():
    content = "Name;E-mail;Date\nZoë Ångström;zoe@example.org;03/05/2021\n".encode("cp1252")
    assert brought_in(content, "list.csv").counts == {"new": 1}
    assert Person.objects.get().name == "Zoë Ångström"


def test_the_report_names_every_row_and_starts_no_formula():
    list_import = checked(SUBSCRIBED + ROW + b"=cmd@example.org,,,,2020-01-01 00:00:00,\n")
    answer = responses.csv_attachment(report(list_import), "report.csv")
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert "'=cmd@example.org" in lines[2]


def test_every_outcome_has_words():
    assert all(outcome.label for outcome in Outcome)


@hypothesis_settings(max_examples=examples(15), deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(content):
    with contextlib.suppress(reading.UnreadableList):
        csv_list = reading.open_list(io.BytesIO(content))
        assert json.dumps([csv_list.header, *csv_list.rows])


def test_an_import_that_can_no_longer_be_undone_says_so():
    list_import = brought_in(SUBSCRIBED + ROW)
    list_import.import_rows.all().delete()
    with pytest.raises(services.NotPossibleNow):
        services.advance(list_import.pk, ImportStatus.UNDOING)


def test_a_person_sees_and_erases_their_row():
    brought_in(SUBSCRIBED + ROW)
    person = Person.objects.get()
    assert "Your row in a list that we imported" in [section.title for section in my_data.sections(person)]
    erasure.erase_person(person)
    assert not ImportRow.objects.exists()


# As programs and people write an address that is stored as ana@xn--bcher-kva.example.
WRITTEN = ["ana@bücher.example", "ANA@BÜCHER.example", "Ana Example <ana@xn--bcher-kva.example>", "ana＠bücher.example"]


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("heading", ["Email", "Whom we met"])
def test_a_person_sees_and_erases_their_row_in_a_list_that_is_not_brought_in_yet(written, heading):
    person = PersonFactory(email="ana@bücher.example")
    waiting = uploaded(f"{heading},Name\r\n{written},Zanzibar\r\nbea@example.org,Bea\r\n".encode())
    shown = {section.title: section.rows for section in my_data.sections(person)}
    assert "Zanzibar" in str(shown["Your row in a list that was uploaded but not imported"])
    erasure.erase_person(person)
    assert list(waiting.lines.order_by("number").values_list("cells", flat=True)) == [
        ["", ""],
        ["bea@example.org", "Bea"],
    ]


def test_erasing_between_dry_run_and_import_leaves_a_row_that_still_counts():
    person = PersonFactory(email="ana@example.org")
    waiting = checked(SUBSCRIBED + ROW + ROW.replace(b"ana", b"bea"))
    erasure.erase_person(person)
    assert set(waiting.import_rows.values_list("email", "name")) == {("", ""), ("bea@example.org", "Ana Example")}
    services.advance(waiting.pk, ImportStatus.APPLYING)
    assert services.apply(waiting.pk).counts == {"new": 1, "no_address": 1}


def test_a_row_that_only_mentions_somebody_is_not_theirs_and_still_keeps_its_own_address_off():
    person = PersonFactory(email="ana@example.org")
    waiting = uploaded(b"Email,Told by\r\nbea@example.org,ana@example.org\r\n", "unsubscribed.csv")
    assert "bea@example.org" not in str(my_data.sections(person))
    erasure.erase_person(person)
    assert list(waiting.lines.values_list("cells", flat=True)) == [["bea@example.org", ""]]


def test_a_no_that_was_repeated_after_a_restore_still_stands_against_an_import():
    ana = PersonFactory(email="ana@example.org")
    consent.withdraw_all(ana, consent.Evidence(Channel.SYSTEM, "journal", "repeated after a restore"))
    assert brought_in(SUBSCRIBED + ROW).counts == {"withdrew": 1}
    assert not may_mail(ana, "news")


@pytest.mark.parametrize(("name", "outcome"), [("list.csv", "new"), ("unsubscribed.csv", "kept_off")])
def test_whoever_has_an_apostrophe_in_their_address_is_taken_for_nobody_else(name, outcome):
    listed = checked(b"Email\r\nAna O'Neill <o'neill@example.org>\r\n", name, agreed_on=date(2024, 5, 1))
    assert list(listed.import_rows.values_list("email", "outcome")) == [("o'neill@example.org", outcome)]
