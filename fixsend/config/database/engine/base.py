"""Django's connection to PostgreSQL, which looks whether the line is still up before it asks the server."""

from __future__ import annotations

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that is checked before each request without a round trip where nothing points to trouble."""

    def is_usable(self) -> bool:
        """Tell whether the server can be reached.

        A server that ends, restarts or throws us out closes the connection, and something to read (its last word, or
        the end) waits on our side. Where nothing waits the connection is as good as `SELECT 1` could tell: one that
        was cut without a word would hold up that question as long as the next one.
        """
        return self._is_quiet() or bool(super().is_usable())

    def _is_quiet(self) -> bool:
        if self.connection is None or self.connection.closed:
            return False
        line = select.poll()  # `select.select` knows no file beyond the 1,024th.
        line.register(self.connection.fileno(), select.POLLIN)
        return not line.poll(0)
