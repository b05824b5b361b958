"""MIME, made for speed: bodies in quoted-printable (RFC 2045), headers in RFC 2047 and 5322.

Everything here returns bytes with CRLF, and no body line starts with a dot or with "From ": a mail needs no
dot-stuffing on its way (RFC 5321 section 4.5.2), and no old mailbox format changes it.
"""

from __future__ import annotations

import binascii
import re

SOFT_BREAK = b"=\r\n"
# With the "=" of a soft break a line has 76 characters (RFC 2045 section 6.7); one ends in CRLF besides.
_ROOM = 75
# RFC 5322 section 2.1.1: a line should have at most 78 characters, and must have at most 998.
SOFT_LIMIT = 78
_LONGEST_WORD = 900
# Never in quoted-printable nor base64 ("=_"), and `seven_bit` looks for it (RFC 2045 section 6.7, note).
BOUNDARY = b"=_fixsend_alternative"
# The last header of a mail with two bodies, with the empty line after it.
ALTERNATIVE = b'Content-Type: multipart/alternative;\r\n boundary="' + BOUNDARY + b'"\r\n\r\n'
_QP = [b"=%02X" % byte for byte in range(256)]
_UNSAFE = re.compile(rb"[^\t -<>-~]")
_RISKY_LINE = re.compile(rb"(?m)^(?:\.|From )|.{78}")
_RISKY_START = re.compile(rb"\.|From ")
_Q_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")
_Q = [bytes([byte]) if byte in _Q_SAFE else b"_" if byte == 32 else b"=%02X" % byte for byte in range(256)]
_WORD_OVERHEAD = len("=?utf-8?q??=")


def quoted_printable(text: str) -> bytes:
    """Return a text of many lines, its line feeds as hard breaks; it has to start at the beginning of a line."""
    data = text.encode()
    encoded = binascii.b2a_qp(data).replace(b"\n", b"\r\n")
    if not _RISKY_LINE.search(encoded):
        return encoded
    return b"\r\n".join(_lines(line) for line in data.split(b"\n"))


def quoted_printable_piece(text: str) -> bytes:
    """Return a piece of a text as `quoted_printable` does; a soft break may stand before and after it."""
    return b"\r\n".join(_lines(line) for line in text.encode().split(b"\n"))


def quoted_printable_size(text: str) -> int:
    """Return about how long `quoted_printable` makes it."""
    data = text.encode()
    return len(data) + 2 * len(_UNSAFE.findall(data))


def base64(text: str) -> bytes:
    """Return a text in base64, 76 characters a line."""
    data = text.replace("\n", "\r\n").encode()
    return b"\r\n".join(binascii.b2a_base64(data[i : i + 57], newline=False) for i in range(0, len(data), 57))


def seven_bit(text: str) -> bytes | None:
    """Return a text as it is, or None where it cannot go so."""
    if not text.isascii() or re.search(r"(?m)^(\.|From |.*--=_)|.{79}|[^\n\t -~]", text):
        return None
    return text.replace("\n", "\r\n").encode()


def _lines(line: bytes) -> bytes:
    """Return one hard line in quoted-printable."""
    escaped = _UNSAFE.sub(_escape, line)
    if escaped[-1:] in (b" ", b"\t"):
        escaped = escaped[:-1] + _QP[escaped[-1]]  # A relay may cut blanks at the end of a line.
    if len(escaped) <= _ROOM and not _RISKY_START.match(escaped):
        return escaped
    return SOFT_BREAK.join(_soft_lines(escaped))


def _soft_lines(escaped: bytes) -> list[bytes]:
    lines = []
    start = 0
    while start < len(escaped):
        first = b""
        if _RISKY_START.match(escaped, start):
            first = _QP[escaped[start]]
            start += 1
        end = start + _ROOM - len(first)
        if end < len(escaped):  # Never cut through an "=XX".
            end -= 1 if escaped[end - 1] == 61 else 2 if escaped[end - 2] == 61 else 0
        lines.append(first + escaped[start:end])
        start = end
    return lines


def _escape(found: re.Match[bytes]) -> bytes:
    return _QP[found[0][0]]


def encoded(text: str) -> tuple[bytes, bytes]:
    """Return the transfer encoding that suits a text best, and the text in it."""
    if (plain := seven_bit(text)) is not None:
        return b"7bit", plain
    if is_mostly_escapes(quoted_printable_size(text), len(text.encode())):
        return b"base64", base64(text)
    return b"quoted-printable", quoted_printable(text)


def is_mostly_escapes(size: int, length: int) -> bool:
    """Tell whether a text of so many bytes that is so long in quoted-printable had better go in base64.

    The bar is a little above base64's own 1.37: spam filters and people would rather see words.
    """
    return size > length * 1.5


def part_head(kind: bytes, encoding: bytes) -> bytes:
    """Return the headers of a text part, with the empty line after them."""
    return b"Content-Type: text/" + kind + b"; charset=utf-8\r\nContent-Transfer-Encoding: " + encoding + b"\r\n\r\n"


def header(name: str, text: str) -> bytes:
    """Return a whole header that a program wrote or that words stand in, folded, without its last line break."""
    start = f"{name}: ".encode()
    # Addresses of pages and such are read by programs: they stay as they are, however long.
    if text.isascii() and "=?" not in text and max(map(len, text.split(" "))) <= _LONGEST_WORD:
        return start + _folded(text.split(" "), len(start))
    return start + header_value(text, len(start))


def header_value(text: str, used: int) -> bytes:
    """Return clean words as a header's value whose first line has `used` characters already (RFC 5322, RFC 2047)."""
    if text.isascii() and "=?" not in text:
        if used + len(text) <= SOFT_LIMIT:
            return text.encode()
        words = text.split(" ")
        if max(map(len, words)) < SOFT_LIMIT - used:
            return _folded(words, used)
    return _encoded_words(text, used)


def phrase(text: str) -> bytes:
    """Return clean text as the display name of an address."""
    if text.isascii() and len(text) <= 60 and "=?" not in text:
        return b'"' + re.sub(r'(["\\])', r"\\\1", text).encode() + b'"'
    return _encoded_words(text, len("Reply-To: "))


def _folded(words: list[str], used: int) -> bytes:
    """Return ASCII words on lines of at most SOFT_LIMIT characters, as far as the words allow it."""
    lines: list[list[str]] = [[]]
    length = used
    for word in words:
        if lines[-1] and length + len(word) > SOFT_LIMIT - 1:
            lines.append([])
            length = 1
        lines[-1].append(word)
        length += len(word) + 1
    return "\r\n ".join(" ".join(line) for line in lines).encode()


def _encoded_words(text: str, used: int) -> bytes:
    encoded = text.encode()
    in_q = sum(len(_Q[byte]) for byte in encoded)
    pieces = _q_words(text, used) if in_q <= len(encoded) * 4 / 3 else _b_words(text, used)
    return b"\r\n ".join(pieces)


def _q_words(text: str, used: int) -> list[bytes]:
    words, word = [], b""
    room = SOFT_LIMIT - 3 - used - _WORD_OVERHEAD
    for character in text:
        piece = b"".join(_Q[byte] for byte in character.encode())
        if len(word) + len(piece) > room:
            words.append(word)
            word, room = b"", SOFT_LIMIT - 3 - _WORD_OVERHEAD
        word += piece
    return [b"=?utf-8?q?" + word + b"?=" for word in [*words, word]]


def _b_words(text: str, used: int) -> list[bytes]:
    words, word = [], b""
    room = (SOFT_LIMIT - 3 - used - _WORD_OVERHEAD) // 4 * 3
    for character in text:
        piece = character.encode()
        if len(word) + len(piece) > room:
            words.append(word)
            word, room = b"", (SOFT_LIMIT - 3 - _WORD_OVERHEAD) // 4 * 3
        word += piece
    return [b"=?utf-8?b?" + binascii.b2a_base64(word, newline=False) + b"?=" for word in [*words, word]]
