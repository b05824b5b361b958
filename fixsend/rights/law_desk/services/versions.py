"""Proposing a version of a rule set, and deciding on it: never by the one who proposed it."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.rights import current
from fixsend.rights.law_desk import checking, writing
from fixsend.rights.law_desk.queries.texts import file_hash, newest_text, to_come
from fixsend.rights.models import LawChange, RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from fixsend.rights.words import day_words
from fixsend.web.page_cache import invalidate

REPLACED = "Replaced by a newer proposal"


class NotPossibleNow(Exception):
    """A version is not in a state for it; `str()` says why, in words for staff."""


@transaction.atomic
def propose(text: str, *, because: str, by: Person, replaces_own: bool = False) -> RuleSetVersion:
    """Propose a text as the next version of the rule set whose id it has; one that is the same is not proposed again.

    With `replaces_own` it takes the place of one's own proposal that still waits, so that several rules can be changed
    one after another. Raises BadProposal, and NotPossibleNow while another proposal for that rule set waits.
    """
    text = _plain(text)
    found, _ = checking.checked(text, timezone.localdate())
    versions = RuleSetVersion.objects.select_for_update().filter(rule_set=found.id)
    waiting = next((one for one in versions if one.state == VersionState.PROPOSED), None)
    if waiting is not None and waiting.text == text:
        return waiting
    if text == newest_text(found.id):
        raise NotPossibleNow(_the_same(found.id))
    if waiting is not None and not (replaces_own and waiting.proposed_by_id == by.pk):
        raise NotPossibleNow(
            f"Version {waiting.number} already waits for a decision. Decide on it, or withdraw it first."
        )
    if waiting is not None:
        decline(waiting.pk, by=by, note=REPLACED)
    number = max((one.number for one in versions), default=int(found.id in files.texts())) + 1
    version = RuleSetVersion.objects.create(
        rule_set=found.id, number=number, text=text, because=because, proposed_by=by, file_hash=file_hash(found.id)
    )
    audit.record(by, "law.proposed", subject=str(version))
    return version


@transaction.atomic
def approve(version_id: int, *, starts_on: date, by: Person, note: str = "") -> RuleSetVersion:
    """Let a version be used from a day, today at the earliest. Raises NotPossibleNow, and BadProposal.

    What the law is has changed since it was proposed, perhaps: it is checked again with the law of that day.
    """
    version = _waiting(version_id)
    if version.proposed_by_id == by.pk:
        raise NotPossibleNow("You proposed this version. Someone else has to approve it.")
    if starts_on < timezone.localdate():
        raise NotPossibleNow("Choose today or a later day. What families were told before cannot be changed.")
    _not_before_another(version, starts_on)
    checking.checked(version.text, starts_on)
    version.state, version.starts_on = VersionState.APPROVED, starts_on
    _decided(version, by, note)
    LawChange.objects.filter(rule_set=version.rule_set, settled_at=None).update(
        settled_at=timezone.now(), settled_by=by
    )
    audit.record(by, "law.approved", subject=str(version), starts_on=starts_on.isoformat())
    invalidate()
    return version


@transaction.atomic
def decline(version_id: int, *, by: Person, note: str = "") -> RuleSetVersion:
    """Set a proposal aside: a colleague's, or one's own. Raises NotPossibleNow."""
    version = _waiting(version_id)
    version.state = VersionState.DECLINED
    _decided(version, by, note)
    audit.record(by, "law.declined", subject=str(version))
    return version


@transaction.atomic
def cancel(version_id: int, *, because: str, by: Person) -> RuleSetVersion:
    """Cancel an approved version before its day. Raises NotPossibleNow.

    One person is enough: families go on being told what they are told today.
    """
    version = RuleSetVersion.objects.select_for_update().get(pk=version_id)
    if version.state == VersionState.CANCELLED:
        raise NotPossibleNow("It has been cancelled already.")
    if version.state != VersionState.APPROVED or version.starts_on is None:
        raise NotPossibleNow("Only an approved version can be cancelled.")
    if version.starts_on <= timezone.localdate():
        raise NotPossibleNow("It is used already. To change it, propose the rules as they should be.")
    later = _approved(version.rule_set).filter(starts_on__gte=version.starts_on, number__gt=version.number).first()
    if later is not None:
        raise NotPossibleNow(f"Version {later.number} goes on from this one. Cancel that first.")
    version.state, version.cancelled_because = VersionState.CANCELLED, because
    version.cancelled_at, version.cancelled_by = timezone.now(), by
    version.save()
    audit.record(by, "law.cancelled", subject=str(version))
    invalidate()
    return version


@transaction.atomic
def check_again(rule_set: str, *, checked_on: date, checked_by: str, newest_source: date, by: Person) -> RuleSetVersion:
    """Propose a rule set as it is, checked again: who read what, and when. Raises as `propose` does."""
    checked: dict[str, str | date | None] = {
        "checked_on": checked_on,
        "checked_by": checked_by,
        "newest_source": newest_source,
    }
    text = writing.with_head(newest_text(rule_set), checked)
    return propose(text, because="Checked again: the rules are as they were.", by=by)


@transaction.atomic
def keep_ours(rule_set: str, *, by: Person) -> None:
    """Say that the version in use stays, although an upgrade brought another file."""
    version = current.in_use(timezone.localdate()).get(rule_set)
    if version is None or version.file_hash == file_hash(rule_set):
        return
    version.file_hash = file_hash(rule_set)
    version.save(update_fields=["file_hash"])
    audit.record(by, "law.file_left_aside", subject=str(version))


def _approved(rule_set: str) -> QuerySet[RuleSetVersion]:
    return RuleSetVersion.objects.filter(rule_set=rule_set, state=VersionState.APPROVED)


def _not_before_another(version: RuleSetVersion, starts_on: date) -> None:
    """Refuse a day before that of an approved version: each goes on from the one before, and has its changes in it."""
    other = _approved(version.rule_set).filter(starts_on__gt=starts_on).order_by("-starts_on").first()
    if other is not None and other.starts_on is not None:
        day = day_words(other.starts_on)
        raise NotPossibleNow(
            f"Version {other.number} was approved and starts on {day}. This version goes on from it, so choose that "
            f"day or a later one. If this one has to come first, cancel version {other.number} before you decide."
        )


def _the_same(rule_set: str) -> str:
    coming = to_come(rule_set)
    if coming is None or coming.starts_on is None:
        return "This is what is used now. Change something first."
    return f"Version {coming.number}, from {day_words(coming.starts_on)}, says just this. Change something first."


def _waiting(version_id: int) -> RuleSetVersion:
    version = RuleSetVersion.objects.select_for_update().get(pk=version_id)
    if version.state != VersionState.PROPOSED:
        raise NotPossibleNow("This version has been decided on already.")
    return version


def _decided(version: RuleSetVersion, by: Person, note: str) -> None:
    version.decided_by, version.decided_at, version.decision_note = by, timezone.now(), note
    version.save()


def _plain(text: str) -> str:
    """Return a text as a file has it: a browser sends its lines with CR and LF."""
    return text.replace("\r\n", "\n").strip() + "\n"
