"""Who looks after a conversation, notes about it, and whether it is over. Done twice, each does the same as once."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fixsend.inbox.models import Conversation, ConversationState, InternalNote
from fixsend.people.models import Person
from fixsend.people.services import audit


class TakenMeanwhile(Exception):
    """A colleague has taken the conversation, or given it to somebody, since the page was opened; says who has it."""


@transaction.atomic
def assign(conversation_id: int, to: Person | None, *, actor: Person, seen: int | None) -> None:
    """Give a conversation to a colleague, or to nobody; `seen` is who had it when the page was opened (their id).

    Raises TakenMeanwhile, and Conversation.DoesNotExist.
    """
    conversation = (
        Conversation.objects.select_for_update(of=["self"]).select_related("assignee").get(pk=conversation_id)
    )
    wanted = to.pk if to else None
    if conversation.assignee_id == wanted:
        return
    if conversation.assignee_id != seen:
        who = conversation.assignee
        raise TakenMeanwhile(f"{who} has it now." if who else "It was given back in the meantime: nobody has it now.")
    conversation.assignee = to
    if conversation.state == ConversationState.NEW and to:
        conversation.state = ConversationState.OPEN
    conversation.save(update_fields=["assignee", "state"])
    audit.record(actor, "conversation.assigned", subject=_subject(conversation), to=wanted)


@transaction.atomic
def add_note(conversation_id: int, text: str, *, actor: Person) -> InternalNote:
    """Write a note for colleagues; sent twice, it is one note. Raises Conversation.DoesNotExist."""
    conversation = Conversation.objects.select_for_update().get(pk=conversation_id)
    latest = conversation.notes.order_by("-id").first()
    if latest and (latest.text, latest.author_id) == (text, actor.pk):
        return latest
    audit.record(actor, "conversation.note_added", subject=_subject(conversation))
    return InternalNote.objects.create(conversation=conversation, text=text, author=actor)


@transaction.atomic
def close(conversation_id: int, *, actor: Person) -> None:
    """End a conversation without a further word. Raises Conversation.DoesNotExist."""
    _end(conversation_id, ConversationState.CLOSED, "conversation.closed", actor)


@transaction.atomic
def put_aside(conversation_id: int, *, actor: Person) -> None:
    """Put what needs no answer (spam, an automatic reply) with the others of its kind, where it goes sooner.

    Raises Conversation.DoesNotExist.
    """
    _end(conversation_id, ConversationState.ASIDE, "conversation.put_aside", actor)


@transaction.atomic
def reopen(conversation_id: int, *, actor: Person) -> None:
    """Let a conversation that was closed or put aside wait for us again. Raises Conversation.DoesNotExist."""
    conversation = Conversation.objects.select_for_update().get(pk=conversation_id)
    if not conversation.is_over:
        return
    was_answered = conversation.answers.exists()
    conversation.state = ConversationState.OPEN if was_answered or conversation.assignee_id else ConversationState.NEW
    conversation.waiting_since = timezone.now()
    conversation.save(update_fields=["state", "waiting_since"])
    audit.record(actor, "conversation.reopened", subject=_subject(conversation))


def _end(conversation_id: int, state: ConversationState, action: str, actor: Person) -> None:
    conversation = Conversation.objects.select_for_update().get(pk=conversation_id)
    if conversation.state == state:
        return
    conversation.state, conversation.waiting_since = state, None
    conversation.save(update_fields=["state", "waiting_since"])
    audit.record(actor, action, subject=_subject(conversation))


def _subject(conversation: Conversation) -> str:
    return f"Conversation {conversation.pk}"
