"""Make the table of facts that comes with the site from official files, or load it."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from fixsend.evidence import facts
from fixsend.evidence.models import Edition, EditionState, FileState
from fixsend.evidence.services import loading, publishing, remarks


class Command(BaseCommand):
    help = (
        "Write fixsend/evidence/data/facts.txt.xz from official files, read by our own loaders; nothing of it stays in "
        "this database. Without files: load the table that comes with the site."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files, and the day on which they were fetched."""
        parser.add_argument("files", nargs="*", type=Path)
        parser.add_argument("--retrieved-on", type=date.fromisoformat, default=None, help="YYYY-MM-DD")
        parser.add_argument("--to", type=Path, default=facts.PATH, help="Where the table is written")

    def handle(self, *args: Any, files: list[Path], retrieved_on: date | None, to: Path, **options: Any) -> None:
        """Write the table, or load it."""
        if not files:
            editions = facts.load()
            remarks.load_shipped()
            self.stdout.write(f"{len(editions)} editions loaded and published.")
            return
        if retrieved_on is None:
            raise CommandError("On which day were the files fetched? --retrieved-on YYYY-MM-DD")
        with transaction.atomic():
            Edition.objects.filter(state=EditionState.PUBLISHED).update(
                state=EditionState.TAKEN_BACK, taken_back_at="2000-01-01T00:00Z"
            )
            for path in files:
                self._load(path, retrieved_on)
            written = facts.write(to)
            transaction.set_rollback(True)
        self.stdout.write(f"{written:,} figures written to {to} ({to.stat().st_size:,} bytes).")

    def _load(self, path: Path, retrieved_on: date) -> None:
        with path.open("rb") as content:
            waiting = loading.receive(content, path.name, retrieved_on=retrieved_on, by=None)
        source = loading.read(waiting.pk)
        if source.state == FileState.REFUSED:
            problems = "\n".join(f"  row {one['row']}: {one['text']}" for one in source.report["problems"])
            raise CommandError(f"{path.name} was refused; nothing is written.\n{problems}")
        publishing.publish(source.editions.values_list("pk", flat=True), by=None)
        self.stdout.write(f"{path.name}: {', '.join(source.report['editions'])}")
