"""Fingerprints of a newsletter as it would be sent, so that what was looked at is what is approved or sent."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from fixsend.audiences import tree
from fixsend.audiences.rules import BadTree
from fixsend.newsletters.models import Newsletter, SendPlan
from fixsend.newsletters.models.newsletter import WRITTEN

# Fields of drafts and locks, which are not sent. Every other field counts, also those of the future.
_NOT_SENT = {
    *("id", "name", "created_by", "created_at", "updated_at", "latest_revision", "live", "has_unpublished_changes"),
    *("first_published_at", "last_published_at", "live_revision", "go_live_at", "expire_at", "expired"),
    *("locked", "locked_at", "locked_by"),
}


def of_content(newsletter: Newsletter, plan: SendPlan) -> str:
    """Return the fingerprint of words, audience and subjects: what a second person approves."""
    return _digest(_content(newsletter, plan))


def of_everything(newsletter: Newsletter, plan: SendPlan) -> str:
    """Return the fingerprint of all that the page with the button “Send” shows, time and pace included."""
    return _digest([*_content(newsletter, plan), str(plan.send_at), plan.pace_per_minute])


def of_newest_words(newsletter: Newsletter) -> str:
    """Return the fingerprint of the newest words, those of a draft too: what a test mail shows."""
    stored = Newsletter.objects.select_related("latest_revision").get(pk=newsletter.pk)
    newest = stored.latest_revision.content if stored.latest_revision else stored.serializable_data()
    return _digest([[name, _in_order(newest.get(name))] for name in WRITTEN])[:16]


def _content(newsletter: Newsletter, plan: SendPlan) -> list[Any]:
    # As it is stored: blocks that a page has looked at are serialised differently from untouched ones.
    stored = Newsletter.objects.get(pk=newsletter.pk)
    fields = [field for field in newsletter._meta.concrete_fields if field.name not in _NOT_SENT]
    written = {field.name: _in_order(field.value_to_string(stored)) for field in fields}
    test = [plan.other_subjects, plan.test_percent, plan.test_minutes, plan.if_unclear] if plan.other_subjects else []
    return [written, _meaning(newsletter.audience), test]


def _in_order(value: Any) -> Any:
    """Return the value of a field; blocks are stored as JSON, whose order means nothing."""
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _meaning(audience: Any) -> dict[str, Any]:
    """Return what the rules mean today: a saved segment in them may have changed."""
    try:
        return tree.expanded(audience)
    except BadTree as error:
        return {"problem": str(error)}


def _digest(content: list[Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()
