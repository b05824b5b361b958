"""Links that work are kept out of the log: whoever reads it could act in somebody's name for two years.

Every record of every logger passes here as it is made (`install`), and every traceback as it is written
(`environment.logging`). What looks like a token is cut, and so is whatever stands in an address where a token belongs,
which the URL resolver knows.
"""

import logging
import re
from functools import cache
from typing import Any

CUT = "…"
# A message ends here: strangers choose a part of it (an address, a Host header of 60 KB), as often as they like.
LONGEST = 4_000
# What `web.signing` and Django's own signing make, whole or without its start: value, moment, signature. Looked for
# where a word begins: from each letter of a word, a Host header of 40,000 letters would take half a minute.
_SIGNED = r"(?<![\w.=-])(?:k\d+(?:~|%7[eE]))?[\w.=-]+(?::|%3[aA])[A-Za-z0-9]{5,8}(?::|%3[aA])[\w-]{20,}"
_KEYED = r"\bk\d+(?:~|%7[eE])[\w.:%=-]+"
# Long and random, such as `secrets.token_urlsafe(32)`, as a part of an address: no word has so many letters.
_RANDOM = r"(?<=/)(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{32,}"
_TOKEN = re.compile(f"{_SIGNED}|{_KEYED}|{_RANDOM}")
_state = {"reading_addresses": False}


def cut(text: str) -> str:
    """Return a text without the tokens in it."""
    if "/" in text and not _state["reading_addresses"]:
        text = _in_addresses().sub(rf"\1{CUT}", text)
    return _TOKEN.sub(CUT, text)


def install() -> None:
    """Have every log record of this process pass through `cut`; twice does no harm."""
    make = logging.getLogRecordFactory()
    if not getattr(make, "cuts_tokens", False):
        logging.setLogRecordFactory(_cutting(make))


class WithoutTrace(logging.Filter):
    """Lets a request that Django refuses through as one line: strangers bring that about as often as they like.

    Made-up Host headers, a thousand fields, an address too long to be completed: each has a logger of its own.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Take the traceback off, and with it the mail to the host."""
        if record.name.startswith("django.security."):
            record.exc_info = None
        return True


def _cutting(make: Any) -> Any:
    def factory(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record: logging.LogRecord = make(*args, **kwargs)
        try:
            message = record.getMessage()
        except (TypeError, ValueError):
            return record  # Whoever writes it will complain of it.
        without = cut(message)
        if len(without) > LONGEST:
            without = without[:LONGEST] + CUT
        if without != message:
            record.msg, record.args = without, None
        return record

    factory.cuts_tokens = True  # type: ignore[attr-defined]
    return factory


@cache
def _in_addresses() -> re.Pattern[str]:
    """Return what finds the tokens in addresses of ours."""
    from django.urls import get_resolver

    _state["reading_addresses"] = True  # What is logged while the addresses are read has none of them.
    try:
        starts = sorted({start for start in _starts(get_resolver(), "/") if len(start) > 1}, key=len, reverse=True)
    finally:
        _state["reading_addresses"] = False
    return re.compile(f"({'|'.join(map(re.escape, starts)) or '(?!)'})[^/\\s\"'<>?#]+")


def _starts(resolver: Any, before: str) -> list[str]:
    """Return what stands before the token in every address that has one."""
    found = []
    for pattern in resolver.url_patterns:
        whole = before + str(pattern.pattern)
        start, has_token, _ = whole.partition("<str:token>")
        if has_token:
            found.append(start)
        elif hasattr(pattern, "url_patterns"):
            found += _starts(pattern, whole)
    return found
