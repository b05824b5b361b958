"""Save database, media, keys and journal in one dated archive."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from fixsend.config.backups.destination import CannotStore
from fixsend.config.backups.programs import ToolsMissing
from fixsend.config.backups.save import CannotSave, save
from fixsend.config.environment import env


class Command(BaseCommand):
    help = "Save database, media, keys and journal in one dated archive."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take where to."""
        parser.add_argument("--to", default=env.str("BACKUP_TO", ""), help="A folder, or host:folder")

    def handle(self, *args: Any, to: str, **options: Any) -> None:
        """Make the backup."""
        try:
            path = save(to)
        except (CannotSave, CannotStore, ToolsMissing) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Saved: {path} ({path.stat().st_size / 1_000_000:.1f} MB)")
        self.stdout.write("It holds personal data and keys. Keep a copy on another machine, and keep it private.")
