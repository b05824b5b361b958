"""Write the committed schema anew, or tell whether it is what the migrations make."""

import difflib
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from fixsend.config import database
from fixsend.config.schema import make, script

# Lines of a difference that are shown: enough to see what it is about.
SHOWN = 40


class Command(BaseCommand):
    help = "Write the committed schema, which new embedded databases begin with, from the migrations (make schema)."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to compare only."""
        parser.add_argument("--check", action="store_true", help="Write nothing; fail where it is out of date")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        """Migrate an empty database, and write or compare."""
        if not database.is_embedded():
            raise CommandError("The committed schema is made with the embedded PostgreSQL: unset DATABASE_URL.")
        made = make.made()
        committed = script.FILE.read_text(encoding="utf-8") if script.FILE.exists() else ""
        if made == committed:
            self.stdout.write("The committed schema is what the migrations make.")
        elif check:
            raise CommandError(
                "The committed schema is not what the migrations make. Run `make schema` and commit "
                f"{script.FILE.name}.\n{_difference(committed, made)}"
            )
        else:
            script.FILE.write_text(made, encoding="utf-8")
            self.stdout.write(f"Written: {script.FILE}. Commit it with the migrations.")


def _difference(committed: str, made: str) -> str:
    lines = difflib.unified_diff(committed.splitlines(), made.splitlines(), "committed", "migrated", n=1, lineterm="")
    return "\n".join(islice(lines, SHOWN))
