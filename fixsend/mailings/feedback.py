"""What mail providers report back: addresses that are gone, complaints of spam, and people who left over there."""

from collections.abc import Mapping
from typing import Any

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking

from fixsend.mailings.services import preferences
from fixsend.people.models import Channel

_GONE = {RejectReason.INVALID, RejectReason.BOUNCED}
# Providers name a mailbox that is only full or slow today in fields and words of their own; we give nobody up for it.
_FIELDS = ("Type", "event", "bounceType", "type")
_SOFT = ("soft", "transient", "temporary")


def listen() -> None:
    """Hear of every report that a provider's webhook brings; called from `AppConfig.ready()`."""
    tracking.connect(_heard, dispatch_uid="fixsend.mailings.feedback")


def _heard(event: AnymailTrackingEvent, esp_name: str, **_: Any) -> None:
    if not event.recipient:
        return
    source = f"Report by {esp_name}"
    if event.event_type == EventType.BOUNCED and event.reject_reason in _GONE and not _is_soft(event):
        preferences.bounced(event.recipient, source)
    elif event.event_type == EventType.COMPLAINED:
        preferences.complained(event.recipient, source)
    elif event.event_type == EventType.UNSUBSCRIBED:
        preferences.left_elsewhere(event.recipient, Channel.EMAIL_LINK, source)


def _is_soft(event: AnymailTrackingEvent) -> bool:
    raw = event.esp_event if isinstance(event.esp_event, Mapping) else {}
    said = " ".join(str(raw.get(field, "")) for field in _FIELDS).lower()
    return any(word in said for word in _SOFT)
