"""What the back office's search finds of gatherings."""

from django.db.models import Q
from django.urls import reverse

from fixsend.events.models import Gathering
from fixsend.web.backoffice.search import Hit, SearchSource


def _gatherings(words: str, most: int) -> list[Hit]:
    having = Q()
    for word in words.split():
        having &= Q(title__icontains=word) | Q(venue__icontains=word)
    found = Gathering.objects.filter(having).order_by("-pk")[:most]
    return [Hit(each.title, reverse("events_office:gathering", args=[each.pk]), each.venue) for each in found]


GATHERINGS = SearchSource("gatherings", "Events", 45, _gatherings, permission="events.view_gathering")
