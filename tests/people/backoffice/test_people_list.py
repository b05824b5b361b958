"""Finding people, and taking the list away as a file."""

import csv
from uuid import uuid4
from weakref import WeakSet

import pytest
from django.urls import reverse

from fixsend.people import export
from fixsend.people.models import AuditEntry, Person, Tag
from fixsend.people.services import consent
from fixsend.people.staff import roles
from fixsend.places.models import Council
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


@pytest.mark.parametrize("count", [10, 1000])
def test_the_list_asks_the_database_no_more_for_many_than_for_few(client, count, django_assert_max_num_queries):
    sign_in_staff(client)
    PersonFactory._meta.model.objects.bulk_create(
        [PersonFactory.build(password="!", sort_name=f"{number:04}") for number in range(count)]
    )
    client.get(reverse(INDEX))
    with django_assert_max_num_queries(24):
        client.get(reverse(INDEX))


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
    answer = export.download(rows(), [words], name="rows", file_format=file_format, actor=staff_member())
    assert answer.streaming
    assert most < 10
    assert sum(map(len, answer.streaming_content)) == int(answer["Content-Length"])
    assert AuditEntry.objects.get(action="list.exported").detail["rows"] == 60_000
    assert answer["Cache-Control"] == "no-store"


def test_everybody_is_exported_once_with_their_consents_however_many_they_are(client):
    sign_in_staff(client)
    PersonFactory._meta.model.objects.bulk_create(
        [PersonFactory.build(password="!", sort_name=f"{number:04}") for number in range(2500)]
    )
    people = list(Person.objects.order_by("sort_name", "id"))
    agreeing = {people[0].email, people[-1].email}
    for person in (people[0], people[-1]):
        consent.grant(person, ["news"], evidence())
    answer = client.get(reverse("people_backoffice:export", args=["csv"]))
    table = list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))
    assert [row["Email address"] for row in table] == [person.email for person in people]
    assert {row["Email address"] for row in table if row["Agreed to"]} == agreeing


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
