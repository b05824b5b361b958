"""One way to compare what people type: email addresses, names and search text."""

import contextlib
import re
import unicodedata

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SPACES = re.compile(r"\s+")


def email_address(typed: str) -> str:
    """Return the address in the one form we store and compare: NFKC, lower case, the domain in ASCII (IDNA).

    The local part is folded to lower case too: no provider that families use tells case apart, and two rows for
    one mailbox would mean two copies of every mail. Dots and +tags are kept: they may be another person's.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", typed)).strip().lower()
    local, at, domain = text.rpartition("@")
    if not at:
        return text
    with contextlib.suppress(UnicodeError):
        domain = domain.rstrip(".").encode("idna").decode("ascii")
    return f"{local}@{domain}"


def one_line(typed: str) -> str:
    """Return text on one line: no control or invisible characters (so no header injection), single spaces."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", typed))
    return _SPACES.sub(" ", _CONTROL.sub(" ", text)).strip()


def search_key(*texts: str) -> str:
    """Return text for searching and sorting: lower case, no accents, single spaces."""
    plain = " ".join(text for text in texts if text)
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return _SPACES.sub(" ", plain.casefold().replace("ß", "ss").replace("ø", "o").replace("ł", "l")).strip()
