"""The SQL files of apps: triggers, views and statistics stand in each app's folder `sql`.

A file is called after the migration that runs it, `0002_ledger.sql`, and is not changed once that has been released: a
later migration brings a file of its own with the whole new definition, `0007_ledger.sql`. The newest of each name is
what stands in a database.
"""

from __future__ import annotations

from pathlib import Path

from django.apps import apps
from django.db.migrations import RunSQL


def run(app_label: str, *names: str) -> list[RunSQL]:
    """Return the operations that run some of an app's files, in this order: run("people", "0002_ledger")."""
    folder = Path(apps.get_app_config(app_label).path) / "sql"
    return [RunSQL((folder / f"{name}.sql").read_text(encoding="utf-8")) for name in names]


def newest() -> list[Path]:
    """Return the file of each name, of every app, that says what stands in the database."""
    found: dict[tuple[str, str], Path] = {}
    for config in sorted(apps.get_app_configs(), key=lambda each: each.label):
        for path in sorted((Path(config.path) / "sql").glob("[0-9]*.sql")):
            found[config.label, path.stem.partition("_")[2]] = path
    return list(found.values())
