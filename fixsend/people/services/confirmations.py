"""Asking the owner of a mailbox to confirm, and doing what they confirmed."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from fixsend.people import confirmations
from fixsend.people.models import (
    Action,
    Confirmation,
    ConfirmationRules,
    ConsentEvent,
    Person,
    SuppressionReason,
)
from fixsend.people.queries.consent import is_suppressed
from fixsend.people.services import confirmation_letters as letters
from fixsend.people.services import consent, mail_guard
from fixsend.people.services.confirmation_letters import LIFETIME, TOKEN
from fixsend.web import normalise, signing
from fixsend.web.each import for_each
from fixsend.web.email import Mail

REMIND_AFTER = timedelta(days=2)


class Expired(Exception):
    """The request waited too long; a fresh link can be sent."""


@transaction.atomic
def request(email: str, kind: str, details: dict[str, Any], *, asked_with: uuid.UUID | None = None) -> Confirmation:
    """Store what somebody asked for with an address, and mail its owner a link to confirm it.

    `asked_with` ties together what one person asked for in one sitting. The same work is done and the same returned
    whether or not the address is known. While the guard says so the mail waits, and goes out together with whatever
    else was held back.
    """
    address = normalise.email_address(email)
    one_at_a_time(address)
    same = open_requests(address).filter(kind=kind, details=details).first()
    confirmation = same or Confirmation(
        email=address, kind=kind, details=details, asked_with=asked_with, expires_at=timezone.now() + LIFETIME
    )
    _mail(confirmation)
    return confirmation


# In plain SQL, because every signature of a surge does it. It reads `asked` (email, kind, details), so that a statement
# which stores what somebody asks for can ask them in the same breath.
ASK_LATER = f"""
INSERT INTO people_confirmation (public_id, email, kind, details, created_at, expires_at, mail_due_at)
SELECT gen_random_uuid(), email, kind, details, now(), now() + interval '{LIFETIME.days} days', now() FROM asked
"""  # noqa: S608 - constants of ours
_ASK_LATER = f"WITH asked AS (SELECT %s AS email, %s AS kind, %s::jsonb AS details) {ASK_LATER}"


@transaction.atomic(savepoint=False)
def request_later(email: str, kind: str, details: dict[str, Any]) -> None:
    """Store what somebody asked for as `request` does; a job mails the owner in a moment, many at a time.

    For forms that a whole country may send in one evening.
    """
    address = normalise.email_address(email)
    one_at_a_time(address)
    if open_requests(address).filter(kind=kind, details=details).update(mail_due_at=timezone.now()):
        return
    with connection.cursor() as cursor:
        cursor.execute(_ASK_LATER, [address, kind, json.dumps(details)])


@transaction.atomic
def act_at_once(person: Person, proof: str, kind: str, details: dict[str, Any]) -> str:
    """Do what the proven owner of a mailbox asks for, without a mail; return the address of the page to show.

    `proof` says in the ledger how they proved it: signed in, or in a browser that had just confirmed the mailbox.
    Whatever had been asked for in the same words before is settled by it.
    """
    address = person.email or ""
    one_at_a_time(address)
    same = open_requests(address).filter(kind=kind, details=details).first()
    request = same or Confirmation(email=address, kind=kind, details=details, expires_at=timezone.now())
    request.other_proof, request.mail_due_at = proof, None
    request.save()
    return _carry_out(request)


@transaction.atomic
def settle(email: str, kinds: Collection[str], proof: str, **details: Any) -> None:
    """Close what still waits for a mailbox with these details, because its proven owner has said the same at once."""
    named = {f"details__{name}": value for name, value in details.items()}
    same = open_requests(email).filter(kind__in=kinds, **named)
    same.update(done_at=timezone.now(), other_proof=proof, mail_due_at=None)


@transaction.atomic
def confirm(confirmation: Confirmation, also: Collection[uuid.UUID] = (), *, itself: bool = True) -> str:
    """Carry out a request, and others of the same mailbox that were ticked; return the address of the page to show.

    `itself` is false where only others were ticked. Only the owner of the mailbox has the link, so the mailbox is
    proved and bounces of it are forgotten; a grant of consent lifts every suppression. Done requests are passed over: a
    second press changes nothing.
    """
    one_at_a_time(confirmation.email)
    confirmation.refresh_from_db()
    if confirmation.done_at is None and not confirmation.is_open:
        raise Expired
    ids = [confirmation.public_id, *also] if itself else list(also)
    wanted = open_requests(confirmation.email).filter(public_id__in=ids).order_by("id")
    pages = {each.pk: _carry_out(each) for each in wanted}
    return pages.get(confirmation.pk) or next(iter(pages.values()), reverse(confirmations.DONE_URL))


@transaction.atomic
def send_fresh_link(confirmation: Confirmation) -> None:
    """Give an expired request another week and mail its owner again, inside the guard."""
    one_at_a_time(confirmation.email)
    confirmation.refresh_from_db()
    if confirmation.done_at is None:
        confirmation.expires_at = timezone.now() + LIFETIME
        confirmation.save(update_fields=["expires_at"])
        _mail(confirmation)


@transaction.atomic
def mail_again(email: str, public_id: uuid.UUID) -> None:
    """Mail the owner of a mailbox once more about one request that waits there, inside the guard."""
    one_at_a_time(email)
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
    """Delete requests that are over age, telling the apps that own them of those that nobody confirmed."""
    unconfirmed = rows.filter(done_at=None)
    for kind in unconfirmed.order_by().values_list("kind", flat=True).distinct():
        on_expiry = confirmations.handler_of(kind).on_expiry
        if on_expiry:
            on_expiry(unconfirmed.filter(kind=kind))
    return rows.delete()[0]


def by_token(token: str) -> Confirmation | None:
    """Return the request that an emailed link stands for, unless it has been deleted; raises BadLink."""
    return Confirmation.objects.filter(public_id=signing.unsign(TOKEN, token)).first()


def open_requests(email: str) -> QuerySet[Confirmation]:
    """Return what waits for the owner of a mailbox."""
    return Confirmation.objects.filter(email=email, done_at=None, expires_at__gt=timezone.now())


def one_at_a_time(address: str) -> None:
    """Let one transaction at a time deal with an address, so that two sign-ups at once send one mail."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"confirm:{address}"])


def _mail(confirmation: Confirmation) -> None:
    """Mail the owner of the mailbox, or have the mail wait while the guard is closed; save the request with that."""
    rendered = _rendered(confirmation)  # Even when the guard holds it back: the time taken tells nothing.
    now = timezone.now()
    opens_at = mail_guard.guard_of(confirmation.email, now).opens_at(now)
    if opens_at <= now:
        rendered.send()
        mail_guard.note_mailed(confirmation, now)
        if rendered.kind != letters.KIND:
            confirmation.expires_at = now  # The letter says it all; nothing is left to confirm.
    elif together := _mailed_together(confirmation):
        confirmation.mailed_at, confirmation.shares_mail = together.mailed_at, True
    elif not mail_guard.is_on_its_way(confirmation, now):
        confirmation.mail_due_at = opens_at
    confirmation.save()


def _rendered(confirmation: Confirmation) -> Mail:
    """Return the mail about a request; where there are two that it may be, both are made for every address."""
    usual, other = letters.usual_letter(confirmation), letters.letter_instead(confirmation)
    handler = confirmations.handler_of(confirmation.kind)
    stand_in = handler.instead_for_nobody(confirmation) if handler.instead_for_nobody else None
    made = [letters.prepared(confirmation.email, letter) for letter in (usual, other or stand_in) if letter]
    return made[1] if other else made[0]


def _mailed_together(confirmation: Confirmation) -> Confirmation | None:
    """Return the request of the same sitting whose mail leads to this one too: its page shows both."""
    if confirmation.asked_with is None or confirmation.mailed_at is not None:
        return None
    others = open_requests(confirmation.email).filter(asked_with=confirmation.asked_with)
    return others.exclude(mailed_at=None).first()


def _remind(address: str) -> bool:
    one_at_a_time(address)
    waiting = [each for each in open_requests(address).order_by("-id") if letters.letter_instead(each) is None]
    already = Confirmation.objects.filter(email=address, reminded_at__gt=timezone.now() - LIFETIME).exists()
    open_requests(address).update(reminded_at=timezone.now())
    now = timezone.now()
    may_go = mail_guard.guard_of(address, now).opens_at(now) <= now
    if not waiting or already or not may_go or is_suppressed(address):
        return False
    letters.prepared(address, letters.reminder(waiting)).send()
    for each in waiting:
        mail_guard.note_mailed(each, now, shares=each is not waiting[0])
    Confirmation.objects.bulk_update(waiting, mail_guard.FIELDS)
    return True


def _carry_out(confirmation: Confirmation) -> str:
    handler = confirmations.handler_of(confirmation.kind)
    Confirmation.objects.filter(pk=confirmation.pk).update(done_at=timezone.now(), mail_due_at=None)
    person = handler.person_for(confirmation) if handler.person_for else _owner(confirmation)
    if person is None:
        return reverse("people:confirm_lapsed")
    newest_before = _newest_event(person)
    page = handler.carry_out(confirmation, person)
    agreed = ConsentEvent.objects.filter(person=person, id__gt=newest_before, action=Action.GRANT).exists()
    if agreed:
        consent.lift_suppressions(confirmation.email)
    elif not confirmation.other_proof:  # A mail has just been read there.
        mailbox_works = [SuppressionReason.BOUNCED, SuppressionReason.CLEANED, SuppressionReason.MOVED]
        consent.lift_suppressions(confirmation.email, mailbox_works)
    return page


def _owner(confirmation: Confirmation) -> Person:
    """Return the person whose mailbox it is, and note that it has just been proved, where a mail was read there."""
    person, _ = Person.objects.get_or_create(email=confirmation.email)
    if not confirmation.other_proof:
        person.email_proved_at = timezone.now()
        person.save(update_fields=["email_proved_at"])
    return person


def _newest_event(person: Person) -> int:
    return ConsentEvent.objects.filter(person=person).order_by("-id").values_list("id", flat=True).first() or 0
