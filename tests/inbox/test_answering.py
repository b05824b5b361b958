"""Answers leave as mail that belongs to the conversation, and two colleagues do not answer without knowing."""

import email
import email.policy

import pytest
from django.urls import reverse

from fixsend.delivery.engine import single_mail, verp
from fixsend.delivery.models import Message, MessageState, ReturnedMail
from fixsend.inbox.models import Conversation, ConversationState, PreparedAnswer
from fixsend.inbox.services import answering, handling
from fixsend.people.models import AuditEntry
from fixsend.people.services import erasure
from fixsend.people.staff import roles
from fixsend.web.models import SiteDetails
from tests.delivery.bounces.mails import dsn, failed
from tests.inbox.letters import MAILBOX, answered, arrives, conversation, from_form, letter
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mailbox(settings) -> None:
    settings.BOUNCE_ADDRESS, settings.EMAIL_URL = MAILBOX, "smtp://relay.example"


@pytest.fixture
def colleague():
    return staff_member(roles.CAMPAIGNER, name="Sam Green")


def mail_of(found: Conversation) -> email.message.EmailMessage:
    """Return the newest answer as it leaves."""
    sent = found.answers.latest("id").mail
    return email.message_from_bytes(single_mail.render(sent), policy=email.policy.default)


def text_of(mail) -> str:
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


def test_an_answer_stands_under_what_it_answers(colleague):
    found = answered(conversation(Message_ID="<first@example.net>"), colleague, "Of course. When?", close=False)
    arrives(letter("On Monday", Message_ID="<second@example.net>", In_Reply_To=found.answers.get().message_id))
    found = answered(found, colleague, "Good, on Monday.")
    mail = mail_of(found)
    assert (mail["To"], mail["Subject"]) == ("ada@example.net", "Re: A question")
    assert mail["In-Reply-To"] == "<second@example.net>"
    first_answer = found.answers.earliest("id").message_id
    assert mail["References"].split() == ["<first@example.net>", first_answer, "<second@example.net>"]
    assert mail["Message-ID"] == found.answers.latest("id").message_id
    assert verp.read(mail["Reply-To"]) == verp.ReturnPath(reply_to=found.pk)
    assert mail["Auto-Submitted"] == "no"
    assert "Good, on Monday." in text_of(mail)
    assert "you wrote:\n> On Monday" in text_of(mail)


def test_an_answer_comes_from_the_alliance(colleague):
    details = SiteDetails.load()
    details.sender_name, details.sender_email = "SEND Community Alliance", "news@fixsend.example"
    details.save()
    mail = mail_of(answered(from_form(), colleague))
    assert mail["From"] == "SEND Community Alliance <news@fixsend.example>"
    assert mail["Subject"] == "Re: I am a journalist, researcher or work for an MP"


def test_without_a_mailbox_replies_go_to_the_team(colleague, settings):
    settings.BOUNCE_ADDRESS = ""
    details = SiteDetails.load()
    details.team_email = "team@fixsend.example"
    details.save()
    assert mail_of(answered(from_form(), colleague))["Reply-To"] == "team@fixsend.example"


def test_an_answer_goes_to_whoever_wrote_last_and_not_to_their_program(colleague):
    found = answered(conversation(), colleague)
    ours = found.answers.get().message_id
    arrives(letter("Write to this address", From="ada@work.example", In_Reply_To=ours))
    arrives(letter("I am away", From="robot@work.example", In_Reply_To=ours, Auto_Submitted="auto-replied"))
    assert mail_of(answered(found, colleague, "Done."))["To"] == "ada@work.example"


def test_what_they_quoted_is_not_quoted_again(colleague):
    text = "Yes, please.\n\nOn 3 May 2026 at 10:00, FixSEND <news@fixsend.example> wrote:\n> Would you like to come?\n"
    words = text_of(mail_of(answered(conversation(text), colleague, "Good.")))
    assert "> Yes, please." in words
    assert "Would you like to come?" not in words


def test_markup_in_a_message_stays_text_in_the_answer(colleague):
    found = answered(conversation("<script>alert(1)</script>"), colleague, "<b>Hello</b>")
    html = found.answers.get().mail.html
    assert "<script>" not in html
    assert "<b>Hello" not in html


def test_answering_ends_the_waiting_and_says_who_looks_after_it(colleague):
    found = answered(from_form(), colleague, close=False)
    assert (found.state, found.waiting_since, found.assignee) == (ConversationState.OPEN, None, colleague)
    entry = AuditEntry.objects.get(action="conversation.answered")
    assert (entry.actor, entry.subject) == (colleague, f"Conversation {found.pk}")


def test_whoever_answers_second_is_told_and_nothing_goes(colleague):
    found = from_form()
    other = staff_member(roles.MODERATOR, name="Kim Brown")
    answering.answer(found.pk, "First.", author=other, seen=1, close=True)
    with pytest.raises(answering.Overtaken, match=r"^Kim Brown has answered in the meantime, at \d\d:\d\d\.$"):
        answering.answer(found.pk, "Second.", author=colleague, seen=1, close=True)
    assert Message.objects.filter(kind="answer").count() == 1
    answering.answer(found.pk, "Second.", author=colleague, seen=2, close=True)  # Having read it.
    assert Message.objects.filter(kind="answer").count() == 2


def test_whoever_answers_is_told_of_a_message_that_came_meanwhile(colleague):
    found = conversation(Message_ID="<own@example.net>")
    arrives(letter("It is settled, thank you", In_Reply_To="<own@example.net>"))
    with pytest.raises(answering.Overtaken, match="Another message has come in the meantime"):
        answering.answer(found.pk, "About your question", author=colleague, seen=1, close=True)
    assert not Message.objects.filter(kind="answer").exists()


def test_a_double_click_sends_one_answer(colleague):
    found = from_form()
    for _twice in range(2):
        answering.answer(found.pk, "Once.", author=colleague, seen=1, close=True)
    assert Message.objects.filter(kind="answer").count() == found.answers.count() == 1


def test_an_answer_that_comes_back_wakes_its_conversation_and_says_why(colleague):
    found = answered(from_form(), colleague)
    assert answering.notice_returned() == 0
    sent = found.answers.get()
    report = dsn(failed("jo@example.org", said="550 5.1.1 No such person"))
    arrives(report.replace(MAILBOX.encode(), verp.message_sender(sent.mail_id, "").encode()))
    assert ReturnedMail.objects.get().message == sent.mail
    assert answering.notice_returned() == 1
    assert answering.notice_returned() == 0
    found.refresh_from_db()
    sent.refresh_from_db()
    assert found.state == ConversationState.OPEN
    assert found.waiting_since is not None
    assert "No such person" in sent.came_back_because


def test_an_answer_that_our_mail_server_refuses_wakes_its_conversation_too(colleague):
    found = answered(from_form(), colleague)
    Message.objects.filter(kind="answer").update(state=MessageState.FAILED, failure="550 5.7.1 Refused")
    assert answering.notice_returned() == 1
    assert found.answers.get().came_back_because == "550 5.7.1 Refused"
    Message.objects.all().delete()
    assert found.answers.get().came_back_because == "550 5.7.1 Refused"


@pytest.mark.parametrize(("name", "begins"), [("Jo Example", "Hello Jo Example,"), ("", "Hello,")])
def test_a_prepared_answer_names_the_writer_where_they_gave_a_name(colleague, name, begins):
    prepared = PreparedAnswer.objects.create(title="Thanks", text="Hello {name},\nthank you.\n{My name}, {alliance}")
    text = answering.prepared(prepared.pk, from_form(name=name), colleague)
    assert text.startswith(f"{begins}\nthank you.\nSam Green, ")
    assert "{" not in text


def test_two_colleagues_who_take_the_same_conversation_do_not_both_have_it(colleague):
    found = from_form()
    other = staff_member(roles.MODERATOR, name="Kim Brown")
    handling.assign(found.pk, other, actor=other, seen=None)
    with pytest.raises(handling.TakenMeanwhile, match="Kim Brown has it now"):
        handling.assign(found.pk, colleague, actor=colleague, seen=None)
    handling.assign(found.pk, colleague, actor=colleague, seen=other.pk)
    found.refresh_from_db()
    assert (found.assignee, found.state) == (colleague, ConversationState.OPEN)


def test_closing_and_reopening_twice_is_done_once(colleague):
    found = from_form()
    for _twice in range(2):
        handling.close(found.pk, actor=colleague)
    found.refresh_from_db()
    assert (found.state, found.waiting_since) == (ConversationState.CLOSED, None)
    for _twice in range(2):
        handling.reopen(found.pk, actor=colleague)
    found.refresh_from_db()
    assert found.state == ConversationState.NEW
    assert found.waiting_since is not None
    actions = AuditEntry.objects.filter(action__startswith="conversation.").values_list("action", flat=True)
    assert sorted(actions) == ["conversation.closed", "conversation.reopened"]


def test_a_note_that_is_sent_twice_is_one(colleague):
    found = from_form()
    for _twice in range(2):
        handling.add_note(found.pk, "She rang too.", actor=colleague)
    assert found.notes.count() == 1


def test_what_a_stranger_wrote_into_a_header_adds_no_header_to_our_answer(colleague):
    mail = letter().as_bytes().replace(b"A question", b"=?utf-8?q?Hi=0D=0ABcc:_all=40example.org?=")
    arrives(mail.replace(b"Ada Lovelace", b"=?utf-8?q?Ada=0D=0ASubject:_Other?="))
    found = Conversation.objects.get()
    sent = mail_of(answered(found, colleague))
    assert sent["Bcc"] is None
    assert sent.get_all("Subject") == ["Re: Hi Bcc: all@example.org"]
    assert sent.get_all("To") == ["ada@example.net"]


def test_a_conversation_goes_with_the_person_and_nobody_answers_what_is_gone(client, colleague):
    person = PersonFactory(email="ada@example.net")
    found = answered(conversation(), colleague, close=False)
    handling.add_note(found.pk, "She rang too.", actor=colleague)
    old_reply_to = verp.reply_address(found.pk)
    sign_in_staff(client, person=colleague)
    erasure.erase_person(person, actor=staff_member())
    assert not Conversation.objects.exists()
    assert not Message.objects.filter(to="ada@example.net").exists()
    late = client.post(reverse("inbox:answer", args=[found.pk]), {"text": "One word more", "seen": 2})
    assert late.status_code == 404
    assert not Message.objects.filter(kind="answer").exists()
    # Who writes to us again begins again.
    arrives(letter("Hello again", To=old_reply_to))
    assert Conversation.objects.get().incoming.get().text == "Hello again"
