"""The texts of rule sets: the one that is used, the one to go on from, and a hash of the program's own file."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from django.utils import timezone

from fixsend.people.models import Person
from fixsend.rights import current
from fixsend.rights.models import RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files


def text_in_use(rule_set: str, day: date | None = None) -> str:
    """Return the text of a rule set that is used on a day, today unless told; "" for one that is not there."""
    version = current.in_use(day or timezone.localdate()).get(rule_set)
    return version.text if version else files.texts().get(rule_set, "")


def to_come(rule_set: str) -> RuleSetVersion | None:
    """Return the approved version that is still to come, the last where there are several; None where there is none."""
    newest = current.in_use(date.max).get(rule_set)
    return newest if newest and newest.starts_on and newest.starts_on > timezone.localdate() else None


def newest_text(rule_set: str) -> str:
    """Return the text of what was approved last, used already or still to come: what every change goes on from.

    A change that went on from what is used today would undo the version to come, and nobody would have said so.
    """
    return text_in_use(rule_set, date.max)


def text_to_change(rule_set: str, by: Person) -> str:
    """Return the text that a person goes on from: their own proposal that waits, or the newest; "" for neither."""
    own = RuleSetVersion.objects.filter(rule_set=rule_set, state=VersionState.PROPOSED, proposed_by=by).first()
    return own.text if own else newest_text(rule_set)


def file_hash(rule_set: str) -> str:
    """Return a hash of the program's own file, by which a newer one is noticed; "" where there is none."""
    return hash_of(files.texts().get(rule_set, ""))


def hash_of(text: str) -> str:
    """Return a hash of a text of rules, by which another one is noticed; "" where there is none."""
    return sha256(text.encode()).hexdigest() if text else ""
