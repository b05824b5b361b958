"""A job that works on an imported list is killed in the middle of a part; the next one goes on, and all is right."""

import pytest

from fixsend.audiences import readers
from fixsend.list_import import parts, services
from fixsend.list_import.models import ImportRow, ImportStatus, ListImport
from fixsend.list_import.undo import undo
from fixsend.people.models import ConsentEvent, Person
from fixsend.people.queries.consent import may_mail
from fixsend.people.services import ledger
from tests.faults.halfway import kill_in_the_middle
from tests.list_import.lists import content, uploaded

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]

EMAILS = [f"person{number:02}@example.org" for number in range(50)]
ROWS = 10
# Somebody in the middle of the third of five parts.
MARKED = EMAILS[25]
# The parts before hold the rows 2 to 19 of the file: the first is its heading.
DONE = 18


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(parts, "ROWS", ROWS)
    monkeypatch.setattr("fixsend.list_import.undo._TOGETHER", ROWS)


@pytest.fixture
def list_import() -> ListImport:
    header = ["Email", "Name", "Date", "Tags"]
    rows = ([email, "Ana Example", "2020-01-03", "parent"] for email in EMAILS)
    made = uploaded(content(header, *rows))
    said = {"purposes": ["news"], "wording_text": "Yes please", "source": "Old list", "agreed_on": None}
    return services.map_columns(made.pk, kind=made.kind, columns=made.columns, **said)


def emails() -> list[str]:
    return list(Person.objects.order_by("email").values_list("email", flat=True))


def test_a_check_that_is_killed_reads_the_rest_and_no_row_twice(list_import):
    marked = f"INSERT ON list_import_importrow FOR EACH ROW WHEN (NEW.email = '{MARKED}')"
    kill_in_the_middle("check", list_import.pk, marked, rows=ROWS)
    assert ImportRow.objects.count() == DONE
    assert services.check(list_import.pk).counts == {"new": 50}
    assert list(ImportRow.objects.order_by("number").values_list("email", flat=True)) == EMAILS


def test_bringing_in_that_is_killed_adds_the_rest_and_nobody_twice(list_import):
    services.check(list_import.pk)
    services.advance(list_import.pk, ImportStatus.APPLYING)
    marked = f"INSERT ON people_person FOR EACH ROW WHEN (NEW.email = '{MARKED}')"
    kill_in_the_middle("apply", list_import.pk, marked, rows=ROWS)
    assert emails() == EMAILS[:DONE]
    assert readers.differing() == []
    assert services.apply(list_import.pk).counts == {"new": 50}
    assert emails() == EMAILS
    assert ConsentEvent.objects.count() == 50
    assert readers.differing() == []
    assert ledger.mismatches() == []


def brought_in(list_import: ListImport) -> None:
    services.check(list_import.pk)
    services.advance(list_import.pk, ImportStatus.APPLYING)
    services.apply(list_import.pk)
    services.advance(list_import.pk, ImportStatus.UNDOING)


def test_undoing_that_is_killed_while_it_takes_back_takes_back_the_rest(list_import):
    brought_in(list_import)
    person = Person.objects.get(email=MARKED)
    marked = f"UPDATE ON people_consentstate FOR EACH ROW WHEN (NEW.person_id = {person.pk})"
    kill_in_the_middle("undo", list_import.pk, marked, rows=ROWS)
    assert emails() == EMAILS
    assert may_mail(person, "news")
    assert sum(may_mail(each, "news") for each in Person.objects.all()) == len(EMAILS) - DONE
    assert undo(list_import.pk).status == ImportStatus.UNDONE
    assert emails() == []
    assert ConsentEvent.objects.count() == 100


def test_undoing_that_is_killed_while_it_removes_people_has_taken_all_back_and_removes_the_rest(list_import):
    brought_in(list_import)
    marked = f"DELETE ON people_person FOR EACH ROW WHEN (OLD.email = '{MARKED}')"
    kill_in_the_middle("undo", list_import.pk, marked, rows=ROWS)
    assert emails() == EMAILS[DONE:]
    assert not any(may_mail(each, "news") for each in Person.objects.all())
    assert undo(list_import.pk).status == ImportStatus.UNDONE
    assert emails() == []
    assert readers.differing() == []
    assert ledger.mismatches() == []
