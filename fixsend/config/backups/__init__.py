"""Backups: database, media, signing keys and journal in one dated archive, and the way back.

`archive` writes and reads the file, `save` makes one, `restore` brings one back, `replay` repeats the withdrawals and
erasures made since, `programs` finds PostgreSQL's own tools, `destination` says where archives go.
"""

from datetime import datetime


def last_backup_at() -> datetime | None:
    """Return the moment that the newest backup shows."""
    from fixsend.config.models import Backup

    return Backup.objects.values_list("taken_at", flat=True).first()
