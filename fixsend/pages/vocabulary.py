"""The words of the public site's titles, by which a slip in a search is noticed: "Did you mean “petition”?"."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from wagtail.models import Page, get_page_models

from fixsend.cms.page import SitePage
from fixsend.events.queries import search as events
from fixsend.membership.models import Organisation
from fixsend.places.models import Council
from fixsend.web import normalise
from fixsend.web.page_cache import values

# Shorter words are too near to too many others.
SHORTEST = 4
# How much of two words has to be the same, in their order: "petitoin" and "petition" are at 0.88, "scool" and
# "school" at 0.91 (`difflib.SequenceMatcher.ratio`).
LIKE_ENOUGH = 0.8
# A slip makes a word this much longer or shorter, no more.
LETTERS_MORE = 2
MOST_WORDS = 8

Vocabulary = dict[int, list[str]]


def meant(words: str) -> str:
    """Return a query with each word that no title has replaced by the one most like it; "" where there is none."""
    typed = normalise.search_key(words).split()[:MOST_WORDS]
    vocabulary = values.kept("search-vocabulary", _words_by_length)
    read = [_nearest(word, vocabulary) for word in typed]
    return " ".join(read) if read != typed else ""


def _nearest(word: str, vocabulary: Vocabulary) -> str:
    if len(word) < SHORTEST or word in vocabulary.get(len(word), ()):
        return word
    lengths = range(len(word) - LETTERS_MORE, len(word) + LETTERS_MORE + 1)
    candidates = [each for length in lengths for each in vocabulary.get(length, ())]
    like = get_close_matches(word, candidates, n=1, cutoff=LIKE_ENOUGH)
    return like[0] if like else word


def _words_by_length() -> Vocabulary:
    """Return every word of a title or summary of what is public, by its length."""
    found: Vocabulary = {}
    for word in sorted({word for text in _texts() for word in text.split() if len(word) >= SHORTEST}):
        found.setdefault(len(word), []).append(word)
    return found


def _texts() -> Iterator[str]:
    public = Page.objects.live().public().values("pk")
    for model in get_page_models():
        yield normalise.search_key(str(model._meta.verbose_name))
        # The tables of kinds of action hold no summary of their own.
        if issubclass(model, SitePage) and model._meta.get_parent_list() == [Page]:
            for title, summary in model.objects.filter(pk__in=public).values_list("title", "summary"):
                yield normalise.search_key(title, summary)
    yield from Organisation.objects.public().values_list("sort_name", flat=True)
    yield from Council.objects.values_list("sort_name", flat=True)
    for event in events.upcoming():
        yield event.names
