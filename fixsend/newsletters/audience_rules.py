"""The audience rules that newsletters add: saved segments, and who got an earlier newsletter or one mailing of it."""

from __future__ import annotations

from django.utils import timezone
from django.utils.formats import date_format

from fixsend.audiences import recipient_bitmap
from fixsend.audiences.builtin_rules import chosen
from fixsend.audiences.rules import AudienceRule, Field, Phrase, Tree, Values
from fixsend.delivery.models import Mailing
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.newsletters.models import Newsletter, Segment

SEGMENT = "segment"
GOT_MAILING = "got_mailing"


def _segments() -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Segment.objects.values_list("pk", "name")]


def _newsletters() -> list[tuple[str, str]]:
    sent = Newsletter.objects.filter(mailings__isnull=False).order_by("-pk").distinct()
    return [(str(pk), name) for pk, name in sent.values_list("pk", "name")]


def _mailings() -> list[tuple[str, str]]:
    rows = Mailing.objects.filter(is_rolling=False).values_list("pk", "name", "starts_at")
    return [(str(pk), f"{name}, {date_format(timezone.localtime(at), 'j F Y')}") for pk, name, at in rows]


_SEGMENT = Field("segment", "Segment", "one", _segments)
_NEWSLETTERS = Field("newsletters", "Newsletters", "many", _newsletters)
_MAILING = Field("mailing", "Mailing", "one", _mailings)


def _tree_of_segment(values: Values) -> Tree:
    """Return what a segment is short for: its own tree, as that stands at the moment."""
    tree: Tree = Segment.objects.values_list("tree", flat=True).get(pk=int(values["segment"]))
    return tree


def _segment_words(values: Values) -> Phrase:
    return Phrase("place", f"in the segment “{_SEGMENT.labels(values['segment'])[0]}”")


def _got_newsletter(values: Values) -> SqlCondition:
    # A newsletter that was cancelled half-way and corrected may have had several mailings.
    mailings = Mailing.objects.filter(newsletter_mailing__newsletter__in=map(int, values["newsletters"]))
    return recipient_bitmap.received(list(mailings.values_list("pk", flat=True)))


def _got_mailing(values: Values) -> SqlCondition:
    return recipient_bitmap.received([int(values["mailing"])])


def _mailing_words(values: Values) -> Phrase:
    (label,) = _MAILING.labels(values["mailing"])
    return Phrase("who", f"got the mailing “{label}”")


RULES = (
    AudienceRule(SEGMENT, "Saved segment", "Saved segments", (_SEGMENT,),
                 words=_segment_words, expands_to=_tree_of_segment),
    AudienceRule("got", "Earlier newsletter", "What they did", (_NEWSLETTERS,), _got_newsletter,
                 chosen(_NEWSLETTERS, "who", "got ", quotes=True)),
    AudienceRule(GOT_MAILING, "One mailing of a newsletter", "What they did", (_MAILING,), _got_mailing,
                 _mailing_words),
)  # fmt: skip
