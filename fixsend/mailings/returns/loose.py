"""Bounces that follow no standard: flufl.bounce knows many kinds, a few plain rules find the rest."""

from __future__ import annotations

import re
from email.message import Message
from email.utils import getaddresses, parseaddr

from flufl.bounce import all_failures

from fixsend.mailings.returns.report import Failure, Kind
from fixsend.mailings.returns.returned import texts

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_FROM_A_SERVER = re.compile(
    r"mailer[-_ ]?daemon|postmaster|mail delivery|delivery subsystem|post.?office", re.IGNORECASE
)
_ABOUT_FAILURE = re.compile(
    r"undeliver|returned|failure|failed|delivery (?:status|problem|error)|not (?:be )?delivered|could ?n[o']t be"
    r"|mail system error|rejected|bounce|non[- ]?delivery|unable to deliver",
    re.IGNORECASE,
)
_ONLY_DELAYED = re.compile(
    r"\b(?:delivery (?:is |has been )?(?:temporarily )?(?:delayed|suspended|deferred)"
    r"|warning[: ].{0,60}(?:could not|still)"
    r"|will (?:continue to|keep|be) (?:try|re-?tried|retry)|not yet been delivered"
    r"|you do ?n[o']t need to resend|this is a warning message only)",
    re.IGNORECASE,
)
_GAVE_UP = re.compile(
    r"gave up|giving up|given up|permanent|will not be (?:re)?tried|fatal|undeliverable", re.IGNORECASE
)
_HOLIDAY = re.compile(
    r"^(?:re: ?)?(?:automatic reply|auto(?:mated|matic)?[ -]?(?:reply|response|antwort)|out of (?:the )?office"
    r"|on (?:annual )?(?:holiday|vacation|leave)|away from|abwesenheit|r[ée]ponse automatique)",
    re.IGNORECASE,
)
# Where our own mail begins; nothing after it is the server's word.
_RETURNED_MAIL = re.compile(
    r"^\s*(?:-{3,}.{0,60}(?:original|copy of|returned|unsent|message follows|header).*$"
    r"|(?:return-path|received): .*$|-{2,} this is a copy.*$|below this line.*$|content-type: message/rfc822.*$)",
    re.IGNORECASE | re.MULTILINE,
)
_WINDOW = 4000


def read(message: Message) -> tuple[Kind, tuple[Failure, ...]]:
    """Return what a mail without a machine-readable report says."""
    if server_words(message).startswith("{"):
        return Kind.OTHER, ()  # A provider's notice to a program, which reaches us by its webhook.
    known = _known(message)
    words = server_words(message)
    if not known and not _looks_like_a_bounce(message):
        return Kind.OTHER, ()
    if _ONLY_DELAYED.search(words) and not _GAVE_UP.search(words):
        return Kind.DELAY, ()
    addresses = list(dict.fromkeys(filter(None, known))) or _addresses(message, words)
    if not addresses:
        return Kind.BOUNCE, (Failure("", text=words),)  # Whom it is about, our envelope sender may tell.
    return Kind.BOUNCE, tuple(Failure(address, text=_about(address, words, addresses)) for address in addresses)


def sounds_like_a_holiday(message: Message) -> bool:
    """Tell whether the subject is that of a holiday note."""
    return bool(_HOLIDAY.search(str(message.get("subject", "")).strip()))


def server_words(message: Message) -> str:
    """Return what the server says, up to where our own mail begins."""
    text = next((text for text in texts(message) if text.strip()), "").lstrip()
    end = _RETURNED_MAIL.search(text)
    return text[: end.start() if end and end.start() > 40 else len(text)][:_WINDOW]


def _known(message: Message) -> list[str]:
    """Return the addresses that flufl.bounce finds; one of its many readers may trip over a strange mail."""
    try:
        temporary, permanent = all_failures(message)
    except Exception:
        return []
    return [address.decode("utf-8", "replace").strip("<>") for address in [*sorted(permanent), *sorted(temporary)]]


def _looks_like_a_bounce(message: Message) -> bool:
    if message.get("x-failed-recipients"):
        return True
    sender = str(message.get("from", ""))
    empty_path = str(message.get("return-path", "x")).strip() in {"", "<>"}
    about_failure = bool(_ABOUT_FAILURE.search(str(message.get("subject", ""))))
    return bool(_FROM_A_SERVER.search(sender) or empty_path) and (about_failure or empty_path)


def _addresses(message: Message, words: str) -> list[str]:
    listed = [address for _, address in getaddresses(map(str, message.get_all("x-failed-recipients", []))) if address]
    if listed:
        return listed
    own = {parseaddr(str(message.get(name, "")))[1].lower() for name in ("from", "to", "return-path", "delivered-to")}
    found = [address for address in _ADDRESS.findall(words) if address.lower() not in own]
    return list(dict.fromkeys(address.rstrip(".") for address in found))[:1]


def _about(address: str, words: str, addresses: list[str]) -> str:
    """Return the words about one address: all of them, or those between it and the next where there are several."""
    if len(addresses) == 1 or address not in words:
        return words
    start = words.index(address)
    later = [words.find(other, start + 1) for other in addresses if other != address]
    return words[start : min((place for place in later if place > 0), default=len(words))]
