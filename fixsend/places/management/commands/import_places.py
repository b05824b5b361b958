"""Make one of our tables of places from an official file, and load it."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError, transaction

from fixsend.places.facts import (
    constituencies,
    council_names,
    councils,
    former_councils,
    hexagons,
    representatives,
    tables,
)

KINDS: dict[str, Any] = {
    "councils": councils,
    "council-names": council_names,
    "former-councils": former_councils,
    "constituencies": constituencies,
    "representatives": representatives,
    "hexagons": hexagons,
}


class Command(BaseCommand):
    help = (
        "Read an official file, say what it changes, write our own table in fixsend/places/data/ and load it. "
        "The README there says which files."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take what it is about and the file's path."""
        parser.add_argument("kind", choices=KINDS)
        parser.add_argument("path", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Say what would change, and change nothing")
        parser.add_argument("--table", type=Path, help="Where our table is written, if not among the data")

    def handle(self, *args: Any, kind: str, path: Path, dry_run: bool, table: Path | None, **options: Any) -> None:
        """Import, all or nothing."""
        facts = KINDS[kind]
        try:
            new = facts.read_source(path)
            changes = tables.compare(facts.stored(apps), new)
            with transaction.atomic():
                facts.load(apps, new)
                transaction.set_rollback(dry_run)
        except (OSError, tables.BadSource, IntegrityError) as error:
            raise CommandError(f"Nothing was changed. {path}: {error}") from error
        self._say(changes)
        if dry_run:
            self.stdout.write(f"Dry run: {len(new)} {kind} read, nothing was changed.")
            return
        target = table or facts.TABLE
        tables.write(target, new)
        self.stdout.write(f"{len(new)} {kind} loaded, and written to {target}.")

    def _say(self, changes: tables.Changes) -> None:
        for title, lines in (("New", changes.added), ("Changed", changes.changed), ("In no line", changes.gone)):
            for line in lines:
                self.stdout.write(f"{title}: {line}")
        if not changes:
            self.stdout.write("Nothing differs from what we hold.")
