"""Answering, and noticing that an answer did not arrive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from fixsend.delivery.models import MessageState, ReturnedMail
from fixsend.delivery.models.returned_mail import ReturnedMailKind
from fixsend.inbox import emails
from fixsend.inbox.models import Answer, Conversation, ConversationState, PreparedAnswer
from fixsend.inbox.models.prepared_answer import fill
from fixsend.inbox.queries import conversation as queries
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web.each import for_each
from fixsend.web.models import SiteDetails

# Mail servers try for five days (RFC 5321 section 4.5.4.1); what comes back later is not looked for.
LOOKED_FOR = timedelta(days=14)


class Overtaken(Exception):
    """Something happened in the conversation that whoever answers has not read; the message says what."""


@transaction.atomic
def answer(conversation_id: int, text: str, *, author: Person, seen: int, close: bool) -> Answer:
    """Mail an answer and return it; `seen` is the version that its author has read, `close` ends the conversation.

    The same answer sent twice by one author goes once. Raises Overtaken where a message came or a colleague answered
    meanwhile, and Conversation.DoesNotExist.
    """
    conversation = Conversation.objects.select_for_update().get(pk=conversation_id)
    last = queries.latest_answer(conversation)
    if last and (last.author_id, last.text) == (author.pk, text) and conversation.version == seen + 1:
        return last
    if conversation.version != seen:
        raise Overtaken(_what_happened(conversation, last, author))
    sent = _send(conversation, text, author)
    conversation.state = ConversationState.CLOSED if close else ConversationState.OPEN
    conversation.assignee = conversation.assignee or author
    conversation.waiting_since = None
    conversation.last_at = timezone.now()
    conversation.version += 1
    conversation.save(update_fields=["state", "assignee", "waiting_since", "last_at", "version"])
    audit.record(author, "conversation.answered", subject=f"Conversation {conversation.pk}", closed=close)
    return sent


def prepared(text_id: int, conversation: Conversation, author: Person) -> str:
    """Return a prepared answer with its placeholders filled in; raises PreparedAnswer.DoesNotExist."""
    text = PreparedAnswer.objects.get(pk=text_id).text
    values = {
        "name": conversation.name,
        "my name": author.name or "a volunteer",
        "alliance": SiteDetails.load().alliance_name,
    }
    return fill(text, values)


def notice_returned() -> int:
    """Let conversations wait for staff again whose answer was refused or came back; return how many."""
    bounces = ReturnedMail.objects.filter(message=OuterRef("mail"), kind=ReturnedMailKind.BOUNCE, is_sure=True)
    not_sent = Q(mail__state__in=[MessageState.FAILED, MessageState.STOPPED])
    lately = Answer.objects.filter(came_back_at=None, written_at__gt=timezone.now() - LOOKED_FOR)
    found = lately.filter(not_sent | Exists(bounces)).select_related("mail")
    notice: Callable[[Answer], object] = _notice
    return len(for_each(list(found), notice, work="inbox.notice_returned"))


def _send(conversation: Conversation, text: str, author: Person) -> Answer:
    answered = queries.latest_incoming(conversation)
    mail = emails.send_answer(conversation, text, answered, _chain(conversation))
    return Answer.objects.create(
        conversation=conversation,
        author=author,
        to=mail.to,
        text=text,
        mail=mail,
        message_id=emails.message_id_of(mail),
    )


def _chain(conversation: Conversation) -> list[str]:
    """Return the Message-IDs of a conversation, oldest first."""
    came = conversation.incoming.exclude(message_id="").values_list("received_at", "message_id")
    went = conversation.answers.values_list("written_at", "message_id")
    return [message_id for _, message_id in sorted([*came, *went])]


def _what_happened(conversation: Conversation, last: Answer | None, author: Person) -> str:
    """Return a sentence about the newest thing in a conversation."""
    incoming = conversation.incoming.order_by("-id").first()
    if last and (incoming is None or last.written_at > incoming.received_at):
        who = "You have" if last.author_id == author.pk else f"{last.author or 'A colleague'} has"
        return f"{who} answered in the meantime, at {timezone.localtime(last.written_at):%H:%M}."
    when = f", at {timezone.localtime(incoming.received_at):%H:%M}" if incoming else ""
    return f"Another message has come in the meantime{when}."


@transaction.atomic
def _notice(answer: Answer) -> None:
    conversation = Conversation.objects.select_for_update().get(pk=answer.conversation_id)
    because = answer.mail.failure if answer.mail else ""
    bounce = ReturnedMail.objects.filter(message=answer.mail_id, kind=ReturnedMailKind.BOUNCE).first()
    now = timezone.now()
    changed = Answer.objects.filter(pk=answer.pk, came_back_at=None).update(
        came_back_at=now, came_back_because=(bounce.words if bounce else because)[:300]
    )
    if changed:
        Conversation.objects.filter(pk=conversation.pk).update(
            state=ConversationState.OPEN, waiting_since=conversation.waiting_since or now
        )
