"""Finding people, and taking the list away as a file."""

import csv
import re
from uuid import uuid4
from weakref import WeakSet

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.people import export
from fixsend.people.models import SAID_BY_THEMSELVES, AuditEntry, ConsentEvent, Person, Tag
from fixsend.people.queries import my_data, people_in_file
from fixsend.people.queries import people as queries
from fixsend.people.services import consent
from fixsend.people.staff import roles
from fixsend.places.models import Council
from fixsend.web.backoffice.paging import BoundedPaginator
from tests.people.factories import PersonFactory, evidence
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
INDEX = "people_backoffice:index"


def names(client, **query) -> str:
    return client.get(reverse(INDEX), query).content.decode()


@pytest.mark.parametrize("text", ["zoe", "ZOË", "ngstr", "zoe@", "zoe ang"])
def test_any_part_of_a_name_or_address_finds_a_person(client, text):
    sign_in_staff(client)
    PersonFactory(name="Zoë Ångström", email="zoe@example.org")
    PersonFactory(name="Bob Other")
    page = names(client, q=text)
    assert "Zoë Ångström" in page
    assert "Bob Other" not in page


def test_people_are_narrowed_by_consent_region_and_tag(client):
    sign_in_staff(client)
    leeds = Council.objects.get(name="Leeds")
    one, two = PersonFactory(name="In Leeds", council=leeds), PersonFactory(name="Elsewhere Else")
    consent.grant(one, ["news"], evidence())
    two.tags.add(Tag.objects.create(name="volunteer"))
    for query in ({"consent": "news"}, {"region": leeds.region}, {"council": leeds.pk}):
        page = names(client, **query)
        assert "In Leeds" in page
        assert "Elsewhere Else" not in page
    for query in ({"consent": "none"}, {"tag": Tag.objects.get().pk}):
        page = names(client, **query)
        assert "In Leeds" not in page
        assert "Elsewhere Else" in page


def test_words_that_very_many_have_are_asked_together_with_the_filters(client, monkeypatch):
    monkeypatch.setattr(queries, "FEW", 1)
    sign_in_staff(client)
    for name in ("Sam One", "Sam Two", "Sam Three"):
        PersonFactory(name=name)
    Person.objects.get(name="Sam Two").tags.add(Tag.objects.create(name="volunteer"))
    page = names(client, q="sam", tag=Tag.objects.get().pk)
    assert "Sam Two" in page
    assert "Sam One" not in page
    assert "Sam Three" in names(client, q="sam")


def test_the_list_sorts_by_council_and_within_one_by_name(client):
    leeds, barnet = (Council.objects.get(name=name) for name in ("Leeds", "Barnet"))
    for number, council in ((1, leeds), (4, None), (3, barnet), (2, leeds)):
        PersonFactory(name=f"Number 000{number}", council=council)
    sign_in_staff(client)
    order = ["Number 0003", "Number 0001", "Number 0002", "Number 0004"]
    assert list(dict.fromkeys(shown(names(client, ordering="council__sort_name")))) == order
    backwards = list(dict.fromkeys(shown(names(client, ordering="-council__sort_name"))))
    assert backwards == ["Number 0001", "Number 0002", "Number 0003", "Number 0004"]


@pytest.mark.parametrize("shows", [2, 3], ids=["more are known than are shown", "fewer are known"])
def test_of_a_very_long_list_those_of_whom_a_column_says_nothing_come_last(client, monkeypatch, shows):
    monkeypatch.setattr(BoundedPaginator, "COUNTED", 3)
    monkeypatch.setattr(BoundedPaginator, "SHOWN", shows)
    leeds, barnet = (Council.objects.get(name=name) for name in ("Leeds", "Barnet"))
    sign_in_staff(client)
    for number, council, email in ((1, None, None), (2, leeds, "b@example.org"), (3, barnet, None), (4, None, None)):
        PersonFactory(name=f"Number 000{number}", council=council, email=email)
    for ordering, order in (
        ("council__sort_name", [3, 2, 1]),
        ("-council__sort_name", [2, 3, 1]),
    ):
        page = list(dict.fromkeys(shown(names(client, ordering=ordering, q="number"))))
        assert page == [f"Number 000{number}" for number in order[:shows]]


@pytest.mark.parametrize("count", [10, 1000])
def test_the_list_asks_the_database_no_more_for_many_than_for_few(client, count, django_assert_max_num_queries):
    sign_in_staff(client)
    many_people(count)
    client.get(reverse(INDEX))
    with django_assert_max_num_queries(24):
        client.get(reverse(INDEX))


def many_people(count):
    Person.objects.bulk_create(
        [
            PersonFactory.build(password="!", name=f"Number {number:04}", sort_name=f"number {number:04}")
            for number in range(count)
        ]
    )


def shown(page):
    return re.findall(r"Number \d{4}", page)


def test_a_list_of_a_few_pages_is_counted_and_turned_over_to_its_end(client):
    sign_in_staff(client, person=staff_member(name="Zoe"))
    many_people(119)
    pages = [names(client, p=number) for number in (1, 2, 3, 9)]
    assert [name for page in pages[:3] for name in dict.fromkeys(shown(page))] == [f"Number {n:04}" for n in range(119)]
    assert "120 people" in pages[0]
    assert shown(pages[3]) == shown(pages[2])
    backwards = names(client, p=1, ordering="-sort_name")
    assert next(iter(shown(backwards))) == "Number 0118"


def test_of_a_very_long_list_the_first_pages_are_shown_and_it_says_how_to_find_the_rest(client, monkeypatch):
    monkeypatch.setattr(BoundedPaginator, "COUNTED", 1_200)
    monkeypatch.setattr(BoundedPaginator, "SHOWN", 1_000)
    sign_in_staff(client)
    many_people(1_250)
    first, last = names(client), names(client, p=20)
    for page in (first, last):
        assert "More than 1,200 people: these are the first 1,000" in page
        assert "The first 1,000 of more than 1,200 people" in page
    assert "Number 0990" in last
    assert shown(names(client, p=25)) == shown(last)
    Person.objects.filter(name__gt="Number 0500").update(search_text="sought")
    assert "There are 749 matches" in names(client, q="sought")


@pytest.mark.parametrize(("role", "offered"), [(roles.CAMPAIGNER, True), (roles.READ_ONLY, False)])
def test_the_list_offers_itself_as_a_file_to_who_may_take_it(client, role, offered):
    sign_in_staff(client, role)
    page = names(client, q="a")
    assert (f"{reverse('people_backoffice:export', args=['csv'])}?q=a" in page) is offered


def test_what_the_screens_ask_is_answered_from_an_index():
    """Of a million people these would otherwise read whole tables, whatever few they find."""
    person = PersonFactory()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    # Unsorted: of an empty table, reading it all in the order of its numbers may look as cheap.
    ledger = ConsentEvent.objects.filter(my_data.about(person)).order_by()
    assert "Index Cond: (person_id =" in ledger.explain()
    assert "people_person" not in ledger.explain()
    with CaptureQueriesContext(connection) as asked:
        queries.search(queries.people(), "some words")
        cursor = connection.cursor()
        cursor.execute(f"EXPLAIN {asked.captured_queries[0]['sql']}")
        assert "Index Only Scan using person_list" in cursor.fetchone()[0] + str(cursor.fetchall())
    said = ConsentEvent.objects.filter(action="grant", channel__in=SAID_BY_THEMSELVES, happened_at__gte=timezone.now())
    assert "consent_said" in said.order_by().explain()


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_the_filtered_list_is_exported_and_logged(client, file_format):
    sign_in_staff(client)
    PersonFactory(name="=cmd|' /C calc'!A0", email="bad@example.org")
    PersonFactory(name="Left Out")
    answer = client.get(reverse("people_backoffice:export", args=[file_format]), {"q": "bad@"})
    assert answer.status_code == 200
    if file_format == "csv":
        assert "'=cmd" in answer.content.decode("utf-8-sig")
        assert "Left Out" not in answer.content.decode("utf-8-sig")
    entry = AuditEntry.objects.get(action="list.exported")
    assert entry.detail["rows"] == 1
    assert "bad@" not in str(entry.detail)


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_a_long_list_is_written_as_it_is_read_and_sent_in_pieces(file_format):
    class Row:
        """One of many, of which few are there at once."""

    alive = WeakSet()
    most = 0

    def rows():
        nonlocal most
        for _ in range(60_000):
            row = Row()
            alive.add(row)
            most = max(most, len(alive))
            yield row

    words = export.ExportColumn("Words", lambda row: uuid4().hex * 2)
    asked = RequestFactory().get("/")
    asked.user = staff_member()
    answer = export.answer(asked, rows(), [words], "rows", file_format=file_format, of_people=None)
    assert answer.streaming
    assert most < 10
    assert sum(map(len, answer.streaming_content)) == int(answer["Content-Length"])
    assert AuditEntry.objects.get(action="list.exported").detail["rows"] == 60_000
    assert answer["Cache-Control"] == "no-store"


def test_everybody_is_exported_once_with_their_consents_however_many_they_are(client):
    sign_in_staff(client)
    many_people(2500)
    people = list(Person.objects.order_by("sort_name", "id"))
    agreeing = {people[0].email, people[-1].email}
    for person in (people[0], people[-1]):
        consent.grant(person, ["news"], evidence())
    answer = client.get(reverse("people_backoffice:export", args=["csv"]))
    table = list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))
    assert [row["Email address"] for row in table] == [person.email for person in people]
    assert {row["Email address"] for row in table if row["Agreed to"]} == agreeing


@pytest.mark.parametrize(
    "narrowed",
    [{}, {"q": "ann"}, {"consent": "news"}, {"consent": "none"}, {"tag": "marcher"}, {"q": "nobody is called so"}],
    ids=lambda narrowed: next(iter(narrowed), "all"),
)
def test_a_file_of_very_many_says_the_same_as_one_of_few(client, monkeypatch, narrowed):
    sign_in_staff(client)
    marcher, writer = Tag.objects.create(name="Marcher"), Tag.objects.create(name='100% "writer"')
    for name, said, tags in [
        ("Ann {0} O’Neill", ["updates", "news"], [writer, marcher]),
        ("Ánn", ["news"], []),
        ("Bob", [], [marcher]),
        ("", [], []),
    ]:
        person = PersonFactory(name=name, council=Council.objects.filter(name__startswith="B").first())
        person.tags.set(tags)
        if said:
            consent.grant(person, said, evidence())
    if "tag" in narrowed:
        narrowed = {"tag": marcher.pk}
    address = reverse("people_backoffice:export", args=["csv"])
    of_few = client.get(address, narrowed).content
    monkeypatch.setattr(people_in_file, "FEW", 0)
    assert client.get(address, narrowed).content == of_few


def test_an_unknown_format_is_not_found(client):
    sign_in_staff(client)
    assert client.get(reverse("people_backoffice:export", args=["exe"])).status_code == 404


@pytest.mark.parametrize(("role", "status"), [(roles.EDITOR, 302), (roles.READ_ONLY, 302), (roles.CAMPAIGNER, 200)])
def test_only_some_roles_may_export(client, role, status):
    sign_in_staff(client, role)
    assert client.get(reverse("people_backoffice:export", args=["csv"])).status_code == status


def test_editors_see_no_supporters(client):
    sign_in_staff(client, roles.EDITOR)
    PersonFactory(name="Some Body")
    assert "Some Body" not in names(client)
