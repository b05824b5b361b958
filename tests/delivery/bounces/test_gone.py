"""When an address is taken for gone: a permanent code, at a step about the receiver, in words about the receiver."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixsend.delivery.bounces import classification
from fixsend.delivery.bounces.parser import parse
from fixsend.delivery.bounces.report import Cause, Failure, Kind
from fixsend.delivery.bounces.smtp_steps import Step
from tests.delivery.bounces.mails import dsn, failed, loose

# About the receiver.
ABOUT_THE_READER = [
    "User unknown",
    "<ada@example.net>: Recipient address rejected: User unknown in virtual mailbox table",
    "<ada@example.net>: Recipient address rejected: User unknown in local recipient table",
    "<ada@example.net>... User unknown",
    "No such user here",
    "no such mailbox",
    "Unknown user ada@example.net",
    "Unknown recipient: <ada@example.net>",
    "Recipient does not exist",
    "Rcpt <ada@example.net> does not exist",
    "Mailbox not found",
    "Mailbox does not exist",
    "sorry, no mailbox here by that name",
    "** No mail box available for this user **",
    "Invalid recipient <ada@example.net>",
    "This account does not exist",
    "The email account that you tried to reach does not exist. Please try double-checking the recipient's address",
    "RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    "delivery error: dd This user doesn't have a yahoo.com account (ada@yahoo.com) [0]",
    "ada@example.net is not an active address at this host",
    "<ada@example.net> is not a known user",
    "unrouteable address",
    "BAD_RECIPIENT - see http://mail.example.net/undelivered",
    "The recipient name is not recognized",
    "Utilisateur inconnu",
    "Empfänger unbekannt",
    "Nessun utente simile in questo indirizzo",
    "No existe dicha persona",
    "Usuário inexistente",
    "Пользователь не найден",
]
# About our sender address or our server; many repeat the very words that are used of a receiver.
ABOUT_US = [
    "<news@fixsend.example>: Sender address rejected: User unknown in virtual mailbox table",
    "Sender address <news@fixsend.example> rejected: user unknown",
    "<news@fixsend.example>: Sender address rejected: undeliverable address: mx.fixsend.example said: User unknown",
    "sender <news@fixsend.example> is unknown user",
    "Sender verify failed: unrouteable address",
    "Verification failed for <news@fixsend.example>: no such user here: Sender verify failed",
    "Invalid sender address: mailbox not found",
    "Unknown sender: no such user",
    "Your sender's domain has no MX: user unknown",
    "MAIL FROM address does not exist: user unknown",
    "return-path <news@fixsend.example> is invalid: no such mailbox",
    "Sender address has null MX",
    "envelope from address is not valid: unknown user",
    "Invalid HELO name: unknown user",
    "Client host rejected: cannot find your hostname, user unknown",
    "your address does not exist: mailbox not found",
    "originator unknown: no such user",
    "From: address does not exist, user unknown",
    "Reply-To address does not exist",
    "The address in MAIL FROM is not a valid mailbox",
    "bad address syntax in From header",
    "Cannot find an MX for the sender",
    "Absender unbekannt",
    "Unbekannter Absender",
    "Expéditeur inconnu",
    "Remitente desconocido",
    "Mittente sconosciuto",
    "Nieznany nadawca",
    "Неизвестный отправитель",
]
# Trouble on the way or at the other side that passes, or that nobody's mailbox has.
PASSING = [
    "User unknown lookups failing",
    "user unknown: LDAP lookup failed",
    "Recipient address rejected: unverified address: connect to mx.example.net: Connection timed out, user unknown",
    "Host or domain name not found. Name service error for name=example.net type=MX: Host not found, try again",
    "Name service error for name=example.net type=A: Malformed or unexpected name server reply",
    "Temporary lookup failure, user unknown",
    "user unknown for now; directory server unavailable",
    "alias database unavailable: user unknown",
    "DNS lookup failure: host not found, unknown host",
    "Recipient address rejected: User unknown; please try again later",
    "virtual mailbox table lookup error: user unknown",
    'procmail: Couldn\'t create "/var/spool/mail/ada": No such user',
    "unknown user: temporary failure in name resolution",
    "Host not found (try again): unknown host",
    "Could not resolve host: unknown domain, no such user",
    "name server failure, no such domain",
    "User unknown: the system is under maintenance",
    "user unknown (database connection lost)",
    "User unknown; our mailboxes are being moved, try again in an hour",
    "No such user here: the service is shutting down",
    "undeliverable address: mail for example.net loops back to myself",
    "the user is on holiday until 4 May, no such mailbox until then",
    "Benutzer vorübergehend nicht verfügbar",
    "utilisateur inconnu, serveur temporairement indisponible",
    "usuario desconocido, intente más tarde",
    "utente sconosciuto, riprovare più tardi",
    "пользователь временно не найден",
]
SPACE = [
    "Account(s) <ada@example.net> does not have enough space",
    "<ada@example.net> Mailbox full",
    "user ada@example.net has exceeded the quota",
    "user not found space: insufficient storage",
    "Sorry, the user's maildir has overdrawn his diskspace quota",
    "Mailbox size limit exceeded",
    "out of disk space: no such mailbox can be opened",
    "No such user: quota suspended",
    "Mailbox for ada@example.net is disabled",
    "Mailbox over limit",
    "Postfach ist voll",
    "Konto gesperrt",
    "boîte aux lettres pleine",
    "la casella di posta è piena",
    "buzón lleno",
    "skrzynka pełna",
    "почтовый ящик переполнен",
    "user mailbox is over its limit",
]
POLICY = [
    "<ada@example.net>: Recipient address rejected: Greylisted, user unknown yet",
    "user unknown; client blocked using zen.spamhaus.org",
    "rejected for policy reasons: unknown user",
    "relaying denied: no such user",
    "Message contains spam; recipient unknown",
    "Relay access denied for unknown user",
    "authentication required; unknown user",
    "too many connections; user unknown",
    "SPF check failed, invalid recipient",
    "rate limit exceeded for unknown recipients",
    "No such user; rejected for your reputation",
    "invalid recipient: sender is not authorised to send to this group",
    "user unknown. You are not allowed to send from this address",
    "User unknown: you are not authorised to send to this user",
    "Recipient not in allow list: user unknown",
    "Only members may write to this mailing list",
    "Must issue STARTTLS first; no such user",
    "Unknown host (192.0.2.1)",
    "attachments are not accepted",
    "<> is not allowed",
]
# How permanent and temporary codes are written: the reply, and the status that a report gives beside it.
PERMANENT = [("550 5.1.1", "5.1.1"), ("550", "5.0.0"), ("550 5.1.1", ""), ("554 5.7.1", "5.7.1"), ("553 5.3.0", "")]
TEMPORARY = [
    ("450 4.1.1", "4.1.1"),
    ("450", "4.0.0"),
    ("421 4.4.2", "4.4.2"),
    ("451", ""),
    ("450 4.1.1", "5.1.1"),  # A relay that makes them permanent when it gives up.
    ("550 5.1.1", "4.4.7"),  # It gave up waiting, whatever the last answer was.
    ("", "4.4.3"),
]
# How mail servers name the step in words, for each step.
STEPS = {
    Step.CONNECT: [
        "host mx.example.net[192.0.2.1] said: {} (in reply to EHLO command)",
        "host mx.example.net[192.0.2.1] refused to talk to me: {}",
        "SMTP error from remote mail server after initial connection: host mx.example.net: {}",
        "SMTP error from remote mail server after HELO fixsend.example: {}",
        ">>> EHLO mail.fixsend.example\n<<< {}",
    ],
    Step.MAIL: [
        "host mx.example.net[192.0.2.1] said: {} (in reply to MAIL FROM command)",
        "host mx.example.net[192.0.2.1] said: {} (in\n    reply to MAIL FROM\n    command)",
        "SMTP error from remote mail server after MAIL FROM:<news@fixsend.example> SIZE=2048: {}",
        "SMTP error from remote mail server after pipelined MAIL FROM:<news@fixsend.example>: {}",
        ">>> MAIL From:<news@fixsend.example>\n<<< {}",
        "Connected to 192.0.2.1 but sender was rejected. Remote host said: {}",
    ],
    Step.RCPT: [
        "host mx.example.net[192.0.2.1] said: {} (in reply to RCPT TO command)",
        "SMTP error from remote mail server after RCPT TO:<ada@example.net>: {}",
        ">>> RCPT To:<ada@example.net>\n<<< {}",
        "192.0.2.1 does not like recipient. Remote host said: {}",
    ],
    Step.DATA: [
        "host mx.example.net[192.0.2.1] said: {} (in reply to end of DATA command)",
        "SMTP error from remote mail server after end of data: {}",
    ],
}


def cause(words: str, code: str, status: str, form: str = "{}", step: Step = Step.UNSAID) -> Cause:
    return classification.cause_of(form.format(f"{code} {words}".strip()), status=status, step=step)


@pytest.mark.parametrize("words", ABOUT_THE_READER)
def test_a_permanent_answer_about_the_reader_means_that_the_address_is_gone(words):
    for (code, status), step in product(PERMANENT, (Step.RCPT, Step.DATA)):
        for form in STEPS[step]:
            assert cause(words, code, status, form) == Cause.GONE, (code, status, form)


@pytest.mark.parametrize("words", ABOUT_THE_READER + ABOUT_US + PASSING + SPACE + POLICY)
def test_a_temporary_code_cuts_nobody_off_whatever_the_words(words):
    for (code, status), (step, forms) in product(TEMPORARY, STEPS.items()):
        assert cause(words, code, status, step=step) != Cause.GONE, (code, status)
        assert all(cause(words, code, status, form) != Cause.GONE for form in forms), (code, status)


@pytest.mark.parametrize("words", ABOUT_THE_READER)
def test_an_answer_to_our_server_or_our_sender_cuts_nobody_off_whatever_the_words(words):
    for (code, status), step in product(PERMANENT, (Step.CONNECT, Step.MAIL)):
        assert cause(words, code, status, step=step) == Cause.BLOCKED
        for form in STEPS[step]:
            assert cause(words, code, status, form) == Cause.BLOCKED, (code, status, form)


@pytest.mark.parametrize("words", ABOUT_US + PASSING + SPACE + POLICY)
def test_words_about_others_cut_nobody_off_whatever_the_code_and_the_step(words):
    for (code, status), step in product(PERMANENT, Step):
        assert cause(words, code, status, step=step) != Cause.GONE, (code, status, step)
    assert cause(words, "", "") != Cause.GONE
    assert cause(words, "", "5.1.1", step=Step.RCPT) != Cause.GONE


@pytest.mark.parametrize("words", ABOUT_US)
def test_a_refused_sender_counts_as_us_being_turned_away(words):
    assert cause(words, "550 5.1.1", "5.1.1", STEPS[Step.RCPT][0]) == Cause.BLOCKED


@pytest.mark.parametrize("code", [500, 502, 503, 504, 521, 523, 530, 534, 535, 552])
def test_codes_that_are_not_about_a_mailbox_cut_nobody_off(code):
    assert classification.cause_of("User unknown", code=code, step=Step.RCPT) != Cause.GONE


@pytest.mark.parametrize(
    "status",
    ["5.1.7", "5.1.8", "5.2.1", "5.2.2", "5.2.3", "5.3.4", "5.4.6", "5.5.1", "5.6.0", "5.7.26", "5.7.27", "5.7.606"],
)
def test_statuses_that_are_not_about_a_mailbox_cut_nobody_off(status):
    assert classification.cause_of(f"550 {status} User unknown", status=status, step=Step.RCPT) != Cause.GONE


def test_an_answer_that_names_only_our_own_address_is_about_our_sender():
    failure = Failure("ada@example.net", "5.1.1", "550 5.1.1 <news@fixsend.example>: user unknown", Step.RCPT)
    assert classification.classify_failure(failure, {"fixsend.example"}).cause == Cause.BLOCKED
    assert classification.classify_failure(failure, {"other.example"}).cause == Cause.GONE
    without = Failure(
        "ada@example.net", "5.1.2", "550 5.1.2 No such domain at this location (fixsend.example)", Step.RCPT
    )
    assert classification.classify_failure(without, {"fixsend.example"}).cause == Cause.BLOCKED
    assert classification.classify_failure(without, {"example"}).cause == Cause.GONE


HUMAN = """\
<ada@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1 <ada@example.net>: User
    unknown (in reply to {} command)
"""


def test_the_step_that_a_report_names_to_people_only_counts():
    """The fields of RFC 3464 have no place for it, so that Postfix writes the same fields for both."""
    (to_receiver,) = parse(dsn(failed(), human=HUMAN.format("RCPT TO"))).failures
    (to_sender,) = parse(dsn(failed(), human=HUMAN.format("MAIL FROM"))).failures
    assert classification.classify_failure(to_receiver).cause == Cause.GONE
    assert classification.classify_failure(to_sender).cause == Cause.BLOCKED


def test_a_report_of_a_delay_has_no_failure_whatever_its_words():
    for status in ("4.1.1", "5.1.1", ""):
        report = parse(dsn(failed(status=status, said="550 5.1.1 User unknown", action="delayed")))
        assert (report.kind, report.failures) == (Kind.DELAY, ())


def test_a_report_that_gave_up_on_a_temporary_answer_cuts_nobody_off():
    (failure,) = parse(dsn(failed(status="4.1.1", said="450 4.1.1 <ada@example.net>: User unknown"))).failures
    assert classification.classify_failure(failure).cause == Cause.TEMPORARY


MAILBOX_UNAVAILABLE = "550 Requested action not taken: mailbox unavailable"


@pytest.mark.parametrize(
    ("address", "host", "words", "expected"),
    [
        ("ada@hotmail.co.uk", "", MAILBOX_UNAVAILABLE, Cause.GONE),
        ("ada@outlook.com", "", MAILBOX_UNAVAILABLE, Cause.GONE),
        ("ada@school.example", "mx1.hotmail.com", MAILBOX_UNAVAILABLE, Cause.GONE),
        ("ada@school.example", "", f"host mx2.hotmail.com [65.54.244.72]: {MAILBOX_UNAVAILABLE}", Cause.GONE),
        ("ada@school.example", "", f"{MAILBOX_UNAVAILABLE} (1171782072:1364:-2147467259)", Cause.GONE),
        (
            "ada@school.example",
            "",
            "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).",
            Cause.GONE,
        ),
        # The words of RFC 5321 §4.2.3, which covers refusals “for policy reasons” too: elsewhere they say nothing.
        ("ada@school.example", "mx.school.example", MAILBOX_UNAVAILABLE, Cause.UNKNOWN),
        ("ada@school.example", "", f"{MAILBOX_UNAVAILABLE} (in reply to RCPT TO command)", Cause.UNKNOWN),
        ("ada@nothotmail.com", "", MAILBOX_UNAVAILABLE, Cause.UNKNOWN),
        ("ada@hotmail.co.uk", "", MAILBOX_UNAVAILABLE.replace("550", "450"), Cause.TEMPORARY),
        ("ada@hotmail.co.uk", "", f"{MAILBOX_UNAVAILABLE} (in reply to MAIL FROM command)", Cause.BLOCKED),
        ("ada@wanadoo.fr", "", "550 5.2.0 Adresse d au moins un destinataire invalide. OFR004_416 [416]", Cause.GONE),
        ("ada@wanadoo.fr", "", "550 5.2.0 Boite du destinataire pleine. OFR004_417 [417]", Cause.FULL),
    ],
)
def test_a_sentence_means_what_its_provider_says_it_means(address, host, words, expected):
    assert classification.classify_failure(Failure(address, text=words, host=host)).cause == expected


def test_the_reporter_of_its_own_refusal_is_the_provider():
    mail = dsn(failed(status="5.5.0", said=MAILBOX_UNAVAILABLE)).replace(b"mx.example.net", b"bay004-omc2.hotmail.com")
    (failure,) = parse(mail).failures
    assert classification.classify_failure(failure).cause == Cause.GONE


def test_the_server_that_a_report_names_to_people_only_is_the_provider():
    human = f"<ada@example.net>: host mx3.hotmail.com[192.0.2.1] said:\n    {MAILBOX_UNAVAILABLE}\n"
    (failure,) = parse(dsn(failed(status="5.0.0", said=MAILBOX_UNAVAILABLE), human=human)).failures
    assert classification.classify_failure(failure).cause == Cause.GONE


@given(
    st.sampled_from(ABOUT_THE_READER),
    st.sampled_from(["4.0.0", "4.1.1", "4.2.1", "4.3.0", "4.4.2", "4.4.7", "4.7.1"]),
    st.text(max_size=200),
)
def test_no_words_around_it_make_a_temporary_status_permanent(words, status, noise):
    for text in (f"{noise} {words}", f"550 5.1.1 {words} {noise}", f"{words}\n{noise}"):
        assert classification.cause_of(text, status=status) != Cause.GONE


@given(st.sampled_from(ABOUT_THE_READER), st.sampled_from([Step.CONNECT, Step.MAIL]), st.text(max_size=200))
def test_no_words_around_it_make_a_refused_sender_a_lost_reader(words, step, noise):
    assert classification.cause_of(f"550 5.1.1 {words} {noise}", status="5.1.1", step=step) != Cause.GONE


def test_a_plain_bounce_names_its_step_too():
    text = (
        "This message was created automatically by mail delivery software.\n\n  ada@example.net\n"
        "    SMTP error from remote mail server after MAIL FROM:<news@fixsend.example>:\n"
        "    host mx.example.net [192.0.2.1]: 550 5.1.1 User unknown\n"
    )
    assert [classification.classify_failure(each).cause for each in parse(loose(text)).failures] == [Cause.BLOCKED]
