"""The timetable for browsers: one script, made of the engine, the letters, the page, and the rules as data.

The rules are those of the TOML files, and the bank holidays those of `fixsend.web.working_days`, so that there is one
source. `make rules` writes the script; a test fails where it is out of date.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fixsend.rights.letters import docx
from fixsend.rights.letters.kinds import words
from fixsend.rights.rule_sets.declaration import Count, Rule, RuleSet
from fixsend.rights.rule_sets.law import Law
from fixsend.web import working_days
from fixsend.web.working_days import Calendar

FILE = "fixsend/rights/static/rights/timetable.js"
_SOURCES = Path(__file__).parent / "browser"
# The years that a family may be asked about, and how far a time limit may reach beyond them.
FIRST_YEAR, LAST_YEAR = 2005, 2045
_HEAD = "// Made by `make rules` from fixsend/rights/browser and fixsend/rights/rules. Change those.\n"


def script(law: Law) -> str:
    """Return the whole script."""
    parts = (f"const DATA = {json.dumps(data(law), ensure_ascii=False, separators=(',', ':'))};\n", *_code())
    return "\n".join([_HEAD + "(() => {", '"use strict";', *parts, "})();", ""])


def _code() -> list[str]:
    return [(_SOURCES / name).read_text(encoding="utf-8") for name in ("engine.js", "docx.js", "letters.js", "page.js")]


def data(law: Law) -> dict[str, Any]:
    """Return what the script has to know of the rules: how to count and how to say it; the page has the rest."""
    ids = dict.fromkeys(rule.id for _, rule in law.rules())
    events = dict.fromkeys(event.id for one in law.rule_sets for event in one.events)
    return {
        "rules": {rule_id: [_version(*pair) for pair in law.versions(rule_id)] for rule_id in ids},
        "entries": {entry.id: list(entry.rules) for _, entry in law.entries()},
        "events": {event: law.event(event).words for event in events},
        "ahead": [event for event in events if law.event(event).may_be_ahead],
        "methods": {f"{each.name} {each.unit}": each.words for each in law.conventions.methods},
        "words": dict(law.conventions.words),
        "status": dict(law.conventions.status),
        "holidays": {calendar.name.lower(): _holidays(calendar) for calendar in Calendar},
        "announced": working_days.ANNOUNCED_UNTIL,
        "letter": dict(words()),
        "docx": {
            "parts": docx.PARTS,
            "paragraph": docx.PARAGRAPH,
            "heading": docx.HEADING,
            "run": docx.RUN,
            "break": docx.BREAK,
        },
    }


def _version(rule_set: RuleSet, rule: Rule) -> dict[str, Any]:
    return {
        "from": rule_set.in_force_from.isoformat(),
        "to": rule_set.in_force_to.isoformat() if rule_set.in_force_to else "",
        "count": [_count(count) for count in rule.count],
        "duty": rule.duty,
        "choose": rule.choose,
        "rolls": rule.rolls,
        "limit": rule.limit,
        "only_if": bool(rule.only_if),
        "asks": rule.asks_for,
        "provision": rule.provision,
        "done_by": rule.done_by,
        "settled_by": list(rule.settled_by),
        "not_after": list(rule.not_after),
        "late_if": list(rule.late_if),
    }


def _count(count: Count) -> dict[str, Any]:
    fixed = {"month": count.month, "day": count.day} if count.month else {}
    return {"start": count.start, "method": count.method, "length": count.length, "unit": count.unit, **fixed}


def _holidays(calendar: Calendar) -> dict[str, str]:
    return {
        str(year): " ".join(f"{day:%m%d}" for day in sorted(working_days.bank_holidays(calendar, year)))
        for year in range(FIRST_YEAR - 1, LAST_YEAR + 1)
    }
