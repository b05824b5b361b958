"""Why a mail failed: what servers and providers really answer, each sorted to its cause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.delivery.bounces.classification import cause_of, classify
from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.bounces.rules import RULES

ANSWERS = {
    Cause.GONE: [
        "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the address",
        "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking",
        "550 5.1.1 <ada@example.net>: Recipient address rejected: User unknown in virtual mailbox table",
        "550 5.1.1 <ada@example.net>... User unknown",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        "550 5.4.1 Recipient address rejected: Access denied. [DB5EUR03FT029.eop-EUR03.prod.protection.outlook.com]",
        "554 delivery error: dd This user doesn't have a yahoo.com account (ada@yahoo.com) [0]",
        "550 No such user here",
        "550 Requested action not taken: no such user here",
        "550 5.1.1 unknown or illegal alias: ada@example.net",
        "553 sorry, no mailbox here by that name (#5.7.1)",
        "550 5.1.6 recipient no longer on server: ada@example.net",
        "556 5.1.10 Recipient address has null MX",
        "Host or domain name not found. Name service error for name=example.comn type=MX: Host not found",
        "5.1.351 Remote server returned unknown recipient or mailbox unavailable",
        "DNS type 'mx' lookup of gmial.example responded with code NXDOMAIN",
    ],
    Cause.FULL: [
        "552-5.2.2 The email account that you tried to reach is over quota. Please direct\n552-5.2.2 the recipient to",
        "452 4.2.2 The email account that you tried to reach is over quota and inactive.",
        "552 5.2.2 <ada@example.net>: Mailbox full",
        "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException",
        "552 Requested mail action aborted: exceeded storage allocation",
        "550 5.2.1 The email account that you tried to reach is disabled.",
        "554 30 Sorry, your message to ada@aol.com cannot be delivered. This mailbox is disabled (554.30).",
        "User mailbox exceeds allowed size: ada@example.net",
        "The number of messages in the recipient's mailbox exceeded the local limit of the mailbox quota full",
    ],
    Cause.BLOCKED: [
        "550-5.7.26 This mail is unauthenticated, which poses a security risk to the sender and Gmail users",
        "550-5.7.1 Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam",
        "550-5.7.1 likely suspicious due to the very low reputation of the sending domain",
        "421-4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address",
        "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet provider "
        "since part of their network is on our block list (S3150).",
        "451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation.",
        "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints",
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
        "550 5.1.1 <ada@example.net>: Recipient address rejected: 192.0.2.1 is listed in the Spamhaus blocklist",
        "550 5.7.1 Email rejected per DMARC policy for fixsend.example",
        "550 5.7.23 The message was rejected because of Sender Policy Framework violation",
        "550 5.7.25 The IP address sending this message does not have a PTR record setup",
        "554 5.7.1 <ada@example.net>: Relay access denied",
        "550 5.1.8 Sender address rejected: Domain not found",
        "550 5.7.1 [CS01] Message rejected due to local policy. Please visit our site",
        "450 4.2.0 <ada@example.net>: Recipient address rejected: Greylisted, see http://postgrey.example",
        "550 5.1.1 news@fixsend.example has sent to too many recipients this hour. IB607",
        "SMTP error from remote mail server after MAIL FROM:<news@fixsend.example>: 550 5.1.7 No such domain",
    ],
    Cause.CONTENT: [
        "552 5.3.4 Message size exceeds fixed limit",
        "552 5.2.3 Message length exceeds limit set by recipient",
        "550 5.7.1 Message content rejected, UBE, id=00000-00-000",
        "554 5.7.1 This message has been scored as spam with a probability of more than 90%",
        "550 Virus Detected; Content Rejected",
        "550 5.6.9 improper use of 8-bit data in message header",
        "550-5.7.1 This message is not RFC 5322 compliant. There are multiple Subject headers",
    ],
    Cause.TEMPORARY: [
        "451 4.3.0 Temporary server error. Please try again later.",
        "4.4.7 Message expired: delivery time expired",
        "connect to mx.example.net[192.0.2.1]:25: Connection timed out",
        "lost connection with mx.example.net[192.0.2.1] while sending RCPT TO",
        "Name service error for name=example.net type=MX: Host not found, try again",
        "452 4.3.1 Insufficient system resources",
        "450-4.2.1 The user you are trying to contact is receiving mail at a rate that\n450-4.2.1 prevents additional",
        "421 4.3.2 Service not available, closing transmission channel",
    ],
    Cause.UNKNOWN: ["550 Requested action not taken: mailbox unavailable", "554 5.0.0 Rejected", "", "Ж\0\ufffd"],
}
# Enhanced status without any words.
BARE = {
    "5.1.1": Cause.GONE,
    "5.1.10": Cause.GONE,
    "5.2.2": Cause.FULL,
    "5.2.1": Cause.FULL,
    "5.3.4": Cause.CONTENT,
    "5.6.0": Cause.CONTENT,
    "5.7.1": Cause.BLOCKED,
    "5.7.26": Cause.BLOCKED,
    "5.1.8": Cause.BLOCKED,
    "5.4.4": Cause.GONE,
    "4.4.7": Cause.TEMPORARY,
    "5.3.0": Cause.TEMPORARY,
    "5.0.0": Cause.UNKNOWN,
    "4.0.0": Cause.TEMPORARY,
}


@pytest.mark.parametrize(("cause", "answer"), [(cause, answer) for cause, all_ in ANSWERS.items() for answer in all_])
def test_an_answer_is_sorted_to_its_cause(cause, answer):
    assert cause_of(answer) == cause


@pytest.mark.parametrize(("status", "cause"), BARE.items())
def test_a_status_alone_is_sorted_after_rfc_3463(status, cause):
    assert cause_of("", status=status) == cause


def test_being_turned_away_counts_more_than_a_code_for_a_missing_mailbox():
    assert cause_of("blocked by our blocklist", status="5.1.1", code=550) == Cause.BLOCKED


def test_the_rule_that_decided_names_its_source():
    assert classify("550 5.1.1 User unknown").rule.source.startswith("RFC 3463 X.1.1")
    assert all(rule.source for rule in RULES)


@given(st.text(), st.sampled_from(["", "5.1.1", "9.9.9"]), st.one_of(st.none(), st.integers(0, 999)))
def test_any_words_have_a_cause(text, status, code):
    assert cause_of(text, status=status, code=code) in Cause


@given(st.text(alphabet="mailbox ful5.2quota[]()\n-", max_size=3000))
def test_long_and_strange_answers_are_sorted_in_no_time(text):
    assert cause_of(text * 3) in Cause
