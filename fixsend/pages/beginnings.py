"""What staff can begin on the public site: a news item, or a change of a page."""

from __future__ import annotations

from django.urls import reverse
from wagtail.permission_policies.pages import PagePermissionPolicy

from fixsend.pages.models import HomePage, NewsIndexPage
from fixsend.people.models import Person
from fixsend.people.staff.beginnings import Beginning


def _news_item(person: Person) -> str | None:
    news = NewsIndexPage.objects.live().first()
    if news is None or not news.permissions_for_user(person).can_add_subpage():
        return None
    return reverse("wagtailadmin_pages:add", args=["pages", "newspage", news.pk])


def _change(person: Person) -> str | None:
    home = HomePage.objects.live().first()
    if home is None or not PagePermissionPolicy().user_has_permission_for_instance(person, "change", home):
        return None
    return reverse("wagtailadmin_explore", args=[home.pk])


BEGINNINGS = [
    Beginning("news-item", "Write a news item", _news_item),
    Beginning("page", "Change a page", _change),
]
