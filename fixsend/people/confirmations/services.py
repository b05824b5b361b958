"""Asking the owner of a mailbox to confirm, and carrying out what they confirmed."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Collection, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from fixsend.people.confirmations import emails, handlers, mail_guard
from fixsend.people.confirmations.emails import LIFETIME, TOKEN
from fixsend.people.models import (
    Action,
    Confirmation,
    ConfirmationRules,
    ConsentEvent,
    Person,
    SuppressionReason,
)
from fixsend.people.queries.consent import is_suppressed
from fixsend.people.services import consent
from fixsend.web import normalise, signing
from fixsend.web.each import for_each

FORGET_AT_ONCE = 1000
# Why a request that was not confirmed waits no more: no button was pressed, so the list-bombing guard stays closed.
WITHDRAWN = "Withdrawn, or said again in another way"
REMIND_AFTER = timedelta(days=2)


class Expired(Exception):
    """The request waited too long; a fresh link can be sent."""


class ChangedSince(Exception):
    """The form was sent again with other details after the page was opened, and its owner has not read those."""


@transaction.atomic
def request(
    email: str, kind: str, details: dict[str, Any], *, subject: str = "", asked_with: uuid.UUID | None = None
) -> Confirmation:
    """Store what was asked for with an address, and mail the owner a link to confirm it; return the request.

    `subject` says what it is about (`subject_of`): a request that waits about the same subject carries these details
    from now on, whichever of its links is opened. Without a subject, only a request with the very same details is the
    same. `asked_with` ties together what one person asked for in one sitting. The same work is done and the same
    returned whether or not the address is known. While the list-bombing guard is closed the mail waits, and goes out
    together with all that was held back.
    """
    address = normalise.email_address(email)
    lock_address(address)
    about = {"email": address, "kind": kind, "subject": subject or subject_of(details)}
    confirmation = Confirmation.objects.filter(**about, done_at=None).first() or Confirmation(**about)
    now = timezone.now()
    confirmation.details, confirmation.asked_with = details, asked_with
    confirmation.created_at, confirmation.expires_at = now, now + LIFETIME
    confirmation.save()
    _mail(confirmation)
    return confirmation


def request_later(
    email: str, kind: str, details: dict[str, Any], *, subject: str = "", asked_with: uuid.UUID | None = None
) -> None:
    """Store what was asked for with an address; a job mails the owners in batches a moment later.

    For forms that a whole country may send in one evening: who calls this also calls `batches.ask_soon`. `subject` and
    `asked_with` are as in `request`. Whether the address is known is not looked at here, so nothing can tell.
    """
    address = normalise.email_address(email)
    values = [address, kind, subject or subject_of(details), json.dumps(details), asked_with, LIFETIME.days]
    with connection.cursor() as cursor:  # One statement, so a transaction of its own where there is none.
        cursor.execute("SELECT people_ask_later(%s, %s, %s, %s::jsonb, %s::uuid, %s, locks => true)", values)


def subject_of(*parts: object) -> str:
    """Return a digest of what a request is about: the parts that tell it from others of its kind at one mailbox."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


@transaction.atomic
def supersede(email: str, kind: str, subject: str, *, proof: str = "") -> None:
    """Close the requests that wait about a subject, because the mailbox's owner has said something newer elsewhere.

    Their links then show what is so, as those of confirmed requests do. `proof` is how the owner proved the mailbox.
    """
    lock_address(normalise.email_address(email))
    rows = Confirmation.objects.filter(email=normalise.email_address(email), kind=kind, subject=subject, done_at=None)
    for waiting in rows:
        waiting.done_at, waiting.mail_due_at, waiting.other_proof = timezone.now(), None, proof or WITHDRAWN
        waiting.details = _left_once_done(waiting)
        waiting.save(update_fields=["done_at", "mail_due_at", "other_proof", "details"])


@transaction.atomic
def carry_out_at_once(person: Person, proof: str, kind: str, details: dict[str, Any], *, subject: str = "") -> str:
    """Do what the proven owner of a mailbox asks for, without a mail; return the address of the page to show.

    `proof` says in the ledger how they proved it (`MailboxProof`). A request that waits about the same subject is
    carried out with these newer details.
    """
    address = person.email or ""
    lock_address(address)
    about = {"email": address, "kind": kind, "subject": subject or subject_of(details)}
    waiting = Confirmation.objects.filter(**about, done_at=None).first()
    request = waiting or Confirmation(**about, expires_at=timezone.now())
    request.details, request.other_proof, request.mail_due_at = details, proof, None
    request.save()
    return _carry_out(request)


@transaction.atomic
def confirm(
    confirmation: Confirmation,
    also: Collection[uuid.UUID] = (),
    *,
    itself: bool = True,
    seen: Mapping[uuid.UUID, str] | None = None,
) -> str:
    """Carry out a request, and others of the same mailbox that were ticked; return the address of the page to show.

    `itself` is false where only others were ticked. `seen` are the versions (`Confirmation.version`) that the owner had
    before them. Only the owner of the mailbox has the link, so the mailbox is proved and bounces of it are forgotten; a
    grant of consent lifts every suppression. A request that is done is left out: a second press changes nothing.
    Raises Expired, and ChangedSince for a request that was sent again since with details that the owner has not read.
    """
    lock_address(confirmation.email)
    confirmation.refresh_from_db()
    if confirmation.done_at is None and not confirmation.is_open:
        raise Expired
    ids = [confirmation.public_id, *also] if itself else list(also)
    wanted = list(open_requests(confirmation.email).filter(public_id__in=ids).order_by("id"))
    if any(each.version != (seen or {}).get(each.public_id, each.version) for each in wanted):
        raise ChangedSince
    pages = {each.pk: _carry_out(each) for each in wanted}
    return pages.get(confirmation.pk) or next(iter(pages.values()), reverse(handlers.DONE_URL))


@transaction.atomic
def send_fresh_link(confirmation: Confirmation) -> None:
    """Give an expired request another week and mail its owner again, inside the guard."""
    lock_address(confirmation.email)
    confirmation.refresh_from_db()
    if confirmation.done_at is None:
        confirmation.expires_at = timezone.now() + LIFETIME
        confirmation.save(update_fields=["expires_at"])
        _mail(confirmation)


@transaction.atomic
def mail_again(email: str, public_id: uuid.UUID) -> None:
    """Mail the owner of a mailbox once more about one request that waits there, inside the guard."""
    lock_address(email)
    waiting = open_requests(email).filter(public_id=public_id).first()
    if waiting is not None:
        _mail(waiting)


def remind() -> int:
    """Remind, once, the owners of mailboxes who have not answered for two days; return how many mails went.

    Staff can switch it off. A reminder counts inside the guard like any other mail; an address that the guard protects
    on that day gets none later either, and neither does one that is suppressed.
    """
    if not ConfirmationRules.load().remind:
        return 0
    now = timezone.now()
    before = now - REMIND_AFTER
    waiting = Confirmation.objects.filter(
        # What never got a mail of its own counts from the day on which it was asked for.
        Q(mailed_at__lt=before) | Q(mailed_at=None, created_at__lt=before),
        done_at=None,
        expires_at__gt=now,
        reminded_at=None,
    )
    addresses = list(waiting.order_by().values_list("email", flat=True).distinct())
    return sum(for_each(addresses, _remind, work="people.remind_unconfirmed"))


@transaction.atomic
def forget(rows: QuerySet[Confirmation]) -> int:
    """Delete requests that are over age; the handlers are told of those that were not confirmed. Return how many.

    The rows are locked first: what is sent again in the same moment is a fresh request, and stays.
    """
    forgotten = 0
    while batch := list(rows.select_for_update(skip_locked=True).values_list("pk", flat=True)[:FORGET_AT_ONCE]):
        found = Confirmation.objects.filter(pk__in=batch)
        unconfirmed = found.filter(done_at=None)
        for kind in list(unconfirmed.order_by().values_list("kind", flat=True).distinct()):
            handlers.handler_of(kind).on_expiry(unconfirmed.filter(kind=kind))
        forgotten += found.delete()[0]
    return forgotten


def by_token(token: str) -> Confirmation | None:
    """Return the request that an emailed link stands for, unless it has been deleted; raises BadLink."""
    return Confirmation.objects.filter(public_id=signing.unsign(TOKEN, token)).first()


def open_requests(email: str) -> QuerySet[Confirmation]:
    """Return the requests that wait for the owner of a mailbox."""
    return Confirmation.objects.filter(email=email, done_at=None, expires_at__gt=timezone.now())


def lock_address(address: str) -> None:
    """Let one transaction at a time deal with an address, so that two sign-ups at once send one mail."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"confirm:{address}"])


def _mail(confirmation: Confirmation) -> None:
    """Mail the owner of the mailbox, or have the mail wait while the guard is closed; save the request with that."""
    # Even when the guard holds it back: the time taken tells nothing.
    rendered = emails.prepared(confirmation.email, emails.mail_about(confirmation))
    now = timezone.now()
    opens_at = mail_guard.guard_of(confirmation.email, now).opens_at(now)
    if opens_at <= now:
        rendered.send()
        mail_guard.note_mailed(confirmation, now)
        if rendered.kind != emails.KIND:
            confirmation.expires_at = now  # The mail says it all; nothing is left to confirm.
    elif together := _mailed_together(confirmation):
        confirmation.mailed_at, confirmation.shares_mail = together.mailed_at, True
    elif not mail_guard.is_on_its_way(confirmation, now):
        confirmation.mail_due_at = opens_at
    confirmation.save()


def _mailed_together(confirmation: Confirmation) -> Confirmation | None:
    """Return the request of the same sitting whose mail leads to this one too: its page shows both."""
    if confirmation.asked_with is None or confirmation.mailed_at is not None:
        return None
    others = open_requests(confirmation.email).filter(asked_with=confirmation.asked_with)
    return others.exclude(mailed_at=None).first()


def _remind(address: str) -> bool:
    lock_address(address)
    waiting = [each for each in open_requests(address).order_by("-id") if emails.alternative_mail(each) is None]
    already = Confirmation.objects.filter(email=address, reminded_at__gt=timezone.now() - LIFETIME).exists()
    open_requests(address).update(reminded_at=timezone.now())
    now = timezone.now()
    may_go = mail_guard.guard_of(address, now).opens_at(now) <= now
    if not waiting or already or not may_go or is_suppressed(address):
        return False
    emails.prepared(address, emails.reminder(waiting)).send()
    for each in waiting:
        mail_guard.note_mailed(each, now, shares=each is not waiting[0])
    Confirmation.objects.bulk_update(waiting, mail_guard.FIELDS)
    return True


def _carry_out(confirmation: Confirmation) -> str:
    handler = handlers.handler_of(confirmation.kind)
    Confirmation.objects.filter(pk=confirmation.pk).update(done_at=timezone.now(), mail_due_at=None)
    person = handler.person_for(confirmation, partial(_owner, confirmation))
    if person is None:
        return reverse("people:confirm_lapsed")
    newest_before = _newest_event(person)
    page = handler.carry_out(confirmation, person)
    Confirmation.objects.filter(pk=confirmation.pk).update(details=_left_once_done(confirmation))
    agreed = ConsentEvent.objects.filter(person=person, id__gt=newest_before, action=Action.GRANT).exists()
    if agreed:
        consent.lift_suppressions(confirmation.email)
    elif not confirmation.other_proof:  # A mail has just been read there.
        mailbox_works = [SuppressionReason.BOUNCED, SuppressionReason.CLEANED, SuppressionReason.MOVED]
        consent.lift_suppressions(confirmation.email, mailbox_works)
    return page


def _left_once_done(confirmation: Confirmation) -> dict[str, Any]:
    """Return the details that stay once a request has been carried out: no second copy of what was sent."""
    keeps = handlers.handler_of(confirmation.kind).keeps
    return {name: value for name, value in confirmation.details.items() if name in keeps}


def _owner(confirmation: Confirmation) -> Person:
    """Return the person whose mailbox it is, and note that it has just been proved, where a mail was read there."""
    person, _ = Person.objects.get_or_create(email=confirmation.email)
    if not confirmation.other_proof:
        person.email_proved_at = timezone.now()
        person.save(update_fields=["email_proved_at"])
    return person


def _newest_event(person: Person) -> int:
    return ConsentEvent.objects.filter(person=person).order_by("-id").values_list("id", flat=True).first() or 0
