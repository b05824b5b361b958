"""Events that mail providers report by webhook: bounces, complaints, and people who unsubscribed there."""

import hashlib
from typing import Any

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking

from fixsend.delivery.bounces import classification, policy, safe_parsing, services
from fixsend.delivery.bounces.report import Cause, Failure
from fixsend.delivery.bounces.rules import webhooks
from fixsend.delivery.models.returned_mail import ReturnedMailKind
from fixsend.people.models import Channel

# What anymail's reasons mean where neither the server nor the provider's own fields say more. Its "bounced" holds full
# and slow mailboxes too.
_BY_REASON = {
    RejectReason.INVALID: Cause.GONE,
    RejectReason.TIMED_OUT: Cause.TEMPORARY,
    RejectReason.BLOCKED: Cause.BLOCKED,
    RejectReason.SPAM: Cause.BLOCKED,
}


def connect() -> None:
    """Connect to anymail's signal for every event that a webhook brings; called from `AppConfig.ready()`."""
    tracking.connect(_on_event, dispatch_uid="fixsend.delivery.provider_events")


def _on_event(event: AnymailTrackingEvent, esp_name: str, **_: Any) -> None:
    if not event.recipient or not isinstance(event.recipient, str):
        return
    recipient = safe_parsing.clean(event.recipient, safe_parsing.LONGEST_NAME)
    if _is_complaint(event, esp_name):
        services.take_event(ReturnedMailKind.COMPLAINT, Failure(recipient), "", _id(event), esp_name)
    elif event.event_type == EventType.UNSUBSCRIBED or event.reject_reason == RejectReason.UNSUBSCRIBED:
        policy.withdraw_all(recipient, Channel.EMAIL_LINK, f"Report by {esp_name}")
    elif event.event_type in {EventType.BOUNCED, EventType.REJECTED, EventType.FAILED}:
        failure = Failure(recipient, text=f"{event.mta_response or ''} {event.description or ''}".strip())
        services.take_event(ReturnedMailKind.BOUNCE, failure, _cause(event, failure, esp_name), _id(event), esp_name)


def _is_complaint(event: AnymailTrackingEvent, esp_name: str) -> bool:
    """Tell whether a reader complained: now, or earlier, so that the provider did not send at all.

    anymail gives the same reason to a mail that a filter took for spam; that is a bounce and no complaint.
    """
    if event.event_type == EventType.COMPLAINED:
        return not webhooks.is_not_complaint(esp_name, event.esp_event)
    return bool(event.event_type == EventType.REJECTED and event.reject_reason == RejectReason.SPAM)


def _cause(event: AnymailTrackingEvent, failure: Failure, esp_name: str) -> Cause:
    """Return the cause by the server's words, else by the provider's fields; where they disagree, the milder one."""
    by_words = classification.classify_failure(failure).cause
    by_provider = webhooks.cause_of(esp_name, event.esp_event)
    if by_words == Cause.UNKNOWN:
        return by_provider or _BY_REASON.get(event.reject_reason, Cause.UNKNOWN)
    if by_words == Cause.GONE and by_provider not in (None, Cause.GONE):
        return Cause.TEMPORARY if by_provider == Cause.UNKNOWN else by_provider
    return by_words


def _id(event: AnymailTrackingEvent) -> str:
    """Return an id that is the same when the provider posts an event again."""
    if event.event_id:
        return str(event.event_id)
    known = f"{event.message_id}:{event.event_type}:{event.recipient}:{event.timestamp}"
    return hashlib.sha256(known.encode(errors="replace")).hexdigest()
