"""Take one mail from standard input: a mail server on this machine hands over what comes to the bounce address."""

import os
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import InterfaceError, OperationalError

from fixsend.delivery.bounces import incoming, services
from fixsend.delivery.models.returned_mail import ReturnChannel


class Command(BaseCommand):
    help = "Take a bounce or complaint from standard input (for a pipe in the mail server's aliases)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Take it. While the database is away, the code (EX_TEMPFAIL) makes the mail server keep it and try again.

        A mail that cannot be read is noted and counts as taken: given again, it would be no better.
        """
        mail = sys.stdin.buffer.read(incoming.LARGEST)
        while sys.stdin.buffer.read(incoming.LARGEST):
            pass  # A mail server that cannot write all of it takes that for a failure.
        try:
            kind = services.take_mail(mail, ReturnChannel.PIPE)
        except (OperationalError, InterfaceError) as error:
            raise CommandError("The database cannot be reached.", returncode=os.EX_TEMPFAIL) from error
        self.stdout.write(kind.value)
