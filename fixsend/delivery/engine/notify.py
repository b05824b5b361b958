"""LISTEN and NOTIFY: mail workers on every machine hear at once when there is something to send.

A notification may be lost without harm: workers look into the database every second all the same.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import psycopg
from django.db import connection, connections
from psycopg import sql

log = logging.getLogger(__name__)

CHANNEL = "fixsend_mailer"
# What a notification says where it is about single mails and nothing else.
SINGLE_MAILS = "single mails"
# Seconds between two tries to connect.
RECONNECT_AFTER = 1.0


def notify_workers(about: str = "") -> None:
    """Wake all mail workers when the current transaction commits; `about` is empty or `SINGLE_MAILS`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, about])


async def listen(on_notify: Callable[[str], None]) -> None:
    """Call `on_notify` with what it is about whenever mail workers are notified.

    It reconnects for ever, so it ends only when cancelled.
    """
    while True:
        try:
            await _listen(on_notify)
        except psycopg.Error as error:
            log.warning("Not hearing from the database: %s", str(error).strip().split("\n")[0])
            await asyncio.sleep(RECONNECT_AFTER)


async def _listen(on_notify: Callable[[str], None]) -> None:
    given = connections["default"].get_connection_params()
    parameters = {name: value for name, value in given.items() if name not in ("cursor_factory", "context")}
    listening = await psycopg.AsyncConnection.connect(**parameters, autocommit=True)
    async with listening:
        await listening.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
        on_notify("")  # Notifications may have been missed while nothing listened.
        async for notification in listening.notifies():
            on_notify(notification.payload)
