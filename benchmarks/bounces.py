"""How many mails that came back are read right: FOLDER holds one folder for each set; the last line is JSON.

A set's folder holds mails, one a file, and `truth.json`: {"name of the file": ["hard", "soft|blocked"]}, one entry for
each recipient. The five readings: "hard" (nobody has this address), "soft" (full, switched off, trouble on the way),
"blocked" (our server, our name or the mail itself was refused), "complaint", and "other" (a delay, a receipt, a holiday
note, a letter). Where a set's own label leaves it open, "|" names all that would be right. Nothing is sent, and no
database is asked. Beside our reader, flufl.bounce, which knows temporary and permanent, reads the same mails.
"""

from __future__ import annotations

import email
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fixsend.config.settings")
os.environ.setdefault("SITE_URL", "https://www.fixsend.example")

READINGS = {
    "gone": "hard",
    "full": "soft",
    "temporary": "soft",
    "unknown": "soft",
    "blocked": "blocked",
    "content": "blocked",
}


def main(folder: Path, *, show: bool = False) -> None:
    """Read every set under a folder; print what each reader made of it."""
    import django

    django.setup()
    found: dict[str, Any] = {}
    for truth in sorted(folder.glob("*/truth.json")):
        mails = list(_mails(truth))
        found[truth.parent.name] = {
            "mails": len(mails),
            "fixsend": _judged(mails, ours, show=show),
            "flufl.bounce": _judged(mails, flufl),
        }
    print(json.dumps(found))


def ours(mail: bytes) -> list[str]:
    """Return what our reader makes of a mail."""
    from fixsend.delivery.bounces import classification
    from fixsend.delivery.bounces.parser import parse
    from fixsend.delivery.bounces.report import Kind

    report = parse(mail)
    if report.kind is Kind.BOUNCE:
        return [READINGS[classification.classify_failure(failure).cause.value] for failure in report.failures]
    return ["complaint"] if report.kind is Kind.COMPLAINT else ["other"]


def flufl(mail: bytes) -> list[str]:
    """Return what flufl.bounce makes of a mail."""
    from flufl.bounce import all_failures

    try:
        temporary, permanent = all_failures(email.message_from_bytes(mail))
    except Exception:
        return ["other"]  # Some of its readers trip over strange mails.
    return ["hard"] * len(permanent) + ["soft"] * len(temporary - permanent) or ["other"]


def _mails(truth: Path) -> Iterator[tuple[str, bytes, list[set[str]]]]:
    for name, readings in sorted(json.loads(truth.read_text()).items()):
        yield name, (truth.parent / name).read_bytes(), [set(each.split("|")) for each in readings]


def _judged(
    mails: list[tuple[str, bytes, list[set[str]]]], reader: Callable[[bytes], list[str]], *, show: bool = False
) -> dict[str, int]:
    """Count: read right; `missed`, a hard one or complaint taken for less; `wrongly_hard`; all other mistakes."""
    counts = Counter(right=0, missed=0, wrongly_hard=0, otherwise_wrong=0)
    for name, mail, truth in mails:
        said = reader(mail)
        verdict = _verdict(set(said), truth)
        counts[verdict] += 1
        if show and verdict != "right":
            print(f"{verdict}: {name}: {said} for {truth}", file=sys.stderr)
    return dict(counts)


def _verdict(said: set[str], truth: list[set[str]]) -> str:
    known = set().union(*truth)
    if "hard" in said and "hard" not in known:
        return "wrongly_hard"
    if said <= known and all(each & said for each in truth):
        return "right"
    return (
        "missed" if any(each in ({"hard"}, {"complaint"}) and not each & said for each in truth) else "otherwise_wrong"
    )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("Where are the sets? make bench-bounces FROM=folder")
    main(Path(sys.argv[1]), show="--show" in sys.argv)
