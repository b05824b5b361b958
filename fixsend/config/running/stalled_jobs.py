"""Jobs that a worker left behind when it was killed, or lost its database: they are given to a worker that lives."""

import asyncio
import logging

from procrastinate import App, exceptions
from procrastinate.jobs import Job, Status

# A worker says so often that it lives, and is taken for dead when it has been silent for so long. The library's own
# times (10 and 30) and a look once a minute would keep back the mails of a surge for a minute and a half.
HEARTBEAT = 5  # seconds
SILENT_FOR = 20  # seconds
LOOK_EVERY = 5  # seconds
_log = logging.getLogger("fixsend.worker")


async def look_after(app: App) -> None:
    """Give back what dead workers left, again and again until cancelled; a database that is away is asked again."""
    while True:
        try:
            await retry_all(app)
        except exceptions.ConnectorException:
            _log.warning("the jobs of dead workers could not be looked for", exc_info=True)
        await asyncio.sleep(LOOK_EVERY)


async def retry_all(app: App) -> None:
    """Queue the jobs of dead workers again; every job may be run twice. One that fails keeps back no other."""
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_FOR):
        try:
            await _retry(app, job)
        except exceptions.ConnectorException:
            _log.exception("job %s (%s) could not be queued again", job.id, job.task_name)


async def _retry(app: App, job: Job) -> None:
    """Queue a job again, or end it where one of its kind waits already.

    The queue holds one of each kind, and the one that waits does the same work. It cannot begin before this one has
    ended, where they share a lock.
    """
    try:
        await app.job_manager.retry_job(job)
    except exceptions.UniqueViolation:
        await app.job_manager.finish_job(job, status=Status.ABORTED, delete_job=False)
