"""The rule sets as the law desk lists them: which version is used, against what it was checked, and what waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from fixsend.rights import current
from fixsend.rights.law_desk.queries.texts import file_hash
from fixsend.rights.models import LawChange, RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.declaration import RuleSet

# A rule set that nobody has checked for so long waits for staff.
CHECKED_FOR = timedelta(days=365)


@dataclass(frozen=True)
class OnDesk:
    """One rule set with all that waits about it. `version` is None where the program's file is used.

    `coming` is what was approved for a day still to come, the first one first.
    """

    rule_set: RuleSet
    version: RuleSetVersion | None
    proposal: RuleSetVersion | None
    coming: Sequence[RuleSetVersion]
    noticed: Sequence[LawChange]
    has_newer_file: bool

    @property
    def is_due(self) -> bool:
        """Tell whether it was checked more than twelve months ago."""
        return timezone.localdate() - self.rule_set.checked_on > CHECKED_FOR

    @property
    def waits_for(self) -> list[str]:
        """Return in words what staff have to do."""
        found = [
            (self.is_due, "Check it again: the last time was more than 12 months ago"),
            (bool(self.noticed), "Someone heard that the law has changed"),
            (self.proposal is not None, "A proposal to decide on"),
            (self.has_newer_file, "A newer file came with an upgrade"),
        ]
        return [words for waits, words in found if waits]

    @property
    def used(self) -> str:
        """Return which version is used."""
        return f"Version {self.version.number}" if self.version else "Version 1, the program’s file"


def on_desk() -> list[OnDesk]:
    """Return every rule set, in the order of the law, and proposals for new ones after them."""
    today = timezone.localdate()
    law, used = current.law_on(today), current.in_use(today)
    open_ones = list(_open().select_related("proposed_by"))
    noticed = list(LawChange.objects.filter(settled_at=None).select_related("noticed_by"))
    return [_on_desk(one, used.get(one.id), open_ones, noticed, today) for one in law.rule_sets]


def find(rule_set: str) -> OnDesk | None:
    """Return one rule set; None where there is none."""
    return next((one for one in on_desk() if one.rule_set.id == rule_set), None)


def new_proposals() -> list[RuleSetVersion]:
    """Return proposals, and approved versions still to come, for rule sets that the law does not have yet."""
    known = {one.id for one in current.law_on(timezone.localdate()).rule_sets}
    return list(_open().exclude(rule_set__in=known))


def waiting() -> int:
    """Return how many rule sets wait for staff, new ones included."""
    new = sum(1 for one in new_proposals() if one.state == VersionState.PROPOSED)
    return new + sum(1 for one in on_desk() if one.waits_for)


def _open() -> QuerySet[RuleSetVersion]:
    return RuleSetVersion.objects.filter(state__in=[VersionState.PROPOSED, VersionState.APPROVED])


def _on_desk(
    rule_set: RuleSet,
    version: RuleSetVersion | None,
    open_ones: Sequence[RuleSetVersion],
    noticed: Sequence[LawChange],
    today: date,
) -> OnDesk:
    ours = [one for one in open_ones if one.rule_set == rule_set.id]
    return OnDesk(
        rule_set,
        version,
        next((one for one in ours if one.state == VersionState.PROPOSED), None),
        sorted((one for one in ours if one.starts_on and one.starts_on > today), key=lambda one: str(one.starts_on)),
        [one for one in noticed if one.rule_set == rule_set.id],
        bool(version and rule_set.id in files.texts() and version.file_hash != file_hash(rule_set.id)),
    )
