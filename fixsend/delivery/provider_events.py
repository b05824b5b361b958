"""What mail providers report back: mails that came back, complaints of spam, and people who left over there."""

import hashlib
from typing import Any

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking

from fixsend.delivery.bounces import causes, incoming, leaving, services
from fixsend.delivery.bounces.cause import Cause
from fixsend.delivery.bounces.report import Failure
from fixsend.delivery.bounces.rules import webhooks
from fixsend.delivery.models.returned_mail import ReturnKind
from fixsend.people.models import Channel

# What anymail's reasons mean where neither the server nor the provider's own fields say more. Its "bounced" holds full
# and slow mailboxes too.
_BY_REASON = {
    RejectReason.INVALID: Cause.GONE,
    RejectReason.TIMED_OUT: Cause.TEMPORARY,
    RejectReason.BLOCKED: Cause.BLOCKED,
    RejectReason.SPAM: Cause.BLOCKED,
}


def listen() -> None:
    """Hear of every report that a provider's webhook brings; called from `AppConfig.ready()`."""
    tracking.connect(_heard, dispatch_uid="fixsend.delivery.provider_events")


def _heard(event: AnymailTrackingEvent, esp_name: str, **_: Any) -> None:
    if not event.recipient or not isinstance(event.recipient, str):
        return
    recipient = incoming.clean(event.recipient, incoming.LONGEST_NAME)
    if _is_complaint(event, esp_name):
        services.take_event(ReturnKind.COMPLAINT, Failure(recipient), "", _id(event), esp_name)
    elif event.event_type == EventType.UNSUBSCRIBED or event.reject_reason == RejectReason.UNSUBSCRIBED:
        leaving.left_elsewhere(recipient, Channel.EMAIL_LINK, f"Report by {esp_name}")
    elif event.event_type in {EventType.BOUNCED, EventType.REJECTED, EventType.FAILED}:
        failure = Failure(recipient, text=f"{event.mta_response or ''} {event.description or ''}".strip())
        services.take_event(ReturnKind.BOUNCE, failure, _cause(event, failure, esp_name), _id(event), esp_name)


def _is_complaint(event: AnymailTrackingEvent, esp_name: str) -> bool:
    """Tell whether a reader complained: now, or earlier, so that the provider did not send at all.

    anymail gives a mail that a filter took for spam the same reason; that one bounced, and nobody complained.
    """
    if event.event_type == EventType.COMPLAINED:
        return not webhooks.is_no_complaint(esp_name, event.esp_event)
    return bool(event.event_type == EventType.REJECTED and event.reject_reason == RejectReason.SPAM)


def _cause(event: AnymailTrackingEvent, failure: Failure, esp_name: str) -> Cause:
    """Return the cause: the server's own words first, then the provider's; where they disagree, the milder one."""
    said = causes.of_failure(failure).cause
    filed = webhooks.verdict(esp_name, event.esp_event)
    if said == Cause.UNKNOWN:
        return filed or _BY_REASON.get(event.reject_reason, Cause.UNKNOWN)
    if said == Cause.GONE and filed not in (None, Cause.GONE):
        return Cause.TEMPORARY if filed == Cause.UNKNOWN else filed
    return said


def _id(event: AnymailTrackingEvent) -> str:
    """Return what makes an event the same one when the provider posts it again."""
    if event.event_id:
        return str(event.event_id)
    known = f"{event.message_id}:{event.event_type}:{event.recipient}:{event.timestamp}"
    return hashlib.sha256(known.encode(errors="replace")).hexdigest()
