"""Mails that nobody's server writes: each would make a careless reader raise, or take the square of its length."""

from collections.abc import Iterator

LONG = 80_000

_DSN = (
    "From: MAILER-DAEMON@mx.example.net\nTo: bounces@fixsend.example\nSubject: Undelivered Mail\nReturn-Path: <>\n"
    "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
    "--b\nContent-Type: text/plain\n\n{human}\n"
    "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; {reporter}\n\n"
    "Final-Recipient: rfc822; {recipient}\nAction: failed\nStatus: {status}\nDiagnostic-Code: smtp; {said}\n\n"
    "--b\nContent-Type: message/rfc822\n\nMessage-ID: {message_id}\nTo: ada@example.net\n\nOur mail\n--b--\n"
)
_PLAIN = {
    "human": "It failed.",
    "reporter": "mx.example.net",
    "recipient": "ada@example.net",
    "status": "5.1.1",
    "said": "550 5.1.1 User unknown",
    "message_id": "<7.12.abc@fixsend.example>",
}
# What a field may be filled with. Repeats of what the rules look for are worse than any one letter.
FILLS = {
    "one long word": "a" * LONG,
    "at signs": "@" * LONG,
    "addresses without a space": "a@b." * (LONG // 4),
    "a long word and an at sign": "a" * LONG + "@",
    "blank lines": "\n" * LONG,
    "blanks": " " * LONG,
    "blanks and a letter": " " * LONG + "x",
    "short lines of blanks and a letter": f"{' ' * 900}x\n " * (LONG // 900),
    "beginnings of words": "respon" * (LONG // 6),
    "unknown in one word": "unknown" * (LONG // 7),
    "mailbox in one word": "mailbox" * (LONG // 7),
    "folded blanks": "\n \t" * (LONG // 3),
    "dots": "." * LONG,
    "digits": "5.1" * (LONG // 3),
    "codes": "550 5.1.1 " * (LONG // 10),
    "hyphens": "-" * LONG,
    "semicolons in quotes": '"' + ";" * LONG,
    "quotes": '"' * LONG,
    "brackets": "<" * LONG + "(" * LONG,
    "parentheses": "(" * LONG,
    "words of rules": "user unknown mailbox name service error lookup host " * (LONG // 52),
    "sender words": "sender address verify " * (LONG // 22),
    "sendmail": ">>> RCPT To:<a@b>\n<<< 250 " * (LONG // 27),
    "postfix": "in reply to rcpt " * (LONG // 17),
    "exim": "mail server after end of end of " * (LONG // 32),
    "encoded words": "=?utf-8?q?" * (LONG // 10),
    "encoded words, whole": "=?utf-8?q?a?= " * (LONG // 14),
    "NUL": "\0" * LONG,
    "surrogate": "\ud800" * 100,
    "commas": "a," * (LONG // 2),
    "colons": "a:" * (LONG // 2),
    "unknown users": "unknown " * (LONG // 8),
    "returned": "--- original " * (LONG // 13),
    "arrows": "> " * (LONG // 2),
    "fields": "Final-Recipient: rfc822; a@b\n" * (LONG // 29),
}


def mails() -> Iterator[tuple[str, bytes]]:
    """Return a name and a mail for each."""
    for name, fill in FILLS.items():
        for field in _PLAIN:
            yield f"{name} in {field}", _bytes(_DSN.format(**(_PLAIN | {field: fill})))
        yield (
            f"{name} as a plain bounce",
            _bytes(f"From: MAILER-DAEMON@mx.example.net\nSubject: failure notice\nReturn-Path: <>\n\n{fill}"),
        )
        for field in ("From", "To", "Subject", "Content-Type", "Return-Path", "Auto-Submitted", "X-Failed-Recipients"):
            yield f"{name} in {field}", _bytes(f"From: MAILER-DAEMON@mx.example.net\n{field}: {fill}\n\ntext")
        yield (
            f"{name} as a parameter",
            _bytes(f"From: MAILER-DAEMON@b\nContent-Type: multipart/report; boundary=b; x={fill}\n\n--b\n\nx\n--b--"),
        )
        yield f"{name} as the encoding", _bytes(f"From: a@b\nContent-Type: text/plain; charset={fill}\n\nundeliverable")
        yield f"{name} as a complaint", _bytes(_arf(fill))
    yield from _built()


def _built() -> Iterator[tuple[str, bytes]]:
    yield "1,500 parts inside one another", _nested(1500)
    yield "39 parts inside one another, long", _nested(39) + b"\n" * 200_000
    yield "mails inside mails", b"Content-Type: message/rfc822\n\n" * 3000
    yield "many parts", b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 50_000
    yield "many groups of fields", b"Content-Type: message/delivery-status\n\n" + b"a: b\n\n" * 40_000
    yield "many fields", b"A: b\n" * 50_000 + b"\n"
    yield (
        "many receivers",
        (
            b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
            + b"Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n" * 5000
        ),
    )
    for charset in ("punycode", "idna", "utf-7", "unicode_escape", "hex", "undefined", "\0", "x" * 70_000):
        yield (
            f"encoding {charset[:20]!r}",
            (
                f"From: MAILER-DAEMON@b\nSubject: failure\nContent-Type: text/plain; charset={charset}\n\n".encode()
                + b"user-unknown-" * 20_000
            ),
        )
    for encoding in ("base64", "quoted-printable", "x-uuencode", "\0"):
        yield (
            f"transfer encoding {encoding!r}",
            (
                f"Content-Type: message/delivery-status\nContent-Transfer-Encoding: {encoding}\n\n".encode()
                + b"A" * LONG
            ),
        )
    yield "nothing", b""
    yield "NULs", b"\0" * LONG
    for name in ("-" * 36, "a" * 36, "0" * 36, "g" * 32):
        yield f"Message-ID {name}", _bytes(_DSN.format(**(_PLAIN | {"message_id": f"<{name}@fixsend.example>"})))
        yield f"person {name}", _bytes(_DSN.format(**(_PLAIN | {"message_id": f"<{'a' * 12}.{name}@fixsend.example>"})))
    for field, usual in _PLAIN.items():
        yield f"a NUL in {field}", _bytes(_DSN.format(**(_PLAIN | {field: f"{usual}\0x\0"})))
    yield "a NUL in User-Agent", _bytes(_arf("abuse\nUser-Agent: a\0b"))
    yield "a NUL in From", b"From: a@b\0c\nSubject: failure\nReturn-Path: <>\n\nundeliverable: user unknown"


def _nested(depth: int) -> bytes:
    return b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))


def _arf(kind: str) -> str:
    return (
        "From: a@b\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\n"
        f"Feedback-Type: {kind}\nOriginal-Rcpt-To: ada@example.net\nVersion: 1\n\n--b--\n"
    )


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
