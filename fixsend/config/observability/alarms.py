"""What the host has to put right: an old backup, a stalled queue, a full disk."""

import shutil
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.utils import timezone

from fixsend.config import backups
from fixsend.config.observability import health
from fixsend.people.staff.alarms import Alarm
from fixsend.web import each, written

BACKUP_AGE = timedelta(days=1)
WAITING_TIME = timedelta(minutes=15)
ROOM_LEFT = 0.05


def old_backup() -> str | None:
    """Tell when the newest backup is older than a day; a site for trying needs none."""
    if settings.TRYING:
        return None
    saved_at = backups.last_backup_at()
    if saved_at is None:
        return "There is no backup yet. The host makes one with: make backup"
    if timezone.now() - saved_at > BACKUP_AGE:
        return f"The newest backup is of {written.moment(saved_at)}. It should be a day old at most."
    return None


def stalled_queue() -> str | None:
    """Tell when no worker is alive, or a job that is due has waited for long."""
    silence = health.worker_silence()
    if settings.SERVING and (silence is None or silence > WAITING_TIME):
        return "No worker is running, so no background job is done. Start the site again, or look into its log."
    with connection.cursor() as cursor:
        cursor.execute(_OLDEST_WAIT)
        waited = cursor.fetchone()[0]
    if waited is None or waited < WAITING_TIME:
        return None
    return f"Jobs have been waiting for {int(waited.total_seconds() // 60)} minutes. Look whether the worker runs."


def rows_left_undone() -> str | None:
    """Tell when jobs had to leave out rows that failed, so that nobody's mail is missing without a word."""
    found = each.troubles()
    if not found:
        return None
    said = ", ".join(f"{written.number(failed)} in {work}" for work, failed in found)
    return f"Some records could not be dealt with: {said}. The rest went on. The log says which, and why."


def full_disk() -> str | None:
    """Tell when the disk is nearly full."""
    disk = shutil.disk_usage(settings.VAR_DIR)
    if disk.free / disk.total >= ROOM_LEFT:
        return None
    return f"Only {disk.free / 1_000_000_000:.1f} GB are left on the disk. Old backups and logs may go."


_OLDEST_WAIT = """
SELECT max(clock_timestamp() - coalesce(job.scheduled_at, event.at))
FROM procrastinate_jobs job
LEFT JOIN procrastinate_events event ON event.job_id = job.id AND event.type = 'deferred'
WHERE job.status = 'todo' AND (job.scheduled_at IS NULL OR job.scheduled_at < clock_timestamp())
"""


ALARMS = [
    Alarm("backup", "Backup", old_backup),
    Alarm("queue", "Background jobs", stalled_queue),
    Alarm("disk", "Disk", full_disk),
    Alarm("rows", "Work left undone", rows_left_undone),
]
