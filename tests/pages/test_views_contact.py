"""Writing to the team."""

import time
from datetime import timedelta

import pytest
from django.db.models import F
from django.test import Client
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.inbox.models import Conversation, IncomingMessage
from fixsend.people import personal_data
from fixsend.people.confirmations import batches
from fixsend.people.models import Confirmation
from fixsend.people.services import erasure
from fixsend.people.staff import roles
from fixsend.places.models import Council
from fixsend.web import tokens
from fixsend.web.models import SiteDetails
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.usefixtures("home")

WORDS = {"topic": "press", "name": "Jo Example", "email": "jo@example.org", "text": "Hello there"}


@pytest.fixture(autouse=True)
def _team() -> None:
    details = SiteDetails.load()
    details.team_email = "team@example.org"
    details.save()


def send(client: Client, **changes: str):
    """Send the form, opened long enough ago."""
    stamp = tokens._signer.sign(str(int((time.time() - 60) * 10)))
    return client.post("/contact/", {**WORDS, tokens.STARTED: stamp, **changes})


def to_team():
    return Message.objects.filter(kind="contact")


def receipts():
    return Message.objects.filter(kind="contact receipt")


def test_the_writer_gets_a_receipt_that_says_what_happens_next_and_repeats_nothing(client: Client) -> None:
    send(client, text="Buy now at example.com", topic="press")
    receipt = receipts().get()
    assert receipt.to == "jo@example.org"
    assert receipt.subject == "We have your message: I am a journalist, researcher or work for an MP"
    assert "we will email you within 7 days" in receipt.text
    assert "Buy now" not in receipt.text
    assert not Confirmation.objects.filter(expires_at__gt=timezone.now()).exists(), "there is nothing to confirm"


def test_receipts_that_the_guard_held_back_come_in_one_mail(client: Client) -> None:
    for number, topic in enumerate(("press", "site", "data")):
        send(client, text=f"Message {number}", topic=topic)
    assert receipts().count() == 1
    Confirmation.objects.update(mailed_at=F("mailed_at") - timedelta(minutes=11))
    Confirmation.objects.exclude(mail_due_at=None).update(mail_due_at=timezone.now())
    batches.mail_everything()
    together = Message.objects.get(kind="receipt")
    assert together.subject == "We have your message: This site: something wrong or hard to use (and 1 more)"
    assert "We have your message about “My data”." in together.text
    batches.mail_everything()
    assert Message.objects.filter(to="jo@example.org").count() == 2


def test_a_message_is_kept_mailed_to_the_team_and_thanked_for(client: Client) -> None:
    response = send(client)
    assert response.status_code == 302
    assert "We have your message" in client.get(response["Location"]).content.decode()
    message = IncomingMessage.objects.get()
    assert (message.email, message.text) == ("jo@example.org", "Hello there")
    assert message.conversation.waiting_since is not None
    mail = to_team().get()
    assert mail.to == "team@example.org"
    assert "Hello there" in mail.text


def test_the_council_that_a_message_is_about_is_shown_to_the_team(client: Client) -> None:
    leeds, kent = Council.objects.get(name="Leeds"), Council.objects.get(name="Kent")
    send(client, council=kent.code)
    send(client, council=leeds.code)  # Chosen wrongly at first: the same words, and another council.
    conversation = Conversation.objects.get()
    assert conversation.council == leeds
    assert "in Kent" in to_team().get().text
    sign_in_staff(client, person=staff_member(roles.MODERATOR))
    about = "/admin/inbox/?council={}"
    assert "Jo Example" in client.get(about.format(leeds.pk)).content.decode()
    assert "Jo Example" not in client.get(about.format(kent.pk)).content.decode()
    assert "Leeds" in client.get(f"/admin/inbox/{conversation.pk}/").content.decode()


def test_a_double_click_is_one_message_and_one_mail(client: Client) -> None:
    send(client)
    assert send(client).status_code == 302
    assert IncomingMessage.objects.count() == 1
    assert to_team().count() == receipts().count() == 1


def test_an_empty_form_says_what_is_missing_and_keeps_what_was_typed(client: Client) -> None:
    text = send(client, email="", text="", name="Jo Example").content.decode()
    assert "There is a problem" in text
    assert "Jo Example" in text
    assert not IncomingMessage.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"email": "jo@example.org\nBcc: everyone@example.org"},
        {"email": "jo@example.org\r\nSubject: x"},
        {"name": "Jo\nBcc: everyone@example.org"},
        {"topic": "press\nBcc: everyone@example.org"},
        {"text": "x" * 5001},
        {"name": "x" * 121},
        {"email": "x" * 300 + "@example.org"},
    ],
)
def test_header_injection_and_oversized_input_are_refused(client: Client, changes: dict[str, str]) -> None:
    assert send(client, **changes).status_code == 200
    assert not Message.objects.exists()


def test_nothing_the_writer_typed_stands_in_the_subject(client: Client) -> None:
    send(client, name="Bcc Bob", text="Buy now")
    assert to_team().get().subject == ("Message from the contact form: I am a journalist, researcher or work for an MP")


def test_markup_in_a_message_is_shown_as_text_in_the_mail(client: Client) -> None:
    send(client, text="<script>alert(1)</script>")
    assert "<script>" not in to_team().get().html


def test_a_robot_that_fills_the_trap_is_turned_away(client: Client) -> None:
    assert send(client, **{tokens.HONEYPOT: "x"}).status_code == 200
    assert not IncomingMessage.objects.exists()


def test_a_flood_is_kept_but_mails_nobody(client: Client) -> None:
    for number in range(5):
        assert send(client, text=f"Message {number}").status_code == 302
    assert IncomingMessage.objects.count() == 5
    assert to_team().count() == 3
    assert receipts().count() == 1, "no mailbox gets more mail than the list-bombing guard allows"


def test_without_a_team_address_the_message_is_still_kept(client: Client) -> None:
    SiteDetails.objects.update(team_email="", controller_email="")
    send(client)
    assert IncomingMessage.objects.count() == 1
    assert not to_team().exists()


def test_a_person_gets_their_messages_with_their_data_and_loses_them_on_erasure(client: Client) -> None:
    send(client)
    person = PersonFactory(email="jo@example.org")
    source = next(one for one in personal_data.sources if one.model == "inbox.IncomingMessage")
    assert source.of(person).count() == 1
    erasure.erase_person(person)
    assert not IncomingMessage.objects.exists()
