"""The lists of the inbox: which conversations stand in each, in which order, and how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Left

from fixsend.inbox.models import Answer, Conversation, ConversationState, IncomingMessage
from fixsend.people.models import Person

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


@dataclass(frozen=True)
class Box:
    """One list as a link above the others: how many stand in it."""

    slug: str
    title: str
    count: int


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
    """Return all lists with their numbers, in one query."""
    counts: dict[str, Any] = {slug: Count("pk", filter=in_box(slug, person)) for slug in TITLES if slug != ALL}
    found = Conversation.objects.order_by().aggregate(**counts, **{ALL: Count("pk")})
    return [Box(slug, title, found[slug]) for slug, title in TITLES.items()]


def conversations() -> QuerySet[Conversation]:
    """Return all conversations with what a list shows: those that have waited longest first, then the newest."""
    latest = IncomingMessage.objects.filter(conversation=OuterRef("pk")).order_by("-id")
    came_back = Answer.objects.filter(conversation=OuterRef("pk"), came_back_at__isnull=False)
    return (
        Conversation.objects.select_related("assignee", "council", "mailing")
        .annotate(excerpt=Subquery(latest.values(short=Left("text", _EXCERPT))[:1]), came_back=Exists(came_back))
        .order_by(F("waiting_since").asc(nulls_last=True), "-last_at", "-id")
    )


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
