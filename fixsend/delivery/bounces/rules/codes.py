"""Codes alone, where the words said nothing."""

from fixsend.delivery.bounces.cause import Cause
from fixsend.delivery.bounces.rules.rule import Rule, coded

_RFC3463 = "RFC 3463 §3"
_RFC5321 = "RFC 5321 §4.2.3"

BY_STATUS = (
    coded(Cause.GONE, _RFC3463 + " X.1.1 bad mailbox, X.1.2 bad system, X.1.3 bad syntax", "5.1.1", "5.1.2", "5.1.3"),
    coded(Cause.GONE, _RFC3463 + " X.1.6 moved; RFC 7505 §4.1 X.1.10 null MX", "5.1.6", "5.1.10"),
    coded(Cause.GONE, _RFC3463 + " X.4.4: no route, Postfix's code for a domain that is not there", "5.4.4"),
    coded(Cause.GONE, "Microsoft: 5.1.351, unknown recipient at the remote server", "5.1.351"),
    coded(Cause.FULL, _RFC3463 + " X.2.1 disabled, X.2.2 full", "5.2.1", "4.2.1", "5.2.2", "4.2.2"),
    coded(Cause.CONTENT, _RFC3463 + " X.2.3, X.3.4 too large", "5.2.3", "5.3.4", "4.2.3", "4.3.4"),
    coded(Cause.CONTENT, _RFC3463 + " X.6 content or media", *(f"5.6.{last}" for last in range(12))),
    coded(Cause.BLOCKED, _RFC3463 + " X.1.7, X.1.8: our own address is refused", "5.1.0", "5.1.7", "5.1.8", "4.1.8"),
    coded(
        Cause.BLOCKED,
        _RFC3463 + " X.7 security or policy; RFC 7372",
        *(f"{first}.7.{last}" for first in "45" for last in [*range(30), 350, *range(500, 800)]),
    ),
    coded(
        Cause.TEMPORARY,
        _RFC3463 + " X.3 mail system, X.4 network",
        *(f"{first}.{middle}.{last}" for first in "45" for middle in "34" for last in range(12)),
    ),
)
BY_CODE = (
    Rule(Cause.GONE, "RFC 7504 §2: 556, the domain takes no mail", codes=("556",)),
    Rule(Cause.FULL, _RFC5321 + ": 452 and 552, no storage", codes=("452", "552")),
    Rule(Cause.TEMPORARY, _RFC5321 + ": 421, 450, 451", codes=("421", "450", "451")),
    Rule(Cause.BLOCKED, "RFC 7504 §3: 521, the host takes no mail from us", codes=("521",)),
)
