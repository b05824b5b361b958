"""Make the table of councils from a register of authorities, and load it."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from fixsend.places import councils
from fixsend.places.models import Council


class Command(BaseCommand):
    help = "Read a CSV register of SEND authorities, write fixsend/places/data/councils.csv and load it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the register's path."""
        parser.add_argument("path", type=Path)
        parser.add_argument("--table", type=Path, default=councils.TABLE, help="Where our table is written")

    def handle(self, *args: Any, path: Path, table: Path, **options: Any) -> None:
        """Import, all or nothing."""
        try:
            facts = councils.read_register(path)
        except (OSError, councils.BadRegister) as error:
            raise CommandError(f"Cannot read {path}: {error}") from error
        with transaction.atomic():
            count = councils.load(Council, facts)
            councils.write_table(facts, table)
        self.stdout.write(f"{count} councils written to {table} and loaded.")
