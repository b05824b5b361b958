"""The audience rule of corrections: who got one sending of a newsletter."""

from __future__ import annotations

from django.utils import timezone
from django.utils.formats import date_format

from fixsend.mailings.audiences import receipts
from fixsend.mailings.audiences.rules import AudienceRule, Field, Phrase, Values, register
from fixsend.mailings.delivery.sql_condition import SqlCondition
from fixsend.mailings.models import Mailing

GOT_MAILING = "got_mailing"


def _options() -> list[tuple[str, str]]:
    rows = Mailing.objects.filter(is_rolling=False).values_list("pk", "name", "starts_at")
    return [(str(pk), f"{name}, {date_format(timezone.localtime(at), 'j F Y')}") for pk, name, at in rows]


_MAILING = Field("mailing", "Mailing", "one", _options)


def _sql(values: Values) -> SqlCondition:
    return receipts.got([int(values["mailing"])])


def _words(values: Values) -> Phrase:
    (label,) = _MAILING.labels(values["mailing"])
    return Phrase("who", f"got the mailing “{label}”")


def register_own() -> None:
    """Declare the rule: a newsletter that was cancelled half-way and mended may have had several sendings."""
    register(AudienceRule(GOT_MAILING, "One mailing of a newsletter", "What they did", (_MAILING,), _sql, _words))
