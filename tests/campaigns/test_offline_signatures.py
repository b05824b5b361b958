"""Signatures on paper, packs to hand in, numbers that mean something, and where people live."""

import hashlib
import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from wagtail.images.tests.utils import get_test_image_file_jpeg

from fixsend.campaigns.models import HandIn, Milestone, OfflineCount, OfflineScan, Participation, Threshold
from fixsend.campaigns.queries import places
from fixsend.campaigns.queries.counts import counted, on_paper
from fixsend.campaigns.services import counts, hand_ins, offline_signatures
from fixsend.people import retention
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from fixsend.places.models import Council
from tests.campaigns.factories import ParticipationFactory, petition
from tests.examples import examples
from tests.newsletters.writing.bodies import picture
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaigner(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def url(name, *args):
    return reverse(f"campaigns_office:{name}", args=args)


def words(answer):
    return " ".join(answer.content.decode().split())


def text(content):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def test_the_sheet_has_the_wording_and_says_what_becomes_of_it(client):
    action = petition(given_to="the Department for Education", given_details=["name"])
    answer = client.get(f"{action.url}sheet/")
    assert answer["Content-Type"] == "application/pdf"
    read = text(answer.content)
    assert "Pay for what the law promises." in read
    assert "We pass these sheets on to the Department for Education." in read
    assert f"{action.url}sheet/" in client.get(action.url).content.decode()


def test_a_sheet_and_a_form_say_that_nobody_else_gets_anything(client):
    action = petition()
    sheet = text(client.get(f"{action.url}sheet/").content)
    assert "We count these signatures. We do not pass your details to anyone." in sheet
    assert "We do not pass your details to anyone." in client.get(action.url).content.decode()


def test_counts_on_paper_stand_apart_and_reach_the_goal_together(client, campaigner):
    action = petition(goal=10)
    ParticipationFactory(action=action)
    answer = campaigner.post(
        url("offline_signatures", action.pk),
        {"number": "4", "council": Council.objects.get(name="Leeds").code, "note": "Market"},
    )
    assert answer.status_code == 302
    assert (counted(action), on_paper(action)) == (1, 4)
    page = words(client.get(action.url))
    assert "signature online, and 4 on paper" in page
    assert 'value="5" max="10"' in page
    assert "On paper</h2>" in words(campaigner.get(url("show", action.pk)))


def test_the_same_form_sent_twice_counts_once(campaigner):
    action = petition()
    screen = url("offline_signatures", action.pk)
    shown = re.search(r'name="form" value="([^"]+)"', campaigner.get(screen).content.decode())[1]
    for _ in range(2):
        assert campaigner.post(screen, {"number": "4", "form": shown}).status_code == 302
    assert on_paper(action) == 4


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"number": "0"}, "greater than or equal to 1"),
        ({"number": "3", "collected_on": "2999-01-01"}, "in the future"),
        ({"number": "3", "scans": SimpleUploadedFile("a.exe", b"MZ", "application/x-msdownload")}, "neither a picture"),
        ({"number": "3", "scans": SimpleUploadedFile("a.pdf", b"<html>", "application/pdf")}, "not"),
    ],
)
def test_what_cannot_be_counted_is_refused_in_words(campaigner, typed, said):
    action = petition()
    assert said in words(campaigner.post(url("offline_signatures", action.pk), typed))
    assert not OfflineCount.objects.exists()


def test_a_scan_is_reencoded_seen_by_staff_alone_and_goes_with_the_names(campaigner, client):
    action = petition(closes_at=timezone.now() - timezone.timedelta(days=800))
    picture = get_test_image_file_jpeg(filename="sheet.jpg", size=(40, 40))
    upload = SimpleUploadedFile("sheet.jpg", picture.file.getvalue() + b"hidden words", "image/jpeg")
    campaigner.post(url("offline_signatures", action.pk), {"number": "2", "scans": upload})
    scan = OfflineScan.objects.get()
    assert b"hidden words" not in bytes(scan.content)
    answer = campaigner.get(url("offline_scan", action.pk, scan.pk))
    assert answer["Content-Disposition"] == 'attachment; filename="sheet.jpg"'
    assert AuditEntry.objects.filter(action="offline_scan.seen").count() == 1
    OfflineScan.objects.update(added_at=timezone.now() - timezone.timedelta(days=800))
    retention.run()
    assert not OfflineScan.objects.exists()
    assert on_paper(action) == 2


def test_a_scan_keeps_its_name_whatever_letters_are_in_it(campaigner):
    action = petition()
    picture = get_test_image_file_jpeg(filename="sheet.jpg", size=(40, 40)).file.getvalue()
    upload = SimpleUploadedFile('O’Neill’s "scan".jpg', picture, "image/jpeg")
    campaigner.post(url("offline_signatures", action.pk), {"number": "2", "scans": upload})
    answer = campaigner.get(url("offline_scan", action.pk, OfflineScan.objects.get().pk))
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''O%E2%80%99Neill%E2%80%99s%20scan.jpg"


def test_a_wrong_entry_is_struck_out_with_a_reason_once(campaigner):
    action = petition()
    entry = offline_signatures.enter(action, PersonFactory(is_staff=True), number=7)
    campaigner.post(url("offline_count_strike", action.pk, entry.pk), {"reason": ""})
    assert on_paper(action) == 7
    campaigner.post(url("offline_count_strike", action.pk, entry.pk), {"reason": "Counted twice"})
    campaigner.post(url("offline_count_strike", action.pk, entry.pk), {"reason": "Again"})
    assert on_paper(action) == 0
    entry.refresh_from_db()
    assert entry.struck_because == "Counted twice"
    assert "Counted twice" in words(campaigner.get(url("offline_signatures", action.pk)))


def test_a_signature_keeps_what_its_own_form_said_about_handing_over(client, send):
    action = petition(given_to="the Department", given_details=["council", "name"])
    page = words(client.get(action.url))
    assert "We pass this on to the Department, and nothing else about you: name, council area." in page
    first = action.terms
    assert f'name="terms" value="{first.pk}"' in page
    send(action, terms=first.pk)
    action.given_details = ["name", "email"]
    action.save()
    send(action, email="kim@example.org", terms=action.terms.pk)
    send(action, email="lee@example.org")
    told = dict(Participation.objects.values_list("email", "terms"))
    assert told == {"sam@example.org": first.pk, "kim@example.org": action.terms.pk, "lee@example.org": None}


def test_the_terms_of_another_petition_are_not_taken(send):
    other = petition("Other", given_to="somebody", given_details=["email"])
    send(petition(), terms=other.terms.pk)
    assert Participation.objects.get().terms is None


def test_a_pack_holds_what_each_person_agreed_to_and_nothing_else(campaigner):
    action = petition(given_to="the Department", given_details=["name", "council"])
    narrow = action.terms
    action.given_details = ["name", "email"]
    action.save()
    leeds = Council.objects.get(name="Leeds")
    ParticipationFactory(action=action, terms=narrow, name="Narrow Agreed", email="narrow@example.org", council=leeds)
    ParticipationFactory(action=action, terms=action.terms, name="=Wide", email="wide@example.org", council=leeds)
    ParticipationFactory(action=action, name="Never Agreed", email="never@example.org")
    ParticipationFactory(action=action, terms=narrow, name="Not Confirmed", state="unconfirmed", confirmed_at=None)
    offline_signatures.enter(action, PersonFactory(is_staff=True), number=5)
    for _tab in range(2):
        campaigner.post(url("hand_ins", action.pk))  # Asked for in two tabs, it is made once.
    pack = hand_ins.make(HandIn.objects.get().pk)
    assert (pack.counted, pack.on_paper, pack.in_file) == (3, 5, 2)
    table = bytes(pack.table).decode("utf-8-sig")
    assert table.splitlines() == [
        "Name,Council area,Email",
        "'=Wide,,wide@example.org",
        "Narrow Agreed,Leeds,",
    ]
    read = text(bytes(pack.pdf))
    assert "Handed to the Department" in read
    assert "8 signatures: 3 online and 5 on paper." in read
    assert "Narrow Agreed" in read
    assert "Never Agreed" not in read + table
    assert "narrow@example.org" not in read + table
    for ending, content, checksum in (("pdf", pack.pdf, pack.pdf_sha256), ("csv", pack.table, pack.table_sha256)):
        assert checksum == hashlib.sha256(bytes(content)).hexdigest()
        assert campaigner.get(url("hand_in_file", action.pk, pack.pk, ending)).content == bytes(content)
    assert pack.table_sha256 in read.replace(" ", "")
    assert AuditEntry.objects.filter(action="hand_in.taken").count() == 2
    assert pack.pdf_sha256 in words(campaigner.get(url("hand_ins", action.pk)))


def test_where_nothing_is_passed_on_a_button_leads_to_the_very_fields(campaigner):
    action = petition()
    page = campaigner.get(url("hand_ins", action.pk)).content.decode()
    editor, _, fields = re.search(r'href="([^"#]+)(#)([^"]+)">Fill in “Passing on details”', page).groups()
    assert f'id="{fields}"' in campaigner.get(editor).content.decode()


def lines_by_council(action):
    """Make a pack; return the lines of its table by council."""
    wanted = hand_ins.ask(action, PersonFactory(is_staff=True))
    made = hand_ins.make(wanted.pk)
    details = hand_ins._details(made)
    rows = sorted(hand_ins._rows(made, details))
    return made, hand_ins._by_council(made, details, rows)


@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.lists(st.tuples(st.sampled_from(["Leeds", "Kent", None]), st.booleans()), max_size=9),
    sheets=st.lists(st.tuples(st.sampled_from(["Leeds", "Bexley", None]), st.integers(1, 40)), max_size=4),
    details=st.sampled_from([["name"], ["name", "council"], ["council"]]),
)
def test_the_table_by_council_adds_up_and_names_only_councils_that_are_handed_over(db, data, sheets, details):
    with transaction.atomic():
        action = petition(given_to="the Department", given_details=details)
        councils = {name: Council.objects.get(name=name) for name in ("Leeds", "Kent", "Bexley")} | {None: None}
        for council, agrees in data:
            ParticipationFactory(action=action, council=councils[council], terms=action.terms if agrees else None)
        for council, number in sheets:
            offline_signatures.enter(action, PersonFactory(is_staff=True), number=number, council=councils[council])
        made, lines = lines_by_council(action)
        numbers = [[int(each.replace(",", "")) for each in line[1:]] for line in lines]
        if lines:
            assert [sum(column) for column in zip(*numbers[:-1], strict=True)] == numbers[-1]
            assert numbers[-1] == [made.counted, made.on_paper, made.counted + made.on_paper]
            assert all(online + sheets == both for online, sheets, both in numbers)
            assert lines[-1][0] == "Together"
        agreed = {council for council, agrees in data if agrees and council and "council" in details}
        on_sheets = {council for council, _ in sheets if council}
        named = {line[0] for line in lines} - {"Together", "Council not shared", "Several councils, or not known"}
        assert named == agreed | on_sheets
        transaction.set_rollback(True)


def test_a_pack_says_who_sends_it_and_its_files_say_what_they_are(campaigner):
    action = petition("Fund our schools: now!", given_to="the Department", given_details=["name", "council"])
    ParticipationFactory(
        action=action, terms=action.terms, name="Ada Example", council=Council.objects.get(name="Kent")
    )
    ParticipationFactory(action=action, name="Never Agreed", council=Council.objects.get(name="Leeds"))
    offline_signatures.enter(action, PersonFactory(is_staff=True), number=12)
    campaigner.post(url("hand_ins", action.pk))
    waiting = words(campaigner.get(url("hand_ins", action.pk)))
    assert "Being made" in waiting
    assert 'hx-trigger="every 2s"' in waiting
    assert "Refresh" in waiting
    pack = hand_ins.make(HandIn.objects.get().pk)
    read = " ".join(text(bytes(pack.pdf)).split())
    assert "SEND Community Alliance" in read
    assert "fewer than" not in read
    assert "Several councils, or not known" in read
    assert "Leeds" not in read
    done = words(campaigner.get(url("hand_ins", action.pk)))
    assert "hx-trigger" not in done
    assert "Refresh" not in done
    answer = campaigner.get(url("hand_in_file", action.pk, pack.pk, "pdf"))
    day = timezone.localdate().isoformat()
    assert f'filename="fund-our-schools-now-hand-in-{day}.pdf"' in answer.headers["Content-Disposition"]


def test_the_cover_shows_the_picture_of_the_petition_with_its_words(campaigner):
    pictured = petition(given_to="the Department", given_details=["name"], picture=picture(), picture_alt="A march")
    pack = hand_ins.make(hand_ins.ask(pictured, PersonFactory(is_staff=True)).pk)
    reader = PdfReader(BytesIO(bytes(pack.pdf)))
    assert len(reader.pages[0].images) == 1
    assert "A march" in str([each.get_object() for each in _figures(reader.trailer["/Root"]["/StructTreeRoot"])])
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_a_picture_that_cannot_be_read_keeps_no_pack_from_being_made():
    gone = picture()
    action = petition(given_to="the Department", given_details=["name"], picture=gone, picture_alt="A march")
    gone.file.storage.delete(gone.file.name)
    pack = hand_ins.make(hand_ins.ask(action, PersonFactory(is_staff=True)).pk)
    assert len(PdfReader(BytesIO(bytes(pack.pdf))).pages[0].images) == 0


def _figures(element):
    """Yield the elements of a PDF's structure that are pictures."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for each in element:
            yield from _figures(each)
    elif isinstance(element, dict):
        if element.get("/S") == "/Figure":
            yield element
        yield from _figures(element.get("/K", []))


@pytest.mark.parametrize(("in_table", "in_pdf", "is_there"), [(1, 10, True), (1, 1, False)])
def test_a_long_list_runs_on_as_lines_and_the_longest_is_in_the_table_alone(monkeypatch, in_table, in_pdf, is_there):
    monkeypatch.setattr(hand_ins, "MOST_IN_PDF_TABLE", in_table)
    monkeypatch.setattr(hand_ins, "MOST_IN_PDF", in_pdf)
    action = petition(given_to="the Department", given_details=["name"])
    for name in ("Ada Example", "Kim Example", "Sam Example"):
        ParticipationFactory(action=action, terms=action.terms, name=name)
    pack = hand_ins.make(hand_ins.ask(action, PersonFactory(is_staff=True)).pk)
    assert ("Kim Example" in text(bytes(pack.pdf))) is is_there
    assert "Kim Example" in bytes(pack.table).decode()
    assert pack.in_file == 3


def test_a_pack_made_twice_is_made_once_and_its_files_go_after_a_while(campaigner):
    action = petition(given_to="the Department", given_details=["name"])
    wanted = hand_ins.ask(action, PersonFactory(is_staff=True))
    made = hand_ins.make(wanted.pk)
    assert hand_ins.make(wanted.pk).made_at == made.made_at
    HandIn.objects.update(made_at=timezone.now() - timezone.timedelta(days=400))
    retention.run()
    pack = HandIn.objects.get()
    assert (pack.pdf, pack.table) == (None, None)
    assert pack.pdf_sha256 == made.pdf_sha256
    assert campaigner.get(url("hand_in_file", action.pk, pack.pk, "pdf")).status_code == 404
    assert "The files have been deleted" in words(campaigner.get(url("hand_ins", action.pk)))


def test_two_packs_asked_for_in_one_breath_are_both_made_by_the_job(campaigner):
    for title in ("Buses", "Ramps"):
        action = petition(title, given_to="the Department", given_details=["name"])
        assert campaigner.post(url("hand_ins", action.pk)).status_code == 302
    assert hand_ins.make_all() == 2
    assert hand_ins.make_all() == 0
    assert not HandIn.objects.filter(made_at=None).exists()


def test_nothing_is_packed_where_nobody_was_told_so(campaigner):
    action = petition()
    assert "First say on the page" in words(campaigner.post(url("hand_ins", action.pk), follow=True))
    assert not HandIn.objects.exists()


def test_a_number_that_means_something_is_noted_once_shown_and_told_to_staff(client, campaigner):
    action = petition()
    Threshold.objects.create(page=action, number=3, words="We hand it in at Downing Street.")
    parts = ParticipationFactory.create_batch(2, action=action)
    counts.roll_up()
    assert counts.note_reached() == 0
    offline_signatures.enter(action, PersonFactory(is_staff=True), number=1)
    assert (counts.note_reached(), counts.note_reached()) == (1, 0)
    kind = next(kind for kind in work_queue.registry if kind.slug == "milestones")
    assert kind.count() == 1
    page = words(client.get(action.url))
    assert "We hand it in at Downing Street." in page
    assert "Reached on" in page
    milestone = Milestone.objects.get()
    assert "3 reached" in words(campaigner.get(url("show", action.pk)))
    campaigner.post(url("milestone_seen", action.pk, milestone.pk))
    assert kind.count() == 0
    Participation.objects.filter(pk=parts[0].pk).update(state="withdrawn", ended_at=timezone.now())
    assert Milestone.objects.exists()


def test_where_people_live_is_shown_as_chart_and_table_without_small_numbers(client):
    action = petition()
    leeds, kent = Council.objects.get(name="Leeds"), Council.objects.get(name="Kent")
    ParticipationFactory.create_batch(6, action=action, council=leeds)
    ParticipationFactory.create_batch(5, action=action, council=kent)
    ParticipationFactory(action=action, council=Council.objects.get(name="Bexley"))
    page = words(client.get(f"{action.url}where/"))
    assert '<th scope="row">Leeds</th> <td class="number">6</td>' in page
    assert "fewer than 5" in page
    assert re.findall(r'class="bar-number">(\d+)<', page) == ["6", "5"]
    assert [place.name for place in places.by_council(action)] == ["Bexley", "Kent", "Leeds"]


def test_the_promoter_stands_on_everything_about_an_electoral_petition(client, send, press):
    from fixsend.delivery.models import Message

    named = {"is_electoral": True, "promoter_name": "Ada Example", "promoter_postal": "1 Example Street, London"}
    action = petition(**named)
    imprint = "Promoted by Ada Example, 1 Example Street, London"
    for address in (action.url, f"{action.url}thanks/", f"{action.url}where/"):
        assert imprint in client.get(address).content.decode()
    assert imprint in text(client.get(f"{action.url}sheet/").content)
    send(action)
    press("sam@example.org")
    assert [imprint in mail.text for mail in Message.objects.filter(to="sam@example.org")] == [True, True]


def test_a_copied_petition_is_one_of_its_own(client, send):
    action = petition(given_to="the Department", given_details=["name"])
    Threshold.objects.create(page=action, number=3, words="Hand it in")
    ParticipationFactory(action=action)
    copy = action.copy(update_attrs={"slug": "again", "title": "Again"}, keep_live=True)
    assert counted(copy) == 0
    assert copy.terms is None  # to whom its signatures are handed is decided anew
    assert [each.number for each in copy.thresholds.all()] == [3]
    send(copy)
    assert counted(action) == 1
