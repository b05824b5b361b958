"""Why people took part is shown only once staff have read it, and only as they allowed."""

import re

import pytest
from django.urls import reverse

from fixsend.campaigns.models import Participation, Reason
from fixsend.campaigns.services import reasons, taking_part
from fixsend.delivery.models import Message
from fixsend.moderation import services as moderation
from fixsend.moderation.models import Report
from fixsend.people.models import AuditEntry
from fixsend.people.services.erasure import erase_person
from fixsend.people.staff import roles, work_queue
from fixsend.web import tokens
from tests.campaigns.conftest import opened
from tests.campaigns.factories import ParticipationFactory, petition, write_to
from tests.people.staff_members import sign_in_staff, staff_member
from tests.public_forms import OUR_PAGE

pytestmark = pytest.mark.django_db
WORDS = "My son waited two years for a place at school."


@pytest.fixture
def signer(send, press):
    """Return the page of somebody who has just confirmed in this browser, with leave to show their name."""
    send(petition(), shows_name="on")
    press("sam@example.org")
    return Participation.objects.get().own_page


def say(client, page, words):
    return client.post(page, {"reason": words}, headers=OUR_PAGE, follow=True)


def on_page(client) -> str:
    return client.get(Participation.objects.get().action.specific.url).content.decode()


def decide(client, role=roles.MODERATOR, *, seen=WORDS, answer="show"):
    reason = Reason.objects.get()
    sign_in_staff(client, role)
    address = reverse("campaigns_office:reason_decide", args=[reason.participation.action_id])
    return client.post(address, {"reason": reason.pk, "seen": seen, answer: "1"}, follow=True)


def test_a_reason_is_shown_once_staff_have_read_it(client, signer):
    assert "Thank you. We read it before we show it." in say(client, signer, WORDS).content.decode()
    assert WORDS not in on_page(client)
    assert "It is on the page now." in decide(client).content.decode()
    page = on_page(client)
    assert "Why people signed" in page
    assert WORDS in page
    assert "Sam, " in page.split(WORDS)[1].split("</li>")[0]


def test_without_leave_to_show_a_name_a_reason_is_shown_without_one(client, signer):
    Participation.objects.update(shows_name=False)
    say(client, signer, WORDS)
    decide(client)
    assert "A supporter" in on_page(client).split(WORDS)[1].split("</li>")[0]


def test_new_words_are_read_anew_and_the_same_words_again_change_nothing(client, signer):
    say(client, signer, WORDS)
    reasons.decide(Reason.objects.get().pk, staff_member(), seen=WORDS, shown=True)
    say(client, signer, WORDS)
    assert WORDS in on_page(client)
    say(client, signer, "Other words altogether.")
    assert "Other words" not in on_page(client)
    assert WORDS not in on_page(client)


def test_staff_decide_only_about_the_words_that_they_saw(client, signer):
    say(client, signer, "Words that came while the page was open.")
    assert "The words have changed since" in decide(client).content.decode()
    assert Reason.objects.get().state == "waiting"


def test_no_words_take_a_reason_back(client, signer):
    say(client, signer, WORDS)
    say(client, signer, "   ")
    assert not Reason.objects.exists()


def test_a_reason_that_is_too_long_is_kept_in_the_form(client, signer):
    answer = say(client, signer, "a" * 281).content.decode()
    assert "no more than 280 characters" in answer
    assert "a" * 281 in answer
    assert not Reason.objects.exists()


def test_whoever_only_has_the_link_cannot_speak_in_the_owners_name(client, signer):
    client.cookies.clear()
    assert "Tell others why" not in client.get(signer).content.decode()
    say(client, signer, WORDS)
    assert not Reason.objects.exists()


def test_a_kind_of_action_without_reasons_asks_for_none(client, signer):
    part = ParticipationFactory(action=write_to(), person=Participation.objects.get().person, email="sam@example.org")
    page = client.get(part.own_page).content.decode()
    assert "Thank you, " in page
    assert "Tell others why" not in page


def test_who_withdraws_takes_the_reason_off_the_page(client, signer):
    say(client, signer, WORDS)
    decide(client)
    taking_part.withdraw(Participation.objects.get())
    assert WORDS not in on_page(client)


def test_reasons_wait_for_staff_and_what_they_decide_is_on_record(client, signer):
    say(client, signer, WORDS)
    (waiting,) = [item for item in work_queue.registry if item.slug == "reasons"]
    assert waiting.count() == 1
    decide(client, answer="leave_out")
    assert waiting.count() == 0
    assert AuditEntry.objects.filter(action="reason.declined").count() == 1
    assert WORDS not in on_page(client)


def test_staff_without_leave_to_decide_only_read(client, signer):
    say(client, signer, WORDS)
    action = Participation.objects.get().action_id
    sign_in_staff(client, roles.READ_ONLY)
    assert WORDS in client.get(reverse("campaigns_office:reasons", args=[action])).content.decode()
    assert decide(client, roles.READ_ONLY).status_code in (302, 403) or Reason.objects.get().state == "waiting"
    assert Reason.objects.get().state == "waiting"


def test_a_reason_goes_with_its_person(client, signer):
    say(client, signer, WORDS)
    erase_person(Participation.objects.get().person)
    assert not Reason.objects.exists()


def test_a_page_shows_only_a_few(client):
    action = petition()
    for number in range(6):
        part = ParticipationFactory(action=action, name=f"Kim {number}")
        reasons.give(part, f"Reason number {number}.")
        reasons.decide(part.reason.pk, staff_member(), seen=f"Reason number {number}.", shown=True)
    assert client.get(action.url).content.decode().count("Reason number") == 4


def report_shown(client) -> Report:
    """Report the one reason on the page, as a reader does who finds the link beside it."""
    link = re.search(r'href="(/report/[^"]+)"', on_page(client))[1]
    form = client.get(link).content.decode()
    assert WORDS in form
    assert "why someone took part" in form
    client.post(link, {"reason": "child", tokens.STARTED: opened(60)}, headers=OUR_PAGE)
    return Report.objects.get()


def test_readers_report_a_reason_and_a_moderator_takes_it_down(client, signer):
    say(client, signer, WORDS)
    decide(client)
    report = report_shown(client)
    moderation.decide(report.pk, uphold=True, reasons="It names a school.", by=staff_member(roles.MODERATOR))
    assert WORDS not in on_page(client)
    told = Message.objects.get(kind="reason_removed")
    assert told.to == "sam@example.org"
    assert "It names a school." in told.text
    assert "you can appeal" in told.text
    assert report.number in told.text
    say(client, signer, WORDS)
    assert WORDS not in on_page(client)


def test_a_reason_that_is_kept_after_a_report_stays_on_the_page(client, signer):
    say(client, signer, WORDS)
    decide(client)
    moderation.decide(report_shown(client).pk, uphold=False, reasons="It is fine.", by=staff_member(roles.MODERATOR))
    assert WORDS in on_page(client)
    assert not Message.objects.filter(kind="reason_removed").exists()


def test_a_reason_that_is_not_shown_can_be_neither_read_nor_reported(client, signer):
    say(client, signer, WORDS)
    decide(client)
    link = re.search(r'href="(/report/[^"]+)"', on_page(client))[1]
    taking_part.withdraw(Participation.objects.get())
    answer = client.get(link)
    assert answer.status_code == 404
    assert WORDS not in answer.content.decode()


def test_reported_words_go_with_the_person_who_wrote_them(client, signer):
    say(client, signer, WORDS)
    decide(client)
    report = report_shown(client)
    erase_person(Participation.objects.get().person)
    report.refresh_from_db()
    assert report.text == ""
