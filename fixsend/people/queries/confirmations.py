"""What waits for the owner of a mailbox."""

import uuid
from dataclasses import dataclass

from django.utils import timezone

from fixsend.people.confirmations import handler_of
from fixsend.people.models import Confirmation
from fixsend.people.services.confirmations import open_requests


@dataclass(frozen=True)
class Asked:
    """One request, in words."""

    id: uuid.UUID
    text: str
    together: bool = False


def described(confirmation: Confirmation) -> tuple[Asked, list[Asked]]:
    """Return the request that the link is about, and whatever else waits for the same mailbox."""
    others = open_requests(confirmation.email).exclude(pk=confirmation.pk).order_by("id")[:10]
    return _asked(confirmation, confirmation), [_asked(other, confirmation) for other in others]


def pending_count() -> int:
    """Count the mailboxes that have a request waiting."""
    waiting = Confirmation.objects.filter(done_at=None, expires_at__gt=timezone.now())
    return waiting.order_by().values("email").distinct().count()


def _asked(request: Confirmation, mailed: Confirmation) -> Asked:
    together = request.asked_with is not None and request.asked_with == mailed.asked_with
    return Asked(request.public_id, handler_of(request.kind).describe(request), together)
