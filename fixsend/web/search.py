"""Full-text search that finds words as people type them, and no input of which breaks a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.search import index

from fixsend.web import normalise

_FIELD = "words_as_typed"
AS_TYPED = index.SearchField(_FIELD)


class FoundAsTyped:
    """For models whose `search_fields` have `AS_TYPED`: their words once more, without accents and apostrophes."""

    def words_as_typed(self) -> str:
        """Return the words of all that is searched which people may type in another way (`normalise.search_key`)."""
        fields = [each for each in self.get_search_fields() if isinstance(each, index.SearchField)]  # type: ignore[attr-defined]
        text = " ".join(_texts(each.get_value(self) for each in fields if each.field_name != _FIELD))
        return " ".join(sorted(set(normalise.search_key(text).split()) - set(text.casefold().split())))


def _texts(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from _texts(value)
