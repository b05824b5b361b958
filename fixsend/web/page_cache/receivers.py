"""Receivers of Wagtail's signals that empty the page cache after an edit."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail import signals
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.images.models import AbstractImage
from wagtail.models import DraftStateMixin, Page, PageViewRestriction, Site
from wagtail.snippets.models import get_snippet_models

from fixsend.web.page_cache import invalidate

# Saving one of these changes public pages at once. (Saving a page, or a snippet with drafts, does not: only publishing
# does, and editors save a draft with every other word.)
_SEEN_EVERYWHERE = (BaseSiteSetting, BaseGenericSetting, Site, PageViewRestriction, AbstractImage)


def connect() -> None:
    """Listen to everything that changes public pages; called from `AppConfig.ready()`."""
    for signal in (
        signals.page_published,
        signals.page_unpublished,
        signals.page_slug_changed,
        signals.post_page_move,
        signals.published,
        signals.unpublished,
    ):
        signal.connect(_content_changed, dispatch_uid="fixsend.page_cache")
    post_save.connect(_row_saved, dispatch_uid="fixsend.page_cache")
    post_delete.connect(_row_deleted, dispatch_uid="fixsend.page_cache")


def _content_changed(**_: Any) -> None:
    invalidate()


def _row_saved(sender: type[Model], **_: Any) -> None:
    if issubclass(sender, (*_SEEN_EVERYWHERE, *get_snippet_models())) and not issubclass(sender, DraftStateMixin):
        invalidate()


def _row_deleted(sender: type[Model], **_: Any) -> None:
    if issubclass(sender, (Page, *_SEEN_EVERYWHERE, *get_snippet_models())):
        invalidate()
