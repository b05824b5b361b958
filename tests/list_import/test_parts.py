"""The steps of an import are worked through in parts: paused, stopped half-way, gone on with, and beside others."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, OperationalError, connection
from django.urls import reverse

from fixsend.audiences import readers
from fixsend.list_import import parts, queries, services, tasks
from fixsend.list_import.models import ImportLine, ImportPart, ImportRow, ImportStatus, ListImport, Stage
from fixsend.list_import.services import NotPossibleNow
from fixsend.list_import.undo import undo
from fixsend.mailing_list.services import preferences
from fixsend.people.models import ConsentEvent, Person, Tag
from fixsend.people.queries.consent import is_suppressed, may_mail
from fixsend.people.services import consent, erasure, ledger
from tests.list_import.lists import brought_in, checked, content, paused_after, undone, uploaded
from tests.people.factories import PersonFactory, evidence
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db

HEADER = ["Email", "Name", "Date", "Tags"]
FIVE = [f"person{number}@example.org" for number in range(5)]


@pytest.fixture(autouse=True)
def parts_of_one_row(monkeypatch):
    monkeypatch.setattr(parts, "ROWS", 1)
    monkeypatch.setattr("fixsend.list_import.undo._TOGETHER", 1)


def a_list(*emails: str, tag: str = "parent") -> bytes:
    return content(HEADER, *([email, "Ana Example", "2020-01-03", tag] for email in emails))


def stored(list_import: ListImport) -> ListImport:
    return ListImport.objects.get(pk=list_import.pk)


def waiting_to_be_checked(*emails: str) -> ListImport:
    list_import = uploaded(a_list(*emails))
    values = {"kind": list_import.kind, "columns": list_import.columns, "purposes": ["news"], "source": "Old list"}
    return services.map_columns(list_import.pk, **values, wording_text="Yes please", agreed_on=None)


def people() -> list[str]:
    return list(Person.objects.filter(is_staff=False).order_by("email").values_list("email", flat=True))


def test_a_check_that_is_paused_stops_and_goes_on_where_it_was():
    list_import = waiting_to_be_checked(*FIVE)
    with paused_after(2):
        services.check(list_import.pk)
    assert ImportRow.objects.count() == 2
    assert stored(list_import).status == ImportStatus.CHECKING
    read = list(ImportRow.objects.values_list("pk", flat=True))
    services.go_on(list_import.pk)
    assert services.check(list_import.pk).counts == {"new": 5}
    assert ImportRow.objects.filter(pk__in=read).count() == 2


def test_bringing_in_that_is_paused_stops_and_goes_on_and_adds_nobody_twice():
    list_import = checked(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with paused_after(3):
        services.apply(list_import.pk)
    assert people() == FIVE[:3]
    services.apply(list_import.pk)
    assert people() == FIVE[:3]
    services.go_on(list_import.pk)
    assert services.apply(list_import.pk).counts == {"new": 5}
    assert people() == FIVE
    assert ConsentEvent.objects.count() == 5
    assert not ImportLine.objects.exists()
    assert readers.differing() == []
    assert ledger.mismatches() == []


def test_undoing_that_is_paused_stops_and_goes_on():
    list_import = brought_in(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.UNDOING)
    with paused_after(8):  # Five taken back, one look again, two removed.
        undo(list_import.pk)
    assert people() == FIVE[2:]
    assert not any(may_mail(person, "news") for person in Person.objects.all())
    assert readers.differing() == []
    services.go_on(list_import.pk)
    assert undo(list_import.pk).status == ImportStatus.UNDONE
    assert people() == []


def test_what_was_brought_in_before_a_pause_is_undone_and_nothing_else_is():
    known = PersonFactory(email=FIVE[4])
    known.tags.add(Tag.objects.create(name="parent"))
    consent.grant(known, ["news"], evidence())
    list_import = checked(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with paused_after(2):
        services.apply(list_import.pk)
    assert undone(list_import).status == ImportStatus.UNDONE
    assert people() == [FIVE[4]]
    assert may_mail(known, "news")
    assert [tag.name for tag in known.tags.all()] == ["parent"]


def test_people_who_left_are_kept_off_before_anybody_is_added():
    header = ["Email", "Date", "Status"]
    rows = [[FIVE[0], "2020-01-03", "subscribed"], [FIVE[1], "2020-01-03", "unsubscribed"]]
    list_import = checked(content(header, *rows))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with paused_after(1):
        services.apply(list_import.pk)
    assert is_suppressed(FIVE[1])
    assert people() == []


def test_somebody_who_leaves_while_their_list_is_paused_stays_away_and_so_does_somebody_who_left_after_their_part():
    early, late = PersonFactory(email=FIVE[0]), PersonFactory(email=FIVE[4])
    consent.grant(late, ["actions"], evidence())
    list_import = checked(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with paused_after(2):
        services.apply(list_import.pk)
    preferences.leave(early)
    consent.withdraw_all(late, evidence())
    services.go_on(list_import.pk)
    assert services.apply(list_import.pk).counts == {"known": 1, "new": 3, "withdrew": 1}
    assert not may_mail(early, "news")
    assert not may_mail(late, "news")


def test_whoever_is_erased_while_their_list_is_paused_does_not_come_back():
    list_import = checked(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with paused_after(2):
        services.apply(list_import.pk)
    erasure.erase_person(Person.objects.get(email=FIVE[0]))
    services.go_on(list_import.pk)
    done = services.apply(list_import.pk)
    assert done.counts == {"new": 4, "no_address": 1}
    assert queries.accounted_for(done) == done.rows == 5
    assert people() == FIVE[1:]


def test_undoing_reaches_whoever_has_another_address_since():
    list_import = brought_in(a_list(FIVE[0]))
    person = Person.objects.get()
    person.email = "new@example.org"
    person.email_proved_at = datetime(2026, 1, 1, tzinfo=UTC)
    person.save()
    undone(list_import)
    assert not may_mail(person, "news")
    assert readers.differing() == []


def test_the_progress_bar_says_what_is_done():
    list_import = waiting_to_be_checked(*FIVE)
    assert queries.progress(list_import) is None
    with paused_after(2):
        services.check(list_import.pk)
    progress = queries.progress(stored(list_import))
    assert (progress.stage, progress.done, progress.rows) == (Stage.READING, 2, 5)
    services.go_on(list_import.pk)
    services.check(list_import.pk)
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with paused_after(4):
        services.apply(list_import.pk)
    progress = queries.progress(stored(list_import))
    assert (progress.stage, progress.done, progress.rows) == (Stage.ADDING, 4, 5)
    assert ImportPart.objects.filter(list_import=list_import, stage=Stage.ADDING, done_at=None).count() == 1


def test_a_title_above_a_part_counts_for_the_rows_in_it():
    rows = [[FIVE[0], "", "2020-01-03", ""], ["Unsubscribed", "", "", ""], [FIVE[1]], ["", "x", "", ""], [FIVE[2]]]
    assert checked(content(HEADER, *rows)).counts == {"new": 1, "kept_off": 2, "bad_address": 1, "no_address": 1}


def test_pausing_and_going_on_happen_only_where_they_can():
    list_import = waiting_to_be_checked(*FIVE)
    with pytest.raises(NotPossibleNow):
        services.go_on(list_import.pk)
    services.pause(list_import.pk)
    with pytest.raises(NotPossibleNow):
        services.pause(list_import.pk)
    services.go_on(list_import.pk)
    services.check(list_import.pk)
    for press in (services.pause, services.go_on):
        with pytest.raises(NotPossibleNow):
            press(list_import.pk)


def test_an_error_half_way_pauses_what_is_done_and_it_goes_on():
    list_import = checked(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with a_database_that_refuses(FIVE[2]), pytest.raises(IntegrityError):
        tasks.apply_import(list_import.pk)
    assert people() == FIVE[:2]
    stopped = stored(list_import)
    assert (stopped.status, stopped.is_paused) == (ImportStatus.APPLYING, True)
    assert "part of the way" in stopped.problem
    services.go_on(list_import.pk)
    tasks.apply_import(list_import.pk)
    assert stored(list_import).status == ImportStatus.APPLIED
    assert people() == FIVE


def test_an_error_before_anything_is_done_goes_back_a_step():
    list_import = checked(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    with a_database_that_refuses(FIVE[0]), pytest.raises(IntegrityError):
        tasks.apply_import(list_import.pk)
    stopped = stored(list_import)
    assert (stopped.status, stopped.is_paused) == (ImportStatus.CHECKED, False)
    assert "Nothing was changed" in stopped.problem


def test_a_database_that_was_away_for_a_moment_is_asked_again(monkeypatch):
    monkeypatch.setattr(tasks, "_PATIENCE", 0)
    monkeypatch.setattr(tasks, "close_old_connections", lambda: None)
    list_import = checked(a_list(*FIVE))
    services.advance(list_import.pk, ImportStatus.APPLYING)
    answers = iter([OperationalError("the server is starting up")])
    apply = services.apply

    def first_away(import_id):
        for error in answers:
            raise error
        return apply(import_id)

    monkeypatch.setattr(services, "apply", first_away)
    tasks.apply_import(list_import.pk)
    assert stored(list_import).status == ImportStatus.APPLIED


@contextmanager
def a_database_that_refuses(email: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(REFUSE % email)
        yield
        cursor.execute("DROP FUNCTION refuse CASCADE")


REFUSE = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER refuse BEFORE INSERT ON people_person FOR EACH ROW WHEN (NEW.email = '%s') EXECUTE FUNCTION refuse();
"""


def show(list_import: ListImport) -> str:
    return reverse("list_import:show", args=[list_import.pk])


def test_staff_pause_an_import_and_let_it_go_on(client, run_jobs):
    sign_in_staff(client)
    list_import = checked(a_list(*FIVE))
    client.post(reverse("list_import:apply", args=[list_import.pk]))
    paused = client.post(reverse("list_import:pause", args=[list_import.pk]), follow=True).content.decode()
    assert "Paused." in paused
    assert "Resume" in paused
    run_jobs("apply_import")
    assert people() == []
    going = client.post(reverse("list_import:go_on", args=[list_import.pk]), follow=True).content.decode()
    assert "Working on 5 rows" in going
    run_jobs("apply_import")
    assert people() == FIVE
    assert "5 of 5" in client.get(show(list_import)).content.decode()


def test_a_paused_check_can_be_given_other_columns(client):
    sign_in_staff(client)
    list_import = waiting_to_be_checked(*FIVE)
    services.pause(list_import.pk)
    assert "Change the columns" in client.get(show(list_import)).content.decode()
    assert client.get(reverse("list_import:map_columns", args=[list_import.pk])).status_code == 200
    services.map_columns(
        list_import.pk,
        kind="unsubscribed",
        columns={"email": 0},
        purposes=[],
        wording_text="",
        source="S",
        agreed_on=None,
    )
    assert services.check(list_import.pk).counts == {"kept_off": 5}


def test_the_moving_part_of_the_screen_asks_for_the_whole_when_other_buttons_are_due(client):
    sign_in_staff(client)
    list_import = waiting_to_be_checked(*FIVE)
    address = reverse("list_import:progress", args=[list_import.pk])
    waiting = client.get(address)
    assert "is waiting its turn" in waiting.content.decode()
    assert "HX-Refresh" not in waiting
    services.check(list_import.pk)
    assert client.get(address)["HX-Refresh"] == "true"


@pytest.mark.django_db(transaction=True)
def test_two_lists_of_the_same_people_at_once_add_each_person_once():
    first, second = checked(a_list(*FIVE)), checked(a_list(*reversed(FIVE), tag="other"))
    for each in (first, second):
        services.advance(each.pk, ImportStatus.APPLYING)
    at_once(lambda: services.apply(first.pk), lambda: services.apply(second.pk))
    assert people() == FIVE
    assert ConsentEvent.objects.count() == 10
    assert sum(stored(each).counts.get("new", 0) for each in (first, second)) == 5
    assert readers.differing() == []
    for each in (first, second):
        services.advance(each.pk, ImportStatus.UNDOING)
    at_once(lambda: undo(first.pk), lambda: undo(second.pk))
    assert not any(may_mail(person, "news") for person in Person.objects.all())
    assert ledger.mismatches() == []


@pytest.mark.django_db(transaction=True)
def test_two_jobs_share_a_list_and_do_nothing_twice():
    emails = [f"person{number:02}@example.org" for number in range(30)]
    list_import = waiting_to_be_checked(*emails)
    both(services.check, list_import)
    assert stored(list_import).counts == {"new": 30}
    services.advance(list_import.pk, ImportStatus.APPLYING)
    both(services.apply, list_import)
    assert people() == emails
    assert ConsentEvent.objects.count() == 30
    services.advance(list_import.pk, ImportStatus.UNDOING)
    both(undo, list_import)
    assert stored(list_import).status == ImportStatus.UNDONE
    assert people() == []


def both(step, list_import: ListImport) -> None:
    """Run a step in two jobs at once; one of them may find it finished by the other."""

    def one() -> None:
        try:
            step(list_import.pk)
        except NotPossibleNow:
            return

    at_once(one, one)


def at_once(*steps) -> None:
    def on_its_own_connection(step) -> None:
        try:
            step()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(steps)) as threads:
        list(threads.map(on_its_own_connection, steps))
