"""Load an ONS Postcode Directory."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from fixsend.places.models import Country
from fixsend.places.postcodes import loading, reading


class Command(BaseCommand):
    help = "Load an ONS Postcode Directory (its ZIP file, or the CSV file inside), in place of the one in use."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file's path."""
        parser.add_argument("path", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Say what would change, and change nothing")
        parser.add_argument("--may-shrink", action="store_true", help="Take it although it has many postcodes fewer")

    def handle(self, *args: Any, path: Path, dry_run: bool, may_shrink: bool, **options: Any) -> None:
        """Load, all or nothing, and say what there was."""
        try:
            report = loading.load(path, dry_run=dry_run, may_shrink=may_shrink)
        except reading.BadDirectory as error:
            raise CommandError("\n".join([f"Nothing was changed. {path}: {error}", *error.lines])) from error
        except OSError as error:
            raise CommandError(f"Nothing was changed. {path}: {error}") from error
        for line in _words(report):
            self.stdout.write(line)
        self.stdout.write("Dry run: nothing was changed." if dry_run else f"{report.name} is in use now.")


def _words(report: loading.Report) -> list[str]:
    countries = ", ".join(f"{Country(code).label} {count:,}" for code, count in report.by_country.most_common())
    return [
        f"{report.postcodes:,} postcodes: {countries}.",
        f"{report.ended:,} of them are out of use. {report.in_use:,} English ones are in use; of these, "
        f"{report.without_council:,} have no council that we know and {report.without_constituency:,} no constituency.",
        f"Against the directory in use: {report.added:,} are new, {report.gone:,} gone, "
        f"{report.moved:,} in another council.",
    ]
