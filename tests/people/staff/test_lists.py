"""Lists of the back office that no other test measures ask the database as often for a thousand rows as for ten."""

from collections.abc import Callable

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import Participation, Partner, Pledger
from fixsend.campaigns.models.reasons import Reason
from fixsend.delivery.models import ReturnedMail
from fixsend.evidence.models import Area, Objection
from fixsend.list_import.models import ListImport
from fixsend.moderation.models import Report
from fixsend.newsletters.models import Segment
from fixsend.people.models import DataRequest, ExportRequest, Person
from fixsend.places.models import Council
from tests.campaigns.factories import petition, pledge
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


def reasons(number: int) -> str:
    address = participations(number).replace("/people/", "/reasons/")
    parts = Participation.objects.order_by("-pk")[:number]
    Reason.objects.bulk_create([Reason(participation=part, text="Because it matters.") for part in parts])
    return address


def pledgers(number: int) -> str:
    board = pledge(f"Pledge of {number}")
    council = Council.objects.get(name="Leeds")
    names = [f"Pat Example {each}" for each in range(number)]
    Pledger.objects.bulk_create(
        [Pledger(page=board, name=name, name_key=name.lower(), role="councillor", council=council) for name in names]
    )
    return reverse("campaigns_office:board", args=[board.pk])


def reported_texts(number: int) -> str:
    kind = ContentType.objects.get_for_model(Person)
    common = {"content_type": kind, "field": "about", "title": "A group", "text": "Words", "reason": "other"}
    subjects = people(number)
    Report.objects.bulk_create(
        [Report(object_id=each.pk, fingerprint=f"report of {each.pk}", **common) for each in subjects]
    )
    return reverse("reports:index")


def reported_figures(number: int) -> str:
    common = {"area": Area.objects.first(), "seen": "41 in 100", "reason": "other", "due_on": timezone.localdate()}
    Objection.objects.bulk_create([Objection(fingerprint=f"{each} of {number}", **common) for each in range(number)])
    return reverse("objections:index")


def returned_mail(number: int) -> str:
    common = {"kind": "bounce", "channel": "mailbox", "is_sure": True, "cause": "full"}
    ReturnedMail.objects.bulk_create(
        [ReturnedMail(digest=f"report about {each.pk}", person=each, **common) for each in people(number)]
    )
    return reverse("returned_mail:index")


def segments(number: int) -> str:
    by = people(1)[0]
    Segment.objects.bulk_create([Segment(name=f"{each} of {number}", created_by=by) for each in range(number)])
    return reverse("segments:index")


LISTS = [downloads, data_requests, partners, imports, participations, reasons, pledgers]
LISTS += [reported_texts, reported_figures, returned_mail, segments]


@pytest.mark.parametrize("make", LISTS)
def test_it_asks_as_often_for_a_thousand_rows_as_for_ten(client, make: Callable[[int], str]):
    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    sign_in_staff(client)
    few = queries(make(10))
    assert queries(make(990)) <= few
