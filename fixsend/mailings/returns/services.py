"""Taking what comes back: one row for each person, the delivery's new state, and what follows for the person."""

from __future__ import annotations

import hashlib
import re
from typing import Literal

from django.db import transaction

from fixsend.mailings.delivery import accounting
from fixsend.mailings.models import DeliveryState
from fixsend.mailings.returns import causes, origin, policy
from fixsend.mailings.returns.cause import Cause
from fixsend.mailings.returns.models import Return, ReturnChannel, ReturnKind
from fixsend.mailings.returns.origin import Origin
from fixsend.mailings.returns.reading import read
from fixsend.mailings.returns.report import Failure, Kind, Report
from fixsend.mailings.services import preferences

_ANY_ADDRESS = re.compile(r"[^\s<>()\[\]\"';,:]+@[^\s<>()\[\]\"';,:]+")


def take_mail(mail: bytes, channel: ReturnChannel) -> Kind:
    """Take one mail from the bounce mailbox, and return what it was; the same mail taken again changes nothing."""
    report = read(mail)
    digest = hashlib.sha256(mail).hexdigest()
    if report.kind is Kind.BOUNCE:
        for failure in report.failures:
            _take(ReturnKind.BOUNCE, report, failure, channel, digest)
    elif report.kind is Kind.COMPLAINT:
        for failure in report.failures or (Failure(report.returned_to, text="abuse"),):
            _take(ReturnKind.COMPLAINT, report, failure, channel, digest)
    return report.kind


def take_event(kind: ReturnKind, failure: Failure, cause: Cause | Literal[""], event_id: str, provider: str) -> None:
    """Take what a mail provider reports by its webhook, which has shown our secret."""
    digest = hashlib.sha256(f"{provider}:{kind}:{event_id}".encode()).hexdigest()
    found = origin.of_address(failure.address)
    _record(kind, found, failure, cause, channel=ReturnChannel.WEBHOOK, digest=digest, reporter=provider)


def _take(kind: ReturnKind, report: Report, failure: Failure, channel: ReturnChannel, digest: str) -> None:
    found = origin.of_report(report, failure.address)
    cause: Cause | Literal[""] = causes.sort(failure.text, status=failure.status) if kind == ReturnKind.BOUNCE else ""
    _record(kind, found, failure, cause, channel=channel, digest=digest, reporter=report.reporter)


@transaction.atomic
def _record(
    kind: ReturnKind,
    found: Origin,
    failure: Failure,
    cause: Cause | Literal[""],
    *,
    channel: ReturnChannel,
    digest: str,
    reporter: str,
) -> None:
    address = found.address or failure.address
    row, new = Return.objects.get_or_create(
        digest=hashlib.sha256(f"{digest}:{address}".encode()).hexdigest(),
        defaults={
            "kind": kind,
            "channel": channel,
            "cause": cause,
            "is_sure": found.is_sure,
            "mailing_id": found.delivery.mailing_id if found.delivery else None,
            "position": found.delivery.position if found.delivery else None,
            "message": found.message,
            "person": found.person,
            "domain": address.rpartition("@")[2].lower()[:253],
            "status": failure.status,
            "words": without_addresses(failure.text),
            "reporter": reporter[:253],
        },
    )
    if new and row.is_sure:
        _settle(row)
        _follow(row, address, reporter)


def _settle(row: Return) -> None:
    """Give the delivery its new state, if it may move there from the one it is in."""
    if row.mailing_id is None or row.position is None:
        return
    state = DeliveryState.BOUNCED if row.kind == ReturnKind.BOUNCE else DeliveryState.COMPLAINED
    accounting.move(row.mailing_id, state, [row.position], cause=row.cause, reason=row.words)


def _follow(row: Return, address: str, reporter: str) -> None:
    source = f"Report by {reporter}" if reporter else "A mail that came back"
    if row.kind == ReturnKind.COMPLAINT:
        if address:
            preferences.complained(address, source)
        return
    policy.after_failure(
        row.person,
        address,
        Cause(row.cause),
        source,
        words=row.words,
        mailing_id=row.mailing_id,
        message_id=row.message_id,
    )


def without_addresses(text: str) -> str:
    """Return a server's words on one line, short, and without the addresses in them: those are personal data."""
    return _ANY_ADDRESS.sub("…", " ".join(text.replace("\0", "").split()))[:300]
