"""Reads about segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, Exists, Func, OuterRef, QuerySet

from fixsend.audiences import queries
from fixsend.audiences.rules import BadTree
from fixsend.audiences.tree import read
from fixsend.delivery.models import Mailing, MailingState
from fixsend.newsletters.audience_rules import SEGMENT
from fixsend.newsletters.models import Newsletter, Segment
from fixsend.people.models import Purpose


@dataclass(frozen=True)
class Use:
    """What has a segment among its rules: a newsletter that is not on its way yet, or another segment."""

    user: Newsletter | Segment

    @property
    def in_words(self) -> str:
        """Return what it is, in words."""
        kind = "the newsletter" if isinstance(self.user, Newsletter) else "the segment"
        return f"{kind} “{self.user}”"


@dataclass(frozen=True)
class SegmentLine:
    """A segment in the list. Without a count, its rules cannot be asked, and `words` says why."""

    segment: Segment
    words: str
    count: int | None


def uses(segment_id: int) -> list[Use]:
    """Return the segments that use a segment, and the newsletters still to be sent that do."""
    newsletters = using_newsletters(segment_id).exclude(Exists(_sent(OuterRef("pk")))).order_by("name")
    segments = Segment.objects.alias(uses=_mentions("tree", segment_id)).filter(uses=True)
    return [*map(Use, newsletters), *map(Use, segments)]


def using_newsletters(segment_id: int) -> QuerySet[Newsletter]:
    """Return the newsletters that have a segment among their rules, sent ones included."""
    return Newsletter.objects.alias(uses=_mentions("audience", segment_id)).filter(uses=True)


def lines(segments: Sequence[Segment]) -> list[SegmentLine]:
    """Return segments with their rules in words and how many a newsletter for each would go to, in one count."""
    trees = {segment.pk: segment.tree for segment in segments if _is_readable(segment.tree)}
    counts = queries.counts(trees, Purpose.NEWS)
    return [SegmentLine(each, queries.describe(each.tree), counts.get(each.pk)) for each in segments]


def _is_readable(tree: object) -> bool:
    try:
        read(tree)
    except BadTree:
        return False
    return True


def _sent(newsletter: OuterRef) -> QuerySet[Mailing]:
    return Mailing.objects.filter(newsletter_mailing__newsletter=newsletter).exclude(state=MailingState.CANCELLED)


def _mentions(column: str, segment_id: int) -> Func:
    """Return SQL that tells whether a tree names a segment, however deep."""
    path = f'$.** ? (@.rule == "{SEGMENT}" && @.segment == "{int(segment_id)}")'
    return Func(column, template=f"jsonb_path_exists(%(expressions)s, '{path}')", output_field=BooleanField())
