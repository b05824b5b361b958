"""A job in a process of its own, for tests that kill it: `python -m tests.faults.one_job JSON`.

JSON has `database` (name and host), `settings` (the folders with keys and journal), `step`, `id` of what it is about,
and `rows`: how many a part of an imported list has.
"""

import json
import os
import sys

import django
from django.conf import settings
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from fixsend.evidence import tasks  # noqa: E402 (after Django is set up)
from fixsend.evidence.services import cards  # noqa: E402
from fixsend.list_import import parts, services, undo  # noqa: E402

STEPS = {
    "check": services.check,
    "apply": services.apply,
    "undo": undo.undo,
    "load figures": tasks.load_file,
    "draw cards": cards.draw_next,
}


def main(wish: dict) -> None:
    """Do what is wished."""
    connection.settings_dict.update(wish["database"])
    for name, value in wish["settings"].items():
        setattr(settings, name, value)
    parts.ROWS = undo._TOGETHER = wish["rows"]
    STEPS[wish["step"]](wish["id"])


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
