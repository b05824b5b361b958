"""Pages of a list that may have a million rows: how far it is counted, and how far it can be turned over, is bounded.

Counting all that match, and passing over all that stand before a page, takes longer the more there are; nobody turns
to page 5,000. Few matches are found first and put in order then, because walking along the order until enough have been
met passes nearly all rows where few match.
"""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.paginator import WagtailPaginator

from fixsend.web import by_ids, written


class BoundedPaginator(WagtailPaginator):
    """Counts exactly up to `COUNTED` rows; of more it shows the first `SHOWN`."""

    object_list: QuerySet[Any]
    COUNTED = by_ids.FEW
    SHOWN = 1_000

    @cached_property
    def is_cut(self) -> bool:
        """Tell whether there are more rows than are counted."""
        return len(self._found) > self.COUNTED

    @cached_property
    def count(self) -> int:
        """Return how many rows can be turned over."""
        return self.SHOWN if self.is_cut else len(self._found)

    @cached_property
    def items_count_label(self) -> str:
        """Return how many rows there are, in words."""
        if self.is_cut:
            shown, counted = written.number(self.SHOWN), written.number(self.COUNTED)
            return f"the first {shown} of more than {counted} {self.verbose_name_plural}"
        return f"{written.number(self.count)} {self.verbose_name if self.count == 1 else self.verbose_name_plural}"

    def page(self, number: Any) -> Page[Any]:
        """Return one page."""
        self.object_list = self.leading() if self.is_cut else by_ids.among(self.object_list, self._found)
        found: Page[Any] = super().page(number)
        return found

    def leading(self) -> QuerySet[Any]:
        """Return rows of which the first `SHOWN` are those of a list that is cut; a list may know a quicker way."""
        return self.object_list

    @cached_property
    def _found(self) -> list[int]:
        return list(self.object_list.order_by().values_list("pk", flat=True)[: self.COUNTED + 1])
