"""What reaches the inbox, and which conversation it joins."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fixsend.delivery.bounces import mailbox
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.engine import verp
from fixsend.delivery.models import Message, UnparsedMail
from fixsend.inbox.models import CameBy, Conversation, ConversationState, IncomingMessage
from fixsend.inbox.queries import boxes
from fixsend.inbox.services import handling, receiving
from fixsend.people.staff import roles, work_queue
from tests.delivery.bounces.imap import mailbox as imap_mailbox
from tests.inbox.letters import MAILBOX, answered, arrives, conversation, from_form, letter
from tests.newsletters.factories import frozen_mailing, subscriber
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mailbox(settings) -> None:
    settings.BOUNCE_ADDRESS = MAILBOX


def test_a_letter_begins_a_conversation_that_waits(settings):
    assert arrives(letter("Could you ring me?")) is Kind.INCOMING
    found = Conversation.objects.get()
    assert (found.email, found.name, found.title) == ("ada@example.net", "Ada Lovelace", "A question")
    assert (found.state, found.came_by) == (ConversationState.NEW, CameBy.MAILBOX)
    assert found.waiting_since is not None
    assert found.incoming.get().text == "Could you ring me?"
    assert not UnparsedMail.objects.exists()


def test_the_same_letter_read_again_changes_nothing():
    mail = letter()
    arrives(mail)
    arrives(mail)
    assert IncomingMessage.objects.count() == Conversation.objects.count() == 1


def test_a_letter_leaves_the_mailbox_unless_a_part_of_it_is_only_there(settings):
    with_file = letter("See the file", From="Ben <ben@example.net>")
    with_file.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="letter.pdf")
    with imap_mailbox() as server:
        settings.BOUNCE_MAILBOX = server.url
        server.put(letter().as_bytes(), with_file.as_bytes())
        assert mailbox.read_all() == {Kind.INCOMING: 1, Kind.INCOMING_IN_PART: 1}
        assert list(server.mails.values()) == [with_file.as_bytes()]
        assert mailbox.read_all() == {}
    assert IncomingMessage.objects.get(email="ben@example.net").attachments == [{"name": "letter.pdf", "size": 4}]


def test_a_letter_of_ten_megabytes_is_kept_in_part_and_stays_in_the_mailbox():
    mail = letter("x")
    paragraph = "<p>Families wait.</p><img src='https://spy.example/x.gif'>\n"
    mail.set_content("<p>Please read this.</p>" + paragraph * 180_000, subtype="html", cte="8bit")
    assert len(mail.as_bytes()) > 10_000_000
    assert arrives(mail) is Kind.INCOMING_IN_PART
    (kept,) = IncomingMessage.objects.all()
    assert kept.text.startswith("Please read this.\n\nFamilies wait.")
    assert not kept.is_whole
    assert 10_000 < len(kept.text) <= 20_000
    assert "spy.example" not in kept.text


@pytest.mark.parametrize(
    "text",
    ["word " * 900 + "the end", "\n" * 9000 + "the end", " word\n" * 3000 + " the end"],
    ids=["a line that no mail may have", "very many lines", "lines that look like folded fields"],
)
def test_a_letter_that_is_not_read_to_its_end_stays_in_the_mailbox(text):
    head = b"From: ada@example.net\nSubject: Long\nContent-Transfer-Encoding: 8bit\n\nThe beginning\n"
    assert arrives(head + text.encode() + b"\n") is Kind.INCOMING_IN_PART
    kept = IncomingMessage.objects.get()
    assert "the end" not in kept.text
    assert kept.has_more_in_mailbox


def test_nobody_is_answered_by_itself():
    arrives(letter())
    arrives(letter("I am away.", Subject="Automatic reply: Re: A question", From="Ben <ben@example.net>"))
    assert not Message.objects.exists()


def test_a_reply_joins_its_conversation_by_the_address_that_we_gave():
    found = answered(from_form(), staff_member())
    assert found.state == ConversationState.CLOSED
    arrives(letter("Thank you. One more thing", From="jo@example.org", To=verp.reply_address(found.pk)))
    found.refresh_from_db()
    assert [each.text for each in found.incoming.all()] == ["Hello", "Thank you. One more thing"]
    assert found.state == ConversationState.OPEN
    assert found.waiting_since is not None


def test_a_reply_joins_its_conversation_by_our_message_id():
    found = answered(conversation(), staff_member())
    ours = found.answers.get().message_id
    arrives(letter("From my other mailbox", From="ada@work.example", References=f"<unknown@x.example> {ours}"))
    assert found.incoming.count() == 2
    assert Conversation.objects.count() == 1


def test_a_second_letter_that_answers_ones_own_joins_it_and_a_strangers_does_not():
    first = conversation(Message_ID="<own@example.net>")
    arrives(letter("I forgot to say", In_Reply_To="<own@example.net>"))
    arrives(letter("I have read her mail", From="eve@example.net", In_Reply_To="<own@example.net>"))
    assert first.incoming.count() == 2
    assert Conversation.objects.filter(email="eve@example.net").exists()


def test_a_reply_to_a_newsletter_says_which():
    person = subscriber("ada@example.net")
    mailing = frozen_mailing()
    message_id = f"<{mailing.message_id_stem}.{person.public_id}@fixsend.example>"
    assert conversation(Subject="Re: News", In_Reply_To=message_id).mailing == mailing


def test_an_automatic_reply_is_put_aside_and_waits_for_nobody():
    arrives(letter("I am away.", Auto_Submitted="auto-replied", Subject="Away"))
    found = Conversation.objects.get()
    assert (found.state, found.waiting_since) == (ConversationState.ASIDE, None)
    assert boxes.waiting_count() == 0


def test_an_automatic_reply_to_an_answer_stands_under_it_and_wakes_nobody():
    found = answered(from_form(), staff_member())
    arrives(letter("I am away.", Auto_Submitted="auto-replied", To=verp.reply_address(found.pk)))
    found.refresh_from_db()
    assert found.state == ConversationState.CLOSED
    assert found.incoming.filter(is_automatic=True).count() == 1


def test_a_person_who_answers_their_own_holiday_note_is_heard():
    arrives(letter("I am away.", Auto_Submitted="auto-replied", Message_ID="<away@example.net>"))
    arrives(letter("I am back: yes, please.", In_Reply_To="<away@example.net>"))
    found = Conversation.objects.get()
    assert found.state == ConversationState.NEW
    assert found.waiting_since is not None


def test_mail_from_our_own_sender_is_put_aside(settings):
    settings.DEFAULT_FROM_EMAIL = "news@fixsend.example"
    assert conversation(From="FixSEND <news@fixsend.example>").state == ConversationState.ASIDE


def test_an_address_that_sends_very_many_is_left_in_the_mailbox(monkeypatch):
    monkeypatch.setattr(receiving, "MOST_A_DAY", 2)
    kinds = [arrives(letter(f"Number {number}")) for number in range(3)]
    assert kinds == [Kind.INCOMING, Kind.INCOMING, Kind.OTHER]
    assert UnparsedMail.objects.count() == 1
    assert arrives(letter("From another", From="ben@example.net")) is Kind.INCOMING
    IncomingMessage.objects.update(received_at=timezone.now() - timedelta(days=2))
    assert arrives(letter("The next day")) is Kind.INCOMING


def test_words_from_outside_are_cleaned_before_they_are_stored():
    mail = letter("x").as_bytes().replace(b"A question", b"=?utf-8?q?A=00_question=0ABcc:_all?=")
    arrives(mail.replace(b"\nx\n", b"\nOne\x00 \x07two\n"))
    found = Conversation.objects.get()
    assert found.subject == "A question Bcc: all"
    assert found.incoming.get().text == "One two"


def test_a_message_of_the_form_that_is_sent_twice_is_one():
    first, second = from_form(), from_form()
    assert first == second
    assert Conversation.objects.count() == 1


def test_what_waits_is_work_for_those_who_may_answer():
    from_form()
    handling.close(conversation().pk, actor=staff_member())
    (item,) = [each for each in work_queue.items_for(staff_member(roles.MODERATOR)) if each.slug == "inbox"]
    assert (item.title, item.count()) == ("Messages to answer", 1)
    assert not [each for each in work_queue.items_for(staff_member(roles.READ_ONLY)) if each.slug == "inbox"]
