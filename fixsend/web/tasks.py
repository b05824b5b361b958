"""Jobs of this app."""

from procrastinate.contrib.django import app

from fixsend.web import limits


@app.periodic(cron="17 * * * *")
@app.task(name="web.remove_ended_limits")
def remove_ended_limits(timestamp: int) -> None:
    """Remove counters of limits whose time is over."""
    limits.remove_ended()
