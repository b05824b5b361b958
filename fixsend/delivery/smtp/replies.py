"""Parses what a mail server sends into replies (RFC 5321 §4.2)."""

from __future__ import annotations

import re
from typing import NamedTuple

# RFC 5321 §4.5.3.1.5 allows 512 bytes a line; real servers exceed it. What is longer than these is no mail server.
LONGEST_LINE = 4096
LONGEST_REPLY = 64 * 1024

_ENHANCED = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?:\s|$)")


class _NotSmtp(Exception):
    """A line that is no part of an SMTP reply."""


class Reply(NamedTuple):
    """One whole reply; `raw` holds the text of all its lines without codes."""

    code: int
    raw: bytes

    @property
    def text(self) -> str:
        """Return the words, fit for a database and a screen; the enhanced status once, as relays repeat it."""
        shown = self.raw.decode("utf-8", "replace")
        if status := self.enhanced:
            shown = shown.replace(f"\n{status} ", "\n")
        return " ".join("".join(sign if sign.isprintable() else " " for sign in shown).split())

    @property
    def enhanced(self) -> str:
        """Return the enhanced status (RFC 3463), or nothing."""
        found = _ENHANCED.match(self.raw[:16].decode("ascii", "replace"))
        return found[1] if found else ""

    def __str__(self) -> str:
        return f"{self.code} {self.text}"[:300]


class ReplyParser:
    """Collects bytes and returns whole replies in the order they came.

    `error` names the first line that was no reply; nothing is parsed after that.
    """

    __slots__ = ("_code", "_lines", "_rest", "_size", "error")

    def __init__(self) -> None:
        self._rest = b""
        self._lines: list[bytes] = []
        self._code = 0
        self._size = 0
        self.error = ""

    @property
    def empty(self) -> bool:
        """Tell whether nothing is left over that belongs to no reply yet."""
        return not self._rest and not self._lines

    def feed(self, data: bytes) -> list[Reply]:
        """Return the replies that are whole now, up to the first line that belongs to none."""
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        found: list[Reply] = []
        if self.error:
            return found
        try:
            for line in lines:
                reply = self._line(line)
                if reply is not None:
                    found.append(reply)
            if len(self._rest) > LONGEST_LINE:
                raise _NotSmtp("a line without an end")
        except _NotSmtp as found_error:
            self.error = f"no SMTP reply: {found_error}"
        return found

    def _line(self, line: bytes) -> Reply | None:
        line = line.rstrip(b"\r")
        try:
            code = int(line[:3])
        except ValueError:
            code = 0
        if not 200 <= code <= 599 or line[3:4] not in b" -" or len(line) > LONGEST_LINE:
            raise _NotSmtp(repr(line[:80]))
        if not self._lines and line[3:4] != b"-":
            return Reply(code, line[4:])
        return self._one_of_many(code, line)

    def _one_of_many(self, code: int, line: bytes) -> Reply | None:
        if self._lines and code != self._code:
            raise _NotSmtp(f"one reply with two codes, {self._code} and {code}")
        self._code = code
        self._lines.append(line[4:])
        self._size += len(line)
        if self._size > LONGEST_REPLY:
            raise _NotSmtp("a reply without an end")
        if line[3:4] == b"-":
            return None
        whole = Reply(code, b"\n".join(self._lines))
        self._lines, self._size = [], 0
        return whole
