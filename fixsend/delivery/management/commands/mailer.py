"""Run one mail worker; the supervisor does so, and each mailer container."""

import asyncio
import gc
import logging
import signal
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.urls import get_resolver

from fixsend.delivery.smtp import event_loop
from fixsend.delivery.worker.worker import Worker

_log = logging.getLogger("fixsend.worker")


class Command(BaseCommand):
    help = "Send mail until told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the worker's name."""
        parser.add_argument("--name", default="mailer")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        """Run one worker until SIGTERM or SIGINT."""
        get_resolver().reverse_dict  # noqa: B018 - loads every view, which the first link of the first mail would wait for
        # What was loaded until now stays for good: the collector need not look at it again and again.
        gc.collect()
        gc.freeze()
        # Of what comes and goes with each mail nothing is a cycle; it is looked through less often than usual.
        gc.set_threshold(20_000, 20, 20)
        event_loop.run(_work(name))


async def _work(name: str) -> None:
    worker = Worker(settings.DELIVERY_DIR, name=name)
    loop = asyncio.get_running_loop()
    for word in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(word, worker.stop)
    _log.info("%s is at work", name)
    await worker.run()
