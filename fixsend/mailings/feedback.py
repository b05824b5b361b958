"""What mail providers report back: mails that came back, complaints of spam, and people who left over there."""

import hashlib
from collections.abc import Mapping
from typing import Any

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking

from fixsend.mailings.returns import causes, services
from fixsend.mailings.returns.cause import Cause
from fixsend.mailings.returns.models import ReturnKind
from fixsend.mailings.returns.report import Failure
from fixsend.mailings.services import preferences
from fixsend.people.models import Channel

# What anymail's normalised reasons mean where the provider passes on no words of the server.
_BY_REASON = {
    RejectReason.INVALID: Cause.GONE,
    RejectReason.BOUNCED: Cause.GONE,
    RejectReason.TIMED_OUT: Cause.TEMPORARY,
    RejectReason.BLOCKED: Cause.BLOCKED,
}
# Providers name a mailbox that is only full or slow today in fields and words of their own; we give nobody up for it.
_FIELDS = ("Type", "event", "bounceType", "type", "bounce_type", "classification")
_SOFT = ("soft", "transient", "temporary")


def listen() -> None:
    """Hear of every report that a provider's webhook brings; called from `AppConfig.ready()`."""
    tracking.connect(_heard, dispatch_uid="fixsend.mailings.feedback")


def _heard(event: AnymailTrackingEvent, esp_name: str, **_: Any) -> None:
    if not event.recipient:
        return
    if event.event_type == EventType.COMPLAINED or event.reject_reason == RejectReason.SPAM:
        services.take_event(ReturnKind.COMPLAINT, Failure(event.recipient), "", _id(event), esp_name)
    elif event.event_type == EventType.UNSUBSCRIBED or event.reject_reason == RejectReason.UNSUBSCRIBED:
        preferences.left_elsewhere(event.recipient, Channel.EMAIL_LINK, f"Report by {esp_name}")
    elif event.event_type in {EventType.BOUNCED, EventType.REJECTED, EventType.FAILED}:
        failure = Failure(event.recipient, text=f"{event.mta_response or ''} {event.description or ''}".strip())
        services.take_event(ReturnKind.BOUNCE, failure, _cause(event, failure.text), _id(event), esp_name)


def _cause(event: AnymailTrackingEvent, words: str) -> Cause:
    """Return the cause: the server's own words before the provider's drawer."""
    cause = causes.sort(words)
    if cause == Cause.UNKNOWN:
        cause = _BY_REASON.get(event.reject_reason, Cause.UNKNOWN)
    return Cause.TEMPORARY if cause == Cause.GONE and _is_soft(event) else cause


def _is_soft(event: AnymailTrackingEvent) -> bool:
    raw = event.esp_event if isinstance(event.esp_event, Mapping) else {}
    said = " ".join(str(raw.get(field, "")) for field in _FIELDS).lower()
    return any(word in said for word in _SOFT)


def _id(event: AnymailTrackingEvent) -> str:
    """Return what makes an event the same one when the provider posts it again."""
    if event.event_id:
        return str(event.event_id)
    known = f"{event.message_id}:{event.event_type}:{event.recipient}:{event.timestamp}"
    return hashlib.sha256(known.encode()).hexdigest()
