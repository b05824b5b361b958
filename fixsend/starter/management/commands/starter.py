"""`manage.py starter`: give a new site its first pages."""

from typing import Any

from django.core.management.base import BaseCommand

from fixsend.starter import services


class Command(BaseCommand):
    """Loads what has not been loaded before; run at every start."""

    help = "Load the starter content, once. What staff have changed is never touched."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what was new."""
        loaded = services.load()
        if loaded:
            self.stdout.write(f"Starter content loaded: {', '.join(loaded)}.")
