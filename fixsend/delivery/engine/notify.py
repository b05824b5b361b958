"""Telling the mail workers, on every machine, that there is something to look at."""

from django.db import connection

CHANNEL = "fixsend_mailer"


def wake() -> None:
    """Wake all mail workers when the current transaction commits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
