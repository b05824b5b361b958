"""Single mails: rendered here from a pair of templates, queued through Django mail, sent later by a worker."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from email.utils import formataddr
from typing import Any

import mrml
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context, Template
from django.template.loader import get_template

from fixsend.web import normalise
from fixsend.web import text as texts
from fixsend.web.models import SiteDetails

PREHEADER_LENGTH = 110
_GREETING = re.compile(r"(hello|dear|hi)\b[^.!?]{0,60}$", re.IGNORECASE)


class Mail(EmailMultiAlternatives):
    """A mail that also says what kind it is and which consent it needs (none for a code or a confirmation).

    `can_wait` is for one of very many at once: mails that a person waits for at this moment go first. `about` is the
    address of another person than the receiver, whose words or details the mail repeats: it goes when they are erased.
    """

    def __init__(
        self,
        *args: Any,
        kind: str = "",
        needs_consent: str = "",
        can_wait: bool = False,
        about: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.about = about
        self.kind = kind
        self.can_wait = can_wait
        self.needs_consent = needs_consent
        # The numbers of the stored mails, one for each receiver, once it was sent.
        self.stored_as: list[int] = []


class MailToMany(Mail):
    """One rendered mail to many mailboxes, in which one word differs: each receiver's stands where `placeholder` does.

    `copies` has address and word of each; the words are ours, and need no escaping in HTML. A copy is one of very many
    and can wait.
    """

    def __init__(self, rendered: Mail, placeholder: str) -> None:
        super().__init__(
            subject=rendered.subject,
            body=str(rendered.body),
            from_email=rendered.from_email,
            headers=dict(rendered.extra_headers),
            kind=rendered.kind,
            can_wait=True,
        )
        self.alternatives = list(rendered.alternatives)
        self.placeholder = placeholder
        self.copies: list[tuple[str, str]] = []

    def recipients(self) -> list[str]:
        """Return the addresses of all copies."""
        return [address for address, _ in self.copies]


def send(
    to: str,
    subject: str,
    template: str,
    context: Mapping[str, Any],
    *,
    headers: Mapping[str, str] | None = None,
    kind: str,
    needs_consent: str = "",
    about: str = "",
) -> None:
    """Queue one mail, in the caller's transaction: it goes out if and only if that transaction commits.

    `template` names a pair without its ending: `people/email/confirm` is `confirm.mjml` (extends
    `web/email/base.mjml`) and `confirm.txt`. `kind` says in reports what it was ("confirmation"). `needs_consent`
    names a purpose, or "any", that the receiver must still agree to when the mail leaves. `about` is the address of
    another person whose words or details the mail repeats.
    """
    prepare(to, subject, template, context, headers=headers, kind=kind, needs_consent=needs_consent, about=about).send()


def prepare(
    to: str,
    subject: str,
    template: str,
    context: Mapping[str, Any],
    *,
    headers: Mapping[str, str] | None = None,
    kind: str,
    needs_consent: str = "",
    about: str = "",
) -> Mail:
    """Return one mail, rendered and not sent; the arguments are those of `send`."""
    details = SiteDetails.load()
    subject = normalise.one_line(subject)
    everything = {"SITE_URL": settings.SITE_URL, "details": details, "subject": subject, **context}
    body = render_text(f"{template}.txt", everything)
    everything.setdefault("preheader", preheader_of(body))
    mail = Mail(
        subject=subject,
        body=body,
        from_email=sender(details),
        to=[to],
        headers=dict(headers or {}),
        kind=kind,
        needs_consent=needs_consent,
        about=about,
    )
    mail.attach_alternative(render_html(f"{template}.mjml", everything), "text/html")
    return mail


def preheader_of(text: str) -> str:
    """Return what a list of mails shows after the subject: the first line of a text that is no greeting, cut short.

    Without it mail programs show what stands at the top of every mail of ours; an empty one looks like spam to filters.
    """
    lines = [line.strip() for line in text.splitlines()]
    first = next((line for line in lines if line and not _GREETING.match(line)), "")
    return textwrap.shorten(first, PREHEADER_LENGTH, placeholder=" …")


def sender(details: SiteDetails) -> str:
    """Return the From line: the name and address that staff filled in."""
    return formataddr(
        (details.sender_name or details.alliance_name, details.sender_email or settings.DEFAULT_FROM_EMAIL)
    )


def render_text(template: str, context: Mapping[str, Any]) -> str:
    """Render a plain-text part; nothing in it is HTML, so nothing in it is escaped."""
    plain = Context(dict(context), autoescape=False)
    source: Template = get_template(template).template  # type: ignore[attr-defined]
    return texts.clean(source.render(plain)).strip() + "\n"


def render_html(template: str, context: Mapping[str, Any]) -> str:
    """Render an MJML template to HTML that real mail programs show; the template escapes what people typed."""
    return html_of(get_template(template).render(dict(context)))


def html_of(mjml: str) -> str:
    """Return the HTML of a rendered MJML text, cleaned, as older rows may hold texts that are not."""
    return str(mrml.to_html(texts.clean(mjml)).content)
