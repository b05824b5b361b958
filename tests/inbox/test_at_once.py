"""Two people in one conversation in the same moment, each with a connection to the database of their own."""

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.delivery.models import Message
from fixsend.inbox.models import Conversation, ConversationState
from fixsend.people.staff import roles
from tests.at_once import at_once
from tests.inbox.letters import MAILBOX, arrives, from_form, letter
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _mailbox(settings) -> None:
    settings.BOUNCE_ADDRESS = MAILBOX


def answers(found: Conversation) -> int:
    return Message.objects.filter(kind="answer", to=found.email).count()


def test_one_answer_goes_and_whoever_is_later_is_told_and_keeps_their_words():
    ann, bob = staff_member(roles.MODERATOR, name="Ann Alpha"), staff_member(roles.CAMPAIGNER, name="Bob Beta")
    read: dict[str, str] = {}

    def send(person, text, found, seen=1):
        browser = Client()
        sign_in_staff(browser, person=person)

        def press():
            address = reverse("inbox:answer", args=[found.pk])
            answer = browser.post(address, {"text": text, "seen": seen, "do": "close"}, follow=True)
            read[text] = answer.content.decode()

        return press

    # Two colleagues.
    found = from_form()
    assert at_once(send(ann, "From Ann", found), send(bob, "From Bob", found)) == ["done", "done"]
    first = found.answers.get()
    later = "From Bob" if first.author == ann else "From Ann"
    assert f"{first.author} has answered in the meantime" in read[later]
    assert f"{later}</textarea>" in read[later]
    assert answers(found) == 1

    # A button that is pressed twice.
    found = from_form(email="twice@example.org")
    assert at_once(send(ann, "Pressed twice", found), send(ann, "Pressed twice", found)) == ["done", "done"]
    assert answers(found) == found.answers.count() == 1

    # Another message comes while a colleague answers: it is read before an answer goes, or it waits for the next one.
    arrives(letter(Message_ID="<first@example.net>"))
    found = Conversation.objects.latest("id")
    more = letter("One thing more", In_Reply_To="<first@example.net>")
    assert at_once(send(ann, "About the first", found), lambda: arrives(more)) == ["done", "done"]
    found.refresh_from_db()
    assert found.incoming.count() == 2
    assert found.state in (ConversationState.NEW, ConversationState.OPEN)
    assert found.waiting_since is not None
    assert answers(found) or "Another message has come in the meantime" in read["About the first"]
