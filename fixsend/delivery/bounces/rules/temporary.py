"""Words about trouble that may pass."""

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.bounces.rules.rule import by_words

# May stand beside words about the mailbox, and therefore decide before those do.
_BROKEN = r"(?:fail|error|problem|trouble|unavailable|time-?out|timed ?out|down\b|broken|refused|unreachable)"

TEMPORARY_FIRST = (
    by_words(
        Cause.TEMPORARY,
        "RFC 3463 X.4.3: the directory, tables or DNS that the server asks do not answer; Postfix, Exim, Sendmail",
        rf"look-?ups?\b.{{0,40}}{_BROKEN}",
        r"(?:unable|could ?n[o']t|cannot|can't|failed) (?:to )?look ?up",
        rf"\b(?:dns|ldap|directory|database|sql|name ?server|resolver|table|alias(?:es)? map)\b.{{0,40}}{_BROKEN}",
        r"name service error.{0,80}(?:malformed|unexpected|try again|time)",
        r"malformed or unexpected name server reply",
        r"servfail",
        r"(?:could ?n[o']t|cannot|unable to|failed to) resolve",
        r"not found[^.]{0,5}\((?:please )?try again",
        r"not found[,;.:]? (?:please )?(?:try|retry)",
        r"(?:host|domain|name)[^.]{0,60}[,;.:] (?:please )?(?:try|retry) again",
    ),
    by_words(
        Cause.TEMPORARY,
        "RFC 3463 §2 class 4 in words: for now, try later",
        r"\btemporar",
        r"(?:try|retry) (?:(?:it|this|sending|to send|your message|delivery) )?(?:again )?later",
        r"(?:try|retry) again in (?:a few|some|\d+)",
        r"will (?:be )?(?:retr(?:y|ied)|tried again)",
        r"at (?:this|the present) (?:time|moment)",
        r"\bright now\b",
        r"(?:try|retry) (?:again )?(?:in an? |tomorrow)",
        r"shutting down|being (?:moved|migrated|upgraded)|\bmigrat",
        r"\bon (?:holiday|vacation|leave)\b|out of (?:the )?office",
        # German, French, Spanish, Italian, Dutch, Polish, Portuguese, Russian.
        r"vor[üu]bergehend|zeitweise|\bsp[äa]ter\b|temporairement|ult[ée]rieurement|plus tard|temporalmente"
        r"|m[áa]s tarde|temporane|pi[ùu] tardi|tijdelijk|later opnieuw|tymczasow|p[óo][źz]niej|mais tarde"
        r"|временно|позже|позднее",
    ),
    by_words(
        Cause.TEMPORARY,
        "Postfix reject_unverified_recipient, Exim callout: the receiver could not be asked about",
        r"unverified (?:recipient|address)",
        r"(?:address )?verification (?:is )?in progress",
        r"could not complete (?:recipient|sender) verif",
        r"call-?(?:out|back|ahead)[^.]{0,40}(?:fail|error|defer)",
    ),
    by_words(
        Cause.TEMPORARY,
        "trouble in the other mail system: programs that deliver there",
        r"could ?n[o']t (?:create|open|lock|write|chdir)",
        r"can(?:no|')t (?:create|open|lock|write|chdir)",
        r"\bprocmail\b",
        r"loops? back|\bmail(?:ing)? loop|loop detected",
        r"(?:internal|configuration|software|system|server) (?:error|failure|problem)",
        r"mailer error",
        r"(?:maintenance|connection (?:lost|closed|reset|refused))",
    ),
)

# Looked at after the words about the mailbox.
TEMPORARY = (
    by_words(
        Cause.TEMPORARY,
        "RFC 3463 X.4: network, time-outs, expiry in a queue, servers that are down",
        r"timed? ?out",
        r"time-?out",
        r"connection (?:refused|reset|dropped|lost|closed|died)",
        r"lost connection",
        r"broken pipe",
        r"(?:queue|retry|delivery) (?:time )?(?:has |was )?(?:been )?(?:expired|exceeded|too long)",
        r"envelope expired",
        r"(?:could not|unable to|cannot|failed to|was ?n[o']t able to) (?:be )?(?:connect|establish"
        r"|deliver[^.]*after|contact)",
        r"no route to host",
        r"network (?:is )?unreachable",
        r"host (?:is )?(?:down|unreachable|not reachable)",
        r"too many hops",
        r"loop",
        r"message expired",
        r"expired after",
        r"delivery attempts",
        r"undeliverable for \d+",
        r"after \d+ (?:days?|hours?)",
        r"could not deliver for",
        r"hosts have been failing",
        r"not responding",
        r"did not accept our requests",
        r"tried to deliver [^.]* times",
        r"failed \d+ attempts",
        r"not found, try again",
        r"unable to contact",
        r"for too long",
        r"in the queue too long",
        r"not delivered within",
        r"no mx record",
        r"lookup fail",
        r"dns (?:error|failure|type|lookup)",
        r"name (?:server|service|lookup)[^.]*(?:fail|error|timeout)",
    ),
    by_words(
        Cause.TEMPORARY,
        "RFC 3463 X.3: trouble in the other mail system",
        r"temporar(?:y|ily)",
        r"try (?:again )?later",
        r"service (?:currently |is )?(?:not |un)available",
        r"service refuse",
        r"(?:system|internal|server|configuration|local|program|software|processing) (?:error|failure|problem)",
        r"insufficient (?:disk|system|resources)",
        r"disk space",
        r"command (?:died|failed|output)",
        r"could ?n[o']t create",
        r"procmail",
        r"unexpected(?:ly)?",
        r"resources temporarily",
        r"can't create output",
        r"i/o error",
        r"transaction failed",
    ),
)
