"""Test mails: copies of a newsletter for colleagues, as each kind of reader would get it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from email.utils import formataddr

from django.db import transaction
from django.db.models import Case, QuerySet, When

from fixsend.delivery.document import Document
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.sending.queries.readiness import stored_plan
from fixsend.newsletters.writing import preview, readers
from fixsend.newsletters.writing.document import document_for
from fixsend.newsletters.writing.readers import Reader, RenderedMail
from fixsend.people.models import Person
from fixsend.people.services import audit
from fixsend.web import limits
from fixsend.web.email import Mail

OWN = "own"
MOST_MAILS = 30
PRESSES, WITHIN = 20, timedelta(hours=1)


def colleagues(first: Person) -> QuerySet[Person]:
    """Return the members of staff who can be sent a test mail, `first` at the top."""
    staff = Person.objects.filter(is_staff=True, is_active=True, email__isnull=False)
    return staff.order_by(Case(When(pk=first.pk, then=0), default=1), "name", "email")


class TooMany(Exception):
    """Too many test mails at once or in the last hour; `str()` says which in plain words."""


def send_tests(
    newsletter: Newsletter,
    recipients: Sequence[Person],
    kinds: Sequence[str],
    *,
    subject: int,
    press: str,
    actor: Person,
) -> int:
    """Mail the newest words to colleagues, once as each kind of reader; returns how many mails that are.

    `kinds` are `OWN` (each colleague as the reader that they are) and names of `readers.samples`; `subject` is the
    number of the subject. `press` names this press of the button: a second one with the same name sends nothing. Call
    it outside a transaction. Raises writing.document.NotSendable, TooMany.
    """
    newest: Newsletter = newsletter.get_latest_revision_as_object()
    document = document_for(newest, other_subjects=stored_plan(newsletter).other_subjects)
    if len(recipients) * len(kinds) > MOST_MAILS:
        raise TooMany(f"That would be more than {MOST_MAILS} emails. Choose fewer people or fewer kinds of reader.")
    if not limits.hit("newsletter tests", str(actor.pk), PRESSES, WITHIN):
        raise TooMany("You have sent many tests in the last hour. Wait a while, or use the preview.")
    if not limits.hit("newsletter test, one press", press, 1, WITHIN):
        return 0
    mails = list(_mails(newest, document, recipients, kinds, subject))
    with transaction.atomic():
        for mail in mails:
            mail.send()
        audit.record(actor, "newsletter.tested", subject=f"newsletter {newsletter.pk}", mails=len(mails))
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
