"""Running background jobs inside a test, one after the other, in the test's own transaction."""

from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def run_waiting(*task_names: str, limit: int = 1000) -> int:
    """Run the jobs that are due (only those of the named tasks, if any are named), and the jobs that those add.

    A name may be cut short to its last part. Returns how many jobs ran; an error in a job is an error here.
    """
    done = 0
    while done < limit and (job := _next_job(task_names)) is not None:
        _mark(job.pk, "doing")
        app.tasks[job.task_name].func(**job.args)
        _mark(job.pk, "succeeded")
        done += 1
    return done


def _next_job(task_names: tuple[str, ...]) -> ProcrastinateJob | None:
    from django.db.models import Q
    from django.utils import timezone

    now = timezone.now()
    due = ProcrastinateJob.objects.filter(Q(scheduled_at=None) | Q(scheduled_at__lte=now), status="todo")
    for job in due.order_by("-priority", "id"):
        if not task_names or job.task_name.endswith(task_names):
            return job
    return None


def _mark(pk: int, status: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = %s WHERE id = %s", [status, pk])
