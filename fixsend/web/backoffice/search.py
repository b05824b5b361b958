"""One search of the back office over everything that staff keep: each app says what of it can be found.

A source asks the database a fixed number of times, however much there is, and finds nothing that the member of staff
could not open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import strip_tags
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from fixsend.web.backoffice import guides
from fixsend.web.backoffice.header import header
from fixsend.web.registry import Registry

MOST = 5
_LONGEST = 100


class User(Protocol):
    """A signed-in member of staff, as far as a search needs to know them."""

    def has_perm(self, perm: str) -> bool:
        """Tell whether they have a permission."""


@dataclass(frozen=True)
class Hit:
    """One thing that was found, with its screen. `note` says which of several alike it is ("ada@example.org")."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class SearchSource:
    """One kind of thing ("People") that can be found by those who have the permission ("app.codename").

    `find` returns the first of what has all of the words: no more than it is asked for. `list_url` is the address of
    the list of all that has them, where there is one. `is_allowed` decides in place of a permission. What has a lower
    `order` is shown first.
    """

    slug: str
    title: str
    order: int
    find: Callable[[str, int], list[Hit]]
    permission: str = ""
    list_url: Callable[[str], str] | None = None
    is_allowed: Callable[[User], bool] | None = None

    def may_be_searched_by(self, user: User) -> bool:
        """Tell whether a member of staff may see what this finds."""
        return self.is_allowed(user) if self.is_allowed else user.has_perm(self.permission)


@dataclass(frozen=True)
class Group:
    """What one source found; `more_url` leads to the list of all of it, where there is more than is shown."""

    title: str
    hits: list[Hit]
    more_url: str = ""


sources: Registry[SearchSource] = Registry(key=lambda source: source.slug)


def find(words: str, user: User) -> list[Group]:
    """Return what a member of staff may see of everything that has all of the words, kind by kind."""
    if not words:
        return []
    searched = sorted((each for each in sources if each.may_be_searched_by(user)), key=lambda each: each.order)
    return [group for group in (_group(source, words) for source in searched) if group.hits]


@require_admin_access
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what was found for the words that were typed."""
    words = " ".join(request.GET.get("q", "").split())[:_LONGEST]
    groups = find(words, request.user)
    context = {"words": words, "groups": groups, **header("Search", icon="search")}
    return render(request, "web/backoffice/search.html", context)


def _group(source: SearchSource, words: str) -> Group:
    hits = source.find(words, MOST + 1)
    has_more = len(hits) > MOST and source.list_url is not None
    return Group(source.title, hits[:MOST], source.list_url(words) if has_more and source.list_url else "")


def _help(words: str, most: int) -> list[Hit]:
    """Return the sections of the guide with words that begin so, those that are called so first."""
    beginning = [re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for word in words.split()]

    def has_all(text: str) -> bool:
        return all(word.search(text) for word in beginning)

    found = [each for each in guides.sections(guides.EDITORS) if has_all(f"{each.title} {strip_tags(each.html)}")]
    found.sort(key=lambda section: not has_all(section.title))
    return [Hit(section.title, section.url) for section in found[:most]]


HELP = SearchSource("help", "Help", 900, _help, permission="wagtailadmin.access_admin")
