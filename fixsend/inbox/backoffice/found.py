"""What the back office's search finds of the inbox, and what a person's page says of it."""

from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.inbox.models import Conversation
from fixsend.inbox.queries import boxes
from fixsend.people import addresses
from fixsend.people.backoffice.profile import MOST, Fact, Part
from fixsend.people.models import Person
from fixsend.web import written
from fixsend.web.backoffice.search import Hit, SearchSource

_SEES = "inbox.view_conversation"


def _conversations(words: str, most: int) -> list[Hit]:
    found = boxes.search(_newest(), words)[:most]
    return [
        Hit(f"{each.name or each.email}: {each}", _url(each), f"{each.email}, {written.day(each.last_at)}")
        for each in found
    ]


def _with(person: Person) -> list[Fact]:
    found = _newest().filter(addresses.records_of(person, "email", "started_at"))[:MOST]
    return [
        Fact(str(each), _url(each), f"{each.get_state_display()}, {written.moment(each.last_at)}") for each in found
    ]


def _newest() -> QuerySet[Conversation]:
    return Conversation.objects.order_by("-last_at", "-id")


def _url(conversation: Conversation) -> str:
    return reverse("inbox:show", args=[conversation.pk])


def _list(words: str) -> str:
    return f"{reverse('inbox:index')}?{urlencode({'q': words})}"


CONVERSATIONS = SearchSource("inbox", "Messages of the inbox", 75, _conversations, permission=_SEES, list_url=_list)
PARTS = (Part("inbox", "Messages to us", 45, _SEES, _with),)
