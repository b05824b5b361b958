"""Makes pages for tests."""

import json
from typing import Any

from wagtail.models import Page

from fixsend.pages.models import HomePage, NewsIndexPage, NewsPage, StandardPage


def body(*blocks: tuple[str, Any]) -> str:
    """Return a body of blocks, as it is stored."""
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def standard_page(
    title: str = "A page", *, live: bool = True, parent: Page | None = None, **fields: Any
) -> StandardPage:
    """Add a plain page under the home page."""
    page = StandardPage(title=title, summary="A summary.", live=live, **fields)
    (parent or HomePage.objects.get()).add_child(instance=page)
    return page


def news_page(title: str = "Some news", *, live: bool = True, **fields: Any) -> NewsPage:
    """Add a news item."""
    page = NewsPage(title=title, summary=f"About {title}.", live=live, **fields)
    NewsIndexPage.objects.get().add_child(instance=page)
    return page
