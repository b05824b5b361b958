"""Deleting pages: one that something is kept for stays, and so does every page above it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page

_WORDS = (
    "{names} cannot be deleted: people have taken part there, or something else is kept for it that would be lost. "
    "Nothing has been deleted. You can take the page off the site with “Unpublish” instead."
)


def refuse(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete a page that records belong to, or a page above one."""
    return _refused(request, [page])


def refuse_in_bulk(request: HttpRequest, action: str, objects: list[Any], view: Any) -> HttpResponse | None:
    """Refuse to delete many pages by one action where records belong to any of them or of those below."""
    pages = [thing for thing in objects if isinstance(thing, Page)]
    return _refused(request, pages) if action == "delete" and pages else None


def _refused(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    below = Page.objects.none()
    for page in pages:
        below = below | page.get_descendants(inclusive=True)
    kept = [page for page in below.select_related("content_type") if _has_records(page)]
    if not kept:
        return None
    messages.error(request, _WORDS.format(names=", ".join(f"“{page.title}”" for page in kept)))
    return redirect("wagtailadmin_explore", kept[0].get_parent().pk)


def _has_records(page: Page) -> bool:
    """Tell whether the database would refuse: rows that point at the page and may not go with it."""
    kind = page.specific_class or Page
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: page.pk}).exists()
        for relation in kind._meta.related_objects
        if relation.on_delete is models.PROTECT
    )
