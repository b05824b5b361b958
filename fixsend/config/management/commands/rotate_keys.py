"""Make a new signing key."""

from typing import Any

from django.core.management.base import BaseCommand

from fixsend.web import signing


class Command(BaseCommand):
    help = "Make a new key for signed links. Links already mailed go on working; make a backup afterwards."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rotate."""
        self.stdout.write(f"New links are signed with key {signing.rotate()}. Make a backup now: make backup")
