"""Where what somebody wrote ends and the mail begins that they answer, as mail programs quote it."""

from __future__ import annotations

import re

# The line with which mail programs begin a quotation. Each is bounded, so that no line takes long.
_BEGINS = re.compile(
    r"^(?:On .{6,200} wrote:|Le .{6,200} a écrit\s?:|Am .{6,200} schrieb .{1,200}:|El .{6,200} escribió:"
    r"|-{2,20} ?(?:Original Message|Forwarded message) ?-{2,20}|_{20,80})$",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(r"^(?:\*?From:\*? ).{1,200}$", re.IGNORECASE)
_OUTLOOK_NEXT = re.compile(r"^\*?(?:Sent|Date|To):\*? ", re.IGNORECASE)


def split(text: str) -> tuple[str, str]:
    """Return what somebody wrote, and what their mail program quoted below it.

    Answers between quoted lines stay where they are: only a quotation that reaches to the end is taken off. A text that
    is nothing but quotation stays whole.
    """
    lines = text.split("\n")
    at = next((at for at in range(len(lines)) if _begins_quotation(lines, at)), None)
    if at is None or not "".join(lines[:at]).strip():
        return text, ""
    return "\n".join(lines[:at]).rstrip(), "\n".join(lines[at:]).strip()


def _begins_quotation(lines: list[str], at: int) -> bool:
    line = lines[at].strip()
    following = lines[at + 1].strip() if at + 1 < len(lines) else ""
    if _BEGINS.match(line) or _BEGINS.match(f"{line} {following}"):
        return _is_quoted_to_the_end(lines[at + 1 :])
    if _OUTLOOK.match(line) and _OUTLOOK_NEXT.match(following):
        return True
    return line.startswith(">") and _is_quoted_to_the_end(lines[at:])


def _is_quoted_to_the_end(lines: list[str]) -> bool:
    """Tell whether no line of one's own follows; programs that mark no quoted line quote all that follows."""
    rest = [line for line in lines if line.strip()]
    if not any(line.lstrip().startswith(">") for line in rest):
        return True
    while rest and not rest[0].lstrip().startswith(">"):
        rest.pop(0)  # The second line of "On … wrote:".
    return all(line.lstrip().startswith(">") for line in rest)
