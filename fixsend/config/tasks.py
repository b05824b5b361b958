"""Jobs that keep the site itself in order."""

from pathlib import Path

from django.conf import settings
from django.db import connection
from procrastinate.contrib.django import app

from fixsend.config import temporary
from fixsend.config.backups import destination
from fixsend.config.backups.restore import RESTORING
from fixsend.config.environment import env

# Job rows carry ids only; a week is long enough to look into what went wrong.
KEEP_JOBS = "7 days"


@app.periodic(cron="41 3 * * *")
@app.task(name="config.remove_finished_jobs", queueing_lock="config.remove_finished_jobs")
def remove_finished_jobs(timestamp: int) -> None:
    """Remove jobs that ended a week ago, however they ended."""
    with connection.cursor() as cursor:
        cursor.execute(_REMOVE_FINISHED, [KEEP_JOBS])


@app.periodic(cron="23 * * * *")
@app.task(name="config.remove_left_behind", queueing_lock="config.remove_left_behind")
def remove_left_behind(timestamp: int) -> None:
    """Remove temporary files with personal data that killed processes left on this machine."""
    temporary.sweep(destination.folder_here(env.str("BACKUP_TO", "")), destination.MAKING)
    temporary.sweep(Path(settings.VAR_DIR), RESTORING)
    if settings.TEMPORARY_DIR:
        temporary.sweep_old(Path(settings.TEMPORARY_DIR))


_REMOVE_FINISHED = """
DELETE FROM procrastinate_jobs job
WHERE job.status IN ('succeeded', 'failed', 'cancelled', 'aborted')
  AND NOT EXISTS (
    SELECT FROM procrastinate_events event WHERE event.job_id = job.id AND event.at > now() - %s::interval
  )
"""
