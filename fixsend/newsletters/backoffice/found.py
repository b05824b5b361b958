"""What the back office's search finds of newsletters, mailings, segments and message series."""

from functools import reduce
from operator import and_
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse

from fixsend.delivery.models import Mailing
from fixsend.newsletters.models import Newsletter, Segment, Series
from fixsend.web import written
from fixsend.web.backoffice.search import Hit, SearchSource


def _newsletters(words: str, most: int) -> list[Hit]:
    found = Newsletter.objects.filter(_having(words, "name", "subject")).order_by("-pk")[:most]
    return [Hit(each.name, reverse("newsletters:edit", args=[each.pk]), each.subject) for each in found]


def _mailings(words: str, most: int) -> list[Hit]:
    having = Mailing.objects.filter(_having(words, "name", "subject"), is_rolling=False)
    found = having.defer("document", "audience").order_by("-pk")[:most]
    return [Hit(each.name, _mailing_url(each), f"{each.subject}, {written.day(each.starts_at)}") for each in found]


def _mailing_url(mailing: Mailing) -> str:
    return reverse("mailings_sent:mailing", args=[mailing.pk])


def _segments(words: str, most: int) -> list[Hit]:
    found = Segment.objects.filter(_having(words, "name")).order_by("name")[:most]
    return [Hit(each.name, reverse("segments:edit", args=[each.pk])) for each in found]


def _series(words: str, most: int) -> list[Hit]:
    found = Series.objects.filter(_having(words, "name")).order_by("name")[:most]
    return [Hit(each.name, reverse("series:show", args=[each.pk])) for each in found]


def _having(words: str, *fields: str) -> Q:
    """Return the condition that every word is in one of the fields."""
    each_word = ([Q(**{f"{field}__icontains": word}) for field in fields] for word in words.split())
    return reduce(and_, (reduce(Q.__or__, anywhere) for anywhere in each_word), Q())


NEWSLETTERS = SearchSource(
    "newsletters",
    "Newsletters",
    50,
    _newsletters,
    permission="newsletters.view_newsletter",
    list_url=lambda words: f"{reverse('newsletters:list')}?{urlencode({'q': words})}",
)
MAILINGS = SearchSource("mailings", "Sent or on their way", 55, _mailings, permission="delivery.view_mailing")
SEGMENTS = SearchSource("segments", "Segments", 60, _segments, permission="newsletters.view_segment")
SERIES = SearchSource("series", "Message series", 70, _series, permission="newsletters.view_series")
