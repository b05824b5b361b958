"""The lists of the inbox: which conversations stand in each, in which order, and how many."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Left

from fixsend.inbox.models import Answer, Conversation, ConversationState, IncomingMessage
from fixsend.people.models import Person
from fixsend.web import written

WAITING, MINE, OPEN, CLOSED, ASIDE, ALL = "waiting", "mine", "open", "closed", "aside", "all"
TITLES = {
    WAITING: "To answer",
    MINE: "Mine",
    OPEN: "Answered, not closed",
    CLOSED: "Closed",
    ASIDE: "Put aside",
    ALL: "All",
}
_EXCERPT = 400
# Of more it is only said that there are more: nobody works through them.
MOST_COUNTED = 1_000


@dataclass(frozen=True)
class Box:
    """One list as a link above the others: how many stand in it, `MOST_COUNTED` at most, and whether there are more."""

    slug: str
    title: str
    count: int
    has_more: bool

    @property
    def number(self) -> str:
        """Return how many stand in it, as it is shown: “12”, “1,000+”."""
        return f"{written.number(self.count)}{'+' if self.has_more else ''}"


def in_box(box: str, person: Person) -> Q:
    """Return the condition for the conversations of one list, as `person` sees it."""
    not_over = Q(state__in=[ConversationState.NEW, ConversationState.OPEN])
    conditions = {
        WAITING: Q(waiting_since__isnull=False),
        MINE: not_over & Q(assignee=person),
        OPEN: not_over & Q(waiting_since=None),
        CLOSED: Q(state=ConversationState.CLOSED),
        ASIDE: Q(state=ConversationState.ASIDE),
    }
    return conditions.get(box, Q())


def boxes(person: Person) -> list[Box]:
    """Return all lists with their numbers, in a query each."""
    return [_box(slug, person) for slug in TITLES]


def _box(slug: str, person: Person) -> Box:
    count = Conversation.objects.filter(in_box(slug, person)).order_by()[: MOST_COUNTED + 1].count()
    return Box(slug, TITLES[slug], min(count, MOST_COUNTED), has_more=count > MOST_COUNTED)


def conversations() -> QuerySet[Conversation]:
    """Return all conversations with what a list shows."""
    latest = IncomingMessage.objects.filter(conversation=OuterRef("pk")).order_by("-id")
    came_back = Answer.objects.filter(conversation=OuterRef("pk"), came_back_at__isnull=False)
    return Conversation.objects.select_related("assignee", "council", "mailing").annotate(
        excerpt=Subquery(latest.values(short=Left("text", _EXCERPT))[:1]), came_back=Exists(came_back)
    )


def in_order(found: QuerySet[Conversation], box: str) -> QuerySet[Conversation]:
    """Put the conversations of a list in its order: what has waited longest first, else what happened last.

    All but that of one's own, which are few, are orders of an index.
    """
    if box == WAITING:
        return found.order_by("waiting_since", "id")
    if box == MINE:
        return found.order_by(F("waiting_since").asc(nulls_last=True), "-last_at", "-id")
    return found.order_by("-last_at", "-id")


def search(found: QuerySet[Conversation], words: str) -> QuerySet[Conversation]:
    """Narrow conversations to those with every word in name, address, subject or what was written on either side."""
    for word in words.split():
        came = IncomingMessage.objects.filter(Q(text__icontains=word) | Q(email__icontains=word))
        went = Answer.objects.filter(text__icontains=word)
        own = Q(name__icontains=word) | Q(email__icontains=word) | Q(subject__icontains=word)
        inside = Q(pk__in=came.values("conversation")) | Q(pk__in=went.values("conversation"))
        found = found.filter(own | inside)
    return found


def waiting_count() -> int:
    """Return how many conversations wait for a word of ours."""
    return Conversation.objects.filter(waiting_since__isnull=False).count()
