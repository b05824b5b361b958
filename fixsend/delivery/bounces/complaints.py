"""Reads complaints: what providers send when a reader has reported a mail as spam, each in its own form.

ARF (RFC 5965, RFC 6650) comes from Yahoo and AOL (CFL), Comcast, Cloudmark, Cox, Rackspace, Synacor, USA.net,
Fastmail, Zoho, Italia Online and Libero, Telenor, Mail.ru, Yandex, La Poste and Orange (Signal Spam), XS4ALL,
UOL, Terra, Validity and Amazon SES. Older programs and gateways leave out `report-type`, put the fields into a
text part or a file, or encode them (draft-shafranovich-feedback-report).

| form | whom it is about | source |
| --- | --- | --- |
| ARF | `Original-Rcpt-To`, `Removal-Recipient`; else our envelope sender or Message-ID tells | RFC 5965 §3.2 |
| Microsoft JMRP: our mail in a mail | `X-HmXmrOriginalRecipient` in front of it | Outlook.com Postmaster, “JMRP” |
| Apple Mail: a mail to leave | `From`, with `X-Apple-Unsubscribe: true` | Apple Mail, “Unsubscribe” |

What kind a report is, its `Feedback-Type` says (RFC 5965 §3.1, §7.3; RFC 6591; RFC 6430).
"""

from __future__ import annotations

import re
from email.message import Message
from email.utils import parseaddr

from fixsend.delivery.bounces import report_fields
from fixsend.delivery.bounces.message_parts import header, mails_inside
from fixsend.delivery.bounces.report import Failure, Kind

# A reader does not want our mail. "opt-out" and "opt-out-list" are in draft-shafranovich-feedback-report and at AOL,
# "complaint", "spam" and "unsubscribe" at some providers instead of "abuse".
_UNWANTED = frozenset(
    {"abuse", "complaint", "fraud", "opt-out", "opt-out-list", "unsubscribe", "spam", "phishing", "other"}
)
# Other kinds suppress no address and lift nothing: "auth-failure" (RFC 6591) is about our signature, "virus" about our
# server, "not-spam" (RFC 6430) takes an earlier complaint for a mistake, and only the person can tell us so.
_WHO = ("original-rcpt-to", "removal-recipient", "final-recipient", "original-recipient", "x-original-rcpt-to")
_JMRP = ("x-hmxmroriginalrecipient", "x-ms-exchange-jmrp-recipient")
_MOST_NAMED = 50


def read(message: Message) -> tuple[Kind, tuple[Failure, ...], str] | None:
    """Return a complaint's kind, one Failure for each address it names, and its reporter; None where it is none."""
    return _arf(message) or _jmrp(message) or _apple(message)


def _arf(message: Message) -> tuple[Kind, tuple[Failure, ...], str] | None:
    blocks = report_fields.blocks(message, "feedback-report")
    if not blocks:
        return None
    report = report_fields.merged(blocks)
    # "abuse" may stand in quotation marks, and have a comment behind it.
    kind = re.match(r"[\s\"']*([a-z-]*)", header(report, "feedback-type").lower())[1] or "abuse"  # type: ignore[index]
    reporter = header(report, "user-agent") or header(report, "reporting-mta")
    if kind not in _UNWANTED:
        return Kind.OTHER, (), reporter
    named = [report_fields.bare(report_fields.value(str(each))) for name in _WHO for each in report.get_all(name, [])]
    return Kind.COMPLAINT, _about(named, kind), reporter


def _jmrp(message: Message) -> tuple[Kind, tuple[Failure, ...], str] | None:
    """Read Microsoft's form; forwarding may have removed the outer mail, so that the field stands at the top."""
    for mail in (message, *mails_inside(message)):
        named = [parseaddr(header(mail, name))[1] for name in _JMRP if mail.get(name)]
        if named:
            return Kind.COMPLAINT, _about(named, "abuse"), "Microsoft JMRP"
    return None


def _apple(message: Message) -> tuple[Kind, tuple[Failure, ...], str] | None:
    if header(message, "x-apple-unsubscribe").strip().lower() != "true":
        return None
    return Kind.COMPLAINT, _about([parseaddr(header(message, "from"))[1]], "opt-out"), "Apple Mail"


def _about(addresses: list[str], kind: str) -> tuple[Failure, ...]:
    named = dict.fromkeys(address for address in addresses if "@" in address)
    return tuple(Failure(address, text=kind) for address in list(named)[:_MOST_NAMED])
