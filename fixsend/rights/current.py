"""The law as it is used today: the program's files, with the versions that staff approved in their place."""

from __future__ import annotations

import logging
from datetime import date
from functools import lru_cache

from django.utils import timezone

from fixsend.rights.models import RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.declaration import RuleSet
from fixsend.rights.rule_sets.law import Law
from fixsend.rights.rule_sets.tables import BadRuleFile
from fixsend.web.page_cache import values

log = logging.getLogger(__name__)


def law() -> Law:
    """Return the law that every page, letter and calendar follows now.

    It is the very law of the files while no approved version is in use. A version is used from midnight of its day.
    """
    day = timezone.localdate()
    return values.kept(("law", day), lambda: law_on(day))


def law_on(day: date) -> Law:
    """Return the law that is used on a day, by what is approved now."""
    found = {version.rule_set: version.text for version in in_use(day).values()}
    return with_texts(found) if found else files.law()


def in_use(day: date) -> dict[str, RuleSetVersion]:
    """Return the approved version that is used on a day, by rule set; none where the program's file is."""
    approved = RuleSetVersion.objects.filter(state=VersionState.APPROVED, starts_on__lte=day)
    return {version.rule_set: version for version in approved.order_by("starts_on", "number")}


def with_texts(texts: dict[str, str]) -> Law:
    """Return the law with other texts for some of its rule sets, new ones last; what cannot be read is left out.

    A text could be read when it was approved. A newer program may want more of it: the file then counts again, and the
    host is told (`fixsend.rights.registrations`).
    """
    filed = files.law()
    read = {rule_set: found for rule_set, text in texts.items() if (found := _read(text)) is not None}
    known = {one.id for one in filed.rule_sets}
    replaced = tuple(read.get(one.id, one) for one in filed.rule_sets)
    return Law((*replaced, *(one for one in read.values() if one.id not in known)), filed.conventions)


def unreadable() -> list[str]:
    """Return the rule sets whose approved version this program cannot read, so that their file is used."""
    return [rule_set for rule_set, one in in_use(timezone.localdate()).items() if _read(one.text) is None]


def is_readable(text: str) -> bool:
    """Tell whether this program can read a text that was approved or proposed."""
    return _read(text) is not None


@lru_cache(maxsize=64)
def _read(text: str) -> RuleSet | None:
    try:
        return files.rule_set_of(text, "approved version")
    except (BadRuleFile, TypeError, AttributeError):
        log.exception("An approved version of the rules of law cannot be read. The program's file is used.")
        return None
