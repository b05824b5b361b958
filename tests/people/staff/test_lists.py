"""Lists of the back office that no other test measures ask the database as often for a thousand rows as for ten."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import Participation, Partner
from fixsend.list_import.models import ListImport
from fixsend.people.models import DataRequest, ExportRequest, Person
from tests.campaigns.factories import petition
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def people(number: int) -> list[Person]:
    return Person.objects.bulk_create([PersonFactory.build(password="!") for _ in range(number)])


def downloads(number: int) -> str:
    now = timezone.now()
    common = {
        "title": "People",
        "permission": "people.export_person",
        "number": 1,
        "state": "agreed",
        "decided_at": now,
    }
    asked, decided = people(2)
    rows = [ExportRequest(asked_by=asked, decided_by=decided, reason="To phone", **common) for _ in range(number)]
    ExportRequest.objects.bulk_create(rows)
    return reverse("export_requests:index")


def data_requests(number: int) -> str:
    today = timezone.localdate()
    DataRequest.objects.bulk_create([DataRequest(person=each, kind="access", due_on=today) for each in people(number)])
    return reverse("data_requests:index")


def partners(number: int) -> str:
    Partner.objects.bulk_create([Partner(name=f"Partner {each} of {number}") for each in range(number)])
    return reverse("partners:index")


def imports(number: int) -> str:
    by = people(1)[0]
    ListImport.objects.bulk_create(
        [ListImport(file_name="a.csv", kind="subscribed", uploaded_by=by) for _ in range(number)]
    )
    return reverse("list_import:index")


def participations(number: int) -> str:
    action = petition(f"Petition of {number}")
    common = {"action": action, "state": "confirmed", "confirmed_at": timezone.now()}
    Participation.objects.bulk_create(
        [
            Participation(person=each, name=each.name, name_key=each.email, email=each.email, **common)
            for each in people(number)
        ]
    )
    return reverse("campaigns_office:people", args=[action.pk])


@pytest.mark.parametrize("make", [downloads, data_requests, partners, imports, participations])
def test_it_asks_as_often_for_a_thousand_rows_as_for_ten(client, make: Callable[[int], str]):
    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    sign_in_staff(client)
    few = queries(make(10))
    assert queries(make(990)) <= few
