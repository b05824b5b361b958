"""Run a scripted relay as a process of its own: `python -m tests.delivery.relays --record FILE --behaviour "…"`.

It prints the port that it listens on as its first line, and ends on SIGTERM.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
from pathlib import Path

from tests.delivery.relays import behaviour
from tests.delivery.relays.record import Record
from tests.delivery.relays.server import Relay


async def main() -> None:
    """Listen until told to stop."""
    parser = argparse.ArgumentParser(
        description=behaviour.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--record", type=Path, help="a file that gets one JSON object for each text")
    parser.add_argument("--behaviour", default="", help="the script")
    asked = parser.parse_args()
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    async with Relay(asked.behaviour, Record(asked.record), port=asked.port) as relay:
        print(relay.port, flush=True)
        await stopped.wait()


asyncio.run(main())
