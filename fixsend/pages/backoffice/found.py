"""What the back office's search finds of pages, drafts too, for those who can edit them."""

from urllib.parse import urlencode

from django.urls import reverse
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from fixsend.web import normalise
from fixsend.web.backoffice.search import Hit, SearchSource, User


def _pages(words: str, most: int) -> list[Hit]:
    found = Page.objects.filter(depth__gt=1).autocomplete(normalise.search_key(words), operator="and")[:most]
    return [
        Hit(each.title, reverse("wagtailadmin_pages:edit", args=[each.pk]), "" if each.live else "Draft")
        for each in found
    ]


def _may_edit(user: User) -> bool:
    may_change: bool = PagePermissionPolicy().user_has_permission(user, "change")
    return may_change


def _list(words: str) -> str:
    return f"{reverse('wagtailadmin_pages:search')}?{urlencode({'q': words})}"


PAGES = SearchSource("pages", "Pages", 80, _pages, list_url=_list, is_allowed=_may_edit)
