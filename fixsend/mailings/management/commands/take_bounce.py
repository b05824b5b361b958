"""Take one mail from standard input: a mail server on this machine hands over what comes to the bounce address."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from fixsend.mailings.returns import services
from fixsend.mailings.returns.models import ReturnChannel


class Command(BaseCommand):
    help = "Take a bounce or complaint from standard input (for a pipe in the mail server's aliases)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Take it. An error ends with a code by which the mail server keeps the mail and tries again."""
        kind = services.take_mail(sys.stdin.buffer.read(), ReturnChannel.PIPE)
        self.stdout.write(kind.value)
