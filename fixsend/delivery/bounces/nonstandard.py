"""Reads bounces that follow no standard: flufl.bounce knows many kinds, a few plain rules find the rest."""

from __future__ import annotations

import re
from email.message import Message
from email.utils import getaddresses, parseaddr

from flufl.bounce import all_failures

from fixsend.delivery.bounces.message_parts import header, texts, words_about
from fixsend.delivery.bounces.report import Failure, Kind

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
# An address that begins a line, as in lists of those that failed.
_LISTED = re.compile(rf"^[ \t]{{0,20}}<?({_ADDRESS.pattern})>?(?=[\s:,(\[]|$)", re.MULTILINE)
_MOST_LISTED = 20
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
    r"|you do ?n[o']t need to resend|this is a warning message only"
    # German, French, Spanish, Italian, Dutch, Polish, Portuguese.
    r"|noch nicht zugestellt|verz(?:ö|oe)gert|pas encore|retard de|retrasad|demorad|atrasad"
    r"|ritardat|in ritardo|nog niet (?:worden )?(?:bezorgd|afgeleverd)|vertraag|op[óo][źz]ni)",
    re.IGNORECASE,
)
_GAVE_UP = re.compile(
    r"gave up|giving up|given up|permanent|will not be (?:re)?tried|fatal|undeliverable", re.IGNORECASE
)
_AUTO_REPLY = re.compile(
    r"^(?:re: ?)?(?:automatic reply|auto(?:mated|matic)?[ -]?(?:reply|response|antwort)|out of (?:the )?office"
    r"|on (?:annual )?(?:holiday|vacation|leave)|away from|abwesen|r[ée]ponse automatique|absence"
    r"|automatische? (?:antwo|beantw)|automatisch antwoord|afwezig|respuesta autom[áa]tica"
    r"|risposta automatica|fuori sede|resposta autom[áa]tica|odpowied[źz] automatyczna"
    r"|autosvar|\W{0,3}автоответ|vacation|holiday|(?:not )?read:)",
    re.IGNORECASE,
)
# Where our own mail begins; nothing after it is the server's word. The blanks before it are bounded: a mail of nothing
# but blank lines would otherwise be read once for each of them.
_RETURNED_MAIL = re.compile(
    r"^[ \t>]{0,20}(?:-{3,80}[^\n]{0,60}(?:original|copy of|returned|unsent|message follows|header)"
    r"|(?:return-path|received|message-id|dkim-signature): ?|-{2,80} this is a copy|below this line"
    r"|content-type: message/rfc822)",
    re.IGNORECASE | re.MULTILINE,
)
_WINDOW = 4000
_BEGINNING = 200


def read(message: Message) -> tuple[Kind, tuple[Failure, ...]]:
    """Return the kind of a mail without a machine-readable report, and the failures in it."""
    words = server_words(message)
    if words.startswith("{"):
        return Kind.OTHER, ()  # A provider's notice to a program, which reaches us by its webhook.
    known = _known(message)
    if not known and not _looks_like_a_bounce(message, words):
        return Kind.OTHER, ()
    if _ONLY_DELAYED.search(f"{header(message, 'subject')}\n{words}") and not _GAVE_UP.search(words):
        return Kind.DELAY, ()
    addresses = _failed(message, words, known)
    if not addresses:
        return Kind.BOUNCE, (Failure("", text=words),)  # Our envelope sender may tell whom it is about.
    return Kind.BOUNCE, tuple(Failure(address, text=words_about(address, words, addresses)) for address in addresses)


def has_auto_reply_subject(message: Message) -> bool:
    """Tell whether the subject is that of an automatic reply, such as a holiday note."""
    return bool(_AUTO_REPLY.search(header(message, "subject").strip()))


def server_words(message: Message) -> str:
    """Return the server's words, up to where our own mail begins."""
    text = next((text for text in texts(message) if text.strip()), "").lstrip()[:_WINDOW]
    end = _RETURNED_MAIL.search(text)
    return text[: end.start() if end and end.start() > 40 else len(text)]


def _known(message: Message) -> list[str]:
    """Return the addresses that flufl.bounce finds; one of its many parsers may fail on a strange mail."""
    try:
        temporary, permanent = all_failures(message)
    except Exception:
        return []
    return [address.decode("utf-8", "replace").strip("<>") for address in [*sorted(permanent), *sorted(temporary)]]


def _looks_like_a_bounce(message: Message, words: str) -> bool:
    """Tell whether a server says that a mail failed; a person's program may reply with an empty path, too."""
    if message.get("x-failed-recipients"):
        return True
    sender = header(message, "from")
    empty_path = str(message.get("return-path", "x")).strip() in {"", "<>"}
    about_failure = bool(_ABOUT_FAILURE.search(f"{header(message, 'subject')}\n{words[:_BEGINNING]}"))
    return (bool(_FROM_A_SERVER.search(sender)) and (about_failure or empty_path)) or (empty_path and about_failure)


def _failed(message: Message, words: str, known: list[str]) -> list[str]:
    """Return the addresses that failed: those that a field names, or flufl.bounce and the words agree about."""
    fields = map(str, message.get_all("x-failed-recipients", []))
    named = [address for _, address in getaddresses(fields) if "@" in address]
    if named:
        return list(dict.fromkeys(named))[:_MOST_LISTED]
    known = list(dict.fromkeys(filter(None, known)))
    listed = [*(address for address in known if address in words), *_others(message, _LISTED.findall(words))]
    return list(dict.fromkeys(listed or known or _others(message, _ADDRESS.findall(words))[:1]))[:_MOST_LISTED]


def _others(message: Message, addresses: list[str]) -> list[str]:
    """Return addresses without those of the report itself."""
    own = {parseaddr(header(message, name))[1].lower() for name in ("from", "to", "return-path", "delivered-to")}
    return [address.rstrip(".") for address in addresses if address.lower() not in own]
