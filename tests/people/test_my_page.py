"""My page: what a person sees, corrects, downloads and deletes."""

import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from fixsend.campaigns.models.participation import key_of
from fixsend.people import journal, privacy
from fixsend.people.models import AuditEntry, ConsentEvent, DataRequest, Note, Person, Suppression
from fixsend.people.services import consent, erasure, manual_entry
from fixsend.web import signing
from tests.campaigns.factories import ParticipationFactory, petition
from tests.events.factories import GatheringFactory
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.people.factories import PersonFactory, evidence

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return PersonFactory(name="Zoë Example", email="zoe@example.org", postcode="LS1 1AA")


@pytest.fixture
def signed_in(client, person):
    client.force_login(person)
    return client


@pytest.mark.parametrize("name", ["my_page", "my_page_correct", "my_page_tell_us", "my_page_delete"])
def test_a_stranger_is_asked_to_sign_in(client, name):
    assert client.get(reverse(f"people:{name}")).status_code == 302


def _told(client) -> str:
    """Return what My page says, as one line of words."""
    page = client.get(reverse("people:my_page")).content.decode()
    return re.sub(r"\s+", " ", strip_tags(page.partition("<main")[2].partition("Everything we hold, in full")[0]))


def test_a_person_sees_each_consent_with_its_wording(signed_in, person):
    consent.grant(person, ["news"], evidence(wording_text="Yes, send me newsletters."))
    page = signed_in.get(reverse("people:my_page")).content.decode()
    assert "Yes, send me newsletters." in page
    assert "Newsletters: yes" in page


def test_my_page_speaks_in_sentences_and_leaves_out_what_there_is_not(signed_in, person):
    told = _told(signed_in)
    assert "Your email address is zoe@example.org." in told
    assert "Your postcode is LS1 1AA." in told
    assert "You have not joined the alliance." in told
    assert "We do not send you any newsletters." in told
    for missing in ("Not given", "Your council is", "What you signed", "Where you are going", "Your organisation"):
        assert missing not in told


def test_my_page_says_what_we_email_since_when_and_where_to_change_it(signed_in, person):
    consent.grant(person, ["news", "actions"], evidence())
    today = f"{timezone.localdate():%-d %B %Y}"
    told = _told(signed_in)
    assert f"We send you our newsletters. You said yes on {today}." in told
    assert f"We tell you about campaign actions that you can take. You said yes on {today}." in told
    assert 'href="/mail/preferences/"' in signed_in.get(reverse("people:my_page")).content.decode()


def test_a_person_to_whom_nothing_goes_any_more_is_told_so(signed_in, person):
    consent.grant(person, ["news"], evidence())
    Suppression.objects.create(
        address_hash=signing.address_hash(person.email), reason="bounced", source="test", happened_at=timezone.now()
    )
    assert "We have stopped emailing this address." in _told(signed_in)


def test_empty_values_are_left_out_of_the_records_too(signed_in, person):
    MembershipFactory(person=person)
    page = signed_in.get(reverse("people:my_page")).content.decode()
    assert "Your membership" in page
    assert "Not given" not in page


def test_what_staff_wrote_down_stands_in_the_records_in_words(signed_in, person):
    told = manual_entry.OfflineConsent("paper", date(2026, 5, 30), ("news",), "Yes, please.", "Sheet 4")
    entry = {"name": "", "postcode": "", "council": None, "offline": told, "actor": PersonFactory(is_staff=True)}
    manual_entry.add_person(email=person.email, **entry)
    for address in ("/my-page/", "/my-page/download.html"):
        page = signed_in.get(address).content.decode()
        assert "to get our emails, through a colleague" in page
        assert "Happened on: 30 May 2026" in page
        for code in ("manual_entry", "Actor", "2026-05-30"):
            assert code not in page


def test_my_page_signs_out_with_a_button(signed_in):
    page = signed_in.get(reverse("people:my_page")).content.decode()
    assert re.search(r'<form[^>]*method="post"[^>]*action="/sign-out/">\s*<button[^>]*>Sign out', page)
    signed_in.post("/sign-out/")
    assert "_auth_user_id" not in signed_in.session


def test_my_page_takes_as_many_queries_for_many_signatures_as_for_two(signed_in, person, django_assert_max_num_queries):
    action = petition()
    ParticipationFactory.create_batch(2, action=action, person=person, email=person.email)
    with CaptureQueriesContext(connection) as few:
        signed_in.get(reverse("people:my_page"))
    ParticipationFactory.create_batch(5, action=action, person=person, email=person.email)
    with django_assert_max_num_queries(len(few)):
        signed_in.get(reverse("people:my_page"))


def test_a_person_corrects_their_name_and_the_change_is_noted_without_the_name(signed_in, person):
    signed_in.post(reverse("people:my_page_correct"), {"name": "Zoe  Sample", "postcode": "ls11aa", "council": ""})
    person.refresh_from_db()
    assert (person.name, person.postcode) == ("Zoe Sample", "LS1 1AA")
    entry = AuditEntry.objects.get(action="person.corrected")
    assert entry.detail == {"fields": ["name"]}


def test_a_postcode_that_is_none_is_explained_and_kept_on_the_form(signed_in, person):
    page = signed_in.post(reverse("people:my_page_correct"), {"name": "Zoë", "postcode": "LS1 1AAA"}).content.decode()
    assert "Check your postcode" in page
    assert "LS1 1AAA" in page


def test_the_data_file_holds_details_and_consents(signed_in, person):
    consent.grant(person, ["news"], evidence())
    answer = signed_in.get("/my-page/download.json")
    assert "attachment" in answer["Content-Disposition"]
    held = json.loads(answer.content)
    assert held["you"]["email"] == "zoe@example.org"
    assert "Yes please." in json.dumps(held, ensure_ascii=False)


def test_the_readable_file_escapes_what_people_typed(signed_in, person):
    person.name = "<script>alert(1)</script>"
    person.save()
    assert b"<script>" not in signed_in.get("/my-page/download.html").content


def test_a_complaint_sent_twice_is_one_complaint_with_its_legal_date(signed_in):
    typed = {"kind": "complaint", "text": "You wrote to me after I left."}
    for _ in range(2):
        page = signed_in.post(reverse("people:my_page_tell_us"), typed).content.decode()
    request = DataRequest.objects.get()
    assert (request.due_on - request.received_at.date()).days in (29, 30)
    assert f"{request.due_on:%B %Y}" in page


def test_deleting_asks_for_the_tick_first(signed_in, person):
    page = signed_in.post(reverse("people:my_page_delete"), {}).content.decode()
    assert "Tick the box" in page
    assert Person.objects.filter(pk=person.pk).exists()


def test_deleting_removes_the_person_everywhere_and_signs_out(signed_in, person):
    consent.grant(person, ["news"], evidence())
    Note.objects.create(person=person, text="Rang up on Monday")
    answer = signed_in.post(reverse("people:my_page_delete"), {"understood": "on"}, follow=True)
    assert "Everything is deleted" in answer.content.decode()
    assert not Person.objects.filter(pk=person.pk).exists()
    assert not Note.objects.exists()
    assert "_auth_user_id" not in signed_in.session


def test_the_ledger_keeps_an_erased_person_only_as_a_hash(person):
    consent.grant(person, ["news"], evidence())
    erasure.erase_person(person)
    event = ConsentEvent.objects.get()
    assert event.person is None
    assert event.subject_hash == signing.address_hash("zoe@example.org")
    assert Suppression.objects.filter(address_hash=event.subject_hash, reason="erased").exists()
    assert [line.what for line in journal.since(event.recorded_at)] == ["erase"]


def test_erasing_twice_changes_nothing_more(person):
    erasure.erase_person(person)
    erasure.erase_person(person)
    assert Suppression.objects.count() == 1


def test_a_staff_account_is_not_erased_by_a_slip(person):
    person.is_staff = True
    person.save()
    with pytest.raises(erasure.CannotErase):
        erasure.erase_person(person)


def test_the_audit_log_keeps_what_an_erased_colleague_did_without_their_name(person):
    other = PersonFactory()
    AuditEntry.objects.create(actor=person, action="person.seen", person=other)
    known_as = privacy.subject_hash(person)
    erasure.erase_person(person)
    assert AuditEntry.objects.get(action="person.seen").actor_hash == known_as


def _corrected(client, **typed):
    return client.post(reverse("people:my_page_correct"), {"postcode": "", "council": "", **typed})


def test_a_corrected_name_is_right_wherever_the_person_gave_it(signed_in, person):
    membership = MembershipFactory(person=person)
    steward = OrganisationFactory(steward=person).stewardships.get()
    part = ParticipationFactory(person=person, email=person.email, name="zoe  example")
    applied = ApplicationFactory(
        person=person, kind="practitioner", name="Zoë Example", details={"name": "Zoë Example"}
    )
    for_a_group = ApplicationFactory(person=person, kind="group", name="Zoë Example")
    host = GatheringFactory(host=person, host_name="Zoë Example")
    _corrected(signed_in, name="Zoë O’Example")
    for row in (membership, steward, part, applied, for_a_group, host):
        row.refresh_from_db()
    assert [membership.name, steward.name, part.name, applied.name, host.host_name] == ["Zoë O’Example"] * 5
    assert (part.name_key, applied.details["name"]) == (key_of("Zoë O’Example"), "Zoë O’Example")
    assert for_a_group.name == "Zoë Example"  # the group's name, not hers


def test_a_membership_under_another_name_is_asked_for_and_its_owner_decides(signed_in, person):
    slip, partner = (
        MembershipFactory(person=person, name="Zoe Exmple"),
        MembershipFactory(person=person, name="Al Example"),
    )
    page = signed_in.get(reverse("people:my_page_correct")).content.decode()
    assert "Zoe Exmple" in page
    assert "Al Example" in page
    _corrected(signed_in, name="Zoë Example", name_1="Al Example", name_2="Zoë Example")
    slip.refresh_from_db()
    partner.refresh_from_db()
    assert (slip.name, partner.name) == ("Zoë Example", "Al Example")


def test_a_name_that_would_be_there_twice_changes_nothing_and_is_no_error(signed_in, person):
    MembershipFactory(person=person, name="Zoë Sample")
    MembershipFactory(person=person, name="Zoë Example")
    assert _corrected(signed_in, name="Zoë Sample", name_1="Zoë Sample").status_code == 302
    assert sorted(person.memberships.values_list("name", flat=True)) == ["Zoë Example", "Zoë Sample"]
