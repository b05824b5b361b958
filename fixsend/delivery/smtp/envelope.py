"""The commands before a mail's text, and the reasons for which a relay cannot be given a mail."""

from __future__ import annotations

import re

from fixsend.delivery.engine.outcome import Outcome, Trouble
from fixsend.delivery.smtp.callbacks import Mail
from fixsend.delivery.smtp.handshake import Features

# Nothing that could end the address or the command: no space, control character or angle bracket outside of quotes.
_PLAIN = re.compile(r"[^\x00-\x20<>\"\\\x7f-\x9f]+")
_QUOTED = re.compile(r'"(?:[\x20\x21\x23-\x5b\x5d-\x7e\xa0-\U0010ffff]|\\[\x20-\x7e])*"@[^\x00-\x20<>"\\\x7f-\x9f]+')


class UnsupportedMail(Exception):
    """This relay does not support what the mail needs; holds the outcome."""

    def __init__(self, trouble: Trouble, reason: str) -> None:
        super().__init__(reason)
        self.outcome = Outcome("refused", trouble, reason=reason)


def commands(mail: Mail, size: int, features: Features) -> str:
    """Return the commands MAIL, RCPT and DATA for a mail of `size` bytes; raises UnsupportedMail."""
    sender, to = mail.sender, mail.to
    if not _is_address(to) or (sender and not _is_address(sender)):
        raise UnsupportedMail("address", "This address cannot be written in an SMTP command")
    parameters = ""
    if features.size:
        if 0 < features.largest < size:
            raise UnsupportedMail("content", f"The mail has {size} bytes, and the mail server takes {features.largest}")
        parameters = f" SIZE={size}"
    if mail.eight_bit or mail.utf8:
        if not features.eight_bit:
            raise UnsupportedMail("content", "The mail has 8-bit characters, and the mail server takes none")
        parameters += " BODY=8BITMIME"
    if mail.utf8 or not (to.isascii() and sender.isascii()):
        if not features.utf8:
            raise UnsupportedMail("address", "The mail server takes no addresses with letters beyond ASCII")
        parameters += " SMTPUTF8"
    return f"MAIL FROM:<{sender}>{parameters}\r\nRCPT TO:<{to}>\r\nDATA\r\n"


def _is_address(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text) or _QUOTED.fullmatch(text))


def text_of(content: bytes, stuffed: bool) -> bytes:
    """Return a mail as it is transmitted, dot-stuffed and without the closing dot (RFC 5321 §4.5.2).

    A bare CR or LF is made a line end first: between servers that read it differently, text after it could be taken
    for commands ("SMTP smuggling", CVE-2023-51764).
    """
    if stuffed:
        return content
    breaks = content.count(b"\r\n")
    if content.count(b"\n") != breaks or content.count(b"\r") != breaks:
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
    if content[:1] == b".":
        content = b"." + content
    if b"\r\n." in content:
        content = content.replace(b"\r\n.", b"\r\n..")
    return content if content.endswith(b"\r\n") or not content else content + b"\r\n"
