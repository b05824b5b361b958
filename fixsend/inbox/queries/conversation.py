"""One conversation as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import Q, QuerySet

from fixsend.inbox.models import Answer, Conversation, IncomingMessage, InternalNote
from fixsend.people.models import FormerAddress, Person

_MOST_OTHERS = 10
_CHANGING = "inbox.change_conversation"


@dataclass(frozen=True)
class Entry:
    """One thing in a conversation, for reading in the order in which it was written."""

    kind: Literal["incoming", "answer", "note"]
    at: datetime
    it: IncomingMessage | Answer | InternalNote


@dataclass(frozen=True)
class ConversationPage:
    """All that the page of one conversation shows; `person` is whose address it is, as far as we know."""

    conversation: Conversation
    entries: list[Entry]
    person: Person | None
    others: list[Conversation]

    @property
    def answer_to(self) -> str:
        """Return the address to which an answer goes: that of whoever wrote last."""
        came = [entry.it for entry in self.entries if isinstance(entry.it, IncomingMessage)]
        by_people = [each for each in came if not each.is_automatic] or came
        return by_people[-1].email if by_people else self.conversation.email


def conversation_page(pk: int) -> ConversationPage:
    """Return one conversation; raises Conversation.DoesNotExist."""
    conversation = Conversation.objects.select_related("assignee", "council", "mailing").get(pk=pk)
    others = Conversation.objects.filter(email=conversation.email).exclude(pk=pk)
    return ConversationPage(
        conversation, _entries(conversation), person_at(conversation.email), list(others[:_MOST_OTHERS])
    )


def person_at(address: str) -> Person | None:
    """Return the person whose address this is, or was last; None where we know nobody."""
    known = Person.objects.filter(email=address).first()
    if known:
        return known
    former = FormerAddress.objects.filter(address=address).select_related("person").order_by("-until").first()
    return former.person if former else None


def colleagues() -> QuerySet[Person]:
    """Return the members of staff who may answer, by name."""
    app, _, codename = _CHANGING.partition(".")
    allowed = Q(groups__permissions__codename=codename, groups__permissions__content_type__app_label=app)
    found = Person.objects.filter(Q(is_superuser=True) | allowed, is_staff=True, is_active=True)
    return found.distinct().order_by("sort_name", "pk")


def latest_incoming(conversation: Conversation) -> IncomingMessage | None:
    """Return the newest message that a person wrote, else the newest of a program."""
    return conversation.incoming.order_by("is_automatic", "-id").first()


def latest_answer(conversation: Conversation) -> Answer | None:
    """Return our newest answer with its author, or None."""
    return conversation.answers.select_related("author").order_by("-id").first()


def _entries(conversation: Conversation) -> list[Entry]:
    came = [Entry("incoming", row.received_at, row) for row in conversation.incoming.all()]
    went = [Entry("answer", row.written_at, row) for row in conversation.answers.select_related("author", "mail")]
    notes = [Entry("note", row.written_at, row) for row in conversation.notes.select_related("author")]
    return sorted([*came, *went, *notes], key=lambda entry: entry.at)
