"""Finds which of our mails a report is about, and whether something secret of ours proves that."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from fixsend.delivery.bounces.report import Report
from fixsend.delivery.engine import verp
from fixsend.delivery.models import Delivery, Message
from fixsend.people.models import Person
from fixsend.web import normalise

# As `delivery.engine.compiler` makes it: newsletter, person.
_UUID = r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"
_NEWSLETTER_ID = re.compile(rf"<([0-9a-f]{{12}})\.({_UUID})@")
_SINGLE_ID = re.compile(rf"<({_UUID})@")


@dataclass(frozen=True)
class Origin:
    """A mail of ours, as far as it is known. `is_sure` where a stranger could not have known how to name it."""

    delivery: Delivery | None = None
    message: Message | None = None
    person: Person | None = None
    address: str = ""
    is_sure: bool = False


def of_report(report: Report, failing_address: str) -> Origin:
    """Return the mail that a report is about: by our envelope sender, else its Message-ID, else the address."""
    for address in report.sent_to:
        path = verp.read(address)
        if path is not None and path.reply_to is None:
            return _by_path(path)
    found = by_message_id(report.returned_message_id)
    return found or _by_address(failing_address or report.returned_to)


def of_address(address: str) -> Origin:
    """Return the newest mail to an address, for a report of a provider that knows our secret."""
    origin = _by_address(address)
    newest = None
    if origin.person is not None:
        newest = Delivery.objects.filter(person=origin.person).order_by("-mailing_id").first()
    return Origin(newest, None, origin.person, origin.address, is_sure=True)


def _by_path(path: verp.ReturnPath) -> Origin:
    if path.mailing_id is not None and path.position is not None:
        delivery = Delivery.objects.filter(mailing_id=path.mailing_id, position=path.position).first()
        return _of_delivery(delivery) if delivery else Origin()
    message = Message.objects.filter(pk=path.message_id or 0).first()
    return _of_message(message) if message else Origin()


def by_message_id(message_id: str) -> Origin | None:
    """Return the mail of ours that has a Message-ID, or None."""
    newsletter = _NEWSLETTER_ID.match(message_id)
    if newsletter:
        return _by_newsletter(newsletter[1], newsletter[2])
    single = _SINGLE_ID.match(message_id)
    message = Message.objects.filter(public_id=uuid.UUID(single[1])).first() if single else None
    return _of_message(message) if message else None


def _by_newsletter(beginning: str, person: str) -> Origin | None:
    deliveries = Delivery.objects.filter(person__public_id=uuid.UUID(person)).select_related("mailing")
    for delivery in deliveries.order_by("-mailing_id"):
        if delivery.mailing.message_id_stem == beginning:
            return _of_delivery(delivery)
    return None


def _by_address(address: str) -> Origin:
    normal = normalise.email_address(address) if address else ""
    person = Person.objects.filter(email=normal).first() if normal else None
    return Origin(person=person, address=normal)


def _of_delivery(delivery: Delivery) -> Origin:
    return Origin(delivery, None, delivery.person, delivery.address, is_sure=True)


def _of_message(message: Message) -> Origin:
    return Origin(None, message, Person.objects.filter(email=message.to).first(), message.to, is_sure=True)
