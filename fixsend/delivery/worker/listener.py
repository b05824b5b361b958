"""Hearing from PostgreSQL at once when there is something to do; without it a look comes every second all the same."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import psycopg
from django.db import connections
from psycopg import sql

from fixsend.delivery.engine.notify import CHANNEL

log = logging.getLogger(__name__)

BETWEEN_TRIES = 1.0


async def listen(on_news: Callable[[], None]) -> None:
    """Call `on_news` whenever anybody wakes the mail workers; goes on for ever."""
    while True:
        try:
            await _listen(on_news)
        except psycopg.Error as error:
            log.warning("Not hearing from the database: %s", str(error).strip().split("\n")[0])
            await asyncio.sleep(BETWEEN_TRIES)


async def _listen(on_news: Callable[[], None]) -> None:
    given = connections["default"].get_connection_params()
    parameters = {name: value for name, value in given.items() if name not in ("cursor_factory", "context")}
    connection = await psycopg.AsyncConnection.connect(**parameters, autocommit=True)
    async with connection:
        await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
        on_news()  # Whatever was said while nobody listened.
        async for _ in connection.notifies():
            on_news()
