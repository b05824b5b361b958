"""The inbox as staff see it."""

import csv
import io
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.engine import verp
from fixsend.delivery.models import Message
from fixsend.inbox.models import Conversation, ConversationState, IncomingMessage, PreparedAnswer
from fixsend.inbox.models.prepared_answer import fill
from fixsend.inbox.queries import boxes
from fixsend.people.models import AuditEntry, Person
from fixsend.people.staff import roles
from fixsend.web.backoffice.paging import BoundedPaginator
from tests.inbox.letters import MAILBOX, answered, arrives, conversation, from_form, letter
from tests.people.factories import PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
INDEX = "/admin/inbox/"


@pytest.fixture(autouse=True)
def _mailbox(settings) -> None:
    settings.BOUNCE_ADDRESS = MAILBOX


@pytest.fixture
def me(client: Client) -> Person:
    """Sign a moderator in."""
    return sign_in_staff(client, person=staff_member(roles.MODERATOR, name="Kim Brown"))


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def of(found: Conversation, verb: str = "show") -> str:
    return reverse(f"inbox:{verb}", args=[found.pk])


def test_the_inbox_begins_with_what_has_waited_longest(client, me):
    later, earlier = from_form(name="Later Person"), from_form(name="Earlier Person", text="Hi")
    Conversation.objects.filter(pk=earlier.pk).update(waiting_since=timezone.now() - timedelta(days=3))
    answered(from_form(name="Done Person", text="Thanks"), me)
    shown = page(client, INDEX)
    assert shown.index("Earlier Person") < shown.index("Later Person")
    assert "Done Person" not in shown
    assert later.pk != earlier.pk


def test_each_list_says_how_many_stand_in_it(client, me):
    from_form(text="Waiting")
    answered(from_form(text="Open"), me, close=False)
    answered(from_form(text="Closed"), me)
    arrives(letter("Away", Auto_Submitted="auto-replied"))
    boxes = {box.slug: box.count for box in client.get(INDEX).context["boxes"]}
    assert boxes == {"waiting": 1, "mine": 1, "open": 1, "closed": 1, "aside": 1, "all": 4}
    for box, count in boxes.items():
        assert len(client.get(INDEX, {"box": box}).context["object_list"]) == count


def test_of_very_many_the_first_are_shown_and_it_says_how_to_find_the_rest(client, me, monkeypatch):
    monkeypatch.setattr(boxes, "MOST_COUNTED", 2)
    monkeypatch.setattr(BoundedPaginator, "COUNTED", 3)
    monkeypatch.setattr(BoundedPaginator, "SHOWN", 2)
    now = timezone.now()
    for number in range(4):
        found = from_form(name=f"Writer {number}", text=f"Message {number}")
        Conversation.objects.filter(pk=found.pk).update(
            waiting_since=now - timedelta(days=number), last_at=now - timedelta(hours=number)
        )
    waiting, everything = page(client, INDEX), page(client, f"{INDEX}?box=all")
    for shown in (waiting, everything):
        assert "More than 3 messages: these are the first 2" in " ".join(shown.split())
        assert '<span class="inbox-count">2+</span>' in shown
    assert re.findall(r"Writer \d", waiting) == ["Writer 3", "Writer 2"]
    assert re.findall(r"Writer \d", everything) == ["Writer 0", "Writer 1"]


@pytest.mark.parametrize("words", ["ada lovelace", "ada@example.net", "A question", "RING me", "thank you"])
def test_a_conversation_is_found_by_who_wrote_and_by_what_was_written(client, me, words):
    answered(conversation(), me)
    from_form(name="Someone Else", text="Other words")
    shown = page(client, f"{INDEX}?q={words}")
    assert "Ada Lovelace" in shown
    assert "Someone Else" not in shown


def test_nothing_from_outside_is_shown_as_html(client, me):
    mail = letter("x", Subject="<img src=x onerror=alert(1)>", From='"<b>Ada</b>" <ada@example.net>')
    mail.set_content("<p>Hello</p><img src='https://spy.example/pixel.gif'><script>alert(2)</script>", subtype="html")
    arrives(mail)
    plain = conversation("<img src='https://spy.example/other.gif'>")
    for address in (INDEX, of(Conversation.objects.earliest("id")), of(plain)):
        shown = page(client, address)
        assert "<img src=x" not in shown
        assert "<img src='https" not in shown
        assert "<b>Ada</b>" not in shown
        assert "alert(2)" not in shown


def test_looking_at_a_conversation_is_in_the_audit_log_under_the_person(client, me):
    person = PersonFactory(email="ada@example.net", name="Ada Lovelace")
    found = conversation()
    shown = page(client, of(found))
    entry = AuditEntry.objects.get(action="conversation.seen")
    assert (entry.actor, entry.person, entry.subject) == (me, person, f"Conversation {found.pk}")
    assert reverse("people_backoffice:show", args=[person.pk]) in shown


def test_attachments_are_named_and_where_they_are(client, me):
    mail = letter("See the file")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="<b>letter.pdf")
    arrives(mail)
    shown = page(client, of(Conversation.objects.get()))
    assert "&lt;b&gt;letter" in shown
    assert "We do not keep attachments here. To see them, ask the person who hosts the site" in " ".join(shown.split())


def test_an_answer_is_sent_and_the_conversation_closed(client, me):
    found = from_form()
    answer = client.post(of(found, "answer"), {"text": "Ring me on Monday.", "seen": 1, "do": "close"}, follow=True)
    assert "Your answer is on its way. The conversation is closed." in answer.content.decode()
    found.refresh_from_db()
    assert found.state == ConversationState.CLOSED
    sent = Message.objects.get(kind="answer")
    assert (sent.to, "Ring me on Monday." in sent.text) == ("jo@example.org", True)
    assert "Ring me on Monday." in page(client, of(found))


def test_an_answer_may_leave_the_conversation_open(client, me):
    found = from_form()
    client.post(of(found, "answer"), {"text": "I will ask.", "seen": 1, "do": "keep_open"})
    found.refresh_from_db()
    assert (found.state, found.assignee) == (ConversationState.OPEN, me)


def test_whoever_answers_second_is_warned_and_keeps_what_they_wrote(client, me):
    found = answered(from_form(), staff_member(roles.CAMPAIGNER, name="Sam Green"), "I have answered.")
    again = client.post(of(found, "answer"), {"text": "My own words", "seen": 1, "do": "close"})
    shown = again.content.decode()
    assert "Sam Green has answered in the meantime" in shown
    assert "Your answer has not been sent." in shown
    assert "My own words" in shown
    assert "I have answered." in shown
    assert Message.objects.filter(kind="answer").count() == 1
    having_read = again.context["form"]["seen"].value()
    client.post(of(found, "answer"), {"text": "My own words", "seen": having_read, "do": "close"})
    assert Message.objects.filter(kind="answer").count() == 2


def test_a_prepared_answer_is_put_below_what_is_written_and_nothing_is_sent(client, me):
    prepared = PreparedAnswer.objects.create(title="How to join", text="Dear {name},\nyou can join at {alliance}.")
    found = from_form()
    sent = {"text": "One word first.", "seen": 1, "prepared": prepared.pk, "do": "put_in"}
    shown = client.post(of(found, "answer"), sent)
    written = shown.context["form"]["text"].value()
    assert written.startswith("One word first.\n\nDear Jo Example,\nyou can join at ")
    assert str(shown.context["form"]["seen"].value()) == "1"
    assert not Message.objects.filter(kind="answer").exists()


def test_a_placeholder_that_nobody_filled_in_stops_an_answer(client, me):
    found = from_form()
    shown = client.post(of(found, "answer"), {"text": "Dear {name},", "seen": 1}).content.decode()
    assert "Write words in place of {name}." in shown
    assert not Message.objects.filter(kind="answer").exists()


def test_an_empty_answer_says_so(client, me):
    shown = client.post(of(from_form(), "answer"), {"text": " ", "seen": 1}).content.decode()
    assert "Write your answer first." in shown


def test_a_note_is_for_colleagues(client, me):
    found = from_form()
    client.post(of(found, "note"), {"note": "She rang too."})
    assert "She rang too." in page(client, of(found))
    assert not Message.objects.filter(text__contains="She rang").exists()


def test_what_is_typed_in_the_other_boxes_stays_whatever_is_pressed(client, me):
    prepared = PreparedAnswer.objects.create(title="Thanks", text="Thanks")
    found = from_form()
    typed = {"text": "Half an answer", "note": "Half a note", "seen": 1, "had": "", "to": "", "prepared": prepared.pk}
    for verb, pressed in (("assign", {"do": "take"}), ("answer", {"do": "put_in"}), ("close", {}), ("put_aside", {})):
        shown = client.post(of(found, verb), typed | pressed, follow=True).content.decode()
        assert "Half an answer" in shown, verb
        assert "Half a note</textarea>" in shown, verb
    found.refresh_from_db()
    assert (found.assignee, found.is_over) == (me, False)
    shown = client.post(of(found, "note"), typed).content.decode()
    assert "Half an answer</textarea>" in shown
    assert shown.count("Half a note") == 1, "it is among the messages, and in the box no more"
    assert not Message.objects.filter(kind="answer").exists()


def test_a_note_that_is_typed_beside_an_answer_is_kept_with_it(client, me):
    found = from_form()
    sent = {"text": "Ring me.", "note": "She has rung twice.", "seen": 1, "do": "close"}
    shown = client.post(of(found, "answer"), sent, follow=True).content.decode()
    assert "The conversation is closed. Your note is added." in shown
    assert found.notes.get().text == "She has rung twice."


def test_a_prepared_answer_leaves_no_comma_where_a_name_is_missing():
    text = "Hello {name},\n\nThank you.\n\nWith best wishes\n{my name}, {alliance}"
    assert fill(text, {"name": "", "my name": "", "alliance": "Us"}) == "Hello,\n\nThank you.\n\nWith best wishes\nUs"
    assert fill(text, {"name": "Mei", "my name": "Kim", "alliance": "Us"}).endswith("wishes\nKim, Us")


def test_a_conversation_is_taken_given_and_given_back(client, me):
    found, other = from_form(), staff_member(roles.CAMPAIGNER, name="Sam Green")
    client.post(of(found, "assign"), {"had": "", "do": "take"})
    found.refresh_from_db()
    assert found.assignee == me
    shown = client.post(of(found, "assign"), {"had": me.pk, "to": other.pk}, follow=True).content.decode()
    assert "Sam Green looks after it now." in shown
    shown = client.post(of(found, "assign"), {"had": "", "do": "take"}, follow=True).content.decode()
    assert "Sam Green has it now. Nothing was changed." in shown
    client.post(of(found, "assign"), {"had": other.pk, "to": ""})
    found.refresh_from_db()
    assert found.assignee is None


def test_only_staff_who_may_answer_are_offered(client, me):
    editor, reader = staff_member(roles.EDITOR), staff_member(roles.READ_ONLY)
    found = from_form()
    offered = client.get(of(found)).context["assign_form"].fields["to"].queryset
    assert me in offered
    assert not {editor, reader} & set(offered)
    client.post(of(found, "assign"), {"had": "", "to": editor.pk})
    found.refresh_from_db()
    assert found.assignee is None


def test_what_is_closed_or_put_aside_can_be_brought_back(client, me):
    found = from_form()
    for verb, state in (("close", ConversationState.CLOSED), ("put_aside", ConversationState.ASIDE)):
        client.post(of(found, verb))
        found.refresh_from_db()
        assert (found.state, found.waiting_since) == (state, None)
        client.post(of(found, "reopen"))
        found.refresh_from_db()
        assert found.state == ConversationState.NEW


def test_an_answer_that_came_back_is_marked_in_list_and_conversation(client, me):
    found = answered(from_form(), me)
    found.answers.update(came_back_at=timezone.now(), came_back_because="550 No such person")
    assert "an answer of ours came back" in page(client, f"{INDEX}?box=closed")
    shown = page(client, of(found))
    assert "This answer did not arrive." in shown
    assert "550 No such person" in shown


def test_what_is_gone_is_not_found(client, me):
    for verb in ("answer", "note", "assign", "close", "put_aside", "reopen"):
        assert client.post(reverse(f"inbox:{verb}", args=[1]), {"text": "x", "seen": 1, "note": "x"}).status_code == 404
    assert client.get(reverse("inbox:show", args=[1])).status_code == 404


@pytest.mark.parametrize("role", [roles.EDITOR, roles.READ_ONLY])
def test_roles_that_do_not_answer_messages_cannot_read_them(client, role):
    found = conversation()
    PersonFactory(email="ada@example.net")
    sign_in_staff(client, role)
    for address in (INDEX, of(found)):
        assert "Could you ring" not in client.get(address, follow=True).content.decode()
    for verb in ("answer", "note", "assign", "close", "put_aside", "reopen"):
        assert client.post(of(found, verb), {"text": "x", "seen": 1})["Location"] == "/admin/"
    assert not Message.objects.filter(kind="answer").exists()


def test_a_persons_page_leads_to_their_conversations(client):
    person = PersonFactory(email="ada@example.net")
    found = answered(conversation(), staff_member(roles.MODERATOR))
    sign_in_staff(client, roles.MODERATOR)
    shown = page(client, reverse("people_backoffice:show", args=[person.pk]))
    assert shown.count(f'href="{of(found)}"') >= 2
    assert "A question" in shown
    reader = Client()
    sign_in_staff(reader, roles.READ_ONLY)
    shown = page(reader, reverse("people_backoffice:show", args=[person.pk]))
    assert "Wrote to us: email" in shown
    assert of(found) not in shown
    assert "Could you ring" not in shown


def test_the_list_can_be_taken_as_a_file_by_those_who_may_take_peoples_addresses(client):
    from_form(name="=1+1")
    colleague = sign_in_staff(client, roles.CAMPAIGNER)
    file = client.get(INDEX, {"export": "csv", "box": "all"})
    rows = list(csv.reader(io.StringIO(b"".join(file).decode("utf-8-sig"))))
    assert rows[1][:2] == ["'=1+1", "jo@example.org"]
    assert "Hello" not in str(rows), "what was written is not in it"
    assert AuditEntry.objects.get(action="list.exported").actor == colleague
    moderator = Client()
    sign_in_staff(moderator, roles.MODERATOR)
    assert moderator.get(INDEX, {"export": "csv"}).status_code == 404
    assert "export=csv" not in moderator.get(INDEX).content.decode()


def _fill(number: int) -> None:
    """Make so many conversations, each with a message, a colleague and a council's worth of joins."""
    now = timezone.now()
    made = Conversation.objects.bulk_create(
        Conversation(
            email=f"writer{each}@example.org",
            subject=f"Subject {each}",
            came_by="mailbox",
            waiting_since=now,
            started_at=now,
            last_at=now,
        )
        for each in range(number)
    )
    IncomingMessage.objects.bulk_create(
        IncomingMessage(conversation=one, email=one.email, text="Words", came_by="mailbox", digest=f"{one.pk}")
        for one in made
    )


@pytest.mark.parametrize("query", [{}, {"box": "all"}, {"q": "words"}])
def test_the_list_asks_the_same_number_of_questions_of_ten_rows_and_of_a_thousand(
    client, me, django_assert_num_queries, query
):
    _fill(10)
    client.get(INDEX, query)
    with CaptureQueriesContext(connection) as few:
        client.get(INDEX, query)
    _fill(990)
    with django_assert_num_queries(len(few)):
        client.get(INDEX, query)


def test_a_long_conversation_asks_no_more_questions_than_a_short_one(client, me, django_assert_num_queries):
    found = answered(from_form(), me)
    client.get(of(found))
    with CaptureQueriesContext(connection) as few:
        client.get(of(found))
    for number in range(10):
        arrives(letter(f"Word {number}", From="jo@example.org", To=verp.reply_address(found.pk)))
        answered(found, me, f"Answer {number}")
    with django_assert_num_queries(len(few)):
        client.get(of(found))


def test_prepared_answers_are_written_by_those_who_answer(client, me):
    add = reverse("prepared_answers:add")
    assert client.post(add, {"title": "How to join", "text": "Dear {name},"}).status_code == 302
    assert PreparedAnswer.objects.get().title == "How to join"
    wrong = client.post(add, {"title": "Another", "text": "Dear {surname},"}).content.decode()
    assert "You cannot use {surname} here." in wrong
