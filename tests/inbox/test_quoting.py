"""Where what somebody wrote ends and what their program quoted begins."""

import pytest

from fixsend.inbox import quoting

GMAIL = "On Mon, 30 Nov 2026 at 10:00, FixSEND <news@fixsend.example> wrote:\n> Hello\n> there"
WRAPPED = "On Monday, 30 November 2026 at 10:00 in the morning, FixSEND\n<news@fixsend.example> wrote:\n\n> Hello"
OUTLOOK = "From: FixSEND <news@fixsend.example>\nSent: 30 November 2026 10:00\nTo: Ada\nSubject: Hello\n\nHello there"
OLD_OUTLOOK = "-----Original Message-----\nFrom: FixSEND\nHello there"


@pytest.mark.parametrize("quotation", [GMAIL, WRAPPED, OUTLOOK, OLD_OUTLOOK, "> Hello\n> there"])
def test_the_mail_that_is_answered_is_taken_off(quotation):
    assert quoting.split(f"Yes, please.\n\n{quotation}") == ("Yes, please.", quotation)


@pytest.mark.parametrize(
    "text",
    [
        "Yes, please.",
        "",
        "> Would you come?\nYes\n> And your friend?\nNo",
        f"{GMAIL}\n\nMy answer stands below.",
        "On Monday she wrote:\nnothing of it is marked",
        "From: London\nwith love",
    ],
)
def test_a_text_without_a_quotation_at_its_end_stays_whole(text):
    assert quoting.split(text)[0] == text


def test_nothing_of_a_text_is_lost():
    own, quoted = quoting.split(f"Yes.\n\n{GMAIL}")
    assert (own + quoted).replace("\n", "") == f"Yes.{GMAIL}".replace("\n", "")
