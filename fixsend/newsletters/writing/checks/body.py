"""The body: empty parts, and words that are hard to read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from fixsend.newsletters.writing.checks.finding import Examined, Finding, advice, blocking
from fixsend.newsletters.writing.checks.reading_age import reading_age
from fixsend.newsletters.writing.compose import PlacedBlock
from fixsend.newsletters.writing.renderer import with_fallbacks

# We write for a reading age of 9 to 11; above this a text shuts people out.
OLDEST = 12
_ENDS = re.compile(r"</(?:p|li|h3)>|<br\s*/?>")
_TAGS = re.compile(r"<[^>]*>")


def check(examined: Examined) -> Iterator[Finding]:
    """Yield findings about the body."""
    if not any(block.kind not in {"divider", "for_some"} for block in examined.blocks):
        yield blocking("Newsletter", "There is nothing in it yet.")
    for block in examined.blocks:
        if _is_empty(block):
            yield advice(block.where, "It is empty. Write something, or take it out.")
    age = reading_age(prose(examined))
    if age is not None and age > OLDEST:
        words = f"One has to be about {age} to read it with ease. Use shorter sentences and everyday words."
        yield advice("Newsletter", words)


def prose(examined: Examined) -> str:
    """Return the words that are read as running text, a sentence or heading on each line."""
    return "\n".join(filter(None, map(_prose, examined.blocks)))


def _prose(block: PlacedBlock) -> str:
    if block.kind == "heading":
        return with_fallbacks(block.value or "")
    if block.kind == "text":
        plain = html.unescape(_TAGS.sub("", _ENDS.sub("\n", block.value.source)))
        return "\n".join(with_fallbacks(line) for line in plain.splitlines())
    if block.kind in {"quote", "figure"}:
        return with_fallbacks(block.value["text" if block.kind == "quote" else "what"] or "")
    return ""


def _is_empty(block: PlacedBlock) -> bool:
    if block.kind == "for_some":
        return not block.value["then"]
    if block.kind in {"heading", "text", "quote"}:
        return not _prose(block).strip()
    if block.kind in {"button", "figure"}:
        return not (block.value["text" if block.kind == "button" else "value"] or "").strip()
    return False
