"""Bring a backup back."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from fixsend.config.backups.archive import BadArchive
from fixsend.config.backups.programs import ToolsMissing
from fixsend.config.backups.restore import CannotRestore, restore
from fixsend.config.running.supervisor import is_running


class Command(BaseCommand):
    help = "Bring a backup back, check it, and repeat what people said since."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the archive."""
        parser.add_argument("archive", type=Path)
        parser.add_argument("--replace", action="store_true", help="Set a database that is not empty aside first")

    def handle(self, *args: Any, archive: Path, replace: bool, **options: Any) -> None:
        """Restore."""
        if is_running(settings.VAR_DIR):
            raise CommandError("The site is running. Stop it first (Ctrl-C where it runs).")
        try:
            done = restore(archive, replace=replace)
        except (BadArchive, CannotRestore, ToolsMissing) as error:
            raise CommandError(str(error)) from error
        rows, files = sum(done.manifest.rows.values()), len(done.manifest.files)
        self.stdout.write(f"Brought back {rows} rows in {len(done.manifest.rows)} tables, and {files} files.")
        self.stdout.write(f"They show {done.manifest.moment:%d %B %Y, %H:%M} UTC.")
        self.stdout.write(
            f"Repeated since then: {done.replayed.withdrawn} withdrawals, "
            f"{done.replayed.granted} consents given again, "
            f"{done.replayed.erased} erasures, {done.replayed.kept_off} addresses gone or complained, "
            f"{done.replayed.let_back} let back."
        )
        if done.set_aside:
            self.stdout.write(f"What was there before is kept as database {done.set_aside}.")
