"""Jobs that keep the site itself in order."""

from datetime import timedelta

from procrastinate import JobContext
from procrastinate.contrib.django import app

# Job rows carry ids only; a week is long enough to look into what went wrong.
KEEP_JOBS = timedelta(days=7)


@app.periodic(cron="41 3 * * *")
@app.task(name="config.remove_finished_jobs", queueing_lock="config.remove_finished_jobs", pass_context=True)
async def remove_finished_jobs(context: JobContext, timestamp: int) -> None:
    """Remove jobs that ended a week ago, however they ended."""
    await context.app.job_manager.delete_old_jobs(
        nb_hours=int(KEEP_JOBS.total_seconds() // 3600),
        include_failed=True,
        include_cancelled=True,
        include_aborted=True,
    )


@app.periodic(cron="*/5 * * * *")
@app.task(name="config.retry_stalled_jobs", queueing_lock="config.retry_stalled_jobs", pass_context=True)
async def retry_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """Give jobs of workers that died to those that live; every job may be run twice."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        await manager.retry_job(job)
