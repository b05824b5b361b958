"""`manage.py demo`: fill the site with a fictional alliance, to try everything with."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fixsend.starter import demo


class Command(BaseCommand):
    """Loads the demonstration once; refuses in production and beside real people."""

    help = "Fill the site with a fictional alliance, once. It says everywhere that it is made up."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, or say why not."""
        try:
            is_new = demo.load()
        except demo.Refused as error:
            raise CommandError(str(error)) from error
        if is_new:
            self.stdout.write("The demonstration is loaded. Every person and organisation in it is made up.")
