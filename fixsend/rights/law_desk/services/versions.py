"""Proposing a version of a rule set, and deciding on it: never by the one who proposed it."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.rights import current, rule_sets
from fixsend.rights.law_desk import checking, writing
from fixsend.rights.law_desk.queries.texts import file_hash, text_in_use
from fixsend.rights.models import LawChange, RuleSetVersion, VersionState
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
    if text == text_in_use(found.id):
        raise NotPossibleNow("This is what is used now. Change something first.")
    if waiting is not None and not (replaces_own and waiting.proposed_by_id == by.pk):
        raise NotPossibleNow(
            f"Version {waiting.number} already waits for a decision. Decide on it, or withdraw it first."
        )
    if waiting is not None:
        decline(waiting.pk, by=by, note=REPLACED)
    number = max((one.number for one in versions), default=int(found.id in rule_sets.files())) + 1
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
def check_again(rule_set: str, *, checked_on: date, checked_by: str, newest_source: date, by: Person) -> RuleSetVersion:
    """Propose a rule set as it is, checked again: who read what, and when. Raises as `propose` does."""
    checked: dict[str, str | date | None] = {
        "checked_on": checked_on,
        "checked_by": checked_by,
        "newest_source": newest_source,
    }
    text = writing.with_head(text_in_use(rule_set), checked)
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
