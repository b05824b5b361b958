"""Checks of what outsiders type, each with an error that says what to do."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

import idna
from django.core.exceptions import ValidationError

from fixsend.web import normalise

# Unicode names its scripts in the first word of a letter's name; these are the ones whose letters pass for Latin.
_LOOKALIKE_SCRIPTS = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"}
# An emoji can be a name, a row of dots cannot. No meaning is assigned to Cn, and Co means what two parties agree on.
_READABLE = {"So"}
_NO_CHARACTERS = {"Cn", "Co", "Cs"}
_LINK = re.compile(r"https?:|www\.|://|\[url|<a\b", re.IGNORECASE)
_HOST_LABEL = re.compile(r"^(?!-)[a-z0-9-]{1,63}(?<!-)$")


def one_line(text: str) -> None:
    """Refuse (ValidationError) line breaks and other control characters, with which headers are injected."""
    if _is_plain(text):
        return
    if any(unicodedata.category(char) in {"Cc", "Zl", "Zp"} for char in text):
        raise ValidationError("Use one line only, without line breaks.", code="one_line")


def name(text: str) -> None:
    """Refuse what cannot be a name (ValidationError): links, line breaks, nothing to read, or mixed alphabets."""
    one_line(text)
    if not any(char.isalnum() or unicodedata.category(char) in _READABLE for char in text):
        raise ValidationError("Enter a name with letters in it.", code="nothing")
    if not text.isascii() and any(unicodedata.category(char) in _NO_CHARACTERS for char in text):
        raise ValidationError("Enter a name in letters that every screen can show.", code="unknown_letters")
    if _LINK.search(text):
        raise ValidationError("Enter a name only, without a web address.", code="link")
    if mixes_scripts(text):
        raise ValidationError("Use letters of one alphabet only.", code="mixed_scripts")


def web_address(text: str) -> None:
    """Refuse web addresses that are not plain http(s), or whose domain mixes look-alike alphabets (ValidationError)."""
    one_line(text)
    if re.search(r"[\s\\\"<>`]", text):
        raise ValidationError("Enter a web address without spaces, like https://example.org.", code="characters")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise ValidationError("Enter a web address like https://example.org.", code="invalid") from error
    if parts.scheme not in {"http", "https"} or parts.username is not None or port not in {None, 80, 443}:
        raise ValidationError("Enter a web address like https://example.org.", code="invalid")
    if mixes_scripts(_shown(host)):
        raise ValidationError("This web address mixes alphabets. Check it letter by letter.", code="mixed_scripts")
    if not is_public_domain(host):
        raise ValidationError("Enter a web address like https://example.org.", code="domain")


@lru_cache(maxsize=2000)
def is_public_domain(host: str) -> bool:
    """Tell whether text is a domain name that could be on the public internet (no IP address, no bare name)."""
    labels = normalise.domain_name(host).split(".")
    well_formed = all(_HOST_LABEL.match(label) and _is_idna_2008(label) for label in labels)
    return well_formed and len(labels) > 1 and not labels[-1].isdigit() and len(".".join(labels)) <= 253


def _is_idna_2008(label: str) -> bool:
    """Tell whether a label is plain, or stands for letters that IDNA 2008 allows: "xn--n3h" is a snowman."""
    if not label.startswith("xn--"):
        return True
    try:
        idna.ulabel(label)
    except (idna.IDNAError, UnicodeError):
        return False
    return True


def _is_plain(text: str) -> bool:
    """Tell whether a text is one line of letters and signs of ASCII, as most are: it needs no closer look."""
    return text.isascii() and text.isprintable()


def mixes_scripts(text: str) -> bool:
    """Tell whether one word mixes alphabets whose letters look alike (a Cyrillic "а" in "pаypal")."""
    if text.isascii():
        return False
    words = re.split(r"[\W\d_]+", unicodedata.normalize("NFKC", text))
    return any(len(_scripts(word) & _LOOKALIKE_SCRIPTS) > 1 for word in words)


def _scripts(word: str) -> set[str]:
    return {unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()}


def _shown(host: str) -> str:
    """Return a domain as people see it, with its xn-- labels decoded."""
    try:
        return str(idna.decode(host))
    except (idna.IDNAError, UnicodeError):
        return normalise.one_line(host)
