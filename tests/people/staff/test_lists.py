"""Lists of the back office that no other test measures ask the database as often for a thousand rows as for ten."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import Participation, Partner, Pledger
from fixsend.campaigns.models.reasons import Reason
from fixsend.delivery.models import ReturnedMail
from fixsend.events.models import Gathering
from fixsend.evidence.models import Area, AskedBody, Correction, Footnote, InformationRequest, Objection
from fixsend.list_import.models import ListImport
from fixsend.membership.models import EmailTemplateVersion
from fixsend.moderation.models import Report
from fixsend.newsletters.models import Segment, Series, Step
from fixsend.people.models import DataRequest, ExportRequest, Person
from fixsend.places.models import Council
from fixsend.rights.current import law
from fixsend.rights.models import LawChange, RuleSetVersion, VersionState
from tests.campaigns.factories import petition, pledge
from tests.events.factories import GatheringFactory, day_of_action
from tests.newsletters.factories import NewsletterFactory
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


def corrections(number: int) -> str:
    common = {"corrected_on": timezone.localdate(), "was": "41 in 100", "now": "40 in 100"}
    Correction.objects.bulk_create([Correction(about="Devon", logged_by=each, **common) for each in people(number)])
    return reverse("corrections:index")


def footnotes(number: int) -> str:
    common = {"data_sets": "sen2_plans", "text": "All plans.", "source": "The council", "area": Area.objects.first()}
    Footnote.objects.bulk_create([Footnote(added_by=each, **common) for each in people(number)])
    return reverse("data_desk:footnotes")


def information_requests(number: int) -> str:
    made = InformationRequest.objects.bulk_create(
        [InformationRequest(title="Appeals", questions="How many?", requester=each) for each in people(number)]
    )
    today = timezone.localdate()
    sent = today - timedelta(days=28)
    AskedBody.objects.bulk_create([AskedBody(request=one, name="A body", sent_on=sent, due_on=today) for one in made])
    return reverse("information_requests:index")


def bodies_asked(number: int) -> str:
    asked = InformationRequest.objects.create(title=f"Appeals at {number}", questions="How many?")
    today = timezone.localdate()
    common = {"request": asked, "sent_on": today - timedelta(days=28), "due_on": today}
    AskedBody.objects.bulk_create(
        [AskedBody(name=f"Body {each}", area=Area.objects.first(), **common) for each in range(number)]
    )
    return reverse("information_requests:show", args=[asked.pk])


def days_of_action(number: int) -> str:
    for each in range(min(number, 40)):  # Each is a page in the tree, which takes its time.
        day_of_action(f"Day {each} of {number}", slug=f"day-{each}-of-{number}")
    return reverse("events_office:index")


def events(number: int) -> str:
    day = day_of_action(f"A day with {number}")
    councils = list(Council.objects.all()[:100])
    hosts = people(number)
    Gathering.objects.bulk_create(
        [
            GatheringFactory.build(day=day, council=councils[place % len(councils)], host=host, title=f"Walk {place}")
            for place, host in enumerate(hosts)
        ]
    )
    return reverse("events_office:day", args=[day.pk])


def message_series(number: int) -> str:
    by = people(1)[0]
    made = Series.objects.bulk_create(
        [Series(name=f"Series {each} of {number}", trigger="list", created_by=by) for each in range(number)]
    )
    letters = [NewsletterFactory(name=f"{each} of {number}") for each in range(min(number, 100))]
    Step.objects.bulk_create(
        [Step(series=one, number=1, delay_minutes=0, newsletter=each) for one, each in zip(made, letters, strict=False)]
    )
    return reverse("series:list")


def versions_of_an_email(number: int) -> str:
    last = EmailTemplateVersion.objects.filter(template="declined").count()
    EmailTemplateVersion.objects.bulk_create(
        [
            EmailTemplateVersion(template="declined", version=last + place, text="Dear {name}, no.", created_by=each)
            for place, each in enumerate(people(number), 1)
        ]
    )
    return reverse("membership_email_template", args=["declined"])


def emails_to_applicants(number: int) -> str:
    versions_of_an_email(number)
    return reverse("membership_email_templates")


def _versions_of_the_law(number: int) -> str:
    rule_set, last = law().rule_sets[0].id, RuleSetVersion.objects.count()
    common = {"rule_set": rule_set, "text": "", "because": "It changed.", "state": VersionState.DECLINED}
    RuleSetVersion.objects.bulk_create(
        [
            RuleSetVersion(number=last + place, proposed_by=each, decided_by=each, decided_at=timezone.now(), **common)
            for place, each in enumerate(people(number), 2)
        ]
    )
    LawChange.objects.bulk_create(
        [LawChange(rule_set=rule_set, note="I read of it.", noticed_by=each) for each in people(number)]
    )
    return rule_set


def law_desk(number: int) -> str:
    _versions_of_the_law(number)
    return reverse("law_office:index")


def one_part_of_the_law(number: int) -> str:
    return reverse("law_office:rule_set", args=[_versions_of_the_law(number)])


LISTS = [downloads, data_requests, partners, imports, participations, reasons, pledgers]
LISTS += [reported_texts, reported_figures, returned_mail, segments, corrections, footnotes, information_requests]
LISTS += [bodies_asked, days_of_action, events, message_series, versions_of_an_email, emails_to_applicants]
LISTS += [law_desk, one_part_of_the_law]


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
