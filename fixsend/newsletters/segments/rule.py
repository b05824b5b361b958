"""A segment as a rule of other audiences: short for its own tree, as that stands at the moment."""

from __future__ import annotations

from fixsend.audiences.rules import AudienceRule, Field, Phrase, Tree, Values
from fixsend.newsletters.models import Segment

SLUG = "segment"


def _options() -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Segment.objects.values_list("pk", "name")]


_SEGMENT = Field("segment", "Segment", "one", _options)


def _stands_for(values: Values) -> Tree:
    tree: Tree = Segment.objects.values_list("tree", flat=True).get(pk=int(values["segment"]))
    return tree


def _words(values: Values) -> Phrase:
    return Phrase("place", f"in the segment “{_SEGMENT.labels(values['segment'])[0]}”")


RULE = AudienceRule(SLUG, "Saved segment", "Saved segments", (_SEGMENT,), words=_words, stands_for=_stands_for)
