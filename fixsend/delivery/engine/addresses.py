"""Writes email addresses for headers and for SMTP commands."""

from __future__ import annotations

import re
from email.header import decode_header, make_header
from email.utils import parseaddr

from fixsend.delivery.engine import mime
from fixsend.delivery.engine.text import clean_line

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\x80-\U0010ffff-]+"
_DOMAIN = r"[A-Za-z0-9\x80-\U0010ffff](?:[A-Za-z0-9.\x80-\U0010ffff-]*[A-Za-z0-9\x80-\U0010ffff])?"
_PLAIN = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_DOMAIN}")
# No quotation marks and no second @: quoted again, it would be another mailbox, and programs split it at the wrong @.
_QUOTABLE = re.compile(rf"([ !#-?A-~\x80-\U0010ffff]+)@({_DOMAIN})")


class ImpossibleAddress(ValueError):
    """A text that no mail server would accept as an address."""


def wire_form(address: str) -> str:
    """Return an address as it stands between angle brackets (RFC 5321); raises ImpossibleAddress.

    A local part that is no dot-atom ("a..b", which some phone companies gave out) is quoted. An address that is not
    ASCII needs a server with SMTPUTF8 (RFC 6531).
    """
    if _PLAIN.fullmatch(address) and address.isascii():
        return address
    if clean_line(address) != address or len(address.encode()) > 320:
        raise ImpossibleAddress("This cannot be an email address.")
    if _PLAIN.fullmatch(address):
        return address
    if found := _QUOTABLE.fullmatch(address):
        local = found[1].replace("\\", "\\\\")
        return f'"{local}"@{found[2]}'
    raise ImpossibleAddress("This cannot be an email address.")


def needs_smtputf8(address: str) -> bool:
    """Tell whether only a server with SMTPUTF8 can be asked to deliver to it."""
    return not address.isascii()


def mailbox(name: str, address: str) -> bytes:
    """Return display name and address as they stand in a header such as From; raises ImpossibleAddress."""
    shown = clean_line(name)
    bare = wire_form(address).encode()
    if not shown:
        return bare
    written = mime.phrase(shown)
    last_line = len(written.rpartition(b"\n")[2]) + len("Reply-To: ")
    fold = b"\r\n " if last_line + len(bare) + 3 > mime.SOFT_LIMIT else b" "
    return written + fold + b"<" + bare + b">"


def mailbox_of(written: str) -> bytes:
    """Return `Name <address>`, as staff, settings and `formataddr` write it, as it stands in a header.

    Raises ImpossibleAddress.
    """
    name, address = parseaddr(clean_line(written))
    return mailbox(str(make_header(decode_header(name))) if "=?" in name else name, address)
