"""The audience rules about earlier mail: who got a newsletter, and who got one sending of it."""

from __future__ import annotations

from django.utils import timezone
from django.utils.formats import date_format

from fixsend.audiences import recipient_bitmap
from fixsend.audiences.builtin_rules import chosen
from fixsend.audiences.rules import AudienceRule, Field, Phrase, Values
from fixsend.delivery.models import Mailing
from fixsend.delivery.sql_condition import SqlCondition
from fixsend.newsletters.models import Newsletter

GOT_MAILING = "got_mailing"


def _options() -> list[tuple[str, str]]:
    rows = Mailing.objects.filter(is_rolling=False).values_list("pk", "name", "starts_at")
    return [(str(pk), f"{name}, {date_format(timezone.localtime(at), 'j F Y')}") for pk, name, at in rows]


_MAILING = Field("mailing", "Mailing", "one", _options)


def _sql(values: Values) -> SqlCondition:
    return recipient_bitmap.got([int(values["mailing"])])


def _words(values: Values) -> Phrase:
    (label,) = _MAILING.labels(values["mailing"])
    return Phrase("who", f"got the mailing “{label}”")


def _newsletters() -> list[tuple[str, str]]:
    sent = Newsletter.objects.filter(mailings__isnull=False).order_by("-pk").distinct()
    return [(str(pk), name) for pk, name in sent.values_list("pk", "name")]


_NEWSLETTERS = Field("newsletters", "Newsletters", "many", _newsletters)


def _got(values: Values) -> SqlCondition:
    mailings = Mailing.objects.filter(newsletter_mailing__newsletter__in=map(int, values["newsletters"]))
    return recipient_bitmap.got(list(mailings.values_list("pk", flat=True)))


# A newsletter that was cancelled half-way and mended may have had several mailings.
RULES = (
    AudienceRule(
        "got",
        "Earlier newsletter",
        "What they did",
        (_NEWSLETTERS,),
        _got,
        chosen(_NEWSLETTERS, "who", "got ", quotes=True),
    ),
    AudienceRule(GOT_MAILING, "One mailing of a newsletter", "What they did", (_MAILING,), _sql, _words),
)
