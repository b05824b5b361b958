"""Words that refuse our server, our sender address or our sending habits."""

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.bounces.rules.rule import by_words

# About our own sender address; often with the very words that are used about a recipient.
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
    by_words(
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
    by_words(
        Cause.BLOCKED,
        "RFC 5321 §4.1.1.1: the name that our server gives",
        r"(?:invalid|bad|unknown|illegal|wrong|no such|non-?existent)[^.]{0,30}\b(?:helo|ehlo)\b",
        r"\b(?:helo|ehlo)\b (?:command|name|host|argument|string|was|is|<|rejected)",
        r"\bclient (?:host|name|address|ip)?\b[^.]{0,40}(?:not found|unknown|does not|invalid)",
    ),
)

# Look like a refusal of ours, but have another cause.
EXCEPTIONS = (
    by_words(
        Cause.GONE,
        "Exim's words for a null MX (RFC 7505) or SRV record",
        r"mx or srv record indicated no smtp service",
    ),
    by_words(
        Cause.BLOCKED,
        "Google: group answers; the address is a group that does not take our mail",
        r"group you tried to contact",
        r"groups\.google\.com/support",
        r"googlegroups\.com",
    ),
)

# Our server, our name or our habits are refused. The person has done nothing and loses nothing.
BLOCKED = (
    by_words(
        Cause.BLOCKED,
        "RFC 7208 §8.4, RFC 7372 §3.2: SPF did not pass",
        r"\bspf\b",
        r"sender policy framework",
        r"not allowed to send (?:mail )?from",
    ),
    by_words(Cause.BLOCKED, "RFC 7489 §10.3: DMARC policy", r"\bdmarc\b"),
    by_words(
        Cause.BLOCKED,
        "RFC 6376 §6.3, RFC 7372 §3.1: DKIM did not pass",
        r"\bdkim\b(?!-signature)",
        r"does not have authentication information",
        r"unauthenticated (?:e?mail|sender)",
        r"not authenticated",
        r"authentication (?:failed|required|is required|checks?)",
        r"purported responsible address",
        r"cyrus-sasl",
        r"sasl authentication",
    ),
    by_words(
        Cause.BLOCKED,
        "RFC 5782: blocklists, by the names that they are known by",
        r"\b(?:spamhaus|spamcop|barracudacentral|sorbs|uceprotect|abuseat|mailspike|invaluement"
        r"|senderbase|proofpoint)\b",
        r"\b(?:dns|rhs|r)bls?\b",
        r"(?:black|block|deny|reject) ?-?list",
        r"(?<!not )\blisted (?:at|by|on)\b",
        r"\b(?:listed|found) (?:at|by|in|on) \S+\.(?:org|net|com)",
        r"\bip(?: address)? \S{1,60} (?:is |was |has been )?(?:blocked|listed|banned|denied|rejected|refused)",
        r"\baccess from\b",
    ),
    by_words(
        Cause.BLOCKED,
        "RFC 7372 §3.3, Google 5.7.25: no name for our server's address",
        r"\bptr\b",
        r"reverse dns",
        r"rdns",
        r"ip name lookup failed",
        r"cannot (?:find|resolve) your (?:host|reverse)",
        r"mismatch(?:es)? client ip",
        r"without a valid sender domain",
        r"(?:host unknown|unknown host|host not found)\W{1,4}\d{1,3}\.\d",
    ),
    by_words(
        Cause.BLOCKED,
        "Google, Microsoft, Yahoo: reputation of our address or name",
        r"reputation",
        r"unsolicited (?:mail|bulk|e-?mail|message)",
        r"poor sender",
        r"bad sender",
        r"suspicious (?:due|activity|mail)",
        r"user complaints",
        r"too many complaints",
        r"complaints (?:from|about)",
        r"part of their network is on our",
        r"\[?(?:tss|ts)0\d\]?",
        r"\(s\d{4}\)",
        r"postmaster\.live\.com",
        r"senders\.yahooinc",
    ),
    by_words(
        Cause.BLOCKED,
        "providers' limits on how much one sender may send (Google 4.7.28, Yahoo TSS04, Spectrum IB607)",
        r"rate[- ]limit",
        r"(?:frequency|rate|connections?) (?:is |was )?(?:limit(?:ed)?|exceeded)",
        r"throttl",
        r"too many (?:connections|messages|emails|mails|recipients)(?! (?:on|in) (?:the|this|its|their|your))",
        r"unusual (?:rate|amount|traffic)",
        r"(?:daily|hourly|relay|sending) (?:\w+ )?quota",
        r"(?:sent|sending) (?:too many|mail too quickly)",
        r"unexpected volume",
    ),
    by_words(
        Cause.BLOCKED,
        "RFC 3463 X.7.1: refused by policy",
        r"(?:for|of|due to) (?:local |our )?(?:security )?polic(?:y|ies)(?: reasons?| violation)?",
        r"polic(?:y|ies) (?:reasons?|violation|restriction|rejection|prohibit)",
        r"(?:denied|rejected|refused) by (?:\w+ )?policy",
        r"local policy",
        r"security policy",
        r"delivery not authori[sz]ed",
        r"refused due to recipient preferences",
        r"recipient preferences",
        r"not (?:permitted|allowed)\b",
        r"not authori[sz]ed to\b",
        r"prohibited by\b",
        r"(?:allow|white|permit) ?-?list",
        r"\b(?:non-?members|members only|only members|mailing list)\b",
        r"starttls|smtp auth",
    ),
    by_words(
        Cause.BLOCKED,
        "our host, network or sender address is refused by name (Postfix, Sendmail, Exim, Mimecast)",
        r"(?:client|ehlo|helo) (?:host|command|address|name)[^.]{0,40}(?:rejected|denied|refused|blocked)",
        r"(?:sender|your|from)(?: e-?mail)?(?: \S+)? (?:address|domain|verify"
        r"|verification)\b[^.]{0,60}(?:rejected|refused|failed|does not exist|denied|blocked|not verified)",
        r"domain of sender",
        r"sender (?:is )?(?:rejected|denied|refused|blocked|not allowed)",
        r"bad sender",
        r"(?:access|permission|connection|mail|message|e-?mail) (?:is |was |has been |from \S+ "
        r")?(?:blocked|banned|denied)",
        r"host network not allowed",
        r"blocked (?:ip|by|using|for|from)",
        r"has been blocked",
        r"your ip",
        r"this ip",
        r"ip address \S+ (?:is|has)",
        r"(?:following|invalid) ip\b",
        r"unwanted messages have been sent",
        r"(?:^|[^s]) not accepting connections",
        r"my name was rejected",
        r"unrout(?:e)?able sender",
        r"from: domain is invalid",
        r"connections? (?:not accepted|refused from|from [^.]{0,60} (?:refused|rejected))",
        r"no smtp service",
        r"not accept(?:ing|ed)? (?:any )?(?:mail|connections) from",
        r"do(?:es)? not accept (?:mail|messages) from",
        r"\bgrey-?list",
        r"e-?mail address is not verified",
    ),
    by_words(
        Cause.BLOCKED,
        "RFC 3463 X.7.1: the server does not relay for this domain; ours or theirs to fix, not the reader's",
        r"relay(?:ing)? (?:access )?(?:is )?(?:denied|not allowed|not permitted|prohibited|refused)",
        r"(?:unable|not (?:able|permitted|allowed|configured)) to relay",
        r"does not relay",
        r"we do not relay",
    ),
)
