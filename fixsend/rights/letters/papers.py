"""PDFs that a screen reader can read: a letter, and a timetable. They are made in memory and kept nowhere."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from fixsend.rights.rule_sets.declaration import Entry
from fixsend.rights.shown import ShownStep
from fixsend.rights.words import day_words
from fixsend.web import pdf

CONTENT_TYPE = "application/pdf"
# Drawing takes a processor for a moment. No limit by network is kept (it would be a row that says who asked, and when),
# so each web process draws one at a time: pages go on being answered, however many PDFs are asked for.
_WAIT_S = 2.0
BUSY = "We are making another PDF at the moment. Please press the button again. A Word document works at any time."
BUSY_STATUS = 503
_drawing = threading.BoundedSemaphore(1)


class Busy(Exception):
    """Another PDF is being made in this process, and it takes longer than anybody should wait for."""


def letter(subject: str, text: str) -> bytes:
    """Return a letter as PDF/UA-1; raises Busy."""
    given = {"title": subject, "author": "", "text": text.replace("\r\n", "\n")}
    with _turn():
        return pdf.render("rights/pdf/letter.typ", given)


def timetable(entry: Entry, steps: Iterable[ShownStep], today: date, now: str) -> bytes:
    """Return a timetable as PDF/UA-1, with what to do now; raises Busy."""
    given = {
        "title": entry.title,
        "lead": entry.hint,
        "now": now,
        "next": entry.next,
        "made_on": f"Worked out on {day_words(today)}.",
        "steps": [_step(each) for each in steps],
    }
    with _turn():
        return pdf.render("rights/pdf/timetable.typ", given)


def _step(shown: ShownStep) -> dict[str, object]:
    step = shown.step
    return {
        "title": shown.rule.title,
        "last": f"{shown.lead} {shown.last}" if shown.last else "",
        "safe": step.safe if step else "",
        "status": f"{shown.duty}. {step.status_words}" if step else shown.duty,
        "says": f"{shown.rule.says} {shown.rule.only_if}".strip(),
        "counted": list(step.counted) if step else [],
        "provision": shown.rule.provision,
    }


@contextmanager
def _turn() -> Iterator[None]:
    if not _drawing.acquire(timeout=_WAIT_S):
        raise Busy
    try:
        yield
    finally:
        _drawing.release()
