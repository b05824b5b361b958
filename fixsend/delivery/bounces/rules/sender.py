"""Words about our own sender address, which often hold the very words that are used about a receiver."""

from fixsend.delivery.bounces.cause import Cause
from fixsend.delivery.bounces.rules.rule import said

_SENDER = (
    r"(?:sender|originator|return[- ]?path|reverse[- ]?path|envelope[- ]?from|mail ?from|from:?[- ]address"
    r"|(?:header|message)[- ]from|from[- ]header|reply-?to)"
)
_BAD = (
    r"(?:reject|refus|deni|block|not (?:an? )?(?:accept|allow|found|valid|exist|known|verif|authori[sz]ed|permitted)|"
    r"unknown|invalid|does ?n[o']t|do(?:es)? not|fail|unverif|unrout|unresolv|no such|bad|illegal|null ?mx|nullmx|void)"
)
# The same in German, French, Spanish, Italian, Dutch, Polish, Portuguese and Russian.
_SENDER_ABROAD = r"(?:absender|exp[ée]diteur|[ée]metteur|remitente|mittente|afzender|nadawc|remetente|отправител)"
_BAD_ABROAD = (
    r"(?:unbekannt|nicht|abgelehnt|inconnu|refus|rejet|inexist|desconocid|rechaz|sconosciut|rifiut|onbekend|geweigerd"
    r"|nieznan|odrzuc|desconhecid|неизвестн|отклон|не сущ)"
)
# Anything but the end of a sentence: a full stop inside a name ends none.
_NEAR = r"(?:[^.]|\.(?=\S))"

SENDER = (
    said(
        Cause.BLOCKED,
        "RFC 5321 §3.3, RFC 3463 X.1.7, X.1.8; Postfix “Sender address rejected”, Exim “Sender verify failed”",
        rf"\b{_SENDER}s?\b{_NEAR}{{0,80}}{_BAD}",
        rf"{_BAD}\w*(?: (?:the|your|our|envelope|this))? (?:e-?mail |mail |smtp )?{_SENDER}",
        r"(?:^|\W)your (?:e-?mail )?(?:address|domain|account|mailbox|user)\b(?! book)",
        r"verif(?:y|ying|ied|ication)\b.{0,40}\b(?:sender|mail from|return path)",
        r"verification failed for @",
        r"(?:domain|host|address|name|record|mx) of (?:the |your )?sender",
        r"sending (?:domain|host|server|mta|ip)",
        r"(?:cannot|could ?n[o']t|unable to|failed to) [^.]{1,40} for (?:the |your )?sender",
        r"in (?:the )?from[: -]header",
        rf"\b{_SENDER_ABROAD}\w*{_NEAR}{{0,40}}{_BAD_ABROAD}",
        rf"{_BAD_ABROAD}\w*{_NEAR}{{0,15}}{_SENDER_ABROAD}",
    ),
    said(
        Cause.BLOCKED,
        "RFC 5321 §4.1.1.1: the name that our server gives",
        r"(?:invalid|bad|unknown|illegal|wrong|no such|non-?existent)[^.]{0,30}\b(?:helo|ehlo)\b",
        r"\b(?:helo|ehlo)\b (?:command|name|host|argument|string|was|is|<|rejected)",
        r"\bclient (?:host|name|address|ip)?\b[^.]{0,40}(?:not found|unknown|does not|invalid)",
    ),
)
