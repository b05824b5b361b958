"""Pages of a list that may have a million rows: how far it is counted, and how far it can be turned over, is bounded.

Counting all that match, and passing over all that stand before a page, takes longer the more there are; nobody turns
to page 5,000. Few matches are found first and put in order then, because walking along the order until enough have been
met passes nearly everybody where few match.
"""

from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.paginator import WagtailPaginator

from fixsend.people.queries import people as queries
from fixsend.web import written


class BoundedPaginator(WagtailPaginator):
    """Counts exactly up to `COUNTED` rows; of more it shows the first `SHOWN`."""

    object_list: QuerySet[Any]
    COUNTED = queries.FEW
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
        if not self.is_cut:
            self.object_list = queries.among(self.object_list, self._found)
        found: Page[Any] = super().page(number)
        return found

    @cached_property
    def _found(self) -> list[int]:
        return list(self.object_list.order_by().values_list("pk", flat=True)[: self.COUNTED + 1])
