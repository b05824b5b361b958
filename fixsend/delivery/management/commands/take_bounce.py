"""Take one mail from standard input: a mail server on this machine hands over what comes to the bounce address."""

import os
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import InterfaceError, OperationalError

from fixsend.delivery.bounces import safe_parsing, services
from fixsend.delivery.models.returned_mail import ReturnedMailChannel


class Command(BaseCommand):
    help = "Take a bounce or complaint from standard input (for a pipe in the mail server's aliases)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Take the mail. While the database is away, exit code EX_TEMPFAIL makes the mail server keep it and try again.

        A mail that cannot be read is noted and counts as taken, because another try would not help.
        """
        mail = sys.stdin.buffer.read(safe_parsing.LARGEST)
        while sys.stdin.buffer.read(safe_parsing.LARGEST):
            pass  # A mail server that cannot write all of it takes that for a failure.
        try:
            kind = services.take_mail(mail, ReturnedMailChannel.PIPE)
        except (OperationalError, InterfaceError) as error:
            raise CommandError("The database cannot be reached.", returncode=os.EX_TEMPFAIL) from error
        self.stdout.write(kind.value)
