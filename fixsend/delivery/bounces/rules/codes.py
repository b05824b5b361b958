"""Codes: what they mean where the words say nothing, and which never mean that an address is gone."""

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.bounces.rules.rule import Codes, Rule, by_status

_RFC3463 = "RFC 3463 §3"
_RFC5321 = "RFC 5321 §4.2.3"

BY_STATUS = (
    by_status(
        Cause.GONE, _RFC3463 + " X.1.1 bad mailbox, X.1.2 bad system, X.1.3 bad syntax", "5.1.1", "5.1.2", "5.1.3"
    ),
    by_status(Cause.GONE, _RFC3463 + " X.1.6 moved; RFC 7505 §4.1 X.1.10 null MX", "5.1.6", "5.1.10"),
    by_status(Cause.GONE, _RFC3463 + " X.4.4: no route, Postfix's code for a domain that is not there", "5.4.4"),
    by_status(Cause.GONE, "Microsoft: 5.1.351, unknown recipient at the remote server", "5.1.351"),
    by_status(Cause.FULL, _RFC3463 + " X.2.1 disabled, X.2.2 full", "5.2.1", "4.2.1", "5.2.2", "4.2.2"),
    by_status(Cause.CONTENT, _RFC3463 + " X.2.3, X.3.4 too large", "5.2.3", "5.3.4", "4.2.3", "4.3.4"),
    by_status(Cause.CONTENT, _RFC3463 + " X.6 content or media", *(f"5.6.{last}" for last in range(12))),
    by_status(
        Cause.BLOCKED, _RFC3463 + " X.1.7, X.1.8: our own address is refused", "5.1.0", "5.1.7", "5.1.8", "4.1.8"
    ),
    by_status(
        Cause.BLOCKED,
        _RFC3463 + " X.7 security or policy; RFC 7372",
        *(f"{first}.7.{last}" for first in "45" for last in [*range(30), 350, *range(500, 800)]),
    ),
    by_status(
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

# Codes that never mean that a recipient does not exist, whatever the words beside them.
NEVER_GONE = Codes(
    statuses=(
        *("5.1.7.", "5.1.8."),  # RFC 3463: our sender address.
        *("5.2.1.", "5.2.2.", "5.2.3.", "5.2.4."),  # RFC 3463: there, but switched off; full; too large; a list.
        *("5.3.1.", "5.3.3.", "5.3.4.", "5.3.5."),  # RFC 3463: the other system is full, too large, wrongly set up.
        *("5.4.1.", "5.4.2.", "5.4.3.", "5.4.5.", "5.4.6.", "5.4.7."),  # RFC 3463: network, directory, loop, expired.
        "5.6.",  # RFC 3463: the text.
        *(
            f"5.5.{last}." for last in range(1, 7)
        ),  # RFC 3463: the protocol. 5.5.0 is what qmail and IIS write for anything.
        *(f"5.7.{last}." for last in (*range(2, 16), *range(18, 31))),  # RFC 7372, RFC 7505, RFC 8689: authentication.
        *(f"5.7.{first}" for first in "5678"),  # Microsoft and others: 5.7.5xx to 5.7.8xx.
    ),
    # RFC 5321, RFC 4954, RFC 7504: syntax, sequence, sign-in, a host that takes no mail, storage.
    codes=frozenset({"500", "502", "503", "504", "521", "523", "530", "534", "535", "538", "552", "555"}),
)
