"""Reads EMAIL_URL: the relays it names, the provider it names, and the sending of one mail to either."""

from __future__ import annotations

from email.utils import parseaddr
from importlib import import_module
from urllib.parse import parse_qsl, unquote, urlsplit

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMultiAlternatives

from fixsend.delivery.engine import single_mail, verp
from fixsend.delivery.engine.addresses import ImpossibleAddress, wire_form
from fixsend.delivery.engine.outcome import ACCEPTED, Outcome
from fixsend.delivery.models import Message
from fixsend.delivery.smtp import Relay
from fixsend.delivery.smtp.submission import RawMail, submit

SMTP = ("smtp", "smtps")
# Scheme of EMAIL_URL → anymail's backend and the names of what stands before and after the @.
PROVIDERS: dict[str, tuple[str, str, str]] = {
    "postmark": ("postmark", "server_token", ""),
    "mailgun": ("mailgun", "api_key", "sender_domain"),
    "brevo": ("brevo", "api_key", ""),
    "resend": ("resend", "api_key", ""),
    "sendgrid": ("sendgrid", "api_key", ""),
    "sparkpost": ("sparkpost", "api_key", ""),
    "mailjet": ("mailjet", "api_key", ""),
}


def send(message: Message) -> Outcome:
    """Send one message to the mail server or provider that EMAIL_URL names, and return its outcome.

    Blocks until there is a reply or none is to be expected any more. Raises ImproperlyConfigured.
    """
    scheme = urlsplit(settings.EMAIL_URL).scheme
    if scheme in SMTP:
        sender = verp.message_sender(message.pk, parseaddr(message.from_email)[1])
        try:
            mail = RawMail(
                sender, wire_form(message.to), single_mail.signed(message), utf8=not message.to.isascii(), stuffed=True
            )
        except ImpossibleAddress as error:
            return Outcome("refused", "address", reason=str(error))
        return submit(relays(), mail)
    return to_provider(as_mail(message))


def relays() -> list[Relay]:
    """Return the mail server, and the fallback where there is one; raises ValueError."""
    name = urlsplit(settings.SITE_URL).hostname or ""
    return [Relay.from_url(url, name) for url in (settings.EMAIL_URL, settings.EMAIL_URL_FALLBACK) if url]


def as_mail(message: Message) -> EmailMultiAlternatives:
    """Return a message as Django's mail, for a provider's API."""
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=message.from_email,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers=single_mail.headers(message),
    )
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    return mail


def check_url(url: str) -> None:
    """Raise ImproperlyConfigured for an EMAIL_URL that names no transport that we have."""
    scheme = urlsplit(url).scheme
    if scheme in SMTP:
        _check_relay("EMAIL_URL", url)
    elif scheme not in PROVIDERS:
        known = ", ".join(f"{name}://" for name in [*SMTP, *PROVIDERS])
        raise ImproperlyConfigured(f"EMAIL_URL has to start with one of {known}.")


def check_fallback(url: str) -> None:
    """Raise ImproperlyConfigured for an EMAIL_URL_FALLBACK that could never take over from EMAIL_URL."""
    if urlsplit(url).scheme not in SMTP or urlsplit(settings.EMAIL_URL).scheme not in SMTP:
        raise ImproperlyConfigured(
            "EMAIL_URL_FALLBACK stands in for a mail server: both have to be smtp:// or smtps://."
        )
    _check_relay("EMAIL_URL_FALLBACK", url)


def _check_relay(variable: str, url: str) -> None:
    try:
        Relay.from_url(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"{variable}: {error}") from error


def to_provider(mail: EmailMultiAlternatives) -> Outcome:
    """Send one mail to the provider that EMAIL_URL names, and return its outcome; raises ImproperlyConfigured."""
    check_url(settings.EMAIL_URL)
    parts = urlsplit(settings.EMAIL_URL)
    module, before, after = PROVIDERS[parts.scheme]
    options = dict(parse_qsl(parts.query))
    if before and parts.username:
        options[before] = unquote(parts.username)
    if parts.password:
        options["secret_key"] = unquote(parts.password)
    if after and parts.hostname:
        options[after] = parts.hostname
    try:
        backend = import_module(f"anymail.backends.{module}").EmailBackend(**options)
        backend.send_messages([mail])
    except AnymailRecipientsRefused as error:
        return Outcome("refused", "address", reason=str(error)[:300])
    except AnymailAPIError as error:
        return _provider_outcome(error)
    except (AnymailError, ImproperlyConfigured, OSError) as error:
        return Outcome("deferred", "relay", reason=f"{type(error).__name__}: {error}"[:300])
    return ACCEPTED


def _provider_outcome(error: AnymailAPIError) -> Outcome:
    code = error.status_code
    reason = f"HTTP {code}" if code else type(error).__name__
    if code in {400, 422}:
        return Outcome("refused", "content", reason=reason)
    # No answer at all: the provider may have taken the mail.
    return Outcome("deferred" if code else "in_doubt", "relay", reason=reason)
