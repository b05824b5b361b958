"""Work on background jobs until told to stop; the supervisor runs this, and so does each worker container."""

import asyncio
import logging
import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params

from fixsend.config.running import stalled_jobs

# A job gets this long to finish when we are told to stop; what it was doing is tried again elsewhere.
GRACE = 15  # seconds
# When the database is gone for longer than this we end, to be started again; half a minute, as the library waits each
# time it asks, would leave a worker without its database running long after everything else has stopped.
DATABASE_PATIENCE = 5  # seconds
_log = logging.getLogger("fixsend.worker")


class Command(BaseCommand):
    help = "Work on background jobs until told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the worker's name and how much it does at once."""
        parser.add_argument("--name", default="worker")
        parser.add_argument("--concurrency", type=int, default=4)

    def handle(self, *args: Any, name: str, concurrency: int, **options: Any) -> None:
        """Work."""
        with app.replace_connector(PsycopgConnector(kwargs=connector_params(), timeout=DATABASE_PATIENCE)):
            asyncio.run(_work(name, concurrency))


async def _work(name: str, concurrency: int) -> None:
    asyncio.get_running_loop().set_exception_handler(_end)
    async with app.open_async():
        looking = asyncio.create_task(stalled_jobs.look_after(app))
        _log.info("%s is at work", name)
        try:
            await app.run_worker_async(
                name=name,
                concurrency=concurrency,
                shutdown_graceful_timeout=GRACE,
                delete_jobs="never",
                update_heartbeat_interval=stalled_jobs.HEARTBEAT,
                stalled_worker_timeout=stalled_jobs.SILENT_FOR,
            )
        finally:
            looking.cancel()


def _end(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """End this worker, to be started again, when something failed that nobody waits for.

    Such is a job whose end could not be written because the database was away: as long as this worker lives it counts
    as being worked on, and whatever shares its lock waits.
    """
    loop.default_exception_handler(context)
    signal.raise_signal(signal.SIGTERM)
