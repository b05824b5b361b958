"""What the back office's search finds of actions: with their numbers; the page itself is found among the pages."""

from django.db.models import Q
from django.urls import reverse

from fixsend.campaigns.models import ActionPage
from fixsend.web.backoffice.search import Hit, SearchSource


def _actions(words: str, most: int) -> list[Hit]:
    having = Q()
    for word in words.split():
        having &= Q(title__icontains=word)
    found = ActionPage.objects.filter(having).select_related("content_type").order_by("-first_published_at", "-pk")
    return [
        Hit(each.title, reverse("campaigns_office:show", args=[each.pk]), str(each.content_type).rpartition("|")[2])
        for each in found[:most]
    ]


ACTIONS = SearchSource("actions", "Who takes part", 40, _actions, permission="campaigns.view_participation")
