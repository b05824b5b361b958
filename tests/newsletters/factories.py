"""Subscribers and mails for tests."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from fixsend.delivery.document import Document, MergeField
from fixsend.delivery.models import Mailing, MailingState, Message
from fixsend.delivery.services import mailings
from fixsend.newsletters.models import Newsletter, NewsletterMailing
from fixsend.newsletters.sending.services import sending
from fixsend.people.models import Channel, Person, Purpose
from fixsend.people.services import consent
from fixsend.people.services.consent import Evidence

CONFIRMED = Evidence(Channel.WEB, "Stay-in-touch page", "Button pressed")


def subscriber(email="ada@example.org", purposes=(Purpose.NEWS,), **fields) -> Person:
    """Make somebody who is on the list for some purposes."""
    person = Person.objects.create_user(email, **fields)
    consent.grant(person, purposes, CONFIRMED)
    return person


class MessageFactory(DjangoModelFactory):
    """A mail that waits to be sent."""

    class Meta:
        model = Message

    kind = "test"
    to = factory.Sequence(lambda n: f"reader{n}@example.org")
    from_email = "FixSEND <news@fixsend.example>"
    subject = "Hello"
    text = "Hello there.\n"
    html = "<p>Hello there.</p>"


class NewsletterFactory(DjangoModelFactory):
    """A newsletter that staff have written."""

    class Meta:
        model = Newsletter

    name = "November news"
    subject = "What families told us"


class MailingFactory(DjangoModelFactory):
    """One sending of a newsletter; its audience is not frozen yet."""

    class Meta:
        model = Mailing

    newsletter = factory.SubFactory(NewsletterFactory)
    purpose = Purpose.NEWS

    @classmethod
    def _create(cls, model_class, *args, newsletter, **kwargs):
        """Make the mailing and the row that says which newsletter it sends."""
        own = {"name": newsletter.name, "subject": newsletter.subject, "message_id_stem": newsletter.message_id_stem}
        if not kwargs.get("is_rolling"):
            own["idempotency_key"] = f"newsletter {newsletter.pk}"
        own["corrects"] = newsletter.corrects
        mailing = super()._create(model_class, *args, **(own | kwargs))
        NewsletterMailing.objects.create(mailing=mailing, newsletter=newsletter)
        return mailing

    starts_at = factory.LazyFunction(timezone.now)


def document(*subjects: str, **fields) -> Document:
    """Make the shortest mail that the engine can send."""
    parts = {"text": ("Hello ", MergeField("first_name", "there"), ".\n"), "html": ("<p>Hello</p>",)} | fields
    return Document(
        subjects=tuple((subject,) for subject in subjects or ("What families told us",)),
        from_name="FixSEND",
        from_email="news@fixsend.example",
        **parts,
    )


def frozen_mailing(state=MailingState.WAITING, **fields) -> Mailing:
    """Make a mailing to everybody on the list now, its audience frozen."""
    fields.setdefault("document", document().to_json())
    mailing = MailingFactory(**fields)
    sending.freeze(mailing.pk)
    if state != MailingState.WAITING:
        mailings.move(mailing.pk, state)
    mailing.refresh_from_db()
    return mailing
