"""Print a link that signs a member of staff in, once."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from fixsend.people.staff.links import one_time_link
from fixsend.web import addresses


class Command(BaseCommand):
    help = "Print a one-time sign-in link for an administrator, made if need be: manage.py staff you@example.org"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address."""
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """Print the link."""
        try:
            email = addresses.checked(email)
        except ValidationError as error:
            raise CommandError(f"{email} is not an email address.") from error
        self.stdout.write("This link signs in once and works for an hour. Send it to nobody else:")
        self.stdout.write(one_time_link(email))
