"""All checks of a sender, in the order in which one would mend what they find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fixsend.delivery.deliverability import dkim, dmarc, hosts, spf
from fixsend.delivery.deliverability.finding import Finding, Grade
from fixsend.delivery.deliverability.lookup import Lookup, NoAnswer


@dataclass(frozen=True)
class Sender:
    """What is checked: the domain of the From address, that of the envelope sender, and the relay if it is our own."""

    from_domain: str
    envelope_domain: str
    relay: str = ""
    selectors: Sequence[str] = ()


def check(sender: Sender, lookup: Lookup) -> list[Finding]:
    """Ask DNS and return what was found; a question without an answer is a finding too."""
    found = [
        hosts.own_domain(sender.from_domain),
        _or_unknown("SPF", lambda: spf.check(sender.envelope_domain, lookup)),
        _or_unknown("DKIM", lambda: dkim.check(sender.from_domain, lookup, sender.selectors)),
        _or_unknown("DMARC", lambda: dmarc.check(sender.from_domain, lookup)),
        dmarc.aligned(sender.from_domain, sender.envelope_domain),
        _or_unknown("Replies", lambda: hosts.takes_mail(sender.from_domain, lookup, "Replies")),
    ]
    if sender.envelope_domain != sender.from_domain:
        found.append(_or_unknown("Bounces", lambda: hosts.takes_mail(sender.envelope_domain, lookup, "Bounces")))
    if sender.relay:
        found.append(_or_unknown("Name of the mail server", lambda: hosts.relay_name(sender.relay, lookup)))
    return found


def _or_unknown(title: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except NoAnswer as error:
        return Finding(title, Grade.UNKNOWN, f"{error}. Try again later.", "")
