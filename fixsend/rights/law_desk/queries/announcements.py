"""Which versions families are told of, and how far the newsletter about each has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending.queries.states import NewsletterState, with_state
from fixsend.rights import current
from fixsend.rights.law_desk import comparison
from fixsend.rights.models import Announcement, RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.declaration import RuleSet

ON_ITS_WAY = (NewsletterState.PLANNED, NewsletterState.SENDING, NewsletterState.SENT)


@dataclass(frozen=True)
class Told:
    """How far an announcement has come; `state` is that of its newsletter, "" where there is none."""

    announcement: Announcement
    state: str

    @property
    def waits(self) -> bool:
        """Tell whether staff have to send it, or set it aside."""
        return self.announcement.set_aside_at is None and self.state not in ON_ITS_WAY

    @property
    def words(self) -> str:
        """Return how far it has come, in words for staff."""
        if self.announcement.set_aside_at is not None:
            return f"Nobody is told: {self.announcement.set_aside_because}"
        return NewsletterState(self.state).label if self.state else "The draft was deleted"


def due() -> list[RuleSetVersion]:
    """Return the approved versions that have come into use and were not announced yet, the oldest first."""
    approved = RuleSetVersion.objects.filter(state=VersionState.APPROVED, announcement=None)
    return list(approved.filter(starts_on__lte=timezone.localdate()).order_by("starts_on", "pk"))


def waiting() -> Sequence[Told]:
    """Return the announcements that staff have to send or to set aside, the oldest first."""
    rows = Announcement.objects.filter(set_aside_at=None).select_related("version", "newsletter")
    return [told for told in _told(rows) if told.waits]


def of(version: RuleSetVersion) -> Told | None:
    """Return how far the announcement of a version has come; None where there is none yet."""
    found = _told(Announcement.objects.filter(version=version).select_related("version", "newsletter"))
    return found[0] if found else None


def state(announcement: Announcement) -> str:
    """Return how far the newsletter of an announcement has come; "" where there is none."""
    return _told([announcement])[0].state


def is_news(version: RuleSetVersion) -> bool:
    """Tell whether a version changes anything for families: more than who checked what, and when."""
    before, after = before_it(version), _read(version.text)
    return after is None or any(change.what not in comparison.CHECKING for change in comparison.changes(before, after))


def before_it(version: RuleSetVersion) -> RuleSet | None:
    """Return what a version is compared with: the one before it that was approved, or the program's file."""
    earlier = (
        RuleSetVersion.objects.filter(rule_set=version.rule_set, state=VersionState.APPROVED, number__lt=version.number)
        .order_by("-number")
        .first()
    )
    return _read(earlier.text if earlier else files.texts().get(version.rule_set, ""))


def _read(text: str) -> RuleSet | None:
    return files.rule_set_of(text, "version") if text and current.is_readable(text) else None


def _told(rows: Iterable[Announcement]) -> list[Told]:
    found = list(rows)
    newsletters = Newsletter.objects.filter(pk__in=[each.newsletter_id for each in found if each.newsletter_id])
    states = dict(with_state(newsletters).values_list("pk", "state"))  # type: ignore[misc]
    return [Told(each, states.get(each.newsletter_id, "")) for each in found]
