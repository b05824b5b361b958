"""What the back office's search finds of actions, with their numbers, and of partners."""

from django.db.models import Q
from django.urls import reverse

from fixsend.campaigns.models import ActionPage, Partner
from fixsend.web.backoffice.search import Hit, SearchSource


def _actions(words: str, most: int) -> list[Hit]:
    found = (
        ActionPage.objects.filter(_having(words, "title"))
        .select_related("content_type")
        .order_by("-first_published_at", "-pk")
    )
    return [
        Hit(each.title, reverse("campaigns_office:show", args=[each.pk]), str(each.content_type).rpartition("|")[2])
        for each in found[:most]
    ]


def _partners(words: str, most: int) -> list[Hit]:
    found = Partner.objects.filter(_having(words, "name")).order_by("name")[:most]
    return [Hit(each.name, f"{reverse('partners:index')}#partner-{each.pk}") for each in found]


def _having(words: str, field: str) -> Q:
    having = Q()
    for word in words.split():
        having &= Q(**{f"{field}__icontains": word})
    return having


ACTIONS = SearchSource("actions", "Who takes part", 40, _actions, permission="campaigns.view_participation")
PARTNERS = SearchSource("partners", "Partners", 45, _partners, permission="campaigns.view_partner")
