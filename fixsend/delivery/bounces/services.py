"""Takes returned mail: one row for each person, the delivery's new state, and what follows for the person."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from typing import Literal

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction

from fixsend.delivery.bounces import classification, incoming, origin, policy, safe_parsing
from fixsend.delivery.bounces.origin import Origin
from fixsend.delivery.bounces.parser import parse
from fixsend.delivery.bounces.report import Cause, Failure, Kind, Report
from fixsend.delivery.engine import results, text
from fixsend.delivery.models import DeliveryState
from fixsend.delivery.models.returned_mail import ReturnedMail, ReturnedMailChannel, ReturnedMailKind, UnparsedMail
from fixsend.web import normalise

log = logging.getLogger(__name__)

_NOT_UNDERSTOOD = "Not a bounce or a complaint in a form that we know, and nobody who can be answered."


def take_mail(mail: bytes, channel: ReturnedMailChannel) -> Kind:
    """Take one mail from the bounce mailbox, and return its kind; the same mail taken again changes nothing.

    What somebody wrote to us, or their mail program by itself, goes to the apps that take such mails (`incoming`).
    A mail that cannot be read or stored is noted for staff (`keep_unparsed`), and is UNREADABLE. Raises
    OperationalError or InterfaceError where the database is away; the mail is then to be given again.
    """
    report = parse(mail)
    digest = hashlib.sha256(mail).hexdigest()
    try:
        kind = _take_incoming(mail, report, channel, digest)
        if kind in (Kind.OTHER, Kind.UNREADABLE):
            keep_unparsed(mail, channel, report.why or _NOT_UNDERSTOOD, reporter=report.reporter)
        _take_all(report, channel, digest)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # A stranger wrote it: one mail that cannot be stored must not stop the next ones.
        log.warning("A mail that came back could not be kept: %s", type(error).__name__)
        keep_unparsed(mail, channel, f"It could not be saved ({type(error).__name__}).", reporter=report.reporter)
        return Kind.UNREADABLE
    return kind


@transaction.atomic
def _take_incoming(mail: bytes, report: Report, channel: ReturnedMailChannel, digest: str) -> Kind:
    """Give what somebody wrote to the apps that take it; return what the mail turns out to be."""
    if report.kind not in (Kind.OTHER, Kind.AUTO_REPLY):
        return report.kind
    found = incoming.read(mail, report)
    if found is None or not any(taker.take(found, digest, channel.value) for taker in incoming.takers):
        return report.kind
    if report.kind is Kind.AUTO_REPLY:
        return Kind.AUTO_REPLY
    return Kind.INCOMING if found.all_is_here else Kind.INCOMING_IN_PART


def keep_unparsed(mail: bytes, channel: ReturnedMailChannel, why: str, *, reporter: str = "") -> None:
    """Note for staff that a mail was not understood, and why; nothing of its text is kept. Idempotent."""
    UnparsedMail.objects.get_or_create(
        digest=hashlib.sha256(mail).hexdigest(),
        defaults={"channel": channel, "why": why[:200], "size": len(mail), "reporter": reporter[:253]},
    )


@transaction.atomic
def _take_all(report: Report, channel: ReturnedMailChannel, digest: str) -> None:
    if report.kind is Kind.BOUNCE:
        for failure in _relevant_failures(report):
            _take(ReturnedMailKind.BOUNCE, report, failure, channel, digest)
    elif report.kind is Kind.COMPLAINT:
        for failure in report.failures or (Failure(report.returned_to, text="abuse"),):
            _take(ReturnedMailKind.COMPLAINT, report, failure, channel, digest)


def _relevant_failures(report: Report) -> Sequence[Failure]:
    """Return the failures of a report that say something of the people we wrote to.

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
    return sorted(
        own or report.failures, key=lambda each: classification.classify_failure(each, ours).cause == Cause.GONE
    )[:1]


def take_event(
    kind: ReturnedMailKind, failure: Failure, cause: Cause | Literal[""], event_id: str, provider: str
) -> None:
    """Take one event that a mail provider reports by its webhook, which has shown our secret.

    The secret proves the provider; the words are still a stranger's server's, and are cleaned like those in mails. The
    same `event_id` taken again changes nothing.
    """
    digest = hashlib.sha256(f"{provider}:{kind}:{event_id}".encode(errors="replace")).hexdigest()
    failure = safe_parsing.cleaned(failure)
    found = origin.of_address(failure.address)
    _record(kind, found, failure, cause, channel=ReturnedMailChannel.WEBHOOK, digest=digest, reporter=provider)


def _take(kind: ReturnedMailKind, report: Report, failure: Failure, channel: ReturnedMailChannel, digest: str) -> None:
    found = origin.of_report(report, failure.address)
    cause: Cause | Literal[""] = ""
    if kind == ReturnedMailKind.BOUNCE:
        cause = classification.classify_failure(failure, _our_domains()).cause
    _record(kind, found, failure, cause, channel=channel, digest=digest, reporter=report.reporter)


@transaction.atomic
def _record(
    kind: ReturnedMailKind,
    found: Origin,
    failure: Failure,
    cause: Cause | Literal[""],
    *,
    channel: ReturnedMailChannel,
    digest: str,
    reporter: str,
) -> None:
    # Where our own mail proves the report, only the address that we wrote to counts: otherwise a recipient of a mail of
    # ours could name another person in a report about it.
    address = found.address if found.is_sure else found.address or failure.address
    row, new = ReturnedMail.objects.get_or_create(
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
            "words": short_words(failure.text),
            "reporter": reporter[:253],
        },
    )
    if new and row.is_sure:
        _move_delivery(row)
        _apply_policy(row, address, reporter)


def _move_delivery(row: ReturnedMail) -> None:
    """Give the delivery its new state, if it may move there from the one it is in."""
    if row.mailing_id is None or row.position is None:
        return
    state = DeliveryState.BOUNCED if row.kind == ReturnedMailKind.BOUNCE else DeliveryState.COMPLAINED
    results.move(row.mailing_id, state, [row.position], cause=row.cause, reason=row.words)


def _apply_policy(row: ReturnedMail, address: str, reporter: str) -> None:
    source = f"Report by {reporter[:100]}" if reporter else "A mail that came back"
    if row.kind == ReturnedMailKind.COMPLAINT:
        if address:
            policy.after_complaint(address, source)
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


def short_words(words: str) -> str:
    """Return a server's words on one line, at most 300 characters, without addresses: those are personal data."""
    return text.without_addresses(" ".join(words.replace("\0", "")[: safe_parsing.LONGEST_WORDS].split()))[:300]


def _our_domains() -> set[str]:
    """Return the domains that we write from: a server that names only those speaks of our sender."""
    return text.domains_in(f"{settings.BOUNCE_ADDRESS} {settings.DEFAULT_FROM_EMAIL}")
