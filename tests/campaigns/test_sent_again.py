"""A form of an action that is sent again: through the public door, with what its owner reads and gets."""

import re
from functools import partial

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fixsend.campaigns.models import Letter, OrganisationSignature, Participation
from fixsend.campaigns.queries.counts import counted
from fixsend.campaigns.services import organisations, taking_part, writing
from fixsend.campaigns.services.taking_part import Submission
from fixsend.delivery.models import Message
from fixsend.people import retention
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation, Person
from fixsend.people.staff import roles
from fixsend.places.models import Constituency, Council, CouncilContact, Representative
from fixsend.web import signing
from tests.at_once import at_once
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, write_to
from tests.campaigns.test_open_letters import ask, words
from tests.campaigns.test_writing import ASK, STORY, confirm, mp, write
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff
from tests.statements import statements_of

__all__ = ["mp", "write"]
pytestmark = pytest.mark.django_db


def described():
    from fixsend.people.confirmations.queries import described

    return described(Confirmation.objects.get(done_at=None))[0].text


def test_the_page_says_what_would_be_confirmed_in_its_newest_words(send):
    action = petition(given_to="the Department", given_details=["name"])
    first, last = Council.objects.order_by("pk")[:2]
    send(action, council=first.code, shows_name="on")
    assert f"as Sam Taylor, {first}." in described()
    assert "We show your first name and council area" in described()
    send(action, council=last.code, wants_updates="on", terms=action.terms.pk)
    assert f"as Sam Taylor, {last}." in described()
    for said in ("We do not show your name", "pass these details to the Department: name", "email you when"):
        assert said in described()


def _form_of(page) -> dict[str, list[str]]:
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.content.decode())
    return {name: [value for each, value in found if each == name] for name, _ in found}


def test_words_that_were_sent_while_the_owner_had_the_page_open_are_read_before_they_are_confirmed(client, send):
    action = petition()
    send(action)
    token = signing.sign(confirmations.TOKEN, str(Confirmation.objects.get().public_id))
    path = reverse("people:confirm", args=[token])
    opened = _form_of(client.get(path))
    send(action, sender=Client(), shows_name="on")
    answer = client.post(path, opened)
    assert "This has changed" in words(answer)
    assert "We show your first name and council area" in words(answer)
    part = Participation.objects.get()
    assert (part.state, part.confirmed_at) == ("unconfirmed", None)
    assert client.post(path, _form_of(answer)).status_code == 302
    part.refresh_from_db()
    assert (part.state, part.shows_name) == ("confirmed", True)


def test_a_used_link_shows_what_is_so_and_applies_nothing(client, send, press):
    action = petition()
    send(action, shows_name="on")
    press("sam@example.org")
    used = Confirmation.objects.get()
    assert set(used.details) == {"action", "participation"}
    send(action)
    confirmations.confirm(Confirmation.objects.get(done_at=None))
    confirmations.confirm(used)
    assert not Participation.objects.get().shows_name


def test_a_request_that_is_sent_again_begins_its_week_anew_and_its_part_is_not_forgotten(send):
    action = petition(counts_at_once=True)
    send(action)
    Confirmation.objects.update(expires_at=timezone.now() - timezone.timedelta(days=40))
    send(action)
    retention.run()
    assert counted(action) == 1
    assert Confirmation.objects.get().is_open


def test_who_counts_before_confirming_is_handed_over_only_afterwards(send, press):
    from fixsend.campaigns.models import HandIn
    from fixsend.campaigns.services import hand_ins

    action = petition(counts_at_once=True, given_to="the Department", given_details=["name"])
    send(action, terms=action.terms.pk)
    wanted = HandIn(action=action, given_to=action.given_to)
    assert (counted(action), list(hand_ins._rows(wanted, ["name"]))) == (1, [])
    press("sam@example.org")
    assert list(hand_ins._rows(wanted, ["name"])) == [["Sam Taylor"]]


def test_a_new_part_is_stored_with_its_request_in_one_statement():
    submission = Submission(name="Sam Taylor", email="sam@example.org", council=Council.objects.first())
    assert len(statements_of(lambda: taking_part.take_part(petition(), submission))) >= 1
    action = petition("Another")
    assert len(statements_of(lambda: taking_part.take_part(action, submission))) == 1


def test_a_stranger_who_writes_in_somebodys_name_is_led_to_the_same_thanks_as_everybody(client, mp, write):
    page = write_to()
    first = write(page)
    confirm()
    again = write(page, answer_0=" ".join(f"other{at}" for at in range(30)), answer_1="")
    assert again.url == first.url == f"{page.url}thanks/"


def test_a_letter_written_again_goes_to_the_member_of_the_newest_place_alone(mp, write):
    other = Constituency.objects.exclude(pk=mp.constituency_id).first()
    Representative.objects.update_or_create(
        constituency=other, defaults={"member_id": 2, "name": "Robin Other", "email": "robin@parliament.example"}
    )
    page = write_to()
    write(page)
    older = Confirmation.objects.get()
    write(page, postcode="", constituency=other.code, answer_1=ASK.replace("son", "girl"))
    assert f"We will send your letter to Robin Other, MP for {other}." in described()
    confirmations.confirm(older)
    sent = Message.objects.filter(kind="letter_to_representative")
    assert [mail.to for mail in sent] == ["robin@parliament.example"]


@pytest.mark.parametrize("change", ["another person", "an empty seat"])
def test_a_letter_never_goes_to_somebody_whom_its_preview_did_not_name(mp, write, change):
    write(write_to())
    values = {"constituency": mp.constituency, "member_id": 77, "name": "Kim New", "email": "kim@parliament.example"}
    mp.delete()
    if change == "another person":
        Representative.objects.create(**values)
    confirm()
    assert not Message.objects.filter(kind="letter_to_representative").exists()
    mail = Message.objects.get(subject__startswith="We could not send your letter").text
    assert "It was for Pat Member, MP for Leeds North West." in mail
    assert STORY in mail
    assert Letter.objects.get().text == ""


def test_a_letter_is_shown_once_more_where_its_receiver_changed_while_its_writer_read_the_preview(mp, write):
    page = write_to()
    shown = re.findall(r'name="named" value="([^"]+)"', write(page, how=None).content.decode())
    assert shown == ["Pat Member, MP for Leeds North West"]
    Representative.objects.filter(pk=mp.pk).update(name="Kim New")
    answer = words(write(page, named=shown))
    assert "The people who will get your letter have changed" in answer
    assert "Kim New, MP for Leeds North West" in answer
    assert not Participation.objects.exists()


def test_of_several_whom_a_letter_is_for_those_get_it_who_are_there_and_its_writer_is_told(mp, write):
    leeds = Council.objects.get(name="Leeds")
    contacts = [
        CouncilContact.objects.create(council=leeds, role="councillor", name=name, email=f"{name}@leeds.example")
        for name in ("Ann", "Bob")
    ]
    page = write_to(receivers="councillors")
    write(page, receiver=[each.pk for each in contacts])
    CouncilContact.objects.filter(name="Ann").delete()
    confirm()
    assert [mail.to for mail in Message.objects.filter(kind="letter_to_representative")] == ["Bob@leeds.example"]
    assert "We could not send it to Ann (Leeds)." in " ".join(
        Message.objects.get(subject__startswith="Your letter has been sent").text.split()
    )


def test_a_second_letter_is_given_back_once_the_first_has_gone(mp, write):
    page = write_to()
    write(page)
    confirm()
    write(page, answer_0=" ".join(f"other{at}" for at in range(30)), answer_1="", wants_updates="on")
    assert "will not send it again" in described()
    confirm()
    assert Message.objects.filter(kind="letter_to_representative").count() == 1
    mail = Message.objects.get(subject__startswith="Your letter was already sent").text
    assert "other29" in mail
    assert Participation.objects.get().wants_updates


def test_who_took_back_a_letter_that_has_gone_and_writes_another_counts_again_and_gets_it_back(mp, write, press):
    page = write_to()
    write(page)
    confirm()
    taking_part.withdraw(Participation.objects.get())
    write(page, answer_0=" ".join(f"other{at}" for at in range(30)), answer_1="")
    assert press("sam@example.org").status_code == 200
    asked = Message.objects.filter(kind="confirmation").latest("pk").text
    assert "count your letter about “Ask your MP” again. We have already sent it." in " ".join(asked.split())
    assert "We send it once" not in asked
    assert counted(page) == 1
    assert Message.objects.filter(kind="letter_to_representative").count() == 1
    assert "other29" in Message.objects.get(subject__startswith="Your letter was already sent").text


def test_who_has_called_may_still_send_a_letter(mp, write):
    page = write_to(phone_script="We wait.")
    submission = Submission(name="Sam Taylor", email="sam@example.org", council=None, constituency=mp.constituency)
    writing.write(page, submission, writing.Draft("", "", ""), "called")
    confirm()
    write(page)
    confirm()
    assert Message.objects.filter(to=mp.email).count() == 1
    assert (Letter.objects.get().how, counted(page)) == ("sent", 1)


def test_the_text_of_a_letter_that_waits_for_its_owner_goes_after_a_week(mp, write):
    write(write_to())
    assert STORY in str(Confirmation.objects.get().details)
    Confirmation.objects.update(created_at=timezone.now() - timezone.timedelta(days=8))
    retention.run()
    assert STORY not in str(Confirmation.objects.get().details)


def test_a_mistyped_mailbox_blocks_no_organisation_and_who_confirms_has_the_name(client):
    letter = open_letter()
    ask(client, letter, email="jo@fen.exmaple.org")
    ask(client, letter, role="Treasurer")
    ask(client, letter, website="https://new.example.org")
    mistyped, right = Confirmation.objects.order_by("id")
    assert "You are Jo Green, Chair. Its website is https://new.example.org." in described_of(right)
    confirmations.confirm(right)
    confirmations.confirm(mistyped)
    signature = OrganisationSignature.objects.get()
    assert (signature.email, signature.role, signature.website) == (
        "jo@fen.example.org",
        "Chair",
        "https://new.example.org",
    )


def described_of(request):
    from fixsend.people.confirmations.handlers import handler_of

    return handler_of(request.kind).describe(request)


def test_newer_public_words_of_an_organisation_wait_for_staff_who_accept_only_what_they_saw(client):
    letter = open_letter()
    ask(client, letter)
    confirmations.confirm(Confirmation.objects.get(done_at=None))
    seen = OrganisationSignature.objects.get().version
    ask(client, letter, website="https://other.example.org")
    confirmations.confirm(Confirmation.objects.get(done_at=None))
    sign_in_staff(client, roles.CAMPAIGNER)
    signature = OrganisationSignature.objects.get()
    decide = reverse("campaigns_office:organisation_decide", args=[letter.pk, signature.pk])
    assert "sent new details" in words(client.post(decide, {"accept": "1", "seen": seen}, follow=True))
    assert OrganisationSignature.objects.get().state == "waiting"
    client.post(decide, {"accept": "1", "seen": signature.version})
    assert OrganisationSignature.objects.get().state == "accepted"
    client.logout()
    ask(client, letter, website="https://third.example.org")
    confirmations.confirm(Confirmation.objects.get(done_at=None))
    assert OrganisationSignature.objects.get().state == "waiting"
    organisations.accept(OrganisationSignature.objects.get(), PersonFactory(is_staff=True))
    ask(client, letter, website="https://third.example.org", role="Trustee")
    confirmations.confirm(Confirmation.objects.get(done_at=None))
    assert (OrganisationSignature.objects.get().state, OrganisationSignature.objects.get().role) == (
        "accepted",
        "Trustee",
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_starter_pages")
class TestAtOnce:
    """The same mailbox in several tabs."""

    def submission(self, number):
        council = Council.objects.order_by("pk")[number]
        return Submission(name="Sam Taylor", email="sam@example.org", council=council, shows_name=bool(number % 2))

    def test_two_tabs_send_at_once_and_one_request_waits_with_the_words_of_one_of_them(self):
        action = petition()
        ends = at_once(*(partial(taking_part.take_part, action, self.submission(number)) for number in range(4)))
        assert ends == ["done"] * 4
        waiting, part = Confirmation.objects.get(), Participation.objects.get()
        confirmations.confirm(waiting)
        part.refresh_from_db()
        assert (part.council_id, part.shows_name) == (
            waiting.details["council"],
            waiting.details.get("shows_name", False),
        )

    def test_a_form_sent_while_the_older_words_are_confirmed_or_withdrawn_ends_in_no_deadlock(self):
        part = ParticipationFactory(
            name="Sam Taylor", email="sam@example.org", person=PersonFactory(email="sam@example.org")
        )
        for number in range(3):
            taking_part.take_part(part.action.specific, self.submission(number))
            waiting = Confirmation.objects.get(done_at=None)
            ends = at_once(
                partial(taking_part.take_part, part.action.specific, self.submission(3)),
                partial(confirmations.confirm, waiting),
                partial(taking_part.withdraw, part),
                partial(confirmations.forget, Confirmation.objects.filter(expires_at__lt=timezone.now())),
            )
            assert ends == ["done"] * 4
            assert Confirmation.objects.filter(done_at=None).count() <= 1
        assert Person.objects.filter(email="sam@example.org").count() == 1


@pytest.mark.parametrize("what", ["organisation", "gathering", "application"])
def test_what_was_sent_before_a_withdrawal_brings_nothing_back(client, what):
    send_it, withdraw_it, rows = SENT[what]()
    send_it(client, 1)
    confirmations.confirm(Confirmation.objects.get(done_at=None))
    send_it(client, 2)
    waiting = Confirmation.objects.get(done_at=None)
    withdraw_it()
    confirmations.confirm(waiting)
    said = [each.get_state_display() if hasattr(each, "state") else each.get_status_display() for each in rows()]
    assert said == ["Withdrawn"]


def _organisation():
    letter = open_letter()
    return (
        lambda client, number: ask(client, letter, website=f"https://{number}.example.org"),
        lambda: organisations.withdraw(OrganisationSignature.objects.get()),
        OrganisationSignature.objects.all,
    )


def _gathering():
    from fixsend.events.models import Gathering
    from fixsend.events.services import proposing
    from tests.events.factories import GatheringFactory, day_of_action

    day = day_of_action()
    values = proposing.values_in(GatheringFactory.build(day=day))

    def withdraw():
        found = Gathering.objects.get()
        proposing.withdraw(found, found.host)

    return (
        lambda client, number: proposing.propose(
            day, {**values, "venue": f"Hall {number}"}, name="Jo", email="jo@example.org"
        ),
        withdraw,
        Gathering.objects.all,
    )


def _application():
    from fixsend.membership.models import Application
    from fixsend.membership.services import applications
    from tests.membership.test_join import ABOUT, apply_as

    return (
        lambda client, number: apply_as(client, "group", about={**ABOUT, "about": f"Words {number}."}),
        lambda: applications.withdraw(Application.objects.get().pk),
        Application.objects.all,
    )


SENT = {"organisation": _organisation, "gathering": _gathering, "application": _application}
