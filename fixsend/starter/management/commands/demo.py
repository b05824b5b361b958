"""`manage.py demo`: fill the site with an invented alliance, to try everything with."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fixsend.starter import demo


class Command(BaseCommand):
    """Loads the demonstration once; refuses in production and beside real people."""

    help = "Fill the site with an invented alliance, once. A notice on every page says that it is invented."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, or say why not."""
        try:
            is_new = demo.load()
        except demo.Refused as error:
            raise CommandError(str(error)) from error
        if is_new:
            self.stdout.write(
                "The demonstration is loaded. Its supporters, groups, events, signatures and quotations are made up."
            )
