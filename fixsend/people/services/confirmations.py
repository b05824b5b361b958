"""Asking the owner of a mailbox to confirm, and doing what they confirmed."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from fixsend.people import confirmations
from fixsend.people.confirmations import Letter
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
from fixsend.web import email as mail
from fixsend.web import normalise, signing
from fixsend.web.each import for_each

LIFETIME = timedelta(days=7)
# The list-bombing guard: however many forms a stranger fills in with somebody's address, that mailbox gets one
# mail in ten minutes and five in a day.
ONE_MAIL_PER = timedelta(minutes=10)
MAILS_A_DAY = 5
REMIND_AFTER = timedelta(days=2)
TOKEN = "confirm"  # noqa: S105 - the purpose of the signature, not a secret


class Expired(Exception):
    """The request waited too long; a fresh link can be sent."""


@transaction.atomic
def request(email: str, kind: str, details: dict[str, Any], *, asked_with: uuid.UUID | None = None) -> Confirmation:
    """Store what somebody asked for with an address, and mail its owner a link to confirm it.

    `asked_with` ties together what one person asked for in one sitting. The same work is done and the same returned
    whether or not the address is known; the mail is left out while the guard says so, and the request then waits on
    the page that the earlier mail leads to.
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
def confirm(confirmation: Confirmation, also: Collection[uuid.UUID] = ()) -> str:
    """Carry out a request, and others of the same mailbox that were ticked; return the address of the page to show.

    Only the owner of the mailbox has the link, so the mailbox is proved and bounces of it are forgotten; a grant of
    consent lifts every suppression. Done requests are passed over: a second press changes nothing.
    """
    one_at_a_time(confirmation.email)
    confirmation.refresh_from_db()
    if confirmation.done_at is None and not confirmation.is_open:
        raise Expired
    wanted = open_requests(confirmation.email).filter(public_id__in=[confirmation.public_id, *also])
    shown = reverse(confirmations.DONE_URL)
    for each in wanted.order_by("id"):
        page = _carry_out(each)
        if each.pk == confirmation.pk:
            shown = page
    return shown


@transaction.atomic
def send_fresh_link(confirmation: Confirmation) -> None:
    """Give an expired request another week and mail its owner again, inside the guard."""
    one_at_a_time(confirmation.email)
    confirmation.refresh_from_db()
    if confirmation.done_at is None:
        confirmation.expires_at = timezone.now() + LIFETIME
        confirmation.save(update_fields=["expires_at"])
        _mail(confirmation)


def remind() -> int:
    """Remind, once, the owners of mailboxes who have not answered for two days; return how many mails went.

    Staff can switch it off. A reminder counts inside the guard like any other mail; an address that the guard protects
    on that day gets none later either, and neither does one that is suppressed.
    """
    if not ConfirmationRules.load().remind:
        return 0
    now = timezone.now()
    waiting = Confirmation.objects.filter(
        done_at=None, expires_at__gt=now, mailed_at__lt=now - REMIND_AFTER, reminded_at=None
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
    """Mail the owner of the mailbox, inside the guard, and save the request with what became of the mail."""
    letter = _letter(confirmation)  # Made even when the guard holds it back: the time taken tells nothing.
    rendered = mail.prepare(
        confirmation.email, letter.subject, letter.template, letter.context, headers=letter.headers, kind=letter.kind
    )
    if _guard_allows(confirmation.email):
        rendered.send()
        confirmation.mailed_at = timezone.now()
    if letter.kind != "confirmation":
        confirmation.expires_at = timezone.now()  # The letter says it all; nothing is left to confirm.
    confirmation.save(update_fields=["mailed_at", "expires_at"] if confirmation.pk else None)


def _letter(confirmation: Confirmation) -> Letter:
    handler = confirmations.handler_of(confirmation.kind)
    other = handler.instead(confirmation) if handler.instead else None
    return other or usual_letter(confirmation, "Please confirm your email address", "people/email/confirm")


def usual_letter(confirmation: Confirmation, subject: str, template: str, *, token: str = "") -> Letter:
    """Return the letter that asks for a press of the button, with the request's own token or what stands for it."""
    token = token or signing.sign(TOKEN, str(confirmation.public_id))
    handler = confirmations.handler_of(confirmation.kind)
    context = {
        "url": settings.SITE_URL + reverse("people:confirm", args=[token]),
        "purpose": handler.purpose_for(confirmation),
        "days": LIFETIME.days,
        "imprint": handler.imprint(confirmation) if handler.imprint else "",
    }
    return Letter(subject, template, context, kind="confirmation")


def _guard_allows(address: str) -> bool:
    now = timezone.now()
    today = Confirmation.objects.filter(email=address, mailed_at__gt=now - timedelta(days=1))
    mailed = list(today.values_list("mailed_at", flat=True))
    return len(mailed) < MAILS_A_DAY and all(at <= now - ONE_MAIL_PER for at in mailed if at)


def _remind(address: str) -> bool:
    one_at_a_time(address)
    newest = open_requests(address).filter(mailed_at__isnull=False).order_by("-mailed_at").first()
    already = Confirmation.objects.filter(email=address, reminded_at__gt=timezone.now() - LIFETIME).exists()
    open_requests(address).update(reminded_at=timezone.now())
    if newest is None or already or not _guard_allows(address) or is_suppressed(address):
        return False
    letter = usual_letter(newest, "Reminder: please confirm your email address", "people/email/confirm_reminder")
    mail.send(address, letter.subject, letter.template, letter.context, kind="confirmation")
    newest.mailed_at = timezone.now()
    newest.save(update_fields=["mailed_at"])
    return True


def _carry_out(confirmation: Confirmation) -> str:
    handler = confirmations.handler_of(confirmation.kind)
    Confirmation.objects.filter(pk=confirmation.pk).update(done_at=timezone.now())
    person = handler.person_for(confirmation) if handler.person_for else _owner(confirmation.email)
    if person is None:
        return reverse("people:confirm_lapsed")
    newest_before = _newest_event(person)
    page = handler.carry_out(confirmation, person)
    agreed = ConsentEvent.objects.filter(person=person, id__gt=newest_before, action=Action.GRANT).exists()
    mailbox_works = [SuppressionReason.BOUNCED, SuppressionReason.CLEANED, SuppressionReason.MOVED]
    consent.lift_suppressions(confirmation.email, None if agreed else mailbox_works)
    return page


def _owner(address: str) -> Person:
    """Return the person who has just proved that the mailbox is theirs."""
    person, _ = Person.objects.get_or_create(email=address)
    person.email_proved_at = timezone.now()
    person.save(update_fields=["email_proved_at"])
    return person


def _newest_event(person: Person) -> int:
    return ConsentEvent.objects.filter(person=person).order_by("-id").values_list("id", flat=True).first() or 0
