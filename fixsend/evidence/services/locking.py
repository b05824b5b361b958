"""One thing at a time: whoever publishes, withdraws, takes in or throws away waits for whoever does so now."""

from django.db import connection


def one_at_a_time() -> None:
    """Wait until nobody else changes which files and editions there are; until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('fixsend evidence'))")
