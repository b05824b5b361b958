"""What staff do with a mailing on its way. Each can be pressed twice; each leaves a line in the audit log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from fixsend.delivery.engine import send_lock
from fixsend.delivery.models import DoubtPolicy, Mailing, MailingState
from fixsend.delivery.services import mailings
from fixsend.delivery.services.mailings import NotPossibleNow
from fixsend.newsletters.sending.services.sending import first_moment
from fixsend.people.models import Person
from fixsend.people.services import audit


@transaction.atomic
def stop(mailing_id: int, *, actor: Person) -> bool:
    """Pause a mailing; return whether anything changed. A mailing that is still being frozen is cancelled instead."""
    if mailings.pause(mailing_id, "Someone in the team stopped it."):
        _record(actor, "mailing.paused", mailing_id)
        return True
    preparing = Mailing.objects.filter(pk=mailing_id, state=MailingState.PREPARING).exists()
    return preparing and cancel(mailing_id, "", actor=actor)


@transaction.atomic
def go_on(mailing_id: int, *, actor: Person) -> bool:
    """Resume a mailing that is paused, or asks after a restore; return whether anything changed.

    One that had not begun has its two minutes again.
    """
    mailing = _locked(mailing_id)
    if mailing.state not in (MailingState.PAUSED, MailingState.ASKING):
        return False
    if mailing.first_sent_at is None:
        mailings.reschedule(mailing_id, first_moment(mailing.starts_at))
    else:
        mailings.resume(mailing_id)
    _record(actor, "mailing.resumed", mailing_id)
    return True


@transaction.atomic
def cancel(mailing_id: int, why: str, *, actor: Person) -> bool:
    """Cancel a mailing for good; return whether anything changed. Who did it stands in the audit log."""
    if not mailings.cancel(mailing_id, why):
        return False
    _record(actor, "mailing.cancelled", mailing_id)
    return True


@transaction.atomic
def change_pace(mailing_id: int, per_minute: int | None, *, actor: Person) -> None:
    """Set the most mails a minute (None: no limit); raises NotPossibleNow once the mailing is over."""
    mailing = _locked(mailing_id)
    if mailing.state in (MailingState.FINISHED, MailingState.CANCELLED):
        raise NotPossibleNow("This newsletter is over. Its pace cannot be changed.")
    if mailing.pace_per_minute == per_minute:
        return
    mailings.change_pace(mailing_id, per_minute)
    _record(actor, "mailing.pace_changed", mailing_id, per_minute=per_minute)


@transaction.atomic
def change_time(mailing_id: int, wish: datetime | None, *, actor: Person) -> None:
    """Set when the mailing begins (None: in two minutes); raises NotPossibleNow once it has begun."""
    mailings.reschedule(mailing_id, first_moment(wish))
    _record(actor, "mailing.time_changed", mailing_id)


@transaction.atomic
def resolve_doubts(mailing_id: int, policy: DoubtPolicy, *, actor: Person) -> int:
    """Decide about mails in doubt; return how many are sent again. Raises NotPossibleNow."""
    was = _locked(mailing_id).doubt_policy
    again = mailings.resolve_doubts(mailing_id, policy)
    if again or policy != was:
        _record(actor, "mailing.doubts_settled", mailing_id, policy=policy.value, again=again)
    return again


@transaction.atomic
def repeat_failed(mailing_id: int, causes: Sequence[str], *, actor: Person) -> int:
    """Send mails again that were refused for these causes; return how many. Raises NotPossibleNow."""
    again = mailings.repeat_failed(mailing_id, causes) if causes else 0
    if again:
        _record(actor, "mailing.refused_repeated", mailing_id, again=again)
    return again


@transaction.atomic
def release_sending(*, actor: Person) -> bool:
    """Release sending after a restore; return whether it was held."""
    if not send_lock.release(actor):
        return False
    audit.record(actor, "sending.released")
    return True


def _locked(mailing_id: int) -> Mailing:
    return Mailing.objects.select_for_update().defer("document").get(pk=mailing_id)


def _record(actor: Person, action: str, mailing_id: int, **detail: Any) -> None:
    audit.record(actor, action, subject=f"mailing {mailing_id}", **detail)
