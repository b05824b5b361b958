"""Taking what comes back: one row for each person, the delivery's new state, and what follows for the person."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from typing import Literal

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction

from fixsend.delivery.bounces import addresses, causes, incoming, leaving, origin, policy
from fixsend.delivery.bounces.cause import Cause
from fixsend.delivery.bounces.origin import Origin
from fixsend.delivery.bounces.reading import read
from fixsend.delivery.bounces.report import Failure, Kind, Report
from fixsend.delivery.engine import results
from fixsend.delivery.models import DeliveryState
from fixsend.delivery.models.returned_mail import Return, ReturnChannel, ReturnKind, SetAside
from fixsend.web import normalise

log = logging.getLogger(__name__)

_NOT_UNDERSTOOD = "Not a bounce or a complaint in a form that we know. It may be a letter."


def take_mail(mail: bytes, channel: ReturnChannel) -> Kind:
    """Take one mail from the bounce mailbox, and return what it was; the same mail taken again changes nothing.

    Whatever the mail holds, this returns: one that cannot be read or kept is set aside for staff, and is UNREADABLE.
    Raises OperationalError or InterfaceError where the database is away; the mail is then to be given again.
    """
    report = read(mail)
    digest = hashlib.sha256(mail).hexdigest()
    if report.kind in (Kind.OTHER, Kind.UNREADABLE):
        set_aside(mail, channel, report.why or _NOT_UNDERSTOOD, reporter=report.reporter)
        return report.kind
    try:
        _take_all(report, channel, digest)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # A stranger wrote it: what it makes us trip over must not stop the mails behind it.
        log.warning("A mail that came back could not be kept: %s", type(error).__name__)
        set_aside(mail, channel, f"It could not be saved ({type(error).__name__}).", reporter=report.reporter)
        return Kind.UNREADABLE
    return report.kind


def set_aside(mail: bytes, channel: ReturnChannel, why: str, *, reporter: str = "") -> None:
    """Note for staff that a mail was not taken, and why; nothing of its text is kept. Idempotent."""
    SetAside.objects.get_or_create(
        digest=hashlib.sha256(mail).hexdigest(),
        defaults={"channel": channel, "why": why[:200], "size": len(mail), "reporter": reporter[:253]},
    )


@transaction.atomic
def _take_all(report: Report, channel: ReturnChannel, digest: str) -> None:
    if report.kind is Kind.BOUNCE:
        for failure in _that_count(report):
            _take(ReturnKind.BOUNCE, report, failure, channel, digest)
    elif report.kind is Kind.COMPLAINT:
        for failure in report.failures or (Failure(report.returned_to, text="abuse"),):
            _take(ReturnKind.COMPLAINT, report, failure, channel, digest)


def _that_count(report: Report) -> Sequence[Failure]:
    """Return the failures of a report that say something of those whom we wrote to.

    Our own mail went to one address. Where that one forwards to several, what is said of itself counts, else the
    mildest of what is said of the others, and nothing where the mail reached one of them.
    """
    found = (
        origin.of_report(report, report.failures[0].address) if len(report.failures) + len(report.reached) > 1 else None
    )
    if found is None or not found.is_sure:
        return report.failures
    own = [failure for failure in report.failures if normalise.email_address(failure.address) == found.address]
    if not own and report.reached:
        return []
    ours = _our_domains()
    return sorted(own or report.failures, key=lambda each: causes.of_failure(each, ours).cause == Cause.GONE)[:1]


def take_event(kind: ReturnKind, failure: Failure, cause: Cause | Literal[""], event_id: str, provider: str) -> None:
    """Take what a mail provider reports by its webhook, which has shown our secret.

    The secret vouches for the provider; the words are still a stranger's server's, and are cleaned as those in mails.
    """
    digest = hashlib.sha256(f"{provider}:{kind}:{event_id}".encode(errors="replace")).hexdigest()
    failure = incoming.cleaned(failure)
    found = origin.of_address(failure.address)
    _record(kind, found, failure, cause, channel=ReturnChannel.WEBHOOK, digest=digest, reporter=provider)


def _take(kind: ReturnKind, report: Report, failure: Failure, channel: ReturnChannel, digest: str) -> None:
    found = origin.of_report(report, failure.address)
    cause: Cause | Literal[""] = ""
    if kind == ReturnKind.BOUNCE:
        cause = causes.of_failure(failure, _our_domains()).cause
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
    # Where our own mail vouches for the report, only the address that we wrote to counts: anybody who has had a mail of
    # ours could otherwise name somebody else in a report about it.
    address = found.address if found.is_sure else found.address or failure.address
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
    results.move(row.mailing_id, state, [row.position], cause=row.cause, reason=row.words)


def _follow(row: Return, address: str, reporter: str) -> None:
    source = f"Report by {reporter[:100]}" if reporter else "A mail that came back"
    if row.kind == ReturnKind.COMPLAINT:
        if address:
            leaving.complained(address, source)
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
    return addresses.hidden(" ".join(text.replace("\0", "")[: incoming.LONGEST_WORDS].split()), "…")[:300]


def _our_domains() -> set[str]:
    """Return the domains that we write from: a server that names only those speaks of our sender."""
    return addresses.domains(f"{settings.BOUNCE_ADDRESS} {settings.DEFAULT_FROM_EMAIL}")
