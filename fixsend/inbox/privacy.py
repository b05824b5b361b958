"""What the inbox holds about a person, by their addresses; and which of the staff did what there."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.inbox.models import Answer, Conversation, IncomingMessage, InternalNote
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry

_MOST_LINES = 200
_SEES = "inbox.view_conversation"


def _conversations(person: Person) -> QuerySet[Conversation]:
    return Conversation.objects.filter(addresses.records_of(person, "email", "started_at"))


def _incoming(person: Person) -> QuerySet[IncomingMessage]:
    return IncomingMessage.objects.filter(addresses.records_of(person, "email", "received_at"))


def _answers(person: Person) -> QuerySet[Answer]:
    return Answer.objects.filter(addresses.records_of(person, "to", "written_at"))


def _notes(person: Person) -> QuerySet[InternalNote]:
    return InternalNote.objects.filter(conversation__in=_conversations(person))


def _incoming_lines(person: Person) -> Iterator[TimelineEntry]:
    for row in _incoming(person).select_related("conversation").order_by("-id")[:_MOST_LINES]:
        what = "Their mail program replied by itself" if row.is_automatic else f"Wrote to us: {_way(row)}"
        yield TimelineEntry(row.received_at, what, _url(row.conversation_id), _SEES)


def _answer_lines(person: Person) -> Iterator[TimelineEntry]:
    for row in _answers(person).order_by("-id")[:_MOST_LINES]:
        yield TimelineEntry(row.written_at, "We answered their message", _url(row.conversation_id), _SEES)


def _way(row: IncomingMessage) -> str:
    """Return how a message came, and none of its words: some of the staff see people and not the inbox."""
    topic = row.conversation.get_topic_display()
    return f"contact form, “{topic}”" if topic else "email"


def _url(conversation: int) -> str:
    return reverse("inbox:show", args=[conversation])


def _by_address(kept: Person, other: Person) -> list[int]:
    """Messages belong to an address, and stay with it."""
    return []


SOURCES = [
    PersonalDataSource(
        "inbox.IncomingMessage",
        "email",
        "Messages that you sent to us",
        fields=("name", "email", "text", "attachments", "received_at"),
        rows=_incoming,
        timeline=_incoming_lines,
        on_merge=_by_address,
    ),
    PersonalDataSource(
        "inbox.Answer",
        "to",
        "Our answers to your messages",
        fields=("to", "text", "written_at"),
        rows=_answers,
        timeline=_answer_lines,
        on_merge=_by_address,
    ),
    PersonalDataSource(
        "inbox.InternalNote",
        "conversation",
        "Notes by our staff about your messages",
        fields=("text", "written_at"),
        rows=_notes,
        on_merge=_by_address,
    ),
    # With all that stands in them: what others wrote into them is about the person too.
    PersonalDataSource(
        "inbox.Conversation",
        "email",
        "Conversations with us",
        fields=("name", "email", "subject", "topic", "council", "mailing", "state", "started_at"),
        rows=_conversations,
        on_merge=_by_address,
    ),
    PersonalDataSource(
        "inbox.Conversation", "assignee", "Who looks after a conversation", on_erase="unlink", internal=True
    ),
    PersonalDataSource("inbox.Answer", "author", "Who wrote an answer", on_erase="unlink", internal=True),
    PersonalDataSource(
        "inbox.InternalNote", "author", "Who wrote a note about a conversation", on_erase="unlink", internal=True
    ),
]
