"""Test mails: copies of a newsletter for colleagues, or a few others, as each kind of reader would get it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from email.utils import formataddr

from django.db import transaction
from django.db.models import Case, QuerySet, When
from django.utils.html import format_html

from fixsend.delivery.document import Document
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.queries.readiness import stored_plan
from fixsend.newsletters.writing import preview, readers
from fixsend.newsletters.writing.document import document_for
from fixsend.newsletters.writing.readers import Reader, RenderedMail
from fixsend.people.models import Person
from fixsend.people.queries import consent
from fixsend.people.services import audit
from fixsend.web import limits
from fixsend.web.email import Mail
from fixsend.web.models import SiteDetails

OWN = "own"
_BODY = re.compile(r"<body\b[^>]*>")
_NOTE = "background-color:#fff3c4;color:#24101f;font-family:Verdana,Arial,sans-serif;font-size:15px;padding:14px 28px;"
MOST_MAILS = 30
PRESSES, WITHIN = 20, timedelta(hours=1)
# To people who are no colleagues: at once, by one colleague in a day, and to one address in a day.
MOST_OUTSIDE, OUTSIDE_A_DAY, TO_ONE_A_DAY, DAY = 3, 10, 5, timedelta(days=1)
# Of somebody outside we know nothing: they get it as a reader of whom we know nothing.
STRANGER = "unknown"


def colleagues(first: Person) -> QuerySet[Person]:
    """Return the members of staff who can be sent a test mail, `first` at the top."""
    staff = Person.objects.filter(is_staff=True, is_active=True, email__isnull=False)
    return staff.order_by(Case(When(pk=first.pk, then=0), default=1), "name", "email")


class TooMany(Exception):
    """Too many test mails at once, in the last hour or in the last day; `str()` says which in plain words."""


class NotWanted(Exception):
    """The owner of an address outside does not want mail of ours; `str()` says so in plain words."""


def send_tests(
    newsletter: Newsletter,
    recipients: Sequence[Person],
    kinds: Sequence[str],
    *,
    subject: int,
    press: str,
    actor: Person,
    outside: Sequence[str] = (),
) -> int:
    """Mail the newest words to colleagues, once as each kind of reader; returns how many mails that are.

    `outside` are addresses of a few others, who are told above it that it is a test, and why they got it.
    `kinds` are `OWN` (each colleague as the reader that they are) and names of `readers.samples`; `subject` is the
    number of the subject. `press` names this press of the button: a second one with the same name sends nothing. Call
    it outside a transaction. Raises writing.document.NotSendable, TooMany, NotWanted.
    """
    newest: Newsletter = newsletter.get_latest_revision_as_object()
    document = document_for(newest, other_subjects=stored_plan(newsletter).other_subjects)
    _refuse_unwanted(outside)
    if (len(recipients) + len(outside)) * len(kinds) > MOST_MAILS:
        raise TooMany(f"That would be more than {MOST_MAILS} emails. Choose fewer people or fewer kinds of reader.")
    if not limits.hit("newsletter tests", str(actor.pk), PRESSES, WITHIN):
        raise TooMany("You have sent many tests in the last hour. Wait a while, or use the preview.")
    _count_outside(outside, actor)
    if not limits.hit("newsletter test, one press", press, 1, WITHIN):
        return 0
    mails = [
        *_mails(newest, document, recipients, kinds, subject),
        *_mails_outside(newest, document, outside, kinds, subject),
    ]
    with transaction.atomic():
        for mail in mails:
            mail.send()
        words = fingerprints.of_newest_words(newsletter)
        subject_of_entry = f"newsletter {newsletter.pk}"
        audit.record(actor, "newsletter.tested", subject=subject_of_entry, mails=len(mails), fingerprint=words)
        if outside:
            audit.record(actor, "newsletter.tested_outside", subject=subject_of_entry, addresses=len(outside))
    return len(mails)


def _mails(
    newsletter: Newsletter, document: Document, recipients: Sequence[Person], kinds: Sequence[str], subject: int
) -> Iterator[Mail]:
    # A reader's own links lead to public pages, so that a test mail cannot unsubscribe a colleague.
    links = preview.links()
    samples = readers.samples(preview.regions_in(newsletter.body))
    for colleague in recipients:
        for kind in kinds:
            reader = (
                readers.person_reader(colleague, document, links)
                if kind == OWN
                else readers.sample_reader(samples[kind], document, links)
            )
            yield _mail(document, _rendered(reader, document, subject), colleague.email or "")


def _mails_outside(
    newsletter: Newsletter, document: Document, outside: Sequence[str], kinds: Sequence[str], subject: int
) -> Iterator[Mail]:
    samples = readers.samples(preview.regions_in(newsletter.body))
    wanted = dict.fromkeys(STRANGER if kind == OWN else kind for kind in kinds)
    for address in outside:
        for kind in wanted:
            reader = readers.sample_reader(samples[kind], document, preview.links())
            yield _mail(document, _explained(_rendered(reader, document, subject)), address)


def _explained(mail: RenderedMail) -> RenderedMail:
    """Return a mail that says at its top what it is: whoever gets it outside may not know us."""
    words = (
        f"This is a test. A colleague at {SiteDetails.load().alliance_name} asks you to look at this email before it "
        "goes out. You are not on our list because of it."
    )
    note = format_html('<div style="{}">{}</div>', _NOTE, words)
    html = _BODY.sub(lambda tag: f"{tag[0]}{note}", mail.html, count=1)
    return replace(mail, text=f"{words}\n\n{mail.text}", html=html)


def _refuse_unwanted(outside: Sequence[str]) -> None:
    for address in outside:
        if consent.is_suppressed(address):
            raise NotWanted(f"{address} does not want email from us, or cannot get it. Choose someone else.")


def _count_outside(outside: Sequence[str], actor: Person) -> None:
    for address in outside:
        tries = [
            limits.Try("newsletter tests outside", str(actor.pk), OUTSIDE_A_DAY, DAY),
            limits.Try("newsletter test to", address, TO_ONE_A_DAY, DAY),
        ]
        if not limits.hit_all(tries):
            raise TooMany("Too many tests have gone to people outside today. Wait until tomorrow, or ask a colleague.")


def _rendered(reader: Reader, document: Document, subject: int) -> RenderedMail:
    return readers.render_for(reader, document, variant=min(subject, len(document.subjects) - 1))


def _mail(document: Document, rendered: RenderedMail, to: str) -> Mail:
    mail = Mail(
        subject=f"[Test] {rendered.subject}",
        body=rendered.text,
        from_email=formataddr((document.from_name, document.from_email)),
        to=[to],
        reply_to=[document.reply_to] if document.reply_to else None,
        kind="newsletter test",
    )
    mail.attach_alternative(rendered.html, "text/html")
    return mail
