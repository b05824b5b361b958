"""Send mail until told to stop; the supervisor runs this, and so does each mailer container."""

import asyncio
import gc
import logging
import signal
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from fixsend.mailings.delivery.worker.worker import Worker

_log = logging.getLogger("fixsend.worker")


class Command(BaseCommand):
    help = "Send mail until told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the worker's name."""
        parser.add_argument("--name", default="mailer")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        """Send."""
        # What was loaded until now stays for good: the collector need not look at it again and again.
        gc.collect()
        gc.freeze()
        asyncio.run(_work(name))


async def _work(name: str) -> None:
    worker = Worker(settings.DELIVERY_DIR, name=name)
    loop = asyncio.get_running_loop()
    for word in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(word, worker.stop)
    _log.info("%s is at work", name)
    await worker.run()
