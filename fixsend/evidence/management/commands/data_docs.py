"""Write docs/data.md from the declarations."""

from typing import Any

from django.core.management.base import BaseCommand

from fixsend.evidence import documentation


class Command(BaseCommand):
    help = "Write docs/data.md from the declarations of data sets and indicators."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the page."""
        documentation.PATH.write_text(documentation.render(), encoding="utf-8")
        self.stdout.write(f"Written: {documentation.PATH}")
