"""Finds the SMTP command that a refusal answered: only a reply about the recipient may stop mail to them."""

from __future__ import annotations

import re
from enum import Enum


class Step(Enum):
    """The command that a server replied to. A refused connection or sender says nothing about the recipient."""

    UNSAID = "unsaid"
    CONNECT = "connect"  # The greeting, EHLO or HELO, STARTTLS, AUTH: our server.
    MAIL = "mail"  # MAIL FROM: our sender address.
    RCPT = "rcpt"  # RCPT TO: the recipient.
    DATA = "data"  # DATA and the text: the mail; LMTP and some providers judge the recipient here too (RFC 2033 §4.2).


ABOUT_US = frozenset({Step.CONNECT, Step.MAIL})

_OPENING = r"(?:ehlo|helo|lhlo|starttls|auth)\b"
# How mail servers name the step in what they write to the sender; read from the top.
_FORMS: tuple[tuple[str, Step, str], ...] = (
    # Postfix, src/smtp/smtp_proto.c: "host mx.example.net said: 550 … (in reply to RCPT TO command)".
    ("Postfix", Step.CONNECT, rf"in reply to (?:end of )?{_OPENING}"),
    ("Postfix", Step.CONNECT, r"in reply to initial (?:server )?greeting|refused to talk to me"),
    ("Postfix", Step.MAIL, r"in reply to mail from command"),
    ("Postfix", Step.RCPT, r"in reply to rcpt to command"),
    ("Postfix", Step.DATA, r"in reply to (?:end of )?data command"),
    # Exim, src/transports/smtp.c: "SMTP error from remote mail server after RCPT TO:<…>".
    ("Exim", Step.CONNECT, rf"mail server after (?:initial connection|(?:pipelined )?{_OPENING})"),
    ("Exim", Step.MAIL, r"mail server after (?:pipelined )?mail\b"),
    ("Exim", Step.RCPT, r"mail server after (?:pipelined )?rcpt\b"),
    ("Exim", Step.DATA, r"mail server after (?:pipelined |sending |end of )*data\b"),
    # qmail, qmail-remote.c: "Connected to 192.0.2.1 but sender was rejected."
    ("qmail", Step.CONNECT, r"but (?:greeting failed|my name was rejected)"),
    ("qmail", Step.MAIL, r"but sender was rejected"),
    ("qmail", Step.RCPT, r"does not like recipient|most progress was rcpt to response"),
    ("qmail", Step.DATA, r"failed (?:on data command|after i sent the message)"),
    # Sendmail and Courier quote the dialogue: the last command before the first refusal. Sendmail sends commands in
    # groups, so that the refusal of a receiver may stand behind DATA.
    ("Sendmail", Step.CONNECT, rf">>> {_OPENING}[^\n]{{0,400}}\n\s{{0,8}}<<< [45]"),
    ("Sendmail", Step.MAIL, r">>> mail from[^\n]{0,400}\n\s{0,8}<<< [45]"),
    ("Sendmail", Step.RCPT, r">>> rcpt to[^\n]{0,400}\n\s{0,8}<<< [45]"),
    ("Sendmail", Step.DATA, r">>> (?:data|\.)[^\n]{0,400}\n\s{0,8}<<< [45]"),
    # Others: "reply to the MAIL FROM command", "after MAIL FROM", "command: MAIL FROM".
    (
        "others",
        Step.CONNECT,
        rf"(?:respon\w{0, 6}|reply|answer|error)[^.\n]{{0,30}} (?:to|after|in)(?: the| your)? {_OPENING}",
    ),
    (
        "others",
        Step.MAIL,
        r"(?:after|(?:in )?(?:reply|response) to|command:?)(?: the| your)? mail(?: from\b|[^a-z]{0,3}command)",
    ),
    ("others", Step.RCPT, r"(?:after|(?:in )?(?:reply|response) to|command:?)(?: the| your)? rcpt\b"),
)
_PATTERNS = tuple((step, re.compile(pattern)) for _, step, pattern in _FORMS)


def step_in(text: str) -> Step:
    """Return the step that a server's words name, UNSAID where they name none. `text` is bounded by the caller."""
    lowered = text.lower()
    folded = " ".join(lowered.split())  # Postfix wraps its lines in the middle of "(in reply to RCPT TO command)".
    for step, pattern in _PATTERNS:
        if pattern.search(folded) or pattern.search(lowered):
            return step
    return Step.UNSAID
