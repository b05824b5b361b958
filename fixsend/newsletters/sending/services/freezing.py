"""Freezing the audience of a newsletter: its rules become SQL, which is all that the engine is told."""

from __future__ import annotations

from collections.abc import Sequence

from fixsend.audiences import sql
from fixsend.delivery.document import Document
from fixsend.delivery.models import Mailing
from fixsend.delivery.services import mailings
from fixsend.delivery.sql_condition import SqlCondition


def freeze(mailing_id: int) -> bool:
    """Freeze a mailing's audience; run again, it does nothing. Tells whether it did.

    Raises BadRule or UnknownRule where the audience, or a condition of the document, is not made of our rules.
    """
    mailing = Mailing.objects.get(pk=mailing_id)
    return mailings.freeze(mailing_id, sql.condition(mailing.audience), traits_of(mailing))


def traits_of(mailing: Mailing) -> Sequence[SqlCondition]:
    """Return whom each condition of a mailing's document holds for; raises BadRule or UnknownRule."""
    return [sql.condition(rule) for rule in Document.from_json(mailing.document).traits]
