"""Gatherings: proposed by volunteers, decided by coordinators or staff, found near somebody, put into a calendar."""

import io
import re
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from fixsend.campaigns import related_content
from fixsend.campaigns.queries.actions import progress
from fixsend.delivery.models import Message
from fixsend.events import teasers
from fixsend.events.models import Coordinator, Gathering
from fixsend.events.queries.sign_ups import taken
from fixsend.events.services import coordinating, deciding
from fixsend.membership import steward_offers
from fixsend.people import retention
from fixsend.people.models import AuditEntry
from fixsend.people.services import erasure
from fixsend.people.staff import roles
from fixsend.places.models import Council, Region
from fixsend.web import abuse, tokens
from tests.campaigns.conftest import opened
from tests.campaigns.factories import campaign
from tests.campaigns.test_embeds import send_frame
from tests.events.factories import GatheringFactory, SignUpFactory, day_of_action
from tests.membership.factories import OrganisationFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member
from tests.places import directories

pytestmark = pytest.mark.django_db
YORKSHIRE, LONDON = "E12000003", "E12000007"
PROPOSAL = {
    "name": "Jo Green",
    "email": "jo@example.org",
    "title": "Walk to the town hall",
    "about": "We walk together.",
    "starts": "11:00",
    "ends": "13:00",
    "venue": "The library steps",
    "address": "High Street, Leeds",
    "step_free": "yes",
    "toilets": "accessible",
    "quiet_space": "yes",
    "bsl": "asked",
}


def words(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def propose(client):
    """Return a function that sends the form of a proposal."""

    def send_form(day, sender=client, **changes):
        leeds = Council.objects.get(name="Leeds").code
        data = {**PROPOSAL, tokens.STARTED: opened(60), "council": leeds, **changes}
        return sender.post(reverse("events:propose", args=[day.pk]), data)

    return send_form


@pytest.fixture
def coordinator(client):
    """Return a signed-in coordinator of Yorkshire, with their day of action."""
    person, day = PersonFactory(name="Cas Example"), day_of_action()
    Coordinator.objects.create(day=day, region=YORKSHIRE, person=person)
    client.force_login(person)
    return person, day


def test_a_day_of_action_has_its_days_in_order_and_closes_with_the_last_one():
    day = day_of_action(first_day=date(2027, 5, 1), last_day=date(2027, 5, 2))
    assert (day.when, timezone.localtime(day.closes_at).isoformat()) == (
        "1 May to 2 May 2027",
        "2027-05-03T00:00:00+01:00",
    )
    with pytest.raises(ValidationError):
        day_of_action(first_day=date(2027, 5, 2), last_day=date(2027, 5, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        type(day).objects.update(last_day=date(2027, 4, 1))


def test_a_day_that_moves_takes_its_closing_along_but_not_one_that_staff_chose():
    day = day_of_action(first_day=date(2027, 5, 1))
    day.first_day, day.last_day = date(2027, 6, 5), date(2027, 6, 6)
    day.save()
    assert timezone.localtime(day.closes_at).isoformat() == "2027-06-07T00:00:00+01:00"
    chosen = day.closes_at - timedelta(days=3)
    day.closes_at = chosen
    day.save()
    day.first_day = date(2027, 6, 4)
    day.save()
    assert day.closes_at == chosen


def test_a_proposal_reaches_the_coordinators_of_its_region_once_the_mailbox_confirms(propose, press):
    day = day_of_action()
    cas, lou = PersonFactory(email="cas@example.org"), PersonFactory(email="lou@example.org")
    Coordinator.objects.create(day=day, region=YORKSHIRE, person=cas)
    Coordinator.objects.create(day=day, region=LONDON, person=lou)
    assert "One more step: check your email" in words(propose(day))
    assert Gathering.objects.get().state == "unconfirmed"
    assert "We are checking your event." in words(press("jo@example.org"))
    found = Gathering.objects.get()
    assert (found.state, found.host.email, found.council.name) == ("proposed", "jo@example.org", "Leeds")
    assert timezone.localtime(found.starts_at).hour == 11
    assert [mail.to for mail in Message.objects.filter(subject__startswith="An event to decide")] == [cas.email]
    receipt = Message.objects.get(subject=f"We have your proposal: {found.title}")
    assert receipt.to == "jo@example.org"
    assert "usually within two days" in receipt.text


def test_a_vigil_may_go_on_past_midnight(propose):
    propose(day_of_action(), starts="20:00", ends="01:30")
    found = Gathering.objects.get()
    assert found.ends_at - found.starts_at == timedelta(hours=5, minutes=30)
    assert re.search(r"8pm to \w+ \d+ \w+, 1:30am$", found.when)


def test_the_group_that_runs_a_gathering_stands_with_it_everywhere(propose, client):
    day = day_of_action()
    propose(day, run_by="Fen Families")
    found = Gathering.objects.get()
    Gathering.objects.update(state="approved")
    assert "Fen Families" in words(client.get(found.url))
    assert "Run by Fen Families" in words(client.get(day.url))
    calendar = client.get(reverse("events:gathering_calendar", args=[day.pk, found.pk]))
    assert "Run by Fen Families" in calendar.content.decode()


def test_the_same_proposal_sent_twice_is_one(propose):
    day = day_of_action()
    propose(day)
    propose(day)
    assert Gathering.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"ends": "10:00"}, "The end must be after the start."),
        ({"starts": "later"}, "Enter a time, for example 14:30."),
        ({"council": ""}, "Enter the postcode of the place, or choose which council"),
        ({"step_free": ""}, "Say whether it is step-free"),
        ({"toilets": ""}, "Say which toilets there are"),
        ({"quiet_space": "perhaps"}, "Choose one of the answers shown."),
        ({"bsl": ""}, "Say whether there is a BSL interpreter"),
        ({"places": "0"}, "Enter 1 or more."),
    ],
)
def test_a_proposal_that_lacks_something_says_what_in_plain_words(propose, changes, said):
    page = words(propose(day_of_action(), **changes))
    assert said in page
    assert "Walk to the town hall" in page
    assert not Gathering.objects.exists()


def test_nothing_can_be_proposed_where_staff_do_not_want_it_or_the_day_is_over(propose, client):
    unwanted, over = day_of_action(takes_proposals=False), day_of_action("Over", in_days=-2)
    assert propose(unwanted).url == f"{unwanted.url}propose/"
    propose(over)
    for day in (unwanted, over):
        assert "You can no longer propose events" in words(client.get(f"{day.url}propose/"))
    assert not Gathering.objects.exists()


def test_a_coordinator_approves_and_then_everybody_sees_it(client, coordinator, press, propose):
    _, day = coordinator
    propose(day)
    press("jo@example.org")
    found = Gathering.objects.get()
    assert "Walk to the town hall" not in words(client.get(day.url))
    assert client.get(found.url).status_code == 404
    page = words(client.get(reverse("events:home")))
    assert "Walk to the town hall" in page
    run = reverse("events:run", args=[found.public_id])
    assert "Proposed by Jo Green" in words(client.get(run))
    client.post(reverse("events:decide", args=[found.public_id]), {"approve": "1"})
    found.refresh_from_db()
    assert (found.state, found.decided_by.name) == ("approved", "Cas Example")
    assert "Walk to the town hall" in words(client.get(day.url))
    assert "Step-free everywhere" in words(client.get(found.url))
    assert Message.objects.get(subject__startswith="Your event is approved").to == "jo@example.org"


def test_a_coordinator_declines_with_a_reason_that_the_host_reads(client, coordinator):
    _, day = coordinator
    found = GatheringFactory(day=day, state="proposed", host=PersonFactory(), host_email="jo@example.org")
    path = reverse("events:decide", args=[found.public_id])
    client.post(path, {"decline": "1", "reason": ""})
    found.refresh_from_db()
    assert found.state == "proposed"
    answer = client.post(path, {"decline": "1", "reason": "It is on private land."}, follow=True)
    assert "has been declined. We have told its host why." in words(answer)
    found.refresh_from_db()
    assert found.state == "declined"
    assert "It is on private land." in Message.objects.get(to="jo@example.org").text
    assert "was declined" not in words(client.post(path, {"decline": "1", "reason": "Again."}, follow=True))
    assert Message.objects.filter(to="jo@example.org").count() == 1


def test_nobody_else_sees_a_gathering_from_inside_or_decides_about_it(client, coordinator):
    cas, day = coordinator
    elsewhere = GatheringFactory(day=day, council=Council.objects.get(name="Camden"), state="proposed")
    other_day = GatheringFactory(state="proposed")
    own = GatheringFactory(day=day, state="proposed", host=cas)
    for found in (elsewhere, other_day):
        for name in ("run", "sheet", "change"):
            assert client.get(reverse(f"events:{name}", args=[found.public_id])).status_code == 404
        assert client.post(reverse("events:decide", args=[found.public_id]), {"approve": "1"}).status_code == 404
    assert client.post(reverse("events:decide", args=[own.public_id]), {"approve": "1"}).status_code == 403
    client.logout()
    for name in ("run", "sheet", "change"):
        assert client.get(reverse(f"events:{name}", args=[own.public_id])).status_code == 302
    assert set(Gathering.objects.values_list("state", flat=True)) == {"proposed"}


def test_a_host_changes_and_calls_off_their_own_gathering_and_the_coordinator_hears_of_it(client):
    host, cas = PersonFactory(), PersonFactory(email="cas@example.org")
    found = GatheringFactory(host=host, places=2)
    Coordinator.objects.create(day=found.day, region=YORKSHIRE, person=cas)
    SignUpFactory(gathering=found, people=2)
    client.force_login(host)
    path = reverse("events:change", args=[found.public_id])
    same = {**PROPOSAL, "council": found.council.code, "places": "1"}
    assert "2 people already have a place" in words(client.post(path, same))
    assert client.post(path, {**same, "places": "2", "venue": "The park"}).status_code == 302
    found.refresh_from_db()
    assert (found.venue, found.sequence) == ("The park", 1)
    assert Message.objects.get(to="cas@example.org").subject == "An event was changed: Walk to the town hall"
    client.post(reverse("events:cancel", args=[found.public_id]), {"reason": ""})
    found.refresh_from_db()
    assert found.state == "approved"
    client.post(reverse("events:cancel", args=[found.public_id]), {"reason": "I am ill."})
    found.refresh_from_db()
    assert (found.state, found.reason, found.sequence) == ("cancelled", "I am ill.", 2)
    client.logout()
    assert "This event is cancelled" in words(client.get(found.url))


def test_a_host_takes_a_proposal_back(client):
    host = PersonFactory()
    found = GatheringFactory(host=host, state="proposed")
    client.force_login(host)
    client.post(reverse("events:cancel", args=[found.public_id]))
    found.refresh_from_db()
    assert found.state == "withdrawn"
    assert deciding.approve(found, staff_member()) is False, "what a host took back, nobody puts on the site"
    assert client.get(found.url).status_code == 404


def test_those_who_run_it_see_who_comes_and_what_they_need_and_print_the_sheet(client, coordinator):
    _, day = coordinator
    found = GatheringFactory(day=day)
    own = SignUpFactory(gathering=found, people=2, needs="A seat")
    page = words(client.get(reverse("events:run", args=[found.public_id])))
    assert f"{own.participation.name}: A seat" in page
    assert AuditEntry.objects.filter(action="gathering.people_seen").count() == 1
    answer = client.get(reverse("events:sheet", args=[found.public_id]))
    paper = PdfReader(io.BytesIO(answer.content))
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert own.participation.name in text
    assert "A seat" not in text, "what people need stands on no paper"
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_the_regions_and_their_councils_stand_as_tiles_with_their_numbers(client):
    found = GatheringFactory()
    GatheringFactory(day=found.day, council=Council.objects.get(name="Camden"))
    GatheringFactory(day=found.day, state="proposed")
    GatheringFactory(day=found.day, state="cancelled", reason="It rains.")
    tiles = client.get(found.day.url).context["gatherings"]
    assert (len(tiles.regions), tiles.number) == (9, 2)
    assert {tile.name: tile.number for tile in tiles.regions if tile.number} == {
        "London": 1,
        "Yorkshire and The Humber": 1,
    }
    answer = client.get(f"{found.day.url}?region={LONDON}")
    shown = answer.context["gatherings"]
    assert [each.council.name for each in shown.shown] == ["Camden"]
    assert {tile.name: tile.number for tile in shown.councils}["Camden"] == 1
    assert client.get(f"{found.day.url}?region=nonsense").context["gatherings"].region == ""


def test_events_can_be_looked_for_by_what_a_visitor_needs(client):
    found = GatheringFactory(title="Picnic", step_free="yes", quiet_space="yes")
    GatheringFactory(title="March", day=found.day, step_free="yes", quiet_space="no")
    GatheringFactory(title="Vigil", day=found.day, step_free="no", quiet_space="yes")

    def titles(query):
        return {each.title for each in client.get(f"{found.day.url}?{query}").context["gatherings"].shown}

    assert titles("with=step-free") == {"Picnic", "March"}
    assert titles("with=quiet.step-free") == {"Picnic"}
    assert titles("with=nonsense") == {"Picnic", "March", "Vigil"}
    assert titles(f"with=quiet&region={LONDON}") == set()
    page = client.get(f"{found.day.url}?with=step-free&region={LONDON}").content.decode()
    assert "There are no such events in this region yet." in page
    assert f'href="{found.day.url}?with=step-free#gatherings"' in page, "the region is let go, the need is kept"
    tiles = client.get(f"{found.day.url}?with=step-free").context["gatherings"].needs
    assert [(tile.name, tile.number, tile.is_chosen) for tile in tiles] == [
        ("Step-free", 2, True),
        ("Accessible toilet", 2, False),
        ("Quiet space", 1, False),
    ]


def told(found):
    return [(near.gathering.title, near.distance) for near in found]


def test_a_list_says_what_there_is_for_access_and_how_many_places_are_left(client):
    found = GatheringFactory(title="Walk", places=3, quiet_space="yes", bsl="no")
    full = GatheringFactory(day=found.day, title="Picnic", places=1, toilets="none", step_free="no")
    SignUpFactory(gathering=found)
    SignUpFactory(gathering=full)
    page = words(client.get(found.day.url))
    walk, picnic = (page.split(f"{title}</a>")[1].split("</li>")[0] for title in ("Walk", "Picnic"))
    assert "11am to 1pm" in walk
    assert "2 of 3 places left" in walk
    assert all(said in walk for said in ("Step-free", "Accessible toilet", "Quiet space"))
    assert "BSL" not in walk
    assert "Full, with a waiting list" in picnic
    assert "Step-free" not in picnic
    assert "All 1 taken, with a waiting list" in words(client.get(full.url))


def test_a_gathering_leads_to_a_map_and_into_calendars_on_the_web(client):
    found = GatheringFactory(title="Walk & talk", postcode="LS1 4AP")
    shown = client.get(found.url).content.decode()
    assert "https://www.openstreetmap.org/search?query=LS1%204AP" in shown
    google, outlook = (parse_qs(urlsplit(address).query) for _, address in client.get(found.url).context["calendars"])
    start = found.starts_at.astimezone(UTC)
    assert google["text"] == outlook["subject"] == ["Walk & talk"]
    assert google["dates"][0].startswith(f"{start:%Y%m%dT%H%M%SZ}/")
    assert outlook["startdt"] == [f"{start:%Y-%m-%dT%H:%M:%SZ}"]


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        (time(9), time(12), "9am to midday"),
        (time(12), time(13, 30), "midday to 1:30pm"),
        (time(9, 5), time(23), "9:05am to 11pm"),
    ],
)
def test_hours_are_said_as_people_say_them(starts, ends, said):
    day = day_of_action()
    start, end = (timezone.make_aware(datetime.combine(day.first_day, hour)) for hour in (starts, ends))
    found = GatheringFactory(day=day, starts_at=start, ends_at=end)
    assert found.when == f"{day.when}, {said}"


def test_the_nearest_gatherings_come_first_with_their_distance(client, tmp_path):
    lines = [
        directories.line("NW1 1AA", district="E09000007", grid=("529550", "182650")),
        directories.line("WD17 1AA", county="E10000015", district="E07000103", grid=("510950", "196560")),
        directories.line("LS1 4AP", district="E08000035", grid=("429800", "433500")),
    ]
    call_command("import_postcodes", str(directories.write(tmp_path, lines)), stdout=io.StringIO())
    leeds = GatheringFactory(title="Leeds walk", east=4298, north=4335)
    day = leeds.day
    camden = Council.objects.get(name="Camden")
    GatheringFactory(day=day, title="Camden walk", council=camden, east=5295, north=1826)
    GatheringFactory(day=day, title="Somewhere", council=camden)
    path = reverse("events:near", args=[day.pk])
    form = {tokens.STARTED: opened(60)}
    answer = client.post(path, {**form, "postcode": "WD17 1AA"})
    found = answer.context["found"]
    assert told(found.near) == [("Camden walk", "about 14 miles away")]
    assert {region: told(rows) for region, rows in found.further} == {
        "Yorkshire and The Humber": [("Leeds walk", "about 156 miles away")],
        "London": [("Somewhere", "")],
    }, "in another region, at a distance that is not known"
    near, far = words(answer).split("<h2>Near you</h2>")[1].split("<h2>Further away</h2>")
    assert "Camden walk" in near
    assert "Yorkshire and The Humber (1)" in far
    found = client.post(path, {**form, "postcode": "NW1 1AA"}).context["found"]
    assert {title for title, _ in told(found.near)} == {"Camden walk", "Somewhere"}, "its own council is near"
    assert answer.headers["Cache-Control"].startswith("max-age=0")
    answer = client.post(path, {**form, "council": Council.objects.get(name="Leeds").code})
    assert told(answer.context["found"].near) == [("Leeds walk", "")], "no distance is told that is not known"
    assert [region for region, _ in answer.context["found"].further] == ["London"]
    wrong = words(client.post(path, form))
    assert "<title>Error: Near you" in wrong
    errors = wrong.index("Enter your postcode, or choose your council.")
    assert errors < wrong.index("<h1>"), "without scripts, a page opens at its top"
    assert client.get(path).url == day.url


def test_a_network_that_asks_for_very_many_postcodes_is_asked_for_its_council_instead(client, monkeypatch):
    leeds = Council.objects.get(name="Leeds")
    day = GatheringFactory(council=leeds).day
    path, form = reverse("events:near", args=[day.pk]), {tokens.STARTED: opened(60)}
    monkeypatch.setitem(abuse.LIMITS, "near", abuse.Limit(address=1, network=1))
    assert "We are getting a lot of searches" not in words(client.post(path, {**form, "postcode": "LS1 4AP"}))
    assert "We are getting a lot of searches" in words(client.post(path, {**form, "postcode": "LS1 4AP"}))
    assert client.post(path, {**form, "postcode": "LS1 4AP", "council": leeds.code}).context["found"]


def test_one_gathering_and_all_go_into_a_calendar_and_a_cancelled_one_strikes_itself_out(client):
    found = GatheringFactory(title="Walk, with; signs", venue="The library steps", access_note="Line one\nLine two")
    GatheringFactory(day=found.day, state="cancelled", reason="It rains.", sequence=1)
    GatheringFactory(day=found.day, state="proposed")
    answer = client.get(reverse("events:gathering_calendar", args=[found.day_id, found.pk]))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    (event,) = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert (str(event["summary"]), event["dtstart"].dt) == ("Walk, with; signs", found.starts_at)
    assert "Line one\nLine two" in str(event["description"])
    answer = client.get(reverse("events:calendar", args=[found.day_id]))
    events = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert [(str(each["status"]), int(each["sequence"])) for each in events] == [("CONFIRMED", 0), ("CANCELLED", 1)]
    assert len({str(each["uid"]) for each in events}) == 2


def test_the_campaign_the_newsletter_and_stewards_point_at_it(client):
    parent = campaign()
    found = GatheringFactory(day=day_of_action(parent=parent))
    assert [item.title for group in related_content.groups_for(parent) for item in group.items] == [found.title]
    assert found.title in words(client.get(parent.url))
    teaser = teasers._find(found.pk)
    assert (teaser.title, teaser.url, teaser.call) == (found.title, found.url, "Sign up to come")
    assert teasers._offered(5)[0][0] == found.pk
    offers = steward_offers.offers_for(OrganisationFactory())
    assert f"{found.day.url}propose/" in [offer.url for offer in offers]
    assert progress(found.day).standing == "Be the first to sign up"


def test_a_region_has_its_article_in_every_sentence_to_its_coordinator(client):
    cas = PersonFactory(email="cas@example.org")
    day = day_of_action()
    sign_in_staff(client, roles.CAMPAIGNER)
    client.post(reverse("events_office:coordinators", args=[day.pk]), {"email": cas.email, "region": Region.SOUTH_EAST})
    assert "the events in the South East for" in Message.objects.get(to=cas.email).text
    client.force_login(cas)
    assert "You coordinate the South East for" in words(client.get(reverse("events:home")))


def test_staff_appoint_a_coordinator_once_and_dismiss_them(client):
    day = day_of_action()
    sign_in_staff(client, roles.CAMPAIGNER)
    path = reverse("events_office:coordinators", args=[day.pk])
    # No region is chosen beforehand.
    assert 'value="" selected' in client.get(path).content.decode()
    client.post(path, {"email": "cas@example.org", "region": ""})
    assert not Coordinator.objects.exists()
    for _ in range(2):
        client.post(path, {"email": "Cas@Example.org", "region": YORKSHIRE})
    appointed = Coordinator.objects.get()
    assert appointed.person.email == "cas@example.org"
    told = Message.objects.get(to="cas@example.org")
    assert "You now coordinate the events in Yorkshire and The Humber for" in told.text
    client.post(reverse("events_office:dismiss", args=[day.pk, appointed.pk]))
    assert not Coordinator.objects.exists()
    assert list(AuditEntry.objects.filter(action__startswith="coordinator.").values_list("action", flat=True))


def test_staff_add_change_decide_and_export(client):
    day = day_of_action()
    sign_in_staff(client, roles.CAMPAIGNER)
    values = {**PROPOSAL, "council": Council.objects.get(name="Leeds").code}
    assert client.post(reverse("events_office:add", args=[day.pk]), {**values, "title": ""}).status_code == 200
    client.post(reverse("events_office:add", args=[day.pk]), values)
    found = Gathering.objects.get()
    assert found.state == "approved"
    client.post(reverse("events_office:change", args=[found.pk]), {**values, "venue": "The park"})
    own = SignUpFactory(gathering=found, needs="A seat")
    assert "A seat" in words(client.get(reverse("events_office:people", args=[found.pk])))
    table = client.get(reverse("events_office:people_file", args=[found.pk, "csv"])).content.decode()
    assert own.participation.name in table
    assert "A seat" not in table
    table = client.get(reverse("events_office:gatherings_file", args=[day.pk, "csv"])).content.decode()
    assert "The park" in table
    decide = reverse("events_office:decide", args=[found.pk])
    client.post(decide, {"cancel": "1"})
    found.refresh_from_db()
    assert found.state == "approved"
    asked = words(client.post(decide, {"cancel": "1", "reason": "It rains."}))
    assert "We will email 1 person who signed up" in asked
    found.refresh_from_db()
    assert found.state == "approved"
    client.post(decide, {"cancel": "1", "reason": "It rains.", "confirm": "yes"})
    found.refresh_from_db()
    assert found.state == "cancelled"
    client.post(decide, {"approve": "1"})
    found.refresh_from_db()
    assert (found.state, found.reason) == ("approved", "")


def test_staff_who_decide_after_a_colleague_hear_that_nothing_was_changed(client):
    found = GatheringFactory(state="approved")
    sign_in_staff(client, roles.MODERATOR)
    decide = reverse("events_office:decide", args=[found.pk])
    late = words(client.post(decide, {"decline": "1", "reason": "Too late."}, follow=True))
    assert "Nothing has been changed." in late
    Gathering.objects.update(state="withdrawn")
    for sent in ({"approve": "1"}, {"cancel": "1", "reason": "No."}, {"decline": "1", "reason": "No."}):
        assert "Nothing has been changed." in words(client.post(decide, sent, follow=True))
    assert not Message.objects.exists()


def test_a_proposal_waits_on_the_dashboard_and_on_the_list(client):
    found = GatheringFactory(state="proposed")
    sign_in_staff(client, roles.MODERATOR)
    assert "1 to decide" in words(client.get(reverse("events_office:index")))
    assert found.title in words(client.get(reverse("events_office:day", args=[found.day_id]) + "?state=proposed"))
    assert "Events that volunteers have proposed" in words(client.get(reverse("wagtailadmin_home")))


def test_hosts_and_coordinators_are_forgotten_a_year_after_and_when_they_are_erased():
    now = timezone.now()
    old = GatheringFactory(
        host=PersonFactory(),
        host_name="Jo",
        host_email="jo@example.org",
        starts_at=now - timedelta(days=401),
        ends_at=now - timedelta(days=400),
    )
    over = day_of_action("Over", in_days=-400)
    Coordinator.objects.create(day=over, region=LONDON, person=PersonFactory())
    retention.run()
    old.refresh_from_db()
    assert (old.host, old.host_name, old.host_email) == (None, "", None)
    assert not Coordinator.objects.exists()
    person = PersonFactory()
    found = GatheringFactory(host=person, host_name="Kim", host_email=person.email)
    coordinating.appoint(found.day, person.email, LONDON, staff_member())
    erasure.erase_person(person)
    found.refresh_from_db()
    assert (found.host, found.host_name, found.state) == (None, "", "approved")
    assert not Coordinator.objects.exists()


def test_the_form_on_another_site_signs_somebody_up_too(press):
    found, stranger = GatheringFactory(), Client(enforce_csrf_checks=True)
    answer, _, _ = send_frame(stranger, found.day, gathering=found.pk, people=2, needs="")
    assert answer.url == reverse("campaigns:embed_thanks", args=[found.day_id])
    press("sam@example.org")
    assert taken(found) == 2
